//! The lines of a text by their numbers. The text is split once, not again for every line.

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

    /// Whether the author wants readers to see a bracket of this line, and so wrote it as `\[`.
    pub fn escapes_brackets(&self, number: usize) -> bool {
        let has = || ["\\[", "\\]", "\\(", "\\!"].iter().any(|escape| self.line(number).contains(escape));
        *self.with_escapes.borrow_mut().entry(number).or_insert_with(has)
    }
}
