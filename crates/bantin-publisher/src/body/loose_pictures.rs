//! Pictures and links that Markdown does not accept because of a space, a bracket or a quotation mark, though everybody
//! sees what is meant: `![Chợ](Chợ quê (2).jpg “Phiên sớm”)`. They are accepted here; for a picture whose end is not clear,
//! there is the way in which it should be written.

use comrak::nodes::{Ast, NodeLink, NodeValue, Sourcepos};
use comrak::{Arena, Node};
use memchr::memmem;

use super::loose_target::{LooseTarget, spelled};
use super::source_lines::SourceLines;

/// Among so many nodes before a `]` its `[` is looked for.
const FARTHEST: usize = 32;

/// Bytes on either side of a `](` that may belong to one picture or link.
const LONGEST: usize = 1000;

/// After so many brackets of a text that were no picture or link, no more are tried.
const TRIES: usize = 2000;

/// Puts the pictures and links that are meant into the tree.
pub(super) fn accept<'a>(arena: &'a Arena<'a>, root: Node<'a>, markdown: &str) {
    let has = |sign: &str| memmem::find(markdown.as_bytes(), sign.as_bytes()).is_some();
    if !has("](") && !has("![") {
        return;
    }
    let lines = SourceLines::of(markdown);
    let is_raw = |node: &Node<'a>| {
        node.data().value.text().is_some_and(|text| text.contains("](") || text.contains("] ("))
    };
    let texts: Vec<Node<'a>> = root.descendants().filter(is_raw).collect();
    let mut tries = TRIES;
    for text in texts {
        if !lines.escapes_brackets(text.data().sourcepos.start.line) {
            accept_in(arena, text, &mut tries);
        }
    }
}

/// The first picture of a text that Markdown does not accept, as it should be written.
pub(super) fn misread(text: Node<'_>, lines: &SourceLines<'_>) -> Option<String> {
    let data = text.data();
    let words = data.value.text()?;
    let mut places = words.match_indices("](").map(|(at, _)| at).take(FARTHEST);
    let at = places.find(|&at| opening(text, words, at).is_some_and(|opening| opening.is_picture))?;
    if lines.escapes_brackets(data.sourcepos.start.line) {
        return None;
    }
    let alt = words[..at].rsplit("![").next().unwrap_or_default();
    Some(spelled(ends(alt, LONGEST), begins(&words[at + 2..], LONGEST)))
}

/// Where a picture or link begins.
struct Opening<'a> {
    node: Node<'a>,
    /// The byte of its `[` in the node's text.
    at: usize,
    is_picture: bool,
}

fn accept_in<'a>(arena: &'a Arena<'a>, text: Node<'a>, tries: &mut usize) {
    let words = text.data().value.text().unwrap_or_default().to_owned();
    let place = text.data().sourcepos;
    // The node whose text is still to be looked through, and from which byte of `words` on it is.
    let (mut open, mut start) = (text, 0);
    // How many characters there are before `start`.
    let mut passed = 0;
    for (at, _) in words.match_indices(']') {
        let spaced = words[at..].starts_with("] (");
        let behind = at + if spaced { 3 } else { 2 };
        if !(spaced || words[at..].starts_with("](")) || at < start || *tries == 0 {
            continue;
        }
        *tries -= 1;
        let Some(opening) = opening(open, &words[start..], at - start) else { continue };
        // `[words] (words)` is no link; `![words] (file)` is a picture.
        if spaced && !opening.is_picture {
            continue;
        }
        let Some(target) = LooseTarget::read(begins(&words[behind..], LONGEST), opening.is_picture) else {
            continue;
        };
        *tries += 1;
        let inside = take_inside(arena, &opening, open, &words[start..at]);
        let column = match open.same_node(opening.node) {
            true => moved(place, passed + words[start..start + opening.at].chars().count()),
            false => opening.node.data().sourcepos,
        };
        let link = Box::new(NodeLink { url: target.url, title: target.title });
        let value = if opening.is_picture { NodeValue::Image(link) } else { NodeValue::Link(link) };
        let node = arena.alloc(Ast::new_with_sourcepos(value, column).into());
        inside.into_iter().for_each(|child| node.append(child));
        opening.node.insert_after(node);
        let end = behind + target.length;
        passed += words[start..end].chars().count();
        start = end;
        let rest = NodeValue::Text(Default::default());
        let rest = arena.alloc(Ast::new_with_sourcepos(rest, moved(place, passed)).into());
        node.insert_after(rest);
        open = rest;
    }
    if start > 0
        && let Some(rest) = open.data_mut().value.text_mut()
    {
        *rest = words[start..].to_owned().into();
    }
}

/// The same place, so many characters further on.
fn moved(place: Sourcepos, by: usize) -> Sourcepos {
    Sourcepos { start: place.start.column_add(isize::try_from(by).unwrap_or_default()), ..place }
}

/// Takes the nodes between the brackets out of the line. `text` is the text of `node` before the `]`.
fn take_inside<'a>(arena: &'a Arena<'a>, opening: &Opening<'a>, node: Node<'a>, text: &str) -> Vec<Node<'a>> {
    let first = opening.at + 1;
    let before = opening.at - usize::from(opening.is_picture);
    let piece = |words: &str| {
        let place = opening.node.data().sourcepos;
        &*arena.alloc(Ast::new_with_sourcepos(NodeValue::Text(words.to_owned().into()), place).into())
    };
    if node.same_node(opening.node) {
        if let Some(words) = node.data_mut().value.text_mut() {
            *words = text[..before].to_owned().into();
        }
        return vec![piece(&text[first..])];
    }
    let words = opening.node.data().value.text().unwrap_or_default().to_owned();
    let mut inside = vec![piece(&words[first..])];
    while let Some(next) = opening.node.next_sibling().filter(|next| !next.same_node(node)) {
        next.detach();
        inside.push(next);
    }
    node.detach();
    inside.push(piece(text));
    if let Some(words) = opening.node.data_mut().value.text_mut() {
        words.to_mut().truncate(before);
    }
    inside
}

/// Finds the `[` of the `]` at this byte of a node's text.
fn opening<'a>(node: Node<'a>, words: &str, at: usize) -> Option<Opening<'a>> {
    let mut closed = 0;
    let first = at - ends(&words[..at], LONGEST).len();
    if let Some(at) = unmatched(&words.as_bytes()[first..at], &mut closed) {
        let at = first + at;
        return Some(Opening { node, at, is_picture: words[..at].ends_with('!') });
    }
    for sibling in node.preceding_siblings().skip(1).take(FARTHEST) {
        let data = sibling.data();
        let Some(words) = data.value.text() else { continue };
        let last = ends(words, LONGEST);
        if let Some(at) = unmatched(last.as_bytes(), &mut closed) {
            let at = words.len() - last.len() + at;
            return Some(Opening { node: sibling, at, is_picture: words[..at].ends_with('!') });
        }
    }
    None
}

/// The last `[` that no `]` closes. `closed` counts the `]` behind these words that still wait for their `[`.
fn unmatched(words: &[u8], closed: &mut usize) -> Option<usize> {
    words.iter().enumerate().rev().find_map(|(at, byte)| match byte {
        b']' => {
            *closed += 1;
            None
        }
        b'[' if *closed == 0 => Some(at),
        b'[' => {
            *closed -= 1;
            None
        }
        _ => None,
    })
}

/// At most so many bytes from the beginning of a text.
fn begins(text: &str, longest: usize) -> &str {
    &text[..text.floor_char_boundary(longest)]
}

/// At most so many bytes from the end of a text.
fn ends(text: &str, longest: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(longest))..]
}
