//! Shapes a body's tree: pictures standing alone become figures, headings an outline that begins
//! at `<h2>`, boxes of an old page plain paragraphs; what holds nothing goes.

use super::tree::{self, Element, Node};

/// A body's tree, shaped.
#[derive(Clone, Debug)]
pub(super) enum Shaped<'a> {
    Text(&'a str),
    Element(Element<'a>, Vec<Shaped<'a>>),
    /// The element's children under the heading of this level.
    Heading(u8, Vec<Shaped<'a>>),
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
    let mut shaper = Shaper { outline: Vec::new(), in_table: false };
    let mut shaped = Vec::new();
    shaper.all(nodes, &mut shaped);
    shaped
}

struct Shaper {
    /// Levels of the open headings, as they are written.
    outline: Vec<u8>,
    in_table: bool,
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
        if HOLDERS.contains(&element.name) && holds_nothing(&element.children) {
            return;
        }
        match element.name {
            "img" => into.extend(image(&element).map(Shaped::Image)),
            "p" | "div" if only_pictures(&element.children) => figures(&element.children, into),
            "figure" => match figure(&element) {
                Some(figure) => into.push(Shaped::Figure(figure)),
                None => self.all(element.children, into),
            },
            "figcaption" => self.paragraph(element.children, into),
            "div" if element.children.iter().any(is_block) => self.all(element.children, into),
            "div" => self.paragraph(element.children, into),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = self.level(element.name.as_bytes()[1] - b'0');
                let children = self.children(&mut element);
                into.push(Shaped::Heading(level, children));
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
        self.all(std::mem::take(&mut element.children), &mut children);
        children
    }

    fn paragraph<'a>(&mut self, nodes: Vec<Node<'a>>, into: &mut Vec<Shaped<'a>>) {
        let mut children = Vec::with_capacity(nodes.len());
        self.all(nodes, &mut children);
        into.push(Shaped::Element(Element::new("p", ""), children));
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

fn only_pictures(nodes: &[Node<'_>]) -> bool {
    let mut pictures = 0;
    let only = nodes.iter().all(|node| match node {
        Node::Text(text) => tree::is_blank(text),
        Node::Element(element) => {
            pictures += usize::from(element.name == "img");
            matches!(element.name, "img" | "br")
        }
    });
    only && pictures > 0
}

fn figures<'a>(nodes: &[Node<'a>], into: &mut Vec<Shaped<'a>>) {
    let images = nodes.iter().filter_map(|node| match node {
        Node::Element(element) if element.name == "img" => image(element),
        _ => None,
    });
    into.extend(images.map(Shaped::Figure));
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
            Node::Element(child) if child.name == "img" && found.is_none() => found = image(child),
            Node::Element(child)
                if child.name == "p" && found.is_none() && only_pictures(&child.children) =>
            {
                let [Node::Element(child)] = &child.children[..] else { return None };
                found = image(child);
            }
            _ => return None,
        }
    }
    let mut found = found?;
    found.caption = caption.or(found.caption);
    Some(found)
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
    Some(Image { src, alt, caption })
}
