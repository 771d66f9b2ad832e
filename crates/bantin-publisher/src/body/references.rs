//! Everything that a body refers to: its pictures, its links, and what cannot be published, each with its line and column.

use std::collections::BTreeSet;

use comrak::nodes::NodeValue;
use comrak::{Arena, Node};
use memchr::memmem::find as memmem;
use memchr::{memchr, memchr3};

use super::bounds;
use super::columns::Columns;
use super::loose_pictures::misread;
use super::pasted::pasted;
use super::raw_references::{self, picture_of, raw_references};
use super::reference::{Kind, Reference};
use super::source_lines::SourceLines;
use super::too_much::TooMuch;
use super::{markdown, sanitise, tree};
use crate::attached::is_video_beside;
use crate::percent::percent_decoded;

/// After so many names that are not in the text as they are in its HTML, no more are looked for.
const MOST_MISSES: usize = 100;

/// Everything that a body refers to, in reading order.
pub(crate) fn references(text: &str) -> Result<Vec<Reference>, TooMuch> {
    let plain = bounds::is_plain(text)?;
    if plain && !may_refer(text) {
        return Ok(Vec::new());
    }
    let arena = Arena::new();
    let root = markdown::parse(&arena, text)?;
    if !plain {
        bounds::check(root, text)?;
    }
    let mut found = Vec::new();
    let mut raw_pictures = None;
    let lines = SourceLines::of(text);
    for node in root.descendants() {
        let data = node.data();
        let (line, column) = (data.sourcepos.start.line, data.sourcepos.start.column);
        let mut add_with = |kind, url: &str, alt| {
            found.push(Reference { kind, url: percent_decoded(url), alt, line, column });
        };
        let mut add = |kind, url: &str| add_with(kind, url, String::new());
        let raw = match &data.value {
            NodeValue::Image(link) => {
                match pasted(&link.url) {
                    Some(kind) => add(Kind::Pasted, kind),
                    None if is_video_beside(&percent_decoded(&link.url)) => add(Kind::Video, &link.url),
                    None => add_with(Kind::Picture, &link.url, alt_of(node)),
                }
                continue;
            }
            NodeValue::Link(link) => {
                raw_references::link(&link.url, picture_in(node).as_deref(), &mut add);
                continue;
            }
            NodeValue::Text(text) => {
                if text.contains("](")
                    && let Some(url) = misread(node, &lines)
                {
                    found.push(Reference { kind: Kind::Misread, url, alt: String::new(), line, column });
                }
                continue;
            }
            NodeValue::HtmlBlock(block) => &block.literal,
            NodeValue::HtmlInline(html) => html,
            _ => continue,
        };
        let around = picture_behind(node);
        if raw_references(raw, around.as_deref(), (line, column), &mut found) {
            raw_pictures.get_or_insert(line);
        }
    }
    if let Some(line) = raw_pictures {
        add_raw_pictures(&mut found, root, text, line);
    }
    Ok(found)
}

/// The picture of a link whose only content is pictures; of several the first.
fn picture_in(link: Node<'_>) -> Option<String> {
    let mut first = None;
    for node in link.children() {
        match &node.data().value {
            NodeValue::Image(image) => drop(first.get_or_insert_with(|| image.url.clone())),
            NodeValue::SoftBreak | NodeValue::LineBreak => {}
            NodeValue::Text(text) if text.trim().is_empty() => {}
            _ => return None,
        }
    }
    first
}

/// The picture that directly follows a tag.
fn picture_behind(tag: Node<'_>) -> Option<String> {
    let mut next = tag.next_sibling();
    while let Some(node) = next {
        match &node.data().value {
            NodeValue::Image(image) => return Some(image.url.clone()),
            NodeValue::HtmlInline(html) => return picture_of(html),
            NodeValue::SoftBreak => {}
            NodeValue::Text(text) if text.trim().is_empty() => {}
            _ => return None,
        }
        next = node.next_sibling();
    }
    None
}

