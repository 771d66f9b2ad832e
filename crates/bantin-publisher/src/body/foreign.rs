//! HTML as other programs write it: Word, Google Docs, LibreOffice, and the editors of other systems. It comes into a text by
//! copying. What it means is kept and written as Bantin writes it: lists, headings, tables, bold words. What it only lays
//! out goes.
//!
//! Before Markdown is read, `tags` hides the tags of office programs, which Markdown would take for words. While HTML is
//! sanitised, `marks` leaves of styles and classes what means something, in words of its own. The tree of the sanitised
//! HTML is then tidied: `words` turns marks into elements, `lists` makes lists of paragraphs that look like items, `lines`
//! makes paragraphs of lines, `tables` tells tables from layout. No mark is ever published.

mod lines;
mod lists;
mod marks;
mod tables;
mod tags;
mod words;

use super::tree::{Element, Node};

pub(super) use marks::{STYLED, kept_of};
pub(super) use tags::hidden;

/// Tidies the tree of a text in which HTML was written.
pub(super) fn tidied(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    lists::without_bullets(gathered(blocks(words::marked(nodes))))
}

/// Gathers the items of lists among nodes, and takes out the breaks that stand between blocks.
fn gathered(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    lists::gathered(lines::without_breaks_between_blocks(nodes))
}

/// Tidies what is inside of each element, from the innermost on.
fn blocks(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    let mut tidied = Vec::with_capacity(nodes.len());
    for node in nodes {
        let Node::Element(mut element) = node else {
            tidied.push(node);
            continue;
        };
        element.children = blocks(std::mem::take(&mut element.children));
        match element.name {
            "p" | "div" => tidied.extend(lines::paragraphs(element)),
            "ul" | "ol" => tidied.push(Node::Element(lists::without_loose_lists(element))),
            "table" => tidied.push(Node::Element(tables::tidied(element))),
            "blockquote" | "td" | "th" | "li" | "section" | "details" | "figure" => {
                element.children = gathered(std::mem::take(&mut element.children));
                tidied.push(Node::Element(element));
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                // Headings are bold anyway.
                if only_element(&element.children).is_some_and(|bold| matches!(bold.name, "b" | "strong")) {
                    unwrap_only(&mut element);
                }
                tidied.push(Node::Element(element));
            }
            _ => tidied.push(Node::Element(element)),
        }
    }
    tidied
}

/// Whether a node is a text of spaces alone.
fn is_blank(node: &Node<'_>) -> bool {
    matches!(node, Node::Text(text) if super::tree::is_blank(text))
}

/// The only one of some nodes that is not blank, if it is an element.
fn only_element<'n, 'a>(nodes: &'n [Node<'a>]) -> Option<&'n Element<'a>> {
    let mut filled = nodes.iter().filter(|node| !is_blank(node));
    match (filled.next(), filled.next()) {
        (Some(Node::Element(element)), None) => Some(element),
        _ => None,
    }
}

/// Puts what is inside of an element's only child in the place of that child.
fn unwrap_only(element: &mut Element<'_>) {
    element.children.retain(|node| !is_blank(node));
    if let Some(Node::Element(only)) = element.children.pop() {
        element.children = only.children;
    }
}
