//! Shapes a body's tree: pictures standing alone become figures, headings an outline that begins
//! at `<h2>`, boxes of an old page plain paragraphs; what holds nothing goes.

use std::borrow::Cow;

use super::lost_ids::CARRIER;
use super::picture_links::is_picture_file;
use super::plain_id::plain_id;
use super::tree::{self, Element, Node};

/// A body's tree, shaped.
#[derive(Clone, Debug)]
pub(super) enum Shaped<'a> {
    Text(&'a str),
    Element(Element<'a>, Vec<Shaped<'a>>),
    /// The element's children under the heading of this level.
    Heading {
        level: u8,
        id: Option<String>,
        children: Vec<Shaped<'a>>,
    },
    /// A place that a link may lead to; `None` once its id stands elsewhere.
    Anchor(Option<String>),
    /// A table that no other table holds.
    Table(Element<'a>, Vec<Shaped<'a>>),
    Figure(Image),
    /// A picture in a line of text.
    Image(Image),
}

/// A picture as the text names it.
#[derive(Clone, Debug)]
pub(super) struct Image {
    pub src: String,
    /// Decoded.
    pub alt: String,
    /// Decoded.
    pub caption: Option<String>,
    pub id: Option<String>,
}

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 28] = [
    "blockquote",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "ul",
];

/// Elements that nobody misses when they hold nothing.
const HOLDERS: [&str; 16] = [
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "div",
    "blockquote",
    "figure",
    "figcaption",
    "section",
    "ul",
    "ol",
    "dl",
    "caption",
];

/// Shapes the nodes of a body.
pub(super) fn shape(nodes: Vec<Node<'_>>) -> Vec<Shaped<'_>> {
    let mut shaper = Shaper { outline: Vec::new(), in_table: false, depth: 0 };
    let mut shaped = Vec::new();
    shaper.all(nodes, &mut shaped);
    shaped
}

struct Shaper {
    /// Levels of the open headings, as they are written.
    outline: Vec<u8>,
    in_table: bool,
    /// Elements that are open and stay.
    depth: usize,
}

impl Shaper {
    fn all<'a>(&mut self, nodes: Vec<Node<'a>>, into: &mut Vec<Shaped<'a>>) {
        for node in nodes {
            match node {
                Node::Text(text) => into.push(Shaped::Text(text)),
                Node::Element(element) => self.element(element, into),
            }
        }
    }

    fn element<'a>(&mut self, mut element: Element<'a>, into: &mut Vec<Shaped<'a>>) {
        if HOLDERS.contains(&element.name) && holds_nothing(&element.children) || is_lone_anchor(&element) {
            anchors(&element, into);
            return;
        }
        element.id = written_id(&element);
        match element.name {
            CARRIER if element.id.is_some() => anchors(&element, into),
            "img" => into.extend(image(&element).map(Shaped::Image)),
            "a" if is_link_around_pictures(&element) => self.link_around_pictures(element, into),
            "p" | "div" if only_pictures(&element.children) => {
                anchors_of(&element, into);
                figures(&element.children, into);
            }
            "figure" => match figure(&element) {
                Some(figure) => into.push(Shaped::Figure(figure)),
                None => self.unwrapped(element, into),
            },
            "div" if element.children.iter().any(is_block) => self.unwrapped(element, into),
            "div" | "figcaption" => {
                let children = self.children(&mut element);
                let mut paragraph = Element::new("p", "");
                paragraph.id = element.id;
                into.push(Shaped::Element(paragraph, children));
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = self.level(element.name.as_bytes()[1] - b'0');
                let children = self.children(&mut element);
                into.push(Shaped::Heading { level, id: element.id, children });
            }
            "table" if !self.in_table => {
                self.in_table = true;
                let children = self.children(&mut element);
                self.in_table = false;
                into.push(Shaped::Table(element, children));
            }
            _ => {
                let children = self.children(&mut element);
                into.push(Shaped::Element(element, children));
            }
        }
    }

    fn children<'a>(&mut self, element: &mut Element<'a>) -> Vec<Shaped<'a>> {
        let mut children = Vec::with_capacity(element.children.len());
        self.depth += 1;
        self.all(std::mem::take(&mut element.children), &mut children);
        self.depth -= 1;
        children
    }

    /// What an element holds, without it.
    fn unwrapped<'a>(&mut self, element: Element<'a>, into: &mut Vec<Shaped<'a>>) {
        anchors_of(&element, into);
        self.all(element.children, into);
    }

    /// A link to a file that is not published goes; the pictures that it was around stay.
    fn link_around_pictures<'a>(&mut self, element: Element<'a>, into: &mut Vec<Shaped<'a>>) {
        if self.depth == 0 && only_pictures(&element.children) {
            anchors_of(&element, into);
            figures(&element.children, into);
        } else {
            self.unwrapped(element, into);
        }
    }

    /// The level at which a heading is set: the first is 2, and none is skipped on the way down.
    fn level(&mut self, written: u8) -> u8 {
        while self.outline.last().is_some_and(|open| *open >= written) {
            self.outline.pop();
        }
        self.outline.push(written);
        (self.outline.len() as u8 + 1).min(6)
    }
}

