//! An element in the browser's document: built, taken over from a printed page, or changed
//! into the next one piece by piece, so that what stays the same is not touched.

use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types;
use leptos::tachys::view::Mountable;

use super::{Element, Inside, Node, Region};
use crate::trusted_html::fill;

/// An element and the document's node for it.
pub struct Drawn {
    node: types::Element,
    element: Element,
    /// The nodes inside, in step with the element's own.
    inside: Vec<DrawnNode>,
}

enum DrawnNode {
    Element(Drawn),
    Text {
        node: types::Text,
        text: String,
    },
    /// What stands here changes by itself, for as long as the effect is kept.
    Region(RenderEffect<RegionState>),
}

/// What a region's effect holds: what is to be drawn, until that has its place in the document; and then what stands
/// there.
enum RegionState {
    Undrawn(Node),
    Drawn(DrawnNode),
}

/// A node before it is drawn. A region has been asked what it shows; its effect waits for that to be drawn.
struct Begun {
    node: Node,
    region: Option<RenderEffect<RegionState>>,
}

impl Drawn {
    pub fn new(mut element: Element) -> Self {
        let node = Rndr::create_element(element.tag, None);
        for (name, value) in &element.attributes {
            Rndr::set_attribute(&node, name, value);
        }
        let inside = take_nodes(&mut element).into_iter().map(DrawnNode::new).collect::<Vec<_>>();
        for child in &inside {
            Rndr::insert_node(&node, &child.node(), None);
        }
        if let Inside::Html(html) = &element.inside {
            fill(&node, html);
        }
        Drawn { node, element, inside }
    }

    /// Takes over a printed element. What is not as it was drawn (a reader's translation or an
    /// extension was here first) is drawn anew in its place, and what was put among it is taken out; a differing
    /// text that stands alone stays as it is until it changes.
    pub fn adopt(mut element: Element, printed: types::Node) -> Self {
        let Some(node) = same_element(&printed, element.tag) else {
            let drawn = Drawn::new(element);
            replace(&printed, drawn.node.as_ref());
            return drawn;
        };
        let inside = match &element.inside {
            Inside::Html(_) => Vec::new(),
            Inside::Nodes(_) => adopt_inside(&node, take_nodes(&mut element)),
        };
        Drawn { node, element, inside }
    }

    /// Changes what differs. Another tag, part or picture takes a new node: a browser shows the
    /// old picture until the new one has come, and counts a part that changes its place as a jump.
    pub fn become_like(&mut self, mut element: Element) {
        let is_another = |name| element.attribute(name) != self.element.attribute(name);
        if element.tag != self.element.tag || is_another("class") || is_another("src") {
            let drawn = Drawn::new(element);
            replace(self.node.as_ref(), drawn.node.as_ref());
            *self = drawn;
            return;
        }
        self.change_attributes(&element);
        match &element.inside {
            Inside::Html(html) => {
                if !matches!(&self.element.inside, Inside::Html(old) if old == html) {
                    fill(&self.node, html);
                    self.inside.clear();
                }
            }
            Inside::Nodes(_) => {
                if matches!(self.element.inside, Inside::Html(_)) {
                    fill(&self.node, "");
                }
                self.change_inside(take_nodes(&mut element));
            }
        }
        self.element = element;
    }

    fn change_attributes(&self, element: &Element) {
        for (name, value) in &element.attributes {
            if self.element.attribute(name) != Some(&**value) {
                Rndr::set_attribute(&self.node, name, value);
            }
        }
        for (name, _) in &self.element.attributes {
            if element.attribute(name).is_none() {
                Rndr::remove_attribute(&self.node, name);
            }
        }
    }

    fn change_inside(&mut self, nodes: Vec<Node>) {
        while self.inside.len() > nodes.len() {
            if let Some(child) = self.inside.pop() {
                Rndr::remove(&child.node());
            }
        }
        for (place, node) in nodes.into_iter().enumerate() {
            match self.inside.get_mut(place) {
                Some(child) => child.become_like(node),
                None => {
                    let child = DrawnNode::new(node);
                    Rndr::insert_node(&self.node, &child.node(), None);
                    self.inside.push(child);
                }
            }
        }
    }
}

impl DrawnNode {
    fn new(node: Node) -> Self {
        match node {
            Node::Element(element) => DrawnNode::Element(Drawn::new(element)),
            Node::Text(text) => DrawnNode::Text { node: Rndr::create_text_node(&text), text },
            Node::Region(region) => Begun::of_region(region).draw(None),
            // Taken apart when it was added to its element.
            Node::Several(_) => DrawnNode::new(Node::Text(String::new())),
        }
    }

    fn adopt(node: Node, printed: types::Node) -> Self {
        match node {
            Node::Element(element) => DrawnNode::Element(Drawn::adopt(element, printed)),
            Node::Text(text) if printed.node_type() == TEXT => {
                DrawnNode::Text { node: text_of(printed), text }
            }
            node => {
                let drawn = DrawnNode::new(node);
                replace(&printed, &drawn.node());
                drawn
            }
        }
    }

    fn become_like(&mut self, node: Node) {
        match (&mut *self, node) {
            (DrawnNode::Element(drawn), Node::Element(element)) => drawn.become_like(element),
            (DrawnNode::Text { node, text }, Node::Text(new)) => {
                if *text != new {
                    Rndr::set_text(node, &new);
                    *text = new;
                }
            }
            // It is up to date by itself.
            (DrawnNode::Region(_), Node::Region(_)) => {}
            (_, node) => {
                let drawn = DrawnNode::new(node);
                replace(&self.node(), &drawn.node());
                *self = drawn;
            }
        }
    }

