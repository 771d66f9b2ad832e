//! Ids that are written behind headings, as in other systems: `## Điều 3 {#dieu-3}`.

use comrak::nodes::{Ast, NodeValue};
use comrak::{Arena, Node};
use memchr::memmem::find;

use super::lost_ids::carrier;
use super::source_lines::SourceLines;

/// Takes these ids out of the headings' words, and puts each on an element at the heading's beginning.
pub(super) fn take<'a>(arena: &'a Arena<'a>, root: Node<'a>, markdown: &str) {
    if find(markdown.as_bytes(), b"{").is_none() {
        return;
    }
    let lines = SourceLines::of(markdown);
    let headings: Vec<Node<'a>> =
        root.descendants().filter(|node| matches!(node.data().value, NodeValue::Heading(_))).collect();
    for heading in headings {
        let Some(last) = heading.last_child() else { continue };
        let Some(id) = take_from(last, &lines) else { continue };
        if last.data().value.text().is_some_and(str::is_empty) {
            last.detach();
        }
        let start = heading.data().sourcepos.start;
        let mut escaped = String::new();
        bantin_app::escape(&id, &mut escaped);
        heading.prepend(arena.alloc(Ast::new(NodeValue::HtmlInline(carrier(&escaped)), start).into()));
    }
}

/// Takes the id out of the text that ends with it.
fn take_from(last: Node<'_>, lines: &SourceLines<'_>) -> Option<String> {
    let mut data = last.data_mut();
    let line = data.sourcepos.end.line;
    let text = data.value.text_mut()?;
    let (before, id) = attributes(text)?;
    // An author who writes `\{` wants readers to see it.
    if lines.line(line).contains("\\{") {
        return None;
    }
    let (id, before) = (id.to_owned(), before.trim_end().len());
    text.to_mut().truncate(before);
    Some(id)
}

/// What a heading says, and the id among the attributes behind it: `{#dieu-3}`, `{: #dieu-3 .hep}`.
fn attributes(text: &str) -> Option<(&str, &str)> {
    let (before, attributes) = text.trim_end().strip_suffix('}')?.rsplit_once('{')?;
    let words = || attributes.trim_start_matches(':').split_whitespace();
    let mut ids = words().filter_map(|word| word.strip_prefix('#'));
    let id = ids.next().filter(|id| !id.is_empty() && ids.next().is_none())?;
    words().all(|word| word.starts_with(['#', '.']) || word.contains('=')).then_some((before, id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_that_name_an_id_are_read() {
        assert_eq!(attributes("Điều 3 {#dieu-3}"), Some(("Điều 3 ", "dieu-3")));
        assert_eq!(attributes("Điều 3{: .hep #dieu-3 lang=vi } "), Some(("Điều 3", "dieu-3")));
        for other in ["Điều 3", "Điều {3}", "{#}", "Tập {#1, #2}", "{#a} b"] {
            assert_eq!(attributes(other), None, "{other}");
        }
    }
}
