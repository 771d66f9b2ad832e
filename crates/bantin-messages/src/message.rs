//! A message: which one it is, and what stands for its variables. It becomes words only where somebody reads it.

mod argument;
mod words;

use serde::{Deserialize, Serialize};

pub use argument::Argument;

use crate::TABLE;
use crate::language::MessageLanguage;

/// A message in no language yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(u16, Vec<Argument>)", into = "(u16, Vec<Argument>)")]
pub struct Message {
    /// Its place in the table.
    number: u16,
    /// In the order of the variables' names.
    arguments: Vec<Argument>,
}

/// A code of a problem, such as `BT0101`. It never changes its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code {
    code: &'static str,
    number: u16,
}

/// A message of the table.
pub(crate) struct Entry {
    pub id: &'static str,
    pub code: Option<&'static str>,
    pub variables: &'static [&'static str],
}

/// Every code, in order.
pub fn codes() -> impl Iterator<Item = Code> {
    TABLE.iter().zip(0..).filter_map(|(entry, number)| Some(Code { code: entry.code?, number }))
}

impl Message {
    pub(crate) fn made(number: u16, arguments: Vec<Argument>) -> Self {
        Message { number, arguments }
    }

    pub(crate) fn entry(&self) -> &'static Entry {
        &TABLE[usize::from(self.number)]
    }

    /// Names of the variables and what stands for them.
    pub fn arguments(&self) -> impl Iterator<Item = (&'static str, &Argument)> {
        self.entry().variables.iter().copied().zip(&self.arguments)
    }

    /// `None` for what is no problem.
    pub fn code(&self) -> Option<Code> {
        self.entry().code.map(|code| Code { code, number: self.number })
    }

    /// Whether it says the same of something else.
    pub fn is_like(&self, other: &Message) -> bool {
        self.number == other.number
    }

    /// Its words.
    pub fn text(&self, language: MessageLanguage) -> String {
        words::of(language, self, None)
    }

    /// What is wrong and what to do, as one or two sentences.
    pub fn sentence(&self, language: MessageLanguage) -> String {
        let (what, mend) = (self.text(language), self.mend(language));
        let between = match mend.is_empty() {
            true => "",
            false if what.ends_with(['.', '?', '!']) => " ",
            false => "; ",
        };
        [what.as_str(), between, mend.as_str()].concat()
    }

    /// What to do about it; empty for what is no problem.
    pub fn mend(&self, language: MessageLanguage) -> String {
        words::of(language, self, Some("mend"))
    }
}

impl Code {
    /// `BT0101`, in any case.
    pub fn find(code: &str) -> Option<Code> {
        codes().find(|known| known.code.eq_ignore_ascii_case(code.trim()))
    }

    pub fn as_str(self) -> &'static str {
        self.code
    }

    /// What is wrong where it is told, with ‹names› for what differs.
    pub fn title(self, language: MessageLanguage) -> String {
        self.message().text(language)
    }

    /// What to do, with ‹names› for what differs; in general where it differs as a whole.
    pub fn mend(self, language: MessageLanguage) -> String {
        let general = words::of(language, &self.message(), Some("mends"));
        if general.is_empty() { self.message().mend(language) } else { general }
    }

    /// Why there is such a rule, and how it comes to be broken.
    pub fn cause(self, language: MessageLanguage) -> String {
        words::of(language, &self.message(), Some("cause"))
    }

    /// What is wrong and what is right, side by side.
    pub fn example(self, language: MessageLanguage) -> String {
        words::of(language, &self.message(), Some("example"))
    }

    fn message(self) -> Message {
        let names = TABLE[usize::from(self.number)].variables;
        Message::made(self.number, names.iter().map(|name| Argument::Text(format!("‹{name}›"))).collect())
    }
}

impl TryFrom<(u16, Vec<Argument>)> for Message {
    type Error = &'static str;

    fn try_from((number, arguments): (u16, Vec<Argument>)) -> Result<Self, Self::Error> {
        let entry = TABLE.get(usize::from(number)).ok_or("there is no such message")?;
        if entry.variables.len() != arguments.len() {
            return Err("the message has other variables");
        }
        Ok(Message { number, arguments })
    }
}

impl From<Message> for (u16, Vec<Argument>) {
    fn from(Message { number, arguments }: Message) -> Self {
        (number, arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_in_every_language() {
        assert!(codes().count() > 0);
        for language in MessageLanguage::ALL {
            for code in codes() {
                for text in
                    [code.title(language), code.mend(language), code.cause(language), code.example(language)]
                {
                    assert!(!text.trim().is_empty() && !text.contains("{$"), "{}: {text}", code.as_str());
                }
                assert_eq!(Code::find(&code.as_str().to_lowercase()), Some(code));
            }
        }
    }
}
