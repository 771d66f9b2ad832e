//! What `check --json` and `publish --json` print: one document, for programs. `docs/schemas/outcome.json` describes it.

use std::collections::BTreeMap;

use bantin_content::acts;
use bantin_messages::{Argument, Message, MessageLanguage, language_of_run};
use bantin_publisher::read::SourcesError;
use bantin_publisher::{Checked, Held, Problem, PublishError, Report, Tally, Withheld};
use serde::Serialize;

use crate::failure::{self, Exit};
use crate::mended::{Mended, MendedBefore};
use crate::terminal;

/// What came of a run.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Outcome {
    /// The exit code of the command.
    pub exit_code: u8,
    /// The language of `message` and `mend`: `vi` or `en`.
    pub language: &'static str,
    /// How many errors there are, those that are only counted too.
    pub errors: usize,
    pub warnings: usize,
    /// In reading order.
    pub problems: Vec<ProblemJson>,
    /// Why the run failed, where no single file is the cause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<FailureJson>,
    /// What `--fix` wrote.
    pub mended: Vec<MendedJson>,
    /// What an edition would not have yet; told by a check without errors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withheld: Option<WithheldJson>,
    /// What was published; not there where nothing was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<PublishedJson>,
}

/// One thing wrong in one file.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ProblemJson {
    /// Stable: `bantin explain` tells more of it.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// From the newsroom's folder, with `/`.
    pub file: String,
    /// From 1; not there where the whole file is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// In characters, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// What the words were made with.
    pub arguments: BTreeMap<&'static str, serde_json::Value>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub mend: String,
    /// How many more of its kind the file has.
    pub more: u32,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FailureJson {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    pub arguments: BTreeMap<&'static str, serde_json::Value>,
    pub message: String,
    pub mend: String,
}

/// What was published.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PublishedJson {
    /// The edition's id.
    pub edition: String,
    pub articles: usize,
    pub pages: usize,
    /// Files that are new or hold other bytes than before.
    pub written: usize,
    pub kept: usize,
    pub removed: usize,
    /// Older pages that were printed anew though nobody edited them.
    pub followed: usize,
    #[serde(flatten)]
    pub withheld: WithheldJson,
    /// Files in the edition's folder that are somebody else's. They are looked for only when all was made anew.
    pub left_alone: Vec<String>,
}

/// What was written into a file.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MendedJson {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    pub message: String,
}

/// Articles that readers do not see yet.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WithheldJson {
    pub drafts: Vec<HeldJson>,
    /// What falls due first comes first.
    pub held: Vec<HeldJson>,
}

/// An article that was held back.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HeldJson {
    pub file: String,
    pub headline: String,
    /// RFC 3339.
    pub published: String,
}

/// Of a check without errors.
pub fn of_check(checked: &Checked, mended: &[Mended]) -> Outcome {
    Outcome {
        mended: MendedJson::all(mended),
        withheld: Some(WithheldJson::of(&checked.withheld)),
        ..outcome(0, &checked.warnings)
    }
}

/// Of a publish that went well, or passed errors over.
pub fn of_publish(report: &Report) -> Outcome {
    let mut problems = [report.broken.as_slice(), &report.warnings].concat();
    bantin_publisher::problem::sort(&mut problems);
    let exit_code = if report.broken.is_empty() { 0 } else { Exit::Partly as u8 };
    let published = PublishedJson {
        edition: report.edition.clone(),
        articles: report.articles,
        pages: report.pages,
        written: report.written,
        kept: report.kept,
        removed: report.removed,
        followed: report.followed,
        withheld: WithheldJson::of(&report.withheld),
        left_alone: report.others.left.clone(),
    };
    Outcome { published: Some(published), ..outcome(exit_code, &problems) }
}

/// Of a run that failed.
pub fn of_failure(error: &anyhow::Error) -> Outcome {
    let mended = error.downcast_ref().map_or(&[][..], |MendedBefore(mended)| mended);
    Outcome { mended: MendedJson::all(mended), ..why_it_failed(error) }
}

fn why_it_failed(error: &anyhow::Error) -> Outcome {
    let exit_code = failure::exit_of(error) as u8;
    if let Some(PublishError::Problems(problems)) = error.downcast_ref() {
        return outcome(exit_code, problems);
    }
    if let Some(SourcesError::Problems(problems)) = error.downcast_ref() {
        return outcome(exit_code, problems);
    }
    let language = language_of_run();
    let failure = match failure::message_of(error) {
        Some(message) => FailureJson {
            code: message.code().map(bantin_messages::Code::as_str),
            arguments: arguments(&message, language),
            message: message.text(language),
            mend: message.mend(language),
        },
        None => FailureJson {
            code: None,
            arguments: BTreeMap::new(),
            message: terminal::failure_text(error),
            mend: String::new(),
        },
    };
    Outcome { failure: Some(failure), ..outcome(exit_code, &[]) }
}

