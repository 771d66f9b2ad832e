//! A text's lines by their numbers: found without reading the text again for each.

use std::cell::{OnceCell, RefCell};

use rustc_hash::FxHashMap;

/// The lines of a text.
#[derive(Debug)]
pub(crate) struct SourceLines<'a> {
    text: &'a str,
    lines: OnceCell<Vec<&'a str>>,
    with_escapes: RefCell<FxHashMap<usize, bool>>,
}

impl<'a> SourceLines<'a> {
    pub fn of(text: &'a str) -> Self {
        SourceLines { text, lines: OnceCell::new(), with_escapes: RefCell::default() }
    }

    /// A line from 1; "" where there is none.
    pub fn line(&self, number: usize) -> &'a str {
        let lines = self.lines.get_or_init(|| self.text.lines().collect());
        lines.get(number.saturating_sub(1)).copied().unwrap_or_default()
    }

    /// Whether a bracket of this line is meant to be read as it stands: `\[`.
    pub fn escapes_brackets(&self, number: usize) -> bool {
        let has = || ["\\[", "\\]", "\\(", "\\!"].iter().any(|escape| self.line(number).contains(escape));
        *self.with_escapes.borrow_mut().entry(number).or_insert_with(has)
    }
}
