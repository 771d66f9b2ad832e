//! What YAML and TOML both say, with the place of every value: one shape for front matter
//! and `site.toml`, so that each is read, and each mistake in it told, in one way.

use std::ops::Range;

/// A value and where it stands, in bytes of the file's text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub value: Value,
    pub span: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A quoted or plain text.
    Text(String),
    /// A number, a truth or a date, as it is written.
    Plain(String),
    /// Nothing after the key.
    Empty,
    List(Vec<Node>),
    Table(Vec<Entry>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub key: String,
    pub key_span: Range<usize>,
    pub node: Node,
}

/// Why a text is neither YAML nor TOML.
#[derive(Debug, PartialEq)]
pub(super) struct SyntaxError {
    pub message: String,
    pub span: Range<usize>,
}

impl Value {
    /// What it is, for “expected a text, found …”.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Text(_) | Value::Plain(_) => "a text",
            Value::Empty => "nothing",
            Value::List(_) => "a list",
            Value::Table(_) => "a table of keys and values",
        }
    }
}
