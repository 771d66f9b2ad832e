//! What a person sees: results on standard output, all else on standard error, colours and
//! moving bars on terminals only. A closed pipe is no error: nobody reads on.
//!
//! Everything that is printed goes through here, in the language that was chosen. Names of files and texts of others
//! cannot act on the terminal: messages make them visible.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::time::Instant;

use anstream::{AutoStream, ColorChoice};
use bantin_content::visible;
use bantin_messages::messages::{
    AndMore, CheckTellsMore, FailureError, NextStep, ProblemError, ProblemWarning, ProblemsStopCommand,
    ProblemsStopPublish,
};
use bantin_messages::{Argument, Message, language_of_run};
use bantin_publisher::problem::shown;
use bantin_publisher::read::SourcesError;
use bantin_publisher::{Problem, Progress, PublishError, Tally};
use indicatif::{ProgressBar, ProgressStyle};

use crate::failure;

const RED: &str = "\x1b[1;31m";
const YELLOW: &str = "\x1b[1;33m";
const BOLD: &str = "\x1b[1m";
const PLAIN: &str = "\x1b[0m";

/// Errors shown of a run that they stopped; a newsroom that was imported may have thousands.
const ERRORS: usize = 100;
/// Warnings shown beside a result.
const WARNINGS: usize = 20;
/// Drafts and the like that are named; a newsroom that was imported may have thousands.
const NAMED: usize = 50;
/// Addresses shown of those that would vanish.
const ADDRESSES: usize = 50;

/// A message in the language of this run.
pub fn words(message: impl Into<Message>) -> String {
    message.into().text(language_of_run())
}

/// A line of the result.
pub fn say(message: impl Into<Message>) {
    say_text(&words(message));
}

/// Lines of the result, in words that are data: names, a document.
pub fn say_text(lines: &str) {
    let _ = writeln!(anstream::stdout(), "{lines}");
}

/// A line for each of the first, and how many more there are. What is data in it cannot act on the terminal.
pub fn say_first<T>(all: &[T], line: impl Fn(&T) -> String) {
    for one in all.iter().take(NAMED) {
        say_text(&plain(&line(one)));
    }
    if let more @ 1.. = all.len().saturating_sub(NAMED) {
        say_text(&["  ", &words(AndMore { count: more.into() })].concat());
    }
}

/// What to do next; every command ends with it.
pub fn next(message: impl Into<Message>) {
    let next = words(NextStep);
    let _ = writeln!(anstream::stdout(), "{BOLD}{next}{PLAIN} {}", words(message));
}

/// The same, where what to do next is a command to type.
pub fn next_command(command: &str) {
    let next = words(NextStep);
    let _ = writeln!(anstream::stdout(), "{BOLD}{next}{PLAIN} {}", plain(command));
}

/// A remark beside the result.
pub fn remark(message: impl Into<Message>) {
    remark_text(&words(message));
}

fn remark_text(lines: &str) {
    let _ = writeln!(anstream::stderr(), "{}", plain(lines));
}

/// Why the command does not understand what was typed.
pub fn tell_usage(message: &clap::Error) {
    // It may repeat what was typed, which a shell may have taken from the names of files.
    remark_text(message.render().to_string().trim_end());
}

/// Errors and warnings of a newsroom, each with its place and its mend: as many as one can read.
pub fn tell_problems(problems: &[Problem]) {
    tell_shown(problems, ERRORS, WARNINGS);
}

/// The first warnings of a newsroom, and where more are told.
pub fn tell_warnings(warnings: &[Problem]) {
    if tell_shown(warnings, ERRORS, WARNINGS) != Tally::default() {
        remark_text(&(words(CheckTellsMore) + "\n"));
    }
}

/// All warnings of a newsroom that anyone would read.
pub fn tell_all_warnings(warnings: &[Problem]) {
    tell_shown(warnings, ERRORS, WARNINGS * 100);
}

/// Gives how many were not shown.
fn tell_shown(problems: &[Problem], errors: usize, warnings: usize) -> Tally {
    let (shown, rest) = shown(problems, errors, warnings);
    let mut err = anstream::stderr();
    for problem in shown {
        let _ = writeln!(err, "{}\n", coloured(problem));
    }
    if rest != Tally::default() {
        remark_text(&(words(AndMore { count: rest.message().into() }) + "\n"));
    }
    rest
}

/// What would be missing from an edition that was refused.
fn tell_vanishing(vanished: &[String]) {
    for address in vanished.iter().take(ADDRESSES) {
        remark_text(&format!("  {address}"));
    }
    if let more @ 1.. = vanished.len().saturating_sub(ADDRESSES) {
        remark_text(&["  ", &words(AndMore { count: more.into() })].concat());
    }
}