/// Whether anything in a text could be a reference. Most texts have none, and this is seen a hundred times faster than by
/// parsing them.
fn may_refer(text: &str) -> bool {
    let text = text.as_bytes();
    // `&` may begin an entity that stands for `@`.
    memchr3(b'[', b'<', b'@', text).is_some()
        || memchr(b'&', text).is_some()
        || memmem(text, b"//").is_some()
        || memmem(text, b"www.").is_some()
}

/// The words between a picture's brackets, as they are read out.
fn alt_of(image: Node<'_>) -> String {
    let mut alt = String::new();
    for node in image.descendants().skip(1) {
        match &node.data().value {
            NodeValue::Text(text) => alt += text,
            NodeValue::Code(code) => alt += &code.literal,
            NodeValue::SoftBreak | NodeValue::LineBreak => alt.push(' '),
            _ => {}
        }
    }
    alt.trim().to_owned()
}

/// Adds the pictures of raw HTML that the sanitiser keeps: those are drawn, so those are looked up.
fn add_raw_pictures(found: &mut Vec<Reference>, root: Node<'_>, text: &str, line: usize) {
    let clean = sanitise::clean(&markdown::html_of(root), true);
    let known: BTreeSet<String> = found
        .iter()
        .filter(|reference| reference.kind == Kind::Picture)
        .map(|reference| reference.url.clone())
        .collect();
    let columns = Columns::of(text);
    let mut search = Search { text, from: 0, misses: 0 };
    for (src, alt) in tree::pictures(&clean) {
        let url = percent_decoded(&src);
        if known.contains(&url) {
            continue;
        }
        let kind = if is_video_beside(&url) { Kind::Video } else { Kind::Picture };
        let (line, column) = search.next(&src).map_or((line, 1), |at| columns.place(at));
        found.push(Reference { kind, url, alt, line, column });
    }
}

/// Finds names in a text one after the other, each behind the one before it.
struct Search<'a> {
    text: &'a str,
    from: usize,
    misses: usize,
}

impl Search<'_> {
    fn next(&mut self, name: &str) -> Option<usize> {
        // A name that the text writes in another way is looked for in all of the text; that is not done too often.
        if self.misses > MOST_MISSES {
            return None;
        }
        let Some(at) = memmem(&self.text.as_bytes()[self.from..], name.as_bytes()) else {
            self.misses += 1;
            return self.text.find(name);
        };
        let at = self.from + at;
        self.from = at + name.len();
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &str) -> Vec<String> {
        let one = |r: Reference| {
            format!("{}:{} {:?} {} {}", r.line, r.column, r.kind, r.url, r.alt).trim_end().to_owned()
        };
        references(text).unwrap().into_iter().map(one).collect()
    }

    #[test]
    fn pictures_and_links_are_found_where_they_stand() {
        assert_eq!(
            listed("Chào ![Đình](<hội đình.jpg> \"Chú thích\")\n\n[xem](/tin/a/) và ![](b.jpg)"),
            ["1:6 Picture hội đình.jpg Đình", "3:1 Link /tin/a/", "3:19 Picture b.jpg"]
        );
    }

    #[test]
    fn pictures_of_raw_html_are_those_that_will_be_drawn() {
        assert_eq!(
            listed(
                "Một\n\n<p><IMG alt='Đình' src='ho%20so.jpg'></p>\n<svg><path d=x></svg>\n<!-- <img src=c.jpg> -->"
            ),
            ["4:1 Embed svg", "3:25 Picture ho so.jpg Đình"]
        );
    }

    #[test]
    fn what_cannot_be_published_is_found() {
        assert_eq!(listed("a\n\n<iframe src=\"https://x.example\"></iframe>"), ["3:1 Embed iframe"]);
        assert_eq!(listed("`<iframe>` and <formula>"), Vec::<String>::new());
    }
}
