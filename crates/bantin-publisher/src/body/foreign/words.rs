//! Turns marks of words into elements: a bold `<span>` into `<strong>`, and a `<b>` that is said not to be bold into nothing.
//! Empty elements around words go.

use super::marks::{Mark, marks};
use crate::body::lost_ids::CARRIER;
use crate::body::tree::{Element, Node};

/// What the words are already, by the elements around them.
#[derive(Clone, Copy, Default)]
struct Around {
    bold: bool,
    italic: bool,
    link: bool,
    heading: bool,
}

/// The tree with elements in place of marks of words.
pub(super) fn marked(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    all(nodes, Around::default())
}

fn all<'a>(nodes: Vec<Node<'a>>, around: Around) -> Vec<Node<'a>> {
    let mut marked = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Text(_) => marked.push(node),
            Node::Element(element) => marked.extend(one(element, around)),
        }
    }
    marked
}

fn one(mut element: Element<'_>, around: Around) -> Vec<Node<'_>> {
    let marks = marks(&element);
    let has = |mark| marks.contains(&mark);
    let undone = match element.name {
        "b" | "strong" => has(Mark::NotBold),
        "i" | "em" => has(Mark::NotItalic),
        _ => false,
    };
    let mut inside = around;
    if !undone {
        inside.bold |= matches!(element.name, "b" | "strong");
        inside.italic |= matches!(element.name, "i" | "em");
    }
    inside.link |= element.name == "a";
    inside.heading |= matches!(element.name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
    if let Some(level) = heading(&marks).filter(|_| element.name == "p") {
        element.name = ["h1", "h2", "h3", "h4", "h5", "h6"][level as usize - 1];
        inside.heading = true;
    }
    let is_span = element.name == "span";
    let around_words = if is_span || element.name == "p" { wrappers(&marks, inside) } else { Vec::new() };
    inside.bold |= around_words.contains(&"strong");
    inside.italic |= around_words.contains(&"em");
    let mut children = all(std::mem::take(&mut element.children), inside);
    if has(Mark::Bullet) {
        // The list that is made of the paragraph decides about it.
        element.children = children;
        return vec![Node::Element(element)];
    }
    if !children.iter().all(super::is_blank) {
        for name in around_words {
            children = vec![Node::Element(Element::around(name, children))];
        }
    }
    let needless =
        is_inline(element.name) && element.attribute("id").is_none() && children.iter().all(super::is_blank);
    if is_span || needless {
        return children;
    }
    if undone {
        // Google Docs puts one around all that it copies, with an id that nobody links to.
        if element.attribute("id").is_some_and(|id| !id.contains("docs-internal-guid")) {
            element.name = CARRIER;
            children.insert(0, Node::Element(element));
        }
        return children;
    }
    element.children = children;
    vec![Node::Element(element)]
}

fn heading(marks: &[Mark]) -> Option<u8> {
    marks.iter().find_map(|mark| match mark {
        Mark::Heading(level) => Some(*level),
        _ => None,
    })
}

/// The elements that marks stand for, from the inner to the outer.
fn wrappers(marks: &[Mark], around: Around) -> Vec<&'static str> {
    let all = [
        (Mark::Raised, "sup", true),
        (Mark::Lowered, "sub", true),
        (Mark::Struck, "s", true),
        // Links are underlined anyway, and headings are bold.
        (Mark::Underlined, "u", !around.link),
        (Mark::Italic, "em", !around.italic),
        (Mark::Bold, "strong", !around.bold && !around.heading),
    ];
    all.into_iter()
        .filter(|(mark, _, wanted)| *wanted && marks.contains(mark))
        .map(|(_, name, _)| name)
        .collect()
}

fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "b" | "strong"
            | "i"
            | "em"
            | "u"
            | "s"
            | "del"
            | "ins"
            | "small"
            | "mark"
            | "sub"
            | "sup"
            | "cite"
            | "code"
    )
}
