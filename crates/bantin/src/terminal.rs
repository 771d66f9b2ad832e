//! What a person sees: results on standard output, all else on standard error, colours and
//! moving bars on terminals only. A closed pipe is no error: nobody reads on.

use std::io::{IsTerminal, Write};
use std::path::{Display, Path};

use anstream::{AutoStream, ColorChoice};
use bantin_publisher::{Problem, Progress, PublishError};
use indicatif::{ProgressBar, ProgressStyle};

const RED: &str = "\x1b[1;31m";
const YELLOW: &str = "\x1b[1;33m";
const BOLD: &str = "\x1b[1m";
const PLAIN: &str = "\x1b[0m";

/// A line of the result.
pub fn say(line: &str) {
    let _ = writeln!(anstream::stdout(), "{line}");
}

/// What to do next; every command ends with it.
pub fn next(line: &str) {
    let _ = writeln!(anstream::stdout(), "{BOLD}Next:{PLAIN} {line}");
}

/// A remark beside the result.
pub fn remark(line: &str) {
    let _ = writeln!(anstream::stderr(), "{line}");
}

/// Errors and warnings of a newsroom, each with its place and its mend.
pub fn tell_problems(problems: &[Problem]) {
    let mut err = anstream::stderr();
    for problem in problems {
        let _ = writeln!(err, "{}\n", coloured(problem));
    }
}

/// Warnings shown after a publish; a newsroom that was imported may have thousands.
const SHOWN: usize = 20;

/// The first warnings of a newsroom, and where the others are told.
pub fn tell_warnings(warnings: &[Problem]) {
    let shown = warnings.len().min(SHOWN);
    tell_problems(&warnings[..shown]);
    if warnings.len() > shown {
        let more = count(warnings.len() - shown, "more warning");
        remark(&format!("… and {more}; `bantin check` tells them all\n"));
    }
}

/// What would be missing from an edition that was refused.
fn tell_vanishing(vanished: &[String]) {
    let mut err = anstream::stderr();
    for address in vanished {
        let _ = writeln!(err, "  {address}");
    }
}

/// Why the run failed, and what to do.
pub fn tell_failure(error: &anyhow::Error) {
    if let Some(PublishError::Vanishing { vanished, .. }) = error.downcast_ref::<PublishError>() {
        tell_vanishing(vanished);
    }
    if let Some(PublishError::Problems(problems)) = error.downcast_ref::<PublishError>() {
        tell_problems(problems);
        remark(&format!(
            "{}, so nothing was published. Mend this and run the same command again.",
            tally(problems)
        ));
        return;
    }
    let mut sentences: Vec<String> = Vec::new();
    for cause in error.chain() {
        let sentence = cause.to_string();
        // Some errors tell their cause in their own sentence.
        if !sentences.iter().any(|told| told.contains(&sentence)) {
            sentences.push(sentence);
        }
    }
    remark(&format!("{RED}error:{PLAIN} {}", sentences.join(": ")));
}

/// `2 errors, 1 warning`
pub fn tally(problems: &[Problem]) -> String {
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    match problems.len() - errors {
        0 => count(errors, "error"),
        warnings => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
    }
}

/// A path without the `./` of the folder that the person is in.
pub fn path(path: &Path) -> Display<'_> {
    path.strip_prefix(".").unwrap_or(path).display()
}

/// `1 page`, `2 pages`
pub fn count(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

fn coloured(problem: &Problem) -> String {
    let text = problem.to_string();
    let (word, colour) = if problem.is_error() { ("error:", RED) } else { ("warning:", YELLOW) };
    text.replacen(word, &format!("{colour}{word}{PLAIN}"), 1)
}

/// How far a publish is: a bar on a terminal, a line for each stage elsewhere.
pub struct Bar(Option<ProgressBar>);

impl Bar {
    pub fn new() -> Self {
        let moving =
            std::io::stderr().is_terminal() && AutoStream::choice(&std::io::stderr()) != ColorChoice::Never;
        Self(moving.then(|| ProgressBar::no_length().with_style(style(false))))
    }
}

impl Progress for Bar {
    fn stage(&self, name: &str, total: Option<usize>) {
        match &self.0 {
            Some(bar) => {
                bar.reset();
                bar.set_style(style(total.is_some()));
                bar.set_length(total.unwrap_or_default() as u64);
                bar.set_message(name.to_owned());
            }
            None => match total {
                Some(total) => remark(&format!("{name} ({total})")),
                None => remark(name),
            },
        }
    }

    fn advance(&self, by: usize) {
        if let Some(bar) = &self.0 {
            bar.inc(by as u64);
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}

fn style(counted: bool) -> ProgressStyle {
    let template = if counted { "{msg:14} {bar:32} {pos}/{len}" } else { "{msg:14} {spinner}" };
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
