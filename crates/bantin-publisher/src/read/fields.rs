//! Reads the keys of a table of YAML or TOML. Every mistake becomes a problem, and reading goes on; a key that was not
//! asked for is a mistake too.

use std::borrow::Cow;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::source_text::{SourceText, one_line};
use super::spacing::plain_word;
use super::tree::{Entry, Node, Value};
use crate::did_you_mean::{did_you_mean, listed};
use crate::problem::{self, Problem};

/// A value, and where in the file it is written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Written<T> {
    pub value: T,
    pub span: Range<usize>,
}

/// A table that is being read.
pub(super) struct Fields<'a> {
    source: &'a SourceText,
    entries: Vec<Entry>,
    /// Where in the file the table is: the place of problems with missing keys.
    span: Range<usize>,
    asked: Vec<&'static str>,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Fields<'a> {
    pub fn new(
        source: &'a SourceText,
        entries: Vec<Entry>,
        span: Range<usize>,
        problems: &'a mut Vec<Problem>,
    ) -> Self {
        Self { source, entries, span, asked: Vec::new(), problems }
    }

    /// A line of text; `None` where the key is missing or its text is empty.
    pub fn text(&mut self, key: &'static str) -> Option<Written<String>> {
        let node = self.node(key)?;
        self.text_of(node, key)
    }

    /// As [`Fields::text`], where an empty text has a meaning of its own: `alt: ""`.
    pub fn text_even_empty(&mut self, key: &'static str) -> Option<Written<String>> {
        let node = self.node(key)?;
        let span = node.span.clone();
        let written_empty = matches!(&node.value, Value::Text(text) if text.trim().is_empty());
        if written_empty { Some(Written { value: String::new(), span }) } else { self.text_of(node, key) }
    }

    /// A line of text that must be there.
    pub fn required(&mut self, key: &'static str, mend: &str) -> Option<Written<String>> {
        let there = self.entries.iter().find(|entry| entry.key == key).map(|entry| entry.node.clone());
        let before = self.problems.len();
        let text = self.text(key);
        if text.is_none() && self.problems.len() == before {
            let (span, what) = match there {
                Some(node) => (node.span, format!("“{key}” is empty")),
                None => (self.span.clone(), format!("“{key}” is missing")),
            };
            self.error(&span, what, mend);
        }
        text
    }

    /// `true` or `false`; false where the key is missing.
    pub fn flag(&mut self, key: &'static str) -> bool {
        let Some(text) = self.text(key) else { return false };
        match plain_word(&text.value).as_str() {
            "true" => true,
            "false" => false,
            _ => {
                self.error(
                    &text.span,
                    format!("“{}” is neither true nor false", text.value),
                    "write true or false",
                );
                false
            }
        }
    }

    /// A list of lines of text; a text alone is a list of one.
    pub fn texts(&mut self, key: &'static str) -> Vec<Written<String>> {
        match self.node(key) {
            None => Vec::new(),
            Some(Node { value: Value::List(items), .. }) => {
                items.into_iter().filter_map(|item| self.text_of(item, key)).collect()
            }
            Some(node) => self.text_of(node, key).into_iter().collect(),
        }
    }

    /// A list of tables, each read by `read`.
    pub fn tables<T>(&mut self, key: &'static str, read: impl Fn(&mut Fields<'_>) -> T) -> Vec<T> {
        let items = match self.node(key) {
            None => return Vec::new(),
            Some(Node { value: Value::List(items), .. }) => items,
            Some(node) => vec![node],
        };
        items.into_iter().filter_map(|item| self.inner(item, key, &read)).collect()
    }

    /// One table, read by `read`.
    pub fn table<T>(&mut self, key: &'static str, read: impl Fn(&mut Fields<'_>) -> T) -> Option<T> {
        let node = self.node(key)?;
        self.inner(node, key, &read)
    }

    /// Every entry of a table whose keys are the author's own.
    pub fn free_table(&mut self, key: &'static str) -> Vec<Entry> {
        match self.node(key) {
            None => Vec::new(),
            Some(Node { value: Value::Table(entries), .. }) => entries,
            Some(node) => {
                self.wrong_kind(&node, key, "a table of keys and values");
                Vec::new()
            }
        }
    }

    /// The value of a key, whatever it is.
    pub fn node(&mut self, key: &'static str) -> Option<Node> {
        self.asked.push(key);
        let at = self.entries.iter().position(|entry| entry.key == key)?;
        let node = self.entries.swap_remove(at).node;
        (node.value != Value::Empty).then_some(node)
    }

    /// The line of text in a node.
    pub fn text_of(&mut self, node: Node, key: &str) -> Option<Written<String>> {
        match node.value {
            Value::Text(text) | Value::Plain(text) => {
                let value = one_line(&text);
                (!value.is_empty()).then_some(Written { value, span: node.span })
            }
            Value::Empty => None,
            _ => {
                self.wrong_kind(&node, key, "a text");
                None
            }
        }
    }

    pub fn inner<T>(&mut self, node: Node, key: &str, read: &impl Fn(&mut Fields<'_>) -> T) -> Option<T> {
        let Value::Table(entries) = node.value else {
            self.wrong_kind(&node, key, "a table of keys and values");
            return None;
        };
        let mut fields = Fields::new(self.source, entries, node.span, self.problems);
        let value = read(&mut fields);
        fields.finish(&[]);
        Some(value)
    }

    pub fn error(&mut self, span: &Range<usize>, what: impl Into<String>, mend: impl Into<String>) {
        let problem = Problem::plain_error(&self.source.file, what, mend);
        problem::add(self.problems, problem, |problem| problem.at(self.source.place(span)));
    }

    /// As [`Fields::error`], where the mend takes long to find, and so is asked for only if the problem will be printed.
    pub fn error_meaning(
        &mut self,
        span: &Range<usize>,
        what: impl Into<String>,
        mend: impl FnOnce() -> String,
    ) {
        let problem = Problem::plain_error(&self.source.file, what, "");
        let place = || self.source.place(span);
        problem::add(self.problems, problem, |problem| problem.with_mend(mend()).at(place()));
    }

    /// As [`Fields::warning`], with a mend as in [`Fields::error_meaning`].
    pub fn warning_meaning(
        &mut self,
        span: &Range<usize>,
        what: impl Into<String>,
        mend: impl FnOnce() -> String,
    ) {
        let problem = Problem::plain_warning(&self.source.file, what, "");
        let place = || self.source.place(span);
        problem::add(self.problems, problem, |problem| problem.with_mend(mend()).at(place()));
    }

    pub fn warning(&mut self, span: &Range<usize>, what: impl Into<String>, mend: impl Into<String>) {
        let problem = Problem::plain_warning(&self.source.file, what, mend);
        problem::add(self.problems, problem, |problem| problem.at(self.source.place(span)));
    }

    /// Where in the file the table is.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Ends reading: keys that were not asked for become problems. `habits` are keys of other programs and what they are
    /// called here.
    pub fn finish(self, habits: &[(&str, &str)]) -> Vec<&'static str> {
        for entry in &self.entries {
            let mend = || {
                let habit = habits.iter().find(|(foreign, _)| *foreign == entry.key).map(|(_, own)| *own);
                match habit.or_else(|| did_you_mean(&entry.key, self.asked.iter().copied())) {
                    Some(meant) => format!("did you mean “{meant}”?"),
                    None => format!("known here: {}", listed(self.asked.iter().copied())),
                }
            };
            let problem =
                Problem::plain_error(&self.source.file, format!("“{}” is no key of this", entry.key), "");
            problem::add(self.problems, problem, |problem| {
                problem.with_mend(mend()).at(self.source.place(&entry.key_span))
            });
        }
        self.asked
    }

    fn wrong_kind(&mut self, node: &Node, key: &str, expected: &str) {
        let what = format!("“{key}” should be {expected}, and is {}", node.value.kind());
        self.error(&node.span, what, format!("write {expected} after “{key}”"));
    }
}

/// A schema describes the value alone.
impl<T: JsonSchema> JsonSchema for Written<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}