/// Why the run failed, and what to do.
pub fn tell_failure(error: &anyhow::Error) {
    if let Some(PublishError::Vanishing { vanished, .. }) = error.downcast_ref::<PublishError>() {
        tell_vanishing(vanished);
    }
    if let Some(PublishError::Problems(problems)) = error.downcast_ref::<PublishError>() {
        tell_problems(problems);
        remark(ProblemsStopPublish { tally: Tally::of(problems).message().into() });
        return;
    }
    if let Some(SourcesError::Problems(problems)) = error.downcast_ref::<SourcesError>() {
        tell_problems(problems);
        remark(ProblemsStopCommand { tally: Tally::of(problems).message().into() });
        return;
    }
    let word = words(FailureError);
    let _ = writeln!(anstream::stderr(), "{RED}{word}{PLAIN} {}", failure_text(error));
}

/// Why the run failed, in one line.
pub fn failure_text(error: &anyhow::Error) -> String {
    if let Some(message) = failure::message_of(error) {
        let code = message.code().map(|code| format!(" [{}]", code.as_str())).unwrap_or_default();
        return [message.sentence(language_of_run()), code].concat();
    }
    let mut sentences: Vec<String> = Vec::new();
    for cause in error.chain() {
        let sentence = cause.to_string();
        // Some errors tell their cause in their own sentence.
        if !sentences.iter().any(|told| told.contains(&sentence)) {
            sentences.push(sentence);
        }
    }
    // A line's end in it would be one of a file's name.
    visible(&sentences.join(": ")).into_owned()
}

/// One thing that was found: an error or a warning, in a line, and what to do.
pub fn tell_found(is_error: bool, message: &Message) {
    let (word, colour): (Message, &str) =
        if is_error { (ProblemError.into(), RED) } else { (ProblemWarning.into(), YELLOW) };
    let code = message.code().map(|code| format!(" [{}]", code.as_str())).unwrap_or_default();
    let said = plain(&[message.sentence(language_of_run()), code].concat());
    let _ = writeln!(anstream::stderr(), "{colour}{}:{PLAIN} {said}", words(word));
}

/// A path without the `./` of the folder that the person is in.
pub fn path(path: &Path) -> String {
    visible(&path.strip_prefix(".").unwrap_or(path).to_string_lossy()).into_owned()
}

/// Seconds since a start, with one decimal.
pub fn seconds(start: Instant) -> Argument {
    format!("{:.1}", start.elapsed().as_secs_f64()).into()
}

/// Lines in which nothing acts on the terminal.
pub fn plain(lines: &str) -> String {
    lines.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

fn coloured(problem: &Problem) -> String {
    let (word, colour): (Message, &str) =
        if problem.is_error() { (ProblemError.into(), RED) } else { (ProblemWarning.into(), YELLOW) };
    let word = words(word) + ":";
    problem.text(language_of_run()).replacen(&word, &format!("{colour}{word}{PLAIN}"), 1)
}

/// How far a publish is: a bar on a terminal, a line for each stage elsewhere.
pub struct Bar {
    bar: Option<ProgressBar>,
    /// Of a stage whose steps are counted.
    counted: &'static str,
}

const COUNTED: &str = "{msg:14} {bar:32} {pos}/{len}";

/// For what takes as long as a network is slow.
const WITH_RATE: &str = "{msg:14} {bar:32} {pos}/{len}  {per_sec:.0}  ~{eta}";

impl Bar {
    pub fn new() -> Self {
        Self::drawn_as(COUNTED)
    }

    /// Tells how fast it goes and how long it will take, too.
    pub fn with_rate() -> Self {
        Self::drawn_as(WITH_RATE)
    }

    fn drawn_as(counted: &'static str) -> Self {
        let moving =
            std::io::stderr().is_terminal() && AutoStream::choice(&std::io::stderr()) != ColorChoice::Never;
        Self { bar: moving.then(|| ProgressBar::no_length().with_style(style(UNCOUNTED))), counted }
    }
}

impl Progress for Bar {
    fn stage(&self, stage: &Message, total: Option<usize>) {
        let name = stage.text(language_of_run());
        match &self.bar {
            Some(bar) => {
                bar.reset();
                bar.set_style(style(if total.is_some() { self.counted } else { UNCOUNTED }));
                bar.set_length(total.unwrap_or_default() as u64);
                bar.set_message(name);
            }
            None => match total {
                Some(total) => remark_text(&format!("{name} ({total})")),
                None => remark_text(&name),
            },
        }
    }

    fn advance(&self, by: usize) {
        if let Some(bar) = &self.bar {
            bar.inc(by as u64);
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

const UNCOUNTED: &str = "{msg:14} {spinner}";

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
