//! The tree of keys and values that YAML and TOML are parsed into, with the place of each in its file. So front matter and
//! `site.toml` are read in one way, and have the same problems.

use std::ops::Range;

use bantin_messages::Message;
use bantin_messages::messages::{ValueList, ValueNothing, ValueTable, ValueText};

/// A value, and its bytes in the file's text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub value: Value,
    pub span: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A text, with quotes or without.
    Text(String),
    /// A number, a boolean or a date, as it is written.
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

/// Why a text is not YAML or TOML.
#[derive(Debug, PartialEq)]
pub(super) struct SyntaxError {
    pub reason: Message,
    pub span: Range<usize>,
}

impl Value {
    /// The kind of value, in words for problems.
    pub fn kind(&self) -> Message {
        match self {
            Value::Text(_) | Value::Plain(_) => ValueText.into(),
            Value::Empty => ValueNothing.into(),
            Value::List(_) => ValueList.into(),
            Value::Table(_) => ValueTable.into(),
        }
    }
}
