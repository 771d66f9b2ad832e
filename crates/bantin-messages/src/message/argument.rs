//! What stands for a variable in a message's words.

use serde::{Deserialize, Serialize};

use super::Message;

/// A text from a file or a person, a number, or a message that is part of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Argument {
    Text(String),
    Number(i64),
    Message(Box<Message>),
    /// A message with what to do about it.
    Sentence(Box<Message>),
}

/// Characters that are kept of a text: a name in a file may be a pasted picture.
const LONGEST: usize = 500;

impl Argument {
    /// Whatever can be shown.
    pub fn of(thing: &dyn std::fmt::Display) -> Self {
        Argument::from(thing.to_string())
    }

    /// A message with what to do about it.
    pub fn sentence(message: impl Into<Message>) -> Self {
        Argument::Sentence(Box::new(message.into()))
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Argument::Text(shortened(text))
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Argument::from(text.to_owned())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Argument::from(text.clone())
    }
}

impl From<char> for Argument {
    fn from(letter: char) -> Self {
        Argument::Text(letter.into())
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Argument::Message(Box::new(message))
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Argument::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Argument {
    fn from(number: u64) -> Self {
        Argument::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Argument::Number(number.into())
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Argument::Number(number)
    }
}

/// The text, or its beginning and its end.
fn shortened(text: String) -> String {
    if text.len() <= LONGEST {
        return text;
    }
    let length = text.chars().count();
    if length <= LONGEST {
        return text;
    }
    let beginning = text.chars().take(LONGEST * 2 / 3);
    beginning.chain(" … ".chars()).chain(text.chars().skip(length - LONGEST / 3)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_a_whole_picture_in_it_is_cut() {
        let Argument::Text(text) = Argument::from(format!("data:{} end", "A".repeat(1 << 20))) else {
            panic!()
        };
        assert!(text.chars().count() < LONGEST + 9 && text.starts_with("data:A") && text.ends_with("A end"));
        let vietnamese = "ễ".repeat(LONGEST);
        assert_eq!(Argument::from(&vietnamese), Argument::Text(vietnamese));
    }
}
