//! What is wrong with a newsroom, told to who wrote it: where, what, and what to do.
//! What is kept of it is bounded: a slip that stands in a file a thousand times is told a few times, and counted.

mod place;

use std::fmt;

use bantin_content::visible;
use bantin_messages::messages::{
    AndMore, ProblemError, ProblemMore, ProblemWarning, TallyBoth, TallyErrors, TallyWarnings,
};
use bantin_messages::{Message, MessageLanguage};
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
    /// What is wrong, with its code, and what to do about it: in no language yet.
    pub message: Message,
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

impl Problem {
    /// What stops the publish.
    pub fn error(file: impl Into<String>, message: impl Into<Message>) -> Self {
        let (severity, file, message) = (Severity::Error, file.into(), message.into());
        Self { severity, file, place: None, message, more: 0 }
    }

    /// What is worth a look.
    pub fn warning(file: impl Into<String>, message: impl Into<Message>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(file, message) }
    }

    pub fn at(self, place: Place) -> Self {
        Self { place: Some(place), ..self }
    }

    /// The same with what takes long to find out.
    pub(crate) fn with_message(self, message: impl Into<Message>) -> Self {
        Self { message: message.into(), ..self }
    }

    /// What is wrong, in English: `“2026-13-01” is not a day`.
    pub fn what(&self) -> String {
        self.message.text(MessageLanguage::English)
    }

    /// What to do, in English: `write it as 2026-11-23 or 2026-11-23T08:30`.
    pub fn mend(&self) -> String {
        self.message.mend(MessageLanguage::English)
    }

    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Of the same file, severity and kind.
    fn is_like(&self, other: &Problem) -> bool {
        self.severity == other.severity && self.file == other.file && self.message.is_like(&other.message)
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

impl Tally {
    /// `2 errors, 1 warning`
    pub fn message(&self) -> Message {
        let (errors, warnings) = (self.errors.into(), self.warnings.into());
        match (self.errors, self.warnings) {
            (_, 0) => TallyErrors { errors }.into(),
            (0, _) => TallyWarnings { warnings }.into(),
            _ => {
                let (errors, warnings) = (TallyErrors { errors }.into(), TallyWarnings { warnings }.into());
                TallyBoth { errors, warnings }.into()
            }
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
    fn key(problem: &Problem) -> (&str, usize, usize, Severity) {
        let (line, column) = problem.place.as_ref().map_or((0, 0), |place| (place.line, place.column));
        (&problem.file, line, column, problem.severity)
    }
    // Words are made only where two problems are of one place.
    problems.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.what().cmp(&b.what())));
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
pub fn problems_text(problems: &[Problem], language: MessageLanguage) -> String {
    let (shown, rest) = shown(problems, IN_A_TEXT.0, IN_A_TEXT.1);
    let mut parts: Vec<String> = shown.into_iter().map(|problem| problem.text(language)).collect();
    if rest != Tally::default() {
        parts.push(Message::from(AndMore { count: rest.message().into() }).text(language));
    }
    parts.join("\n\n")
}

/// In English.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(MessageLanguage::English))
    }
}

