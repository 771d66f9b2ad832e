//! Reference links: `[text][name]`, with `[name]: address` somewhere in the text. A short text could use a long address
//! so often that its HTML became huge, so all uses together have a bound. CommonMark's own implementation allows 100 KB or
//! the text's length, whichever is more. comrak allows the text's length alone, and leaves links beyond that as brackets.
//! Here CommonMark's bound holds, and a text beyond it is refused.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use comrak::nodes::{NodeValue, Sourcepos};
use comrak::options::{BrokenLinkReference, Parse};
use comrak::{Arena, Node, Options, ResolvedReference, parse_document};
use memchr::memmem::find_iter;
use memchr::memrchr;
use rustc_hash::FxHashMap;

use super::source_lines::SourceLines;
use super::too_much::{Much, TooMuch};

/// Bytes of addresses and titles that every text may use. comrak itself allows no text more.
const GRANTED: usize = 100_000;

/// Bytes of the longest name: 1,000 characters of at most four bytes.
const LONGEST_NAME: usize = 4_000;

/// The address that links beyond the bound get, so that they are seen.
const BEYOND: &str = "bantin:beyond-the-bound";

pub(super) type Names = BTreeSet<String>;
type Definitions = FxHashMap<String, ResolvedReference>;

/// Parses a text; beyond the bound it is refused.
pub(super) fn parse<'a>(
    arena: &'a Arena<'a>,
    text: &str,
    options: &Options<'static>,
) -> Result<Node<'a>, TooMuch> {
    if !has_definitions(text) {
        return Ok(parse_document(arena, text, options));
    }
    let (root, unresolved) = parse_noting(arena, text, options);
    if unresolved.is_empty() || !may_be_beyond(root, text) {
        return Ok(root);
    }
    let definitions = definitions(&paragraphs_that_define(text, root), unresolved, options);
    if definitions.is_empty() {
        return Ok(root);
    }
    let left = AtomicUsize::new(text.len().saturating_sub(GRANTED));
    let resolve = |reference: BrokenLinkReference<'_>| {
        let found = definitions.get(reference.normalized)?;
        let size = size(&found.url, &found.title);
        let take = |left: usize| left.checked_sub(size);
        let granted = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).is_ok();
        let beyond = || ResolvedReference { url: BEYOND.to_owned(), title: String::new() };
        Some(if granted { found.clone() } else { beyond() })
    };
    let root = parse_long(arena, text, &with(options, Arc::new(resolve)));
    match links(root).find(|(_, url, _)| url == BEYOND) {
        Some((node, ..)) => Err(TooMuch { much: Much::Definitions, line: node.data().sourcepos.start.line }),
        None => Ok(root),
    }
}

/// The names that links of a text use and that nothing defines, in lower case.
pub(super) fn unresolved(text: &str, options: &Options<'static>) -> Names {
    parse_noting(&Arena::new(), text, options).1
}

fn parse_noting<'a>(arena: &'a Arena<'a>, text: &str, options: &Options<'static>) -> (Node<'a>, Names) {
    let unresolved = Mutex::new(Names::new());
    let note = |reference: BrokenLinkReference<'_>| {
        let mut names = unresolved.lock().unwrap_or_else(PoisonError::into_inner);
        names.insert(reference.normalized.to_owned());
        None
    };
    let root = parse_long(arena, text, &with(options, Arc::new(note)));
    (root, unresolved.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Whether something in a text may be a definition. Footnotes are none.
fn has_definitions(text: &str) -> bool {
    let text = text.as_bytes();
    find_iter(text, b"]:").any(|end| {
        let from = end.saturating_sub(LONGEST_NAME);
        memrchr(b'[', &text[from..end]).is_some_and(|open| text[from + open + 1] != b'^')
    })
}

fn with<'c>(
    options: &Options<'static>,
    callback: Arc<dyn comrak::options::BrokenLinkCallback + 'c>,
) -> Options<'c> {
    Options {
        extension: options.extension.clone(),
        parse: Parse { broken_link_callback: Some(callback), ..options.parse.clone() },
        render: options.render,
    }
}

