//! Reads the keys of a table of YAML or TOML. Every mistake becomes a problem, and reading goes on; a key that was not
//! asked for is a mistake too.

use std::borrow::Cow;
use std::ops::Range;

use bantin_messages::messages::{
    DidYouMean, EmptyKey, MissingKey, NotTrueOrFalse, UnknownKey, ValueTable, ValueText, WrongKind,
};
use bantin_messages::{Argument, Message};
use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::source_text::{SourceText, one_line};
use super::spacing::plain_word;
use super::tree::{Entry, Node, Value};
use crate::did_you_mean::meant_or_known;
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

    /// A line of text that must be there; `how` says how to add it.
    pub fn required(&mut self, key: &'static str, how: impl Into<Argument>) -> Option<Written<String>> {
        let there = self.entries.iter().find(|entry| entry.key == key).map(|entry| entry.node.clone());
        let before = self.problems.len();
        let text = self.text(key);
        if text.is_none() && self.problems.len() == before {
            let (key, how) = (Argument::from(key), how.into());
            match there {
                Some(node) => self.error(&node.span, EmptyKey { key, how }),
                None => self.error(&self.span(), MissingKey { key, how }),
            }
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
                self.error(&text.span, NotTrueOrFalse { value: text.value.into() });
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
                self.wrong_kind(&node, key, ValueTable);
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
                self.wrong_kind(&node, key, ValueText);
                None
            }
        }
    }

    pub fn inner<T>(&mut self, node: Node, key: &str, read: &impl Fn(&mut Fields<'_>) -> T) -> Option<T> {
        let Value::Table(entries) = node.value else {
            self.wrong_kind(&node, key, ValueTable);
            return None;
        };
        let mut fields = Fields::new(self.source, entries, node.span, self.problems);
        let value = read(&mut fields);
        fields.finish(&[]);
        Some(value)
    }

    pub fn error(&mut self, span: &Range<usize>, message: impl Into<Message>) {
        let problem = Problem::error(&self.source.file, message);
        problem::add(self.problems, problem, |problem| problem.at(self.source.place(span)));
    }

    /// The same where nobody must see what stands there: its line is shown up to the place.
    pub fn secret(&mut self, span: &Range<usize>, message: impl Into<Message>) {
        let mut place = self.source.place(span);
        place.text = place.text.chars().take(place.column.saturating_sub(1)).chain(['…']).collect();
        let problem = Problem::error(&self.source.file, message);
        problem::add(self.problems, problem, |problem| problem.at(place));
    }

    pub fn warning(&mut self, span: &Range<usize>, message: impl Into<Message>) {
        let problem = Problem::warning(&self.source.file, message);
        problem::add(self.problems, problem, |problem| problem.at(self.source.place(span)));
    }

    /// As [`Fields::error`], where a part of the message takes long to find, and so is asked for only if the problem
    /// will be printed. It is no part of what tells one problem from another.
    pub fn error_with<M: Into<Message>>(
        &mut self,
        span: &Range<usize>,
        message: impl Fn(Argument) -> M,
        part: impl FnOnce() -> Message,
    ) {
        let problem = Problem::error(&self.source.file, message("".into()));
        self.add_with(problem, span, message, part);
    }

    /// As [`Fields::warning`], with a part as in [`Fields::error_with`].
    pub fn warning_with<M: Into<Message>>(
        &mut self,
        span: &Range<usize>,
        message: impl Fn(Argument) -> M,
        part: impl FnOnce() -> Message,
    ) {
        let problem = Problem::warning(&self.source.file, message("".into()));
        self.add_with(problem, span, message, part);
    }

    fn add_with<M: Into<Message>>(
        &mut self,
        problem: Problem,
        span: &Range<usize>,
        message: impl Fn(Argument) -> M,
        part: impl FnOnce() -> Message,
    ) {
        let place = || self.source.place(span);
        let complete = |problem: Problem| problem.with_message(message(part().into())).at(place());
        problem::add(self.problems, problem, complete);
    }

    /// Where in the file the table is.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Ends reading: keys that were not asked for become problems. `habits` are keys of other programs and what they are
    /// called here.
    pub fn finish(mut self, habits: &[(&str, &str)]) -> Vec<&'static str> {
        let asked = std::mem::take(&mut self.asked);
        for entry in std::mem::take(&mut self.entries) {
            let suggestion = || match habits.iter().find(|(foreign, _)| *foreign == entry.key) {
                Some((_, own)) => DidYouMean { word: (*own).into() }.into(),
                None => meant_or_known(&entry.key, asked.iter().copied()),
            };
            let message = |suggestion| UnknownKey { key: (&entry.key).into(), suggestion };
            self.error_with(&entry.key_span, message, suggestion);
        }
        asked
    }

    fn wrong_kind(&mut self, node: &Node, key: &str, expected: impl Into<Argument>) {
        let message =
            WrongKind { key: key.into(), expected: expected.into(), found: node.value.kind().into() };
        self.error(&node.span, message);
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