    fn node(&self) -> types::Node {
        match self {
            DrawnNode::Element(drawn) => drawn.node.clone().into(),
            DrawnNode::Text { node, .. } => node.clone().into(),
            DrawnNode::Region(region) => {
                let drawn = region.with_value_mut(|state| match state {
                    RegionState::Drawn(drawn) => Some(drawn.node()),
                    RegionState::Undrawn(_) => None,
                });
                drawn.flatten().unwrap_or_else(|| Rndr::create_text_node("").into())
            }
        }
    }
}

impl Begun {
    fn of(node: Node) -> Self {
        match node {
            Node::Region(region) => Begun::of_region(region),
            node => Begun { node, region: None },
        }
    }

    fn of_region(region: Region) -> Self {
        let effect = RenderEffect::new(move |before| {
            let node = region.draw_node();
            match before {
                Some(RegionState::Drawn(mut drawn)) => {
                    drawn.become_like(node);
                    RegionState::Drawn(drawn)
                }
                _ => RegionState::Undrawn(node),
            }
        });
        let mut node = Node::Several(Vec::new());
        effect.with_value_mut(|state| {
            if let RegionState::Undrawn(undrawn) = state {
                std::mem::swap(&mut node, undrawn);
            }
        });
        Begun { node, region: Some(effect) }
    }

    /// Nothing of it is printed.
    fn is_nothing(&self) -> bool {
        matches!(&self.node, Node::Text(text) if text.is_empty())
    }

    /// Draws it, or takes over what is printed for it.
    fn draw(self, printed: Option<types::Node>) -> DrawnNode {
        let drawn = match printed {
            Some(printed) => DrawnNode::adopt(self.node, printed),
            None => DrawnNode::new(self.node),
        };
        match self.region {
            None => drawn,
            Some(region) => {
                region.with_value_mut(|state| *state = RegionState::Drawn(drawn));
                DrawnNode::Region(region)
            }
        }
    }
}

/// The element keeps its tag and attributes for the next comparison; its nodes are kept drawn.
fn take_nodes(element: &mut Element) -> Vec<Node> {
    match &mut element.inside {
        Inside::Nodes(nodes) => std::mem::take(nodes),
        Inside::Html(_) => Vec::new(),
    }
}

fn adopt_inside(node: &types::Element, nodes: Vec<Node>) -> Vec<DrawnNode> {
    let nodes: Vec<_> = nodes.into_iter().map(Begun::of).collect();
    let expected = nodes.iter().filter(|child| !child.is_nothing()).count();
    let first = Rndr::first_child(node);
    let printed = std::iter::successors(first.clone(), Rndr::next_sibling).count();
    let mut foreign = printed.saturating_sub(expected);
    let is_as_printed = foreign == 0;
    let mut next = first;
    let mut inside = Vec::with_capacity(nodes.len());
    for child in nodes {
        while foreign > 0
            && !child.is_nothing()
            && let Some(printed) = next.take_if(|printed| !is_like(&child.node, printed))
        {
            next = Rndr::next_sibling(&printed);
            Rndr::remove(&printed);
            foreign -= 1;
        }
        let printed = if child.is_nothing() { None } else { next.take() };
        let is_new = printed.is_none();
        if let Some(printed) = &printed {
            next = Rndr::next_sibling(printed);
        }
        let child = child.draw(printed);
        if is_new {
            Rndr::insert_node(node, &child.node(), next.as_ref());
        }
        inside.push(child);
    }
    while let Some(printed) = next {
        next = Rndr::next_sibling(&printed);
        Rndr::remove(&printed);
    }
    if !is_as_printed {
        // A word that somebody marked had cut its text in pieces.
        for child in &inside {
            if let DrawnNode::Text { node, text } = child {
                Rndr::set_text(node, text);
            }
        }
    }
    inside
}

/// Whether a printed node may be what was drawn here.
fn is_like(node: &Node, printed: &types::Node) -> bool {
    match node {
        Node::Element(element) => same_element(printed, element.tag)
            .is_some_and(|printed| printed.get_attribute("class").as_deref() == element.attribute("class")),
        _ => printed.node_type() == TEXT,
    }
}

const TEXT: u16 = 3;

fn same_element(node: &types::Node, tag: &str) -> Option<types::Element> {
    node.node_name().eq_ignore_ascii_case(tag).then(|| cast(node))
}

fn replace(old: &types::Node, new: &types::Node) {
    if let Some(parent) = Rndr::get_parent(old) {
        Rndr::insert_node(&cast(&parent), new, Some(old));
        Rndr::remove(old);
    }
}

/// A node whose kind was just looked at.
fn cast(node: &types::Node) -> types::Element {
    use leptos::wasm_bindgen::JsCast;
    node.unchecked_ref::<types::Element>().clone()
}

fn text_of(node: types::Node) -> types::Text {
    use leptos::wasm_bindgen::JsCast;
    node.unchecked_into()
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        Rndr::remove(self.node.as_ref());
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, self.node.as_ref(), marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match Rndr::get_parent(self.node.as_ref()) {
            Some(parent) => {
                child.mount(&cast(&parent), Some(self.node.as_ref()));
                true
            }
            None => false,
        }
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.node.clone()]
    }
}
