//! What is wrong with a newsroom, told to who wrote it: where, what, and what to do.
//! What is kept of it is bounded: a slip that stands in a file a thousand times is told a few times, and counted.

mod place;

use std::fmt;

use bantin_content::visible;
use serde::{Deserialize, Serialize};

pub use place::Place;

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
    /// How many more of its kind the file has, of which nothing else is kept.
    pub more: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Stops the publish.
    Error,
    Warning,
}

/// How many problems there are, those that are only counted too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub errors: usize,
    pub warnings: usize,
}

/// Problems that are kept of one kind in one file.
const OF_A_KIND: usize = 8;

/// Problems that are kept of one file, whatever their kinds.
const OF_A_FILE: usize = 100;

/// Characters that are kept of a sentence: a name in it may be a pasted picture.
const SENTENCE: usize = 600;

impl Problem {
    pub fn error(file: impl Into<String>, what: impl Into<String>, mend: impl Into<String>) -> Self {
        let (file, what, mend) = (file.into(), shortened(what.into()), shortened(mend.into()));
        Self { severity: Severity::Error, file, place: None, what, mend, more: 0 }
    }

    pub fn warning(file: impl Into<String>, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(file, what, mend) }
    }

    pub fn at(self, place: Place) -> Self {
        Self { place: Some(place), ..self }
    }

    pub fn with_mend(self, mend: impl Into<String>) -> Self {
        Self { mend: shortened(mend.into()), ..self }
    }

    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Of the same file and severity, and in the same words but for what stands in quotes.
    fn is_like(&self, other: &Problem) -> bool {
        self.severity == other.severity && self.file == other.file && same_words(&self.what, &other.what)
    }
}

impl Tally {
    pub fn of(problems: &[Problem]) -> Self {
        let mut tally = Tally::default();
        problems.iter().for_each(|problem| tally.add(problem));
        tally
    }

    fn add(&mut self, problem: &Problem) {
        match problem.severity {
            Severity::Error => self.errors += 1 + problem.more as usize,
            Severity::Warning => self.warnings += 1 + problem.more as usize,
        }
    }
}

/// `2 errors, 1 warning`
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count =
            |number: usize, thing: &str| format!("{number} {thing}{}", if number == 1 { "" } else { "s" });
        match (self.errors, self.warnings) {
            (errors, 0) => f.write_str(&count(errors, "error")),
            (0, warnings) => f.write_str(&count(warnings, "warning")),
            (errors, warnings) => write!(f, "{}, {}", count(errors, "error"), count(warnings, "warning")),
        }
    }
}

/// Adds a problem to those of a file. When enough of its kind are kept it is counted; else `complete` gives it
/// what takes long to find out: its place, what may have been meant.
pub(crate) fn add(problems: &mut Vec<Problem>, problem: Problem, complete: impl FnOnce(Problem) -> Problem) {
    let of_file = || problems.iter().filter(|other| other.file == problem.file);
    let alike = of_file().filter(|other| other.is_like(&problem)).count();
    let crowded = of_file().count() >= OF_A_FILE;
    if alike < OF_A_KIND && !crowded {
        problems.push(complete(problem));
        return;
    }
    let counts = |other: &&mut Problem| {
        let like = other.is_like(&problem);
        like || (alike == 0 && other.file == problem.file && other.severity == problem.severity)
    };
    match problems.iter_mut().rev().find(counts) {
        Some(kept) => kept.more = kept.more.saturating_add(1 + problem.more),
        // The only one of its severity.
        None => problems.push(complete(problem)),
    }
}

/// The same problems, with those of one kind in one file counted where they are many.
pub(crate) fn gathered(problems: Vec<Problem>) -> Vec<Problem> {
    if problems.len() <= OF_A_KIND {
        return problems;
    }
    let mut kept = Vec::new();
    problems.into_iter().for_each(|problem| add(&mut kept, problem, |problem| problem));
    kept
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

/// As many errors and warnings as are shown, in their order, and the number of the others.
pub fn shown(problems: &[Problem], errors: usize, warnings: usize) -> (Vec<&Problem>, Tally) {
    let (mut kept, mut rest) = (Vec::new(), Tally::default());
    let mut room = Tally { errors, warnings };
    for problem in problems {
        let room = if problem.is_error() { &mut room.errors } else { &mut room.warnings };
        match room.checked_sub(1) {
            Some(less) => {
                *room = less;
                kept.push(problem);
            }
            None => rest.add(problem),
        }
    }
    (kept, rest)
}

/// Errors and warnings that an error's own text shows: it stands on a terminal or above a page.
const IN_A_TEXT: (usize, usize) = (20, 20);

/// The first problems, one under the other, and how many more there are.
pub(crate) fn told(problems: &[Problem]) -> String {
    let (shown, rest) = shown(problems, IN_A_TEXT.0, IN_A_TEXT.1);
    let mut parts: Vec<String> = shown.into_iter().map(Problem::to_string).collect();
    if rest != Tally::default() {
        parts.push(format!("… and {rest} more"));
    }
    parts.join("\n\n")
}

/// One line each: nothing of a file's name or of a text can move the cursor, colour the terminal or turn it around.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let (file, what) = (visible(&self.file), visible(&self.what));
        match &self.place {
            None => writeln!(f, "{file}: {severity}: {what}")?,
            Some(place) => {
                writeln!(f, "{file}:{}:{}: {severity}: {what}", place.line, place.column)?;
                place.write(f)?;
            }
        }
        write!(f, "  → {}", visible(&self.mend))?;
        if self.more > 0 {
            write!(f, "\n  … and {} more like this in the same file", self.more)?;
        }
        Ok(())
    }
}

