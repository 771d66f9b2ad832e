//! Shapes the tree of a body. Pictures in paragraphs of their own become figures, headings get levels from `<h2>` on without
//! gaps, `<div>`s of old pages become paragraphs, and empty elements are taken out.

use std::borrow::Cow;

use super::lost_ids::CARRIER;
use super::picture_links::is_picture_file;
use super::plain_id::plain_id;
use super::sanitise::READ_ONLY;
use super::shaped::{Image, Shaped, VideoLink};
use super::tree::{self, Element, Node};
use super::video_link::lone_video_link;

/// Elements that begin on a new line.
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

/// Elements that are taken out when they are empty.
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
    /// The levels, as they are written, of the headings under which the current element is.
    outline: Vec<u8>,
    in_table: bool,
    /// How many elements are around the current one, without those that are taken out.
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
            "img" | "video" => into.extend(image(&element).map(Shaped::Image)),
            // A video's file names, outside of one.
            READ_ONLY => {}
            "a" if is_link_around_pictures(&element) => self.link_around_pictures(element, into),
            "p" | "div" if only_pictures(&element.children) => {
                anchors_of(&element, into);
                figures(&element.children, into);
            }
            "p" if lone_video_link(&element).is_some() => {
                anchors_of(&element, into);
                self.video_link(element, into);
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

    /// Puts in the content of an element without the element itself.
    fn unwrapped<'a>(&mut self, element: Element<'a>, into: &mut Vec<Shaped<'a>>) {
        anchors_of(&element, into);
        self.all(element.children, into);
    }

    /// Takes out a link to a file that is not published, and keeps the pictures in it.
    fn link_around_pictures<'a>(&mut self, element: Element<'a>, into: &mut Vec<Shaped<'a>>) {
        if self.depth == 0 && only_pictures(&element.children) {
            anchors_of(&element, into);
            figures(&element.children, into);
        } else {
            self.unwrapped(element, into);
        }
    }

    fn video_link<'a>(&mut self, paragraph: Element<'a>, into: &mut Vec<Shaped<'a>>) {
        let Some((mut link, site)) = VideoLink::alone_in(paragraph) else { return };
        let text = tree::text_of(&link.children);
        link.id = written_id(&link);
        let children = self.children(&mut link);
        into.push(Shaped::VideoLink(VideoLink::new(link, children, site, &text)));
    }

    /// The level that a heading gets: the first is 2, and a heading is at most one level below the one before it.
    fn level(&mut self, written: u8) -> u8 {
        while self.outline.last().is_some_and(|open| *open >= written) {
            self.outline.pop();
        }
        self.outline.push(written);
        (self.outline.len() as u8 + 1).min(6)
    }
}

/// Whether a node is or holds an element that begins on a new line.
pub(super) fn is_block(node: &Node<'_>) -> bool {
    match node {
        Node::Text(_) => false,
        Node::Element(element) => BLOCKS.contains(&element.name) || element.children.iter().any(is_block),
    }
}

fn holds_nothing(nodes: &[Node<'_>]) -> bool {
    nodes.iter().all(|node| match node {
        Node::Text(text) => tree::is_blank(text),
        Node::Element(element) => match element.name {
            "img" | "hr" | "video" => false,
            _ => holds_nothing(&element.children),
        },
    })
}

/// Whether these are only pictures, with or without links around them.
fn only_pictures(nodes: &[Node<'_>]) -> bool {
    fn count(nodes: &[Node<'_>]) -> Option<usize> {
        let mut pictures = 0;
        for node in nodes {
            match node {
                Node::Text(text) if tree::is_blank(text) => {}
                Node::Element(Element { name: "img" | "video", .. }) => pictures += 1,
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
            Node::Element(element) if matches!(element.name, "img" | "video") => {
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

/// The picture of a `<figure>` that has one picture, with or without a caption.
fn figure<'a>(figure: &Element<'a>) -> Option<Image> {
    let mut picture: Option<Image> = None;
    let mut caption = None;
    for node in &figure.children {
        match node {
            Node::Text(text) if tree::is_blank(text) => {}
            Node::Element(child) if child.name == "figcaption" => {
                caption = Some(tree::text_of(&child.children)).filter(|caption| !caption.is_empty());
            }
            node if picture.is_none() => picture = Some(only_picture(node)?),
            _ => return None,
        }
    }
    let mut picture = picture?;
    picture.caption = caption.or(picture.caption);
    picture.id = figure.id.clone().or(picture.id);
    Some(picture)
}

/// The only picture of a node, perhaps within a paragraph or a link.
fn only_picture(node: &Node<'_>) -> Option<Image> {
    let Node::Element(element) = node else { return None };
    match element.name {
        "img" | "video" => image(element),
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

/// Whether this is a link around pictures to a picture's file beside the text. Such files are not published: only the
/// pictures that texts show are.
fn is_link_around_pictures(element: &Element<'_>) -> bool {
    fn holds_a_picture(nodes: &[Node<'_>]) -> bool {
        nodes.iter().any(|node| match node {
            Node::Text(_) => false,
            Node::Element(element) => element.name == "img" || holds_a_picture(&element.children),
        })
    }
    leads_to_no_page(element) && holds_a_picture(&element.children)
}

/// Whether a link leads to a picture's file beside the text, or nowhere.
fn leads_to_no_page(link: &Element<'_>) -> bool {
    link.attribute("href").is_none_or(|href| is_picture_file(&href))
}

/// `None` for a picture without a source: the sanitiser took out one that is not allowed.
fn image<'a>(element: &Element<'a>) -> Option<Image> {
    let src = element.attribute("src").map(Cow::into_owned).or_else(|| source(element))?;
    let line = |name| {
        let text = element.attribute(name)?;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(text)
    };
    let (alt, caption) = (line("alt").unwrap_or_default(), line("title"));
    // What a video is called is written as its title.
    let alt = if element.name == "video" { caption.clone().unwrap_or(alt) } else { alt };
    let poster = element.attribute("poster").map(Cow::into_owned);
    Some(Image { src, alt, caption, id: written_id(element), poster })
}

/// The first file of a video that names several.
fn source(video: &Element<'_>) -> Option<String> {
    let sources = video.children.iter().filter_map(|node| match node {
        Node::Element(child) if child.name == READ_ONLY => child.attribute("src").map(Cow::into_owned),
        _ => None,
    });
    sources.into_iter().next()
}

/// The id that the author gave an element.
fn written_id(element: &Element<'_>) -> Option<String> {
    plain_id(&element.attribute("id")?).map(Cow::into_owned)
}

/// Whether this is an anchor without content: `<a id="x"></a>`.
fn is_lone_anchor(element: &Element<'_>) -> bool {
    element.name == "a"
        && element.attribute("href").is_none()
        && element.attribute("id").is_some()
        && element.children.is_empty()
}

/// Keeps the id of an element that is taken out.
fn anchors_of<'a>(element: &Element<'a>, into: &mut Vec<Shaped<'a>>) {
    into.extend(written_id(element).map(|id| Shaped::Anchor(Some(id))));
}

/// As [`anchors_of`], also of the elements within it.
fn anchors<'a>(element: &Element<'a>, into: &mut Vec<Shaped<'a>>) {
    anchors_of(element, into);
    for node in &element.children {
        if let Node::Element(child) = node {
            anchors(child, into);
        }
    }
}
