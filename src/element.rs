//! What the drawing functions make: one kind of view for every element.
//!
//! Leptos' own elements are a type each, and each type brings its code for building, hydrating and
//! updating, more than the budget allows (docs/decisions/0009). A page is data until here; an [`Element`]
//! is the last piece of that data, and Leptos draws it like any view.

mod drawn;
mod html;
mod region;

use std::borrow::Cow;

use leptos::prelude::{Render, RenderHtml};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Position, PositionState};

pub use drawn::Drawn;
pub use html::escape;
pub use region::{Region, region};

type Text = Cow<'static, str>;

/// An element, its attributes and what is inside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, Text)>,
    inside: Inside,
}

#[derive(Clone, Debug, PartialEq)]
enum Inside {
    Nodes(Vec<Node>),
    /// Sanitised HTML or a constant of ours; never touched but as a whole.
    Html(Text),
}

/// A piece of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Element(Element),
    Text(String),
    /// A part that is drawn anew by itself.
    Region(Region),
    /// Several, or none: they take their places among their new siblings.
    Several(Vec<Node>),
}

/// An empty element.
pub fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), inside: Inside::Nodes(Vec::new()) }
}

impl Element {
    pub fn class(self, names: &'static str) -> Self {
        self.attr("class", names)
    }

    pub fn attr(mut self, name: &'static str, value: impl Into<Text>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// An attribute that is there or not.
    pub fn maybe<T: Into<Text>>(self, name: &'static str, value: Option<T>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute without a value, such as a hook for the handlers.
    pub fn flag(self, name: &'static str) -> Self {
        self.attr(name, "")
    }

    /// Adds what stands inside, in order. Texts side by side become one, as in a parsed page.
    pub fn child(mut self, node: impl Into<Node>) -> Self {
        if let Inside::Nodes(nodes) = &mut self.inside {
            add(nodes, node.into());
        }
        self
    }

    /// Fills the element with HTML that is safe already.
    pub fn html(mut self, html: impl Into<Text>) -> Self {
        self.inside = Inside::Html(html.into());
        self
    }
}

impl Element {
    /// Its regions, in the order of the page.
    #[cfg(test)]
    pub fn regions(&self) -> Vec<Region> {
        fn of(node: &Node) -> Vec<Region> {
            match node {
                Node::Region(region) => vec![region.clone()],
                Node::Element(element) => element.regions(),
                Node::Text(_) | Node::Several(_) => Vec::new(),
            }
        }
        match &self.inside {
            Inside::Nodes(nodes) => nodes.iter().flat_map(of).collect(),
            Inside::Html(_) => Vec::new(),
        }
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(has, _)| *has == name).map(|(_, value)| &**value)
    }
}

fn add(nodes: &mut Vec<Node>, node: Node) {
    match node {
        Node::Several(several) => several.into_iter().for_each(|node| add(nodes, node)),
        Node::Text(text) if text.is_empty() => {}
        Node::Text(text) => match nodes.last_mut() {
            Some(Node::Text(before)) => before.push_str(&text),
            _ => nodes.push(Node::Text(text)),
        },
        element => nodes.push(element),
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Node::Element(element)
    }
}

impl From<Region> for Node {
    fn from(region: Region) -> Self {
        Node::Region(region)
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Node::Text(text)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Node::Text(text.to_owned())
    }
}

impl From<&Text> for Node {
    fn from(text: &Text) -> Self {
        Node::Text(text.to_string())
    }
}

impl<T: Into<Node>> From<Option<T>> for Node {
    fn from(node: Option<T>) -> Self {
        node.map_or_else(|| Node::Several(Vec::new()), Into::into)
    }
}

impl<T: Into<Node>> From<Vec<T>> for Node {
    fn from(nodes: Vec<T>) -> Self {
        Node::Several(nodes.into_iter().map(Into::into).collect())
    }
}

impl Render for Element {
    type State = Drawn;

    fn build(self) -> Drawn {
        Drawn::new(self)
    }

    fn rebuild(self, drawn: &mut Drawn) {
        drawn.become_like(self);
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;
    /// Some more than most articles' pages: a text that grows is copied each time it does.
    const MIN_LENGTH: usize = 16 * 1024;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra: Vec<AnyAttribute>,
    ) {
        html::write(&self, html);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Drawn {
        if position.get() == Position::FirstChild {
            cursor.child();
        } else {
            cursor.sibling();
        }
        position.set(Position::NextChild);
        Drawn::adopt(self, cursor.current())
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl AddAnyAttr for Element {
    type Output<NewAttr: Attribute> = Self;

    /// Every attribute is named where the element is made; Leptos adds none.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}