/// Whether two sentences differ only in what stands between “ and ”.
fn same_words(a: &str, b: &str) -> bool {
    fn words(text: &str) -> impl Iterator<Item = &str> {
        text.split('“').enumerate().map(|(at, part)| {
            if at == 0 { part } else { part.split_once('”').map_or(part, |(_, rest)| rest) }
        })
    }
    words(a).eq(words(b))
}

/// The sentence, or its beginning and its end.
fn shortened(text: String) -> String {
    if text.len() <= SENTENCE {
        return text;
    }
    let length = text.chars().count();
    if length <= SENTENCE {
        return text;
    }
    let beginning = text.chars().take(SENTENCE * 2 / 3);
    beginning.chain(" … ".chars()).chain(text.chars().skip(length - SENTENCE / 3)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_are_told_once_and_in_reading_order() {
        let warning = Problem::warning("a.md", "w", "");
        let error = Problem::error("a.md", "e", "");
        let mut problems =
            vec![Problem::error("b.md", "x", ""), warning.clone(), error.clone(), warning.clone()];
        sort(&mut problems);
        assert_eq!(problems, [error, warning, Problem::error("b.md", "x", "")]);
    }

    #[test]
    fn of_a_kind_a_few_are_kept_and_all_are_counted() {
        let mut problems = Vec::new();
        for at in 0..1_000 {
            add(
                &mut problems,
                Problem::error("a.md", format!("“{at}” is no key of this"), ""),
                |problem| problem,
            );
            add(&mut problems, Problem::warning("a.md", "a slip", ""), |problem| problem);
            add(&mut problems, Problem::error("b.md", "a slip", ""), |problem| problem);
        }
        assert_eq!(problems.len(), 3 * OF_A_KIND);
        assert_eq!(Tally::of(&problems), Tally { errors: 2_000, warnings: 1_000 });
        let last = problems.iter().rfind(|problem| problem.what.contains("no key")).unwrap();
        assert!(last.to_string().ends_with("… and 992 more like this in the same file"), "{last}");
        assert_eq!(gathered(problems.clone()), problems);
    }

    #[test]
    fn however_many_kinds_there_are_a_file_keeps_a_hundred() {
        let mut problems = vec![Problem::warning("a.md", "w", "")];
        for at in 0..1_000 {
            add(&mut problems, Problem::error("a.md", format!("kind {at}"), ""), |problem| problem);
        }
        assert_eq!(problems.len(), OF_A_FILE);
        assert_eq!(Tally::of(&problems), Tally { errors: 1_000, warnings: 1 });
    }

    #[test]
    fn what_is_shown_is_bounded_and_errors_are_not_hidden_by_warnings() {
        let mut problems: Vec<Problem> =
            (0..500).map(|at| Problem::warning(format!("{at:03}.md"), "w", "")).collect();
        problems.push(Problem::error("z.md", "e", ""));
        let text = told(&problems);
        assert!(text.contains("z.md: error: e") && text.ends_with("… and 480 warnings more"), "{text}");
    }

    #[test]
    fn a_sentence_with_a_whole_picture_in_it_is_cut() {
        let problem =
            Problem::error("a.md", format!("“data:{}” is no name", "A".repeat(1 << 20)), "b".repeat(900));
        assert!(problem.what.chars().count() < SENTENCE + 9 && problem.what.ends_with("” is no name"));
        assert!(problem.to_string().len() < 3 * SENTENCE);
        let vietnamese = "ễ".repeat(SENTENCE);
        assert_eq!(Problem::error("a.md", vietnamese.clone(), "").what, vietnamese);
    }

    #[test]
    fn a_name_cannot_write_on_the_terminal() {
        let name = "content/tin/\u{1b}[2J\u{202e}\n\u{9b}31m.md";
        let text = Problem::error(name, format!("“{name}” is wrong"), format!("rename {name}")).to_string();
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{9b}']), "{text:?}");
        assert_eq!(text.lines().count(), 2);
        assert!(text.contains("\\u{1b}[2J\\u{202e}"), "{text}");
    }
}
