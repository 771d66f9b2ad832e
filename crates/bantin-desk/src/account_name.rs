//! The name of an account, as it is typed when somebody signs in: letters of any left-to-right script, marks, digits,
//! single spaces and a few signs. Two spellings that people would take for one are one.

use std::fmt;
use std::str::FromStr;

use bantin_messages::messages::{AccountNameEmpty, AccountNameLetter, AccountNameLong};
use bantin_messages::{Message, MessageLanguage};
use unicode_normalization::UnicodeNormalization;

/// Letters of the longest name.
const LONGEST: usize = 64;

/// A name that an account may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountName(String);

/// Why a text is no [`AccountName`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountNameError {
    Empty,
    Long,
    /// Has a letter that nobody sees, that runs from right to left, or that is a sign of no name.
    Letter(char),
}

impl AccountName {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is the same for all its spellings: the database keeps names apart by it.
    pub fn key(&self) -> String {
        self.0.to_lowercase().nfc().collect()
    }
}

impl FromStr for AccountName {
    type Err = AccountNameError;

    fn from_str(text: &str) -> Result<Self, AccountNameError> {
        // A name that is far too long is not composed first.
        if text.len() > 16 * LONGEST {
            return Err(AccountNameError::Long);
        }
        let composed: String = text.nfc().collect();
        let name = composed.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return Err(AccountNameError::Empty);
        }
        if let Some(letter) = name.chars().find(|letter| !is_of_a_name(*letter)) {
            return Err(AccountNameError::Letter(letter));
        }
        if name.chars().count() > LONGEST {
            return Err(AccountNameError::Long);
        }
        Ok(AccountName(name))
    }
}

fn is_of_a_name(letter: char) -> bool {
    let is_sign = matches!(letter, ' ' | '.' | '_' | '-' | '@' | '+' | '\'');
    let is_mark = matches!(letter, '\u{300}'..='\u{36f}');
    (is_sign || is_mark || letter.is_alphanumeric()) && !runs_from_the_right(letter) && !is_blank(letter)
}

/// Letters of Korean that are drawn as nothing.
fn is_blank(letter: char) -> bool {
    matches!(letter, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}')
}

/// Hebrew, Arabic and their kin: among other letters they change what stands where.
fn runs_from_the_right(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
}

impl AccountNameError {
    /// What it should be.
    pub fn message(&self) -> Message {
        match self {
            AccountNameError::Empty => AccountNameEmpty.into(),
            AccountNameError::Long => AccountNameLong { most: LONGEST.into() }.into(),
            AccountNameError::Letter(letter) => {
                // What nobody sees is told by its number.
                let letter = match letter.is_ascii_graphic() {
                    true => format!("“{letter}”"),
                    false => format!("U+{:04X}", u32::from(*letter)),
                };
                AccountNameLetter { letter: letter.into() }.into()
            }
        }
    }
}

/// In English.
impl fmt::Display for AccountNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().text(MessageLanguage::English))
    }
}

impl std::error::Error for AccountNameError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> String {
        name.parse::<AccountName>().unwrap().key()
    }

    #[test]
    fn spellings_that_people_take_for_one_are_one() {
        assert_eq!(key("Lan"), key("lan"));
        assert_eq!(key("  Chị   Lan "), key("chị lan"));
        assert_eq!(key("Ti\u{65}\u{302}\u{301}n"), key("tiến"));
        assert_eq!(key("lan.nguyen@maison.example"), "lan.nguyen@maison.example");
        assert_ne!(key("lan"), key("làn"));
    }

    #[test]
    fn a_name_holds_nothing_that_deceives() {
        for bad in [
            "",
            "   ",
            "a\u{202e}b",
            "a\u{200b}b",
            "lan\u{3164}",
            "\u{115f}",
            "a\nb",
            "a\tb",
            "a/b",
            "<b>",
            "שלום",
            "سلام",
            "\0",
            "a;b",
        ] {
            assert!(bad.parse::<AccountName>().is_err(), "{bad:?}");
        }
        assert_eq!("x".repeat(65).parse::<AccountName>(), Err(AccountNameError::Long));
        assert!("ữ".repeat(64).parse::<AccountName>().is_ok());
    }
}