impl Problem {
    /// For a terminal or the preview's page: file and line, what is wrong, the line itself, what to do. Nothing of a
    /// file's name or of a text can move the cursor, colour the terminal or turn it around.
    pub fn text(&self, language: MessageLanguage) -> String {
        let severity = match self.severity {
            Severity::Error => Message::from(ProblemError),
            Severity::Warning => Message::from(ProblemWarning),
        };
        let (file, severity, what) =
            (visible(&self.file), severity.text(language), self.message.text(language));
        let code = self.message.code().map(|code| format!(" [{}]", code.as_str())).unwrap_or_default();
        let mut text = match &self.place {
            None => format!("{file}: {severity}: {what}{code}\n"),
            Some(place) => {
                format!(
                    "{file}:{}:{}: {severity}: {what}{code}\n{}",
                    place.line,
                    place.column,
                    place.excerpt()
                )
            }
        };
        text += "  → ";
        text += &self.message.mend(language);
        if self.more > 0 {
            text += "\n  ";
            text += &Message::from(ProblemMore { count: self.more.into() }).text(language);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use bantin_messages::messages::{
        AddressTaken, AmongSources, Busy, Changed, FileForAFolder, InTheWay, LinkInTheWay, Linked,
        NoNewsroomNamed, NoTime, NotANewsroom, NotEmpty, NotOurs, ShownAlready, Style,
    };

    use super::*;

    fn slip(text: &str) -> Message {
        NoTime { text: text.into() }.into()
    }

    fn other_slip(text: &str) -> Message {
        Changed { file: text.into() }.into()
    }

    #[test]
    fn problems_are_told_once_and_in_reading_order() {
        let warning = Problem::warning("a.md", slip("w"));
        let error = Problem::error("a.md", slip("e"));
        let later = Problem::error("b.md", slip("x"));
        let mut problems = vec![later.clone(), warning.clone(), error.clone(), warning.clone()];
        sort(&mut problems);
        assert_eq!(problems, [error, warning, later]);
    }

    #[test]
    fn of_a_kind_a_few_are_kept_and_all_are_counted() {
        let mut problems = Vec::new();
        for at in 0..1_000 {
            let slip = slip(&at.to_string());
            add(&mut problems, Problem::error("a.md", slip), |problem| problem);
            add(&mut problems, Problem::warning("a.md", other_slip("a")), |problem| problem);
            add(&mut problems, Problem::error("b.md", other_slip("b")), |problem| problem);
        }
        assert_eq!(problems.len(), 3 * OF_A_KIND);
        assert_eq!(Tally::of(&problems), Tally { errors: 2_000, warnings: 1_000 });
        let last = problems.iter().rfind(|problem| problem.what().contains("is no time")).unwrap();
        assert!(last.to_string().ends_with("… and 992 more like this in the same file"), "{last}");
        assert_eq!(gathered(problems.clone()), problems);
    }

    #[test]
    fn however_many_kinds_there_are_a_file_keeps_a_hundred() {
        let mut problems = vec![Problem::warning("a.md", slip("w"))];
        for at in 0..1_000usize {
            let name = || format!("{at}").into();
            let kinds: [Message; 14] = [
                NoNewsroomNamed { folder: name() }.into(),
                AddressTaken { path: name() }.into(),
                FileForAFolder { path: name() }.into(),
                NotEmpty { path: name() }.into(),
                LinkInTheWay { path: name() }.into(),
                ShownAlready { folder: name() }.into(),
                NotANewsroom { folder: name() }.into(),
                NotOurs { folder: name() }.into(),
                AmongSources { folder: name() }.into(),
                InTheWay { path: name() }.into(),
                Linked { link: name() }.into(),
                Busy { folder: name() }.into(),
                Changed { file: name() }.into(),
                Style { what: name() }.into(),
            ];
            let kind = kinds[at % kinds.len()].clone();
            add(&mut problems, Problem::error("a.md", kind), |problem| problem);
        }
        assert_eq!(problems.len(), OF_A_FILE);
        assert_eq!(Tally::of(&problems), Tally { errors: 1_000, warnings: 1 });
    }

    #[test]
    fn what_is_shown_is_bounded_and_errors_are_not_hidden_by_warnings() {
        let mut problems: Vec<Problem> =
            (0..500).map(|at| Problem::warning(format!("{at:03}.md"), slip("w"))).collect();
        problems.push(Problem::error("z.md", slip("e")));
        let text = problems_text(&problems, MessageLanguage::English);
        assert!(text.contains("z.md: error: “e” is no time"), "{text}");
        assert!(text.ends_with("… and 480 warnings more"), "{text}");
        let text = problems_text(&problems, MessageLanguage::Vietnamese);
        assert!(text.contains("z.md: lỗi: “e” không phải là thời gian [BT0904]"), "{text}");
    }

    #[test]
    fn a_name_cannot_write_on_the_terminal() {
        let name = "content/tin/\u{1b}[2J\u{202e}\n\u{9b}31m.md";
        let text = Problem::error(name, slip(name)).to_string();
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{9b}']), "{text:?}");
        assert_eq!(text.lines().count(), 2);
        assert!(text.contains("\\u{1b}[2J\\u{202e}"), "{text}");
    }
}
