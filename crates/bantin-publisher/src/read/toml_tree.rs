//! Parses TOML into the tree that it shares with YAML.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::grammar_reason;
use super::tree::{Entry, Node, SyntaxError, Value};

/// Parses the part of a file's text that is TOML. Gives all mistakes of grammar, not only the first.
pub(super) fn parse(text: &str, part: Range<usize>) -> Result<Vec<Entry>, Vec<SyntaxError>> {
    let toml = &text[part.clone()];
    let (table, errors) = DeTable::parse_recoverable(toml);
    if errors.is_empty() {
        return Ok(entries(table.into_inner(), toml, part.start));
    }
    let errors = errors.into_iter().map(|error| {
        let span = error.span().unwrap_or(0..0);
        SyntaxError { reason: grammar_reason::of_toml(error.message()), span: moved(span, part.start) }
    });
    Err(errors.collect())
}

fn entries(table: DeTable<'_>, toml: &str, start: usize) -> Vec<Entry> {
    let entry = |(key, value): (Spanned<std::borrow::Cow<'_, str>>, Spanned<DeValue<'_>>)| Entry {
        key_span: moved(key.span(), start),
        key: key.into_inner().into_owned(),
        node: node(value, toml, start),
    };
    table.into_iter().map(entry).collect()
}

fn node(value: Spanned<DeValue<'_>>, toml: &str, start: usize) -> Node {
    let span = value.span();
    let written = toml.get(span.clone()).unwrap_or_default();
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Array(items) => Value::List(items.into_iter().map(|item| node(item, toml, start)).collect()),
        DeValue::Table(table) => Value::Table(entries(table, toml, start)),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {
            Value::Plain(written.to_owned())
        }
    };
    Node { value, span: moved(span, start) }
}

fn moved(span: Range<usize>, by: usize) -> Range<usize> {
    span.start + by..span.end + by
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_words_and_their_places() {
        let text = "+++\nday = 2026-03-14\npinned = true\ntags = [\"a\"]\n+++";
        let entries = parse(text, 4..text.len() - 3).unwrap();
        let day = entries.iter().find(|entry| entry.key == "day").unwrap();
        assert_eq!(day.node.value, Value::Plain("2026-03-14".to_owned()));
        assert_eq!(&text[day.node.span.clone()], "2026-03-14");
        let tags = entries.iter().find(|entry| entry.key == "tags").unwrap();
        assert!(matches!(&tags.node.value, Value::List(items) if items.len() == 1));
    }

    #[test]
    fn every_mistake_of_grammar_is_told() {
        let errors = parse("a = \nb = 2\nc = [\n", 0..16).unwrap_err();
        assert!(errors.len() >= 2, "{errors:?}");
    }
}
