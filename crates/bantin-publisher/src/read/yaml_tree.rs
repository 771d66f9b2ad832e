//! Parses YAML into the tree that it shares with TOML.

use std::fmt;
use std::ops::Range;

use bantin_messages::messages::YamlNoLineOfKeys;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, Spanned};

use super::grammar_reason;
use super::tree::{Entry, Node, SyntaxError, Value};

/// Most lists and tables within each other. No key needs more than three, and each level takes some of a thread's stack.
const DEEPEST: usize = 16;

/// Parses the part of a file's text that is YAML.
pub(super) fn parse(text: &str, part: Range<usize>) -> Result<Vec<Entry>, SyntaxError> {
    let yaml = &text[part.clone()];
    let options = serde_saphyr::options! {
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        budget: serde_saphyr::budget! { max_depth: DEEPEST },
    };
    let place = Placing { yaml, start: part.start };
    match serde_saphyr::from_str_with_options::<Option<Spanned<Raw>>>(yaml, options) {
        Ok(None) => Ok(Vec::new()),
        Ok(Some(raw)) => match place.node(raw) {
            Node { value: Value::Table(entries), .. } => Ok(entries),
            Node { value: Value::Empty, .. } => Ok(Vec::new()),
            Node { span, .. } => Err(SyntaxError { reason: YamlNoLineOfKeys.into(), span }),
        },
        Err(error) => {
            let error = error.without_snippet();
            let location = error.location().unwrap_or(Location::UNKNOWN);
            let reason = grammar_reason::of_yaml(&error.to_string());
            Err(SyntaxError { reason, span: place.span(location) })
        }
    }
}

/// A value as the YAML reader gives it.
enum Raw {
    Text(String),
    Plain,
    Empty,
    List(Vec<Spanned<Raw>>),
    Table(Vec<(Spanned<String>, Spanned<Raw>)>),
}

struct Placing<'a> {
    yaml: &'a str,
    start: usize,
}

impl Placing<'_> {
    fn node(&self, raw: Spanned<Raw>) -> Node {
        let span = self.span(raw.referenced);
        let value = match raw.value {
            Raw::Text(text) => Value::Text(text),
            Raw::Plain => Value::Plain(self.written(raw.defined).to_owned()),
            Raw::Empty => Value::Empty,
            Raw::List(items) => Value::List(items.into_iter().map(|item| self.node(item)).collect()),
            Raw::Table(entries) => Value::Table(entries.into_iter().map(|entry| self.entry(entry)).collect()),
        };
        Node { value, span }
    }

    fn entry(&self, (key, value): (Spanned<String>, Spanned<Raw>)) -> Entry {
        Entry { key_span: self.span(key.referenced), key: key.value, node: self.node(value) }
    }

    fn span(&self, location: Location) -> Range<usize> {
        let span = self.bytes(location);
        span.start + self.start..span.end + self.start
    }

    fn written(&self, location: Location) -> &str {
        self.yaml.get(self.bytes(location)).unwrap_or_default().trim()
    }

    fn bytes(&self, location: Location) -> Range<usize> {
        match (location.span().byte_offset(), location.span().byte_len()) {
            (Some(offset), Some(length)) => offset as usize..(offset + length) as usize,
            _ => {
                let offset = self.offset(location.line() as usize, location.column() as usize);
                offset..offset
            }
        }
    }

    fn offset(&self, line: usize, column: usize) -> usize {
        let Some(line) = line.checked_sub(1) else { return 0 };
        let start: usize = self.yaml.split_inclusive('\n').take(line).map(str::len).sum();
        let rest = &self.yaml[start..];
        start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut table = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            table.push(entry);
        }
        Ok(Raw::Table(table))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(yaml: &str, key: &str) -> (Value, String) {
        let text = format!("---\n{yaml}---\n");
        let entries = parse(&text, 4..text.len() - 4).unwrap();
        let entry = entries.into_iter().find(|entry| entry.key == key).unwrap();
        let span = text[entry.node.span].to_owned();
        (entry.node.value, span)
    }

    #[test]
    fn values_keep_their_words_and_their_places() {
        let yaml = "day: 2026-03-14\nat: 2026-03-14 08:30\npinned: true\nnumber: 007\nsum: 1.50\n\
                    headline: \"Hội: đình\"\nnone:\n";
        assert_eq!(value(yaml, "day"), (Value::Text("2026-03-14".into()), "2026-03-14".into()));
        assert_eq!(value(yaml, "at").0, Value::Text("2026-03-14 08:30".into()));
        assert_eq!(value(yaml, "pinned").0, Value::Plain("true".into()));
        assert_eq!(value(yaml, "number").0, Value::Text("007".into()));
        assert_eq!(value(yaml, "sum"), (Value::Plain("1.50".into()), "1.50".into()));
        assert_eq!(value(yaml, "headline").0, Value::Text("Hội: đình".into()));
        assert_eq!(value(yaml, "none").0, Value::Empty);
    }

    #[test]
    fn lists_and_tables_nest() {
        let yaml = "corrections:\n  - date: 2026-03-14\n    text: Sửa số liệu.\ntags: [a, b]\n";
        let (Value::List(items), _) = value(yaml, "corrections") else { panic!("a list") };
        let Value::Table(entries) = &items[0].value else { panic!("a table") };
        assert_eq!(entries[1].node.value, Value::Text("Sửa số liệu.".into()));
    }

    #[test]
    fn nothing_is_an_empty_table() {
        assert_eq!(parse("", 0..0), Ok(Vec::new()));
        assert_eq!(parse("# only a note\n", 0..14), Ok(Vec::new()));
    }

    #[test]
    fn a_mistake_of_grammar_has_its_place() {
        let text = "---\nheadline: Hội đình: mở cửa\n---\n";
        let error = parse(text, 4..text.len() - 4).unwrap_err();
        assert!(super::super::source_text::place(text, error.span.start).line == 2, "{error:?}");
        let text = "---\ntitle: a\nbad line\n---\n";
        assert_eq!(
            super::super::source_text::place(text, parse(text, 4..22).unwrap_err().span.start).line,
            3
        );
    }
}