impl MendedJson {
    fn all(mended: &[Mended]) -> Vec<Self> {
        let language = language_of_run();
        let one = |mended: &Mended| MendedJson {
            file: mended.file.clone(),
            message: mended.message.text(language),
        };
        mended.iter().map(one).collect()
    }
}

impl WithheldJson {
    fn of(withheld: &Withheld) -> Self {
        let one = |held: &Held| HeldJson {
            file: held.file.clone(),
            headline: held.headline.clone(),
            published: held.published.at.clone(),
        };
        let all = |held: &[Held]| held.iter().map(one).collect();
        WithheldJson { drafts: all(&withheld.drafts), held: all(&withheld.held) }
    }
}

impl Outcome {
    pub fn print(&self) {
        print(self);
    }
}

/// A document, on standard output.
pub fn print(document: &impl Serialize) {
    // Texts and numbers alone: they can always be written.
    terminal::say_text(&without_acts(&serde_json::to_string_pretty(document).unwrap_or_default()));
}

/// The same document, in which what would act on a terminal is written as JSON's escapes. Lines end as they did.
fn without_acts(json: &str) -> String {
    let mut written = String::with_capacity(json.len());
    for c in json.chars() {
        match acts(c) && c != '\n' {
            true => {
                let mut units = [0; 2];
                c.encode_utf16(&mut units).iter().for_each(|unit| written += &format!("\\u{unit:04x}"));
            }
            false => written.push(c),
        }
    }
    written
}

fn outcome(exit_code: u8, problems: &[Problem]) -> Outcome {
    let (language, tally) = (language_of_run(), Tally::of(problems));
    Outcome {
        exit_code,
        language: language.name(),
        errors: tally.errors,
        warnings: tally.warnings,
        problems: problems.iter().map(|problem| problem_json(problem, language)).collect(),
        failure: None,
        mended: Vec::new(),
        withheld: None,
        published: None,
    }
}

fn problem_json(problem: &Problem, language: MessageLanguage) -> ProblemJson {
    let message = &problem.message;
    ProblemJson {
        code: message.code().map(bantin_messages::Code::as_str).unwrap_or_default(),
        severity: if problem.is_error() { "error" } else { "warning" },
        file: problem.file.clone(),
        line: problem.place.as_ref().map(|place| place.line),
        column: problem.place.as_ref().map(|place| place.column),
        arguments: arguments(message, language),
        message: message.text(language),
        mend: message.mend(language),
        more: problem.more,
    }
}

/// A message within a message is in words.
pub fn arguments(message: &Message, language: MessageLanguage) -> BTreeMap<&'static str, serde_json::Value> {
    let value = |argument: &Argument| match argument {
        Argument::Text(text) => text.clone().into(),
        Argument::Number(number) => (*number).into(),
        Argument::Message(message) => message.text(language).into(),
        Argument::Sentence(message) => message.sentence(language).into(),
    };
    message.arguments().map(|(name, argument)| (name, value(argument))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/schemas/outcome.json");

    #[test]
    fn nothing_in_a_document_acts_on_a_terminal_and_it_says_the_same() {
        let name = "evil\u{9b}31m\u{202e}gpj\u{e0041}.md";
        let json = serde_json::to_string_pretty(&[name, "second"]).unwrap();
        let written = without_acts(&json);
        assert!(!written.chars().any(|c| acts(c) && c != '\n'), "{written:?}");
        assert_eq!(serde_json::from_str::<Vec<String>>(&written).unwrap(), [name, "second"]);
    }

    #[test]
    fn the_schema_in_the_documents_is_that_of_what_is_printed() {
        let mut schema = serde_json::to_string_pretty(&schemars::schema_for!(Outcome)).unwrap();
        schema.push('\n');
        if std::env::var_os("BANTIN_BLESS").is_some() {
            std::fs::write(SCHEMA, &schema).unwrap();
        }
        let written = std::fs::read_to_string(SCHEMA).unwrap_or_default();
        assert_eq!(written, schema, "BANTIN_BLESS=1 cargo test writes it anew");
    }
}
