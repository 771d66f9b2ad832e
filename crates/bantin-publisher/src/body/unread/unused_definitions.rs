//! Definitions that nothing uses, of a link's address (`[a]: /b/`) or of a footnote (`[^1]: …`). Readers do not see them.
//! Mostly they were meant to be read, or the link that should use them is misspelled.

use std::collections::BTreeSet;

use comrak::Node;
use comrak::nodes::NodeValue;
use rustc_hash::FxHashSet;

use super::signs::Sign;
use crate::body::markdown;

/// A line that looks like a definition and that readers do not see.
struct Definition<'a> {
    line: usize,
    /// In characters, from 1.
    column: usize,
    /// From its bracket to the end of the line.
    text: &'a str,
    name: &'a str,
    behind: &'a str,
}

/// The definitions that are not used: what is wrong, the text, its line and column.
pub(super) fn find<'a>(text: &'a str, root: Node<'_>) -> Vec<(Sign, &'a str, (usize, usize))> {
    if !text.contains("]:") {
        return Vec::new();
    }
    let (seen, notes) = seen(root, text);
    let lines = text.lines().enumerate().filter(|(at, _)| !seen[at + 1]);
    let all: Vec<Definition<'_>> =
        lines.filter_map(|(at, line)| definition(line, at + 1)).filter(|it| !is_remark(it)).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let used = names_of_links(text, &all);
    let mut defined = FxHashSet::default();
    let unused = all.into_iter().filter_map(|Definition { line, column, text, name, .. }| {
        let plain = plain(name);
        let sign = match name.strip_prefix('^') {
            Some(_) if notes.contains(&plain) => Sign::Twice,
            Some(_) => Sign::UnusedNote,
            None if !used.contains(&plain) => Sign::Unused,
            None if defined.insert(plain) => return None,
            None => Sign::Twice,
        };
        Some((sign, text, (line, column)))
    });
    unused.collect()
}

/// By the numbers of the lines, whether readers see something of a line; and the names of the footnotes that they see.
fn seen(root: Node<'_>, text: &str) -> (Vec<bool>, FxHashSet<String>) {
    let lines = text.lines().count();
    let (mut seen, mut notes) = (vec![false; lines + 1], FxHashSet::default());
    for node in root.descendants() {
        let data = node.data();
        let (first, mut last) = (data.sourcepos.start.line, data.sourcepos.end.line.min(lines));
        match &data.value {
            NodeValue::FootnoteDefinition(note) => {
                notes.insert(["^", &plain(&note.name)].concat());
                last = first.min(lines);
            }
            NodeValue::Paragraph
            | NodeValue::Heading(_)
            | NodeValue::CodeBlock(_)
            | NodeValue::HtmlBlock(_)
            | NodeValue::Table(_) => {}
            _ => continue,
        }
        seen[first.min(last)..=last].fill(true);
    }
    (seen, notes)
}

fn definition(line: &str, number: usize) -> Option<Definition<'_>> {
    let bare = line.trim_start_matches(|c: char| c.is_ascii_digit() || " \t>*+-.)".contains(c));
    let (name, behind) = bare.strip_prefix('[')?.split_once("]:")?;
    let column = line[..line.len() - bare.len()].chars().count() + 1;
    Some(Definition { line: number, column, text: bare, name, behind })
}

/// `[//]: # (…)`: a comment in Markdown, which nobody is to see.
fn is_remark(Definition { behind, .. }: &Definition<'_>) -> bool {
    matches!(behind.split_whitespace().next(), Some("#" | "<>"))
}

/// The names that links use. They are found by parsing the text without its definitions: then all of them are undefined.
fn names_of_links(text: &str, definitions: &[Definition<'_>]) -> BTreeSet<String> {
    let mut without = definitions.iter().map(|definition| definition.line).peekable();
    let lines = text.lines().enumerate().map(|(at, line)| match without.next_if_eq(&(at + 1)) {
        Some(_) => "\n".to_owned(),
        None => [line, "\n"].concat(),
    });
    markdown::unresolved(&lines.collect::<String>())
}

/// A name as comrak compares it.
fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