fn is_block(node: &Node<'_>) -> bool {
    match node {
        Node::Text(_) => false,
        Node::Element(element) => BLOCKS.contains(&element.name) || element.children.iter().any(is_block),
    }
}

fn holds_nothing(nodes: &[Node<'_>]) -> bool {
    nodes.iter().all(|node| match node {
        Node::Text(text) => tree::is_blank(text),
        Node::Element(element) => match element.name {
            "img" | "hr" => false,
            _ => holds_nothing(&element.children),
        },
    })
}

/// Pictures alone, with or without links around them.
fn only_pictures(nodes: &[Node<'_>]) -> bool {
    fn count(nodes: &[Node<'_>]) -> Option<usize> {
        let mut pictures = 0;
        for node in nodes {
            match node {
                Node::Text(text) if tree::is_blank(text) => {}
                Node::Element(Element { name: "img", .. }) => pictures += 1,
                Node::Element(Element { name: "br" | CARRIER, .. }) => {}
                Node::Element(link) if link.name == "a" && leads_to_no_page(link) => {
                    pictures += count(&link.children)?;
                }
                _ => return None,
            }
        }
        Some(pictures)
    }
    count(nodes).is_some_and(|pictures| pictures > 0)
}

fn figures<'a>(nodes: &[Node<'a>], into: &mut Vec<Shaped<'a>>) {
    for node in nodes {
        match node {
            Node::Element(element) if element.name == "img" => {
                into.extend(image(element).map(Shaped::Figure))
            }
            Node::Element(element) => {
                anchors_of(element, into);
                figures(&element.children, into);
            }
            Node::Text(_) => {}
        }
    }
}

/// A figure that somebody wrote by hand: one picture, with or without a caption.
fn figure<'a>(figure: &Element<'a>) -> Option<Image> {
    let mut found: Option<Image> = None;
    let mut caption = None;
    for node in &figure.children {
        match node {
            Node::Text(text) if tree::is_blank(text) => {}
            Node::Element(child) if child.name == "figcaption" => {
                caption = Some(tree::text_of(&child.children)).filter(|caption| !caption.is_empty());
            }
            node if found.is_none() => found = Some(only_picture(node)?),
            _ => return None,
        }
    }
    let mut found = found?;
    found.caption = caption.or(found.caption);
    found.id = figure.id.clone().or(found.id);
    Some(found)
}

/// The one picture of a node, out of its paragraph and its link.
fn only_picture(node: &Node<'_>) -> Option<Image> {
    let Node::Element(element) = node else { return None };
    match element.name {
        "img" => image(element),
        "a" if !leads_to_no_page(element) => None,
        "a" | "p" | "div" => {
            let mut children = element
                .children
                .iter()
                .filter(|node| !matches!(node, Node::Text(text) if tree::is_blank(text)));
            let mut picture = children.next().and_then(only_picture).filter(|_| children.next().is_none())?;
            picture.id = picture.id.or_else(|| written_id(element));
            Some(picture)
        }
        _ => None,
    }
}

/// A link to a file beside the text around a picture: of those files only the pictures that are shown are published.
fn is_link_around_pictures(element: &Element<'_>) -> bool {
    fn holds_a_picture(nodes: &[Node<'_>]) -> bool {
        nodes.iter().any(|node| match node {
            Node::Text(_) => false,
            Node::Element(element) => element.name == "img" || holds_a_picture(&element.children),
        })
    }
    leads_to_no_page(element) && holds_a_picture(&element.children)
}

/// A link to a picture's file beside the text, or to nothing.
fn leads_to_no_page(link: &Element<'_>) -> bool {
    link.attribute("href").is_none_or(|href| is_picture_file(&href))
}

/// `None` for a picture without a source, which the sanitiser leaves of one that may not be.
fn image<'a>(element: &Element<'a>) -> Option<Image> {
    let src = element.attribute("src")?.into_owned();
    let line = |name| {
        let text = element.attribute(name)?;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(text)
    };
    let (alt, caption) = (line("alt").unwrap_or_default(), line("title"));
    Some(Image { src, alt, caption, id: written_id(element) })
}

/// The id that an element was written with.
fn written_id(element: &Element<'_>) -> Option<String> {
    plain_id(&element.attribute("id")?).map(Cow::into_owned)
}

/// `<a id="x"></a>`: nothing but a place.
fn is_lone_anchor(element: &Element<'_>) -> bool {
    element.name == "a"
        && element.attribute("href").is_none()
        && element.attribute("id").is_some()
        && element.children.is_empty()
}

/// The place that an element is, when it does not stay.
fn anchors_of<'a>(element: &Element<'a>, into: &mut Vec<Shaped<'a>>) {
    into.extend(written_id(element).map(|id| Shaped::Anchor(Some(id))));
}

/// As [`anchors_of`], with all that it holds.
fn anchors<'a>(element: &Element<'a>, into: &mut Vec<Shaped<'a>>) {
    anchors_of(element, into);
    for node in &element.children {
        if let Node::Element(child) = node {
            anchors(child, into);
        }
    }
}
