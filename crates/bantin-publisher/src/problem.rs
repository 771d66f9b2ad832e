//! What is wrong with a newsroom, told to who wrote it: where, what, and what to do.

use std::fmt;

/// One thing wrong in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub severity: Severity,
    /// From the newsroom's folder, with `/`.
    pub file: String,
    /// From 1; `None` where the whole file is meant.
    pub place: Option<Place>,
    /// What is wrong: `“2026-13-01” is not a day`.
    pub what: String,
    /// What to do: `write it as 2026-11-23 or 2026-11-23T08:30`.
    pub mend: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Stops the publish.
    Error,
    Warning,
}

/// A place in a file and its line, to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// The line as written.
    pub text: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        match &self.place {
            None => writeln!(f, "{}: {severity}: {}", self.file, self.what)?,
            Some(place) => {
                writeln!(f, "{}:{}:{}: {severity}: {}", self.file, place.line, place.column, self.what)?;
                let gutter = " ".repeat(place.line.to_string().len());
                writeln!(f, "  {} | {}", place.line, place.text)?;
                writeln!(f, "  {gutter} | {}^", " ".repeat(place.column.saturating_sub(1)))?;
            }
        }
        write!(f, "  → {}", self.mend)
    }
}