/// Parses a text behind a line of spaces, which means nothing in Markdown. It makes the text so long that comrak's bound is
/// that of CommonMark.
fn parse_long<'a>(arena: &'a Arena<'a>, text: &str, options: &Options<'_>) -> Node<'a> {
    let missing = GRANTED.saturating_sub(text.len());
    let root = if missing == 0 {
        parse_document(arena, text, options)
    } else {
        let root = parse_document(arena, &[&" ".repeat(missing), "\n", text].concat(), options);
        for node in root.descendants() {
            let places = &mut node.data_mut().sourcepos;
            places.start.line = places.start.line.saturating_sub(1).max(1);
            places.end.line = places.end.line.saturating_sub(1).max(1);
        }
        root
    };
    begin_behind_definitions(root, text);
    root
}

/// Corrects the lines of paragraphs that begin with definitions. comrak takes the definitions out and still counts the
/// lines of the rest from the first of them.
fn begin_behind_definitions(root: Node<'_>, text: &str) {
    let lines = SourceLines::of(text);
    for paragraph in root.descendants().filter(|node| matches!(node.data().value, NodeValue::Paragraph)) {
        let Sourcepos { start, end } = paragraph.data().sourcepos;
        let first = lines.line(start.line).get(start.column.saturating_sub(1)..).unwrap_or_default();
        let Some(last) = paragraph.last_child().filter(|_| first.starts_with('[') && has_definitions(first))
        else {
            continue;
        };
        let taken = end.line.saturating_sub(last.data().sourcepos.end.line);
        paragraph.data_mut().sourcepos.start.line += taken;
        for node in paragraph.descendants().skip(1) {
            let places = &mut node.data_mut().sourcepos;
            places.start.line += taken;
            places.end.line += taken;
        }
    }
}

/// Whether comrak may have left a link out because it was beyond the bound.
fn may_be_beyond(root: Node<'_>, text: &str) -> bool {
    links(root).map(|(_, url, title)| size(&url, &title)).sum::<usize>() + text.len() > GRANTED
}

fn links<'a>(root: Node<'a>) -> impl Iterator<Item = (Node<'a>, String, String)> {
    root.descendants().filter_map(|node| match &node.data().value {
        NodeValue::Link(link) | NodeValue::Image(link) => Some((node, link.url.clone(), link.title.clone())),
        _ => None,
    })
}

fn size(url: &str, title: &str) -> usize {
    url.len() + title.len()
}

/// The definitions of these names. A text that uses each name only once is parsed, so that many are within comrak's bound;
/// this is repeated for those that were not.
fn definitions(defining: &str, mut names: Names, options: &Options<'static>) -> Definitions {
    let mut found = Definitions::default();
    loop {
        let arena = Arena::new();
        let uses: Vec<String> = names.iter().map(|name| ["[", name, "]\n\n"].concat()).collect();
        let root = parse_long(&arena, &(uses.concat() + defining), options);
        let before = found.len();
        for (name, paragraph) in names.iter().zip(root.children()) {
            let Some(link) = paragraph.first_child() else { continue };
            if let NodeValue::Link(link) = &link.data().value {
                let (url, title) = (link.url.clone(), link.title.clone());
                found.insert(name.clone(), ResolvedReference { url, title });
            }
        }
        if found.len() == before {
            return found;
        }
        names.retain(|name| !found.contains_key(name));
    }
}

