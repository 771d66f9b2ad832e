//! The languages in which the portal speaks to its readers. What it says in each is one file of the app's `words/`.

use std::fmt;
use std::str::FromStr;

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

/// Hands every language to a macro: its variant of [`Language`] and its tag, by which its file is called.
/// Another language is a line here and that file.
#[macro_export]
macro_rules! languages {
    ($give_to:ident) => {
        $give_to! {
            Vi vi,
            En en,
        }
    };
}

macro_rules! language {
    ($($Name:ident $tag:ident,)*) => {
        /// A language that the portal speaks. In texts it is its tag (BCP 47), as in `<html lang>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, FromJson)]
        #[serde(try_from = "String", into = "String")]
        pub enum Language { $($Name),* }

        impl Language {
            pub const ALL: &'static [Language] = &[$(Language::$Name),*];

            pub fn tag(self) -> &'static str {
                match self { $(Language::$Name => stringify!($tag)),* }
            }
        }
    };
}

languages!(language);

/// A text that is the tag of no language here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no language that the portal speaks")]
pub struct LanguageError(String);

impl Default for Language {
    /// For a site that names none.
    fn default() -> Self {
        Language::Vi
    }
}

impl FromStr for Language {
    type Err = LanguageError;
    fn from_str(text: &str) -> Result<Self, LanguageError> {
        let known = Language::ALL.iter().copied().find(|language| language.tag() == text);
        known.ok_or_else(|| LanguageError(text.to_owned()))
    }
}

impl TryFrom<String> for Language {
    type Error = LanguageError;
    fn try_from(text: String) -> Result<Self, LanguageError> {
        text.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> String {
        language.tag().to_owned()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_by_its_tag_and_written_as_it() {
        for language in Language::ALL {
            let json = serde_json::to_string(language).unwrap();
            assert_eq!(json, format!("\"{language}\""));
            assert_eq!(serde_json::from_str::<Language>(&json).unwrap(), *language);
        }
        for other in ["", "fr", "VI", "vi-VN", "en "] {
            assert!(other.parse::<Language>().is_err(), "{other:?}");
            assert!(serde_json::from_str::<Language>(&format!("{other:?}")).is_err(), "{other:?}");
        }
    }
}
