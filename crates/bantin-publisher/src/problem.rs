//! What is wrong with a newsroom, told to who wrote it: where, what, and what to do.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One thing wrong in one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Stops the publish.
    Error,
    Warning,
}

/// A place in a file and its line, to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// The line as written.
    pub text: String,
}

impl Problem {
    pub fn error(file: impl Into<String>, what: impl Into<String>, mend: impl Into<String>) -> Self {
        let (file, what, mend) = (file.into(), what.into(), mend.into());
        Self { severity: Severity::Error, file, place: None, what, mend }
    }

    pub fn warning(file: impl Into<String>, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(file, what, mend) }
    }

    pub fn at(self, place: Place) -> Self {
        Self { place: Some(place), ..self }
    }

    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Puts problems in the order in which a reader meets them: by file, then place.
pub fn sort(problems: &mut Vec<Problem>) {
    fn key(problem: &Problem) -> (&str, usize, usize, Severity, &str) {
        let (line, column) = problem.place.as_ref().map_or((0, 0), |place| (place.line, place.column));
        (&problem.file, line, column, problem.severity, &problem.what)
    }
    problems.sort_by(|a, b| key(a).cmp(&key(b)));
    problems.dedup();
}

/// Characters of a line that are shown; a paragraph may be one long line.
const SHOWN: usize = 96;

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
                let (text, before) = place.excerpt();
                writeln!(f, "  {} | {text}", place.line)?;
                writeln!(f, "  {gutter} | {}^", " ".repeat(before))?;
            }
        }
        write!(f, "  → {}", self.mend)
    }
}

impl Place {
    /// The part of the line around the column, and the characters before the column in it.
    fn excerpt(&self) -> (String, usize) {
        let visible = |c: char| if c.is_control() { ' ' } else { c };
        let before = self.column.saturating_sub(1);
        let start = if before > SHOWN * 2 / 3 { before - SHOWN / 3 } else { 0 };
        let mut text: String = self.text.chars().skip(start).take(SHOWN).map(visible).collect();
        if self.text.chars().count() > start + SHOWN {
            text.push('…');
        }
        if start == 0 { (text, before) } else { (format!("…{text}"), before - start + 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str, column: usize) -> String {
        let place = Place { line: 12, column, text: line.to_owned() };
        Problem::error("content/tin/a.md", "no headline", "add one").at(place).to_string()
    }

    #[test]
    fn a_problem_shows_its_line_and_points_at_the_place() {
        assert_eq!(
            shown("lead: Hội đình", 7),
            "content/tin/a.md:12:7: error: no headline\n  \
             12 | lead: Hội đình\n     |       ^\n  → add one"
        );
    }

    #[test]
    fn of_a_long_line_the_part_around_the_place_is_shown() {
        let line = format!("{}X{}", "a".repeat(500), "b".repeat(500));
        let text = shown(&line, 501);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[1].chars().count() < 120, "{text}");
        let column = lines[2].find('^').expect("a caret");
        assert_eq!(lines[1].chars().nth(column), Some('X'), "{text}");
    }

    #[test]
    fn problems_are_told_once_and_in_reading_order() {
        let warning = Problem::warning("a.md", "w", "");
        let error = Problem::error("a.md", "e", "");
        let mut problems =
            vec![Problem::error("b.md", "x", ""), warning.clone(), error.clone(), warning.clone()];
        sort(&mut problems);
        assert_eq!(problems, [error, warning, Problem::error("b.md", "x", "")]);
    }
}
