//! Where a list stands in the front matter of a text as it was written, for who adds an entry to it and leaves every other
//! byte as it is.

use std::ops::Range;

use super::front_matter;
use super::source_text::SourceText;
use super::tree::Value;

/// Where the front matter of a text stands, and a key of it.
#[derive(Debug, PartialEq)]
pub(crate) struct KeyPlace {
    /// Behind the line that opens the front matter.
    pub start: usize,
    /// Where the line begins that closes it.
    pub end: usize,
    pub written: KeyWritten,
}

/// How a key is written.
#[derive(Debug, PartialEq)]
pub(crate) enum KeyWritten {
    Missing,
    /// With nothing behind it. The end of the key.
    Empty(usize),
    /// With one text. The text, with its quotes.
    One(Range<usize>),
    /// With a list that has nothing in it. The end of the key.
    EmptyList(usize),
    /// With a list. Its first entry.
    List(usize),
}

/// Looks a key up; `None` where the front matter cannot be read just as it is written.
pub(crate) fn key_place(text: &str, key: &str) -> Option<KeyPlace> {
    let source = SourceText { file: String::new(), text: text.to_owned() };
    let parts = front_matter::split(&source).ok()?;
    let start = parts.fence.end + text[parts.fence.end..].find('\n')? + 1;
    let before = text[..parts.body].strip_suffix('\n').unwrap_or(&text[..parts.body]);
    let end = before.rfind('\n')? + 1;
    let written = match parts.entries.into_iter().find(|entry| entry.key == key) {
        None => KeyWritten::Missing,
        Some(entry) => match entry.node.value {
            Value::Empty => KeyWritten::Empty(entry.key_span.end),
            Value::List(items) => match items.first() {
                None => KeyWritten::EmptyList(entry.key_span.end),
                Some(first) => KeyWritten::List(first.span.start),
            },
            Value::Text(_) | Value::Plain(_) => KeyWritten::One(entry.node.span),
            Value::Table(_) => return None,
        },
    };
    Some(KeyPlace { start, end, written })
}