/// The paragraphs of a text that begin with a bracket, taken out of their lists and quotes.
fn paragraphs_that_define(text: &str, root: Node<'_>) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut is_code = vec![false; lines.len() + 1];
    for node in root.descendants() {
        let data = node.data();
        if matches!(data.value, NodeValue::CodeBlock(_) | NodeValue::HtmlBlock(_)) {
            let last = data.sourcepos.end.line.min(lines.len());
            is_code[data.sourcepos.start.line.min(last)..=last].fill(true);
        }
    }
    let mut paragraphs = String::new();
    let mut inside = false;
    for (line, is_code) in lines.into_iter().zip(&is_code[1..]) {
        let bare = line.trim_start_matches(|c: char| c.is_ascii_digit() || " \t>*+-.)".contains(c));
        inside = !is_code && !bare.is_empty() && (inside || bare.starts_with('['));
        if inside {
            paragraphs.push_str(bare);
        }
        paragraphs.push('\n');
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Addresses of the links of a text, or the line on which it is refused.
    fn addresses(text: &str) -> Result<Vec<String>, usize> {
        let arena = Arena::new();
        let root = parse(&arena, text, &Options::default()).map_err(|much| much.line)?;
        Ok(links(root).map(|(_, url, _)| url).collect())
    }

    #[test]
    fn one_definition_serves_any_number_of_links_within_the_bound() {
        let definition = format!("[qd]: /{}\n", "q".repeat(199));
        let uses = |times: usize| definition.clone() + "\n" + &"[12][QD]\n\n".repeat(times);
        assert_eq!(addresses(&uses(500)).map(|all| all.len()), Ok(500));
        assert_eq!(addresses(&uses(501)), Err(1 + 1 + 500 * 2 + 1));
    }

    #[test]
    fn a_long_text_may_write_out_its_own_length() {
        let text = |uses: usize| {
            let definitions: String =
                (0..uses).map(|at| format!("> [n{at}]: /{at:0>99}\n")).collect::<Vec<_>>().concat();
            let uses: String = (0..uses).map(|at| format!("[n{at}] ")).collect();
            definitions + "\n" + &uses
        };
        let all = addresses(&text(3_000)).map(|all| (all.len(), all.last().cloned()));
        assert_eq!(all, Ok((3_000, Some(format!("/{:0>99}", 2_999)))));
        let twice = text(3_000) + &"[n7] ".repeat(3_000);
        assert_eq!(addresses(&twice), Err(3_002));
    }

    #[test]
    fn brackets_that_nothing_defines_stay_brackets() {
        assert_eq!(addresses("[a]: /x\n\n[a] [b] [a][c]\n"), Ok(vec!["/x".to_owned()]));
        let code = format!("```\n[b]: /y\n```\n\n[a]: /{}\n\n[a] [b]\n", "x".repeat(60_000));
        assert_eq!(addresses(&code).map(|all| all.len()), Ok(1));
    }

    #[test]
    fn a_text_right_behind_definitions_has_its_own_places() {
        let arena = Arena::new();
        let text = "[a]: /x\n[b]:\n  /y\n  'z'\nMột `hai\nba` <b\nc>\n*bốn\nnăm* [a]\n\n> [c]: /z\n> sáu [b]\n\nMột\n[a]\n";
        let root = parse(&arena, text, &Options::default()).unwrap();
        let lines: Vec<_> = links(root).map(|(node, ..)| node.data().sourcepos.start.line).collect();
        assert_eq!(lines, [9, 12, 15]);
        let paragraphs = root.descendants().filter(|node| matches!(node.data().value, NodeValue::Paragraph));
        let lines: Vec<_> = paragraphs.map(|node| node.data().sourcepos.start.line).collect();
        assert_eq!(lines, [5, 12, 14]);
    }

    #[test]
    fn paragraphs_without_definitions_begin_where_they_began() {
        for paragraph in [
            "một `hai\nba`",
            "một <b\nc>",
            "một [hai](\n/x)",
            "![một](/x\n'hai')",
            "một  ",
            "một\\",
            "*một\nhai*",
            "một\n<https://a.example>  ",
            "một [hai\nba][a]",
            "một[^1\n]",
            "một <!-- hai\nba -->",
            "[một\nhai",
            "một\n    hai   ",
        ] {
            let arena = Arena::new();
            let text = ["[a]: /x\n\n> ", &paragraph.replace('\n', "\n> "), "\n"].concat();
            let root = parse(&arena, &text, &Options::default()).unwrap();
            let found = root.descendants().find(|node| matches!(node.data().value, NodeValue::Paragraph));
            assert_eq!(found.map(|node| node.data().sourcepos.start.line), Some(3), "{paragraph}");
        }
    }

    #[test]
    fn the_places_of_a_text_with_definitions_are_its_own() {
        let arena = Arena::new();
        let root = parse(&arena, "Một\n\n[a]: /x\n\n[a]\n", &Options::default()).unwrap();
        let places: Vec<_> = links(root).map(|(node, ..)| node.data().sourcepos.start).collect();
        assert_eq!((places[0].line, places[0].column), (5, 1));
        assert_eq!(root.data().sourcepos.start.line, 1);
    }
}
