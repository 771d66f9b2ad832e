//! Makes paragraphs of lines: editors of other systems write one paragraph, and two `<br>` where another begins.

use super::is_blank;
use crate::body::shape::is_block;
use crate::body::tree::{Element, Node};

/// The paragraphs of a paragraph; one in which nothing is to be parted is itself the only one.
pub(super) fn paragraphs(mut element: Element<'_>) -> Vec<Node<'_>> {
    let mut parts: Vec<Vec<Node<'_>>> = vec![Vec::new()];
    let mut breaks: Vec<Node<'_>> = Vec::new();
    for node in std::mem::take(&mut element.children) {
        if is_break(&node) || (!breaks.is_empty() && is_blank(&node)) {
            breaks.push(node);
            continue;
        }
        let count = breaks.iter().filter(|node| !is_blank(node)).count();
        match parts.last_mut() {
            // A line's end at the beginning is none.
            Some(part) if part.iter().all(is_blank) => breaks.clear(),
            Some(part) if count == 1 => part.append(&mut breaks),
            _ if count > 1 => {
                breaks.clear();
                parts.push(Vec::new());
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(node);
        }
    }
    let name = element.name;
    let mut parts = parts.into_iter();
    element.children = parts.next().unwrap_or_default();
    let others = parts.map(|children| Node::Element(Element::around(name, children)));
    std::iter::once(Node::Element(element)).chain(others).collect()
}

/// The nodes without breaks that stand before or behind a block: the block ends its line anyway.
pub(super) fn without_breaks_between_blocks(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    if !nodes.iter().any(is_break) {
        return nodes;
    }
    let blocks: Vec<bool> = nodes.iter().map(is_block).collect();
    if !blocks.contains(&true) {
        return nodes;
    }
    let mut needless = vec![false; nodes.len()];
    // Whether the nearest words, a block or the end lie on this side: from the beginning on, and from the end on.
    let mut look = |places: &mut dyn Iterator<Item = usize>| {
        let mut beside_block = true;
        for at in places {
            if is_break(&nodes[at]) {
                needless[at] |= beside_block;
            } else if !is_blank(&nodes[at]) {
                beside_block = blocks[at];
            }
        }
    };
    look(&mut (0..nodes.len()));
    look(&mut (0..nodes.len()).rev());
    nodes.into_iter().zip(needless).filter(|(_, needless)| !needless).map(|(node, _)| node).collect()
}

fn is_break(node: &Node<'_>) -> bool {
    matches!(node, Node::Element(Element { name: "br", .. }))
}
