//! Names that stand in addresses: slugs, section ids, box ids, standing pages.
//! All share one grammar; making one from a headline is the publisher's work.

use std::fmt;
use std::str::FromStr;

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

/// Words that no article, section or standing page may be called: each is, or
/// will be, an address of its own (DESIGN.md §4).
pub const RESERVED: [&str; 11] = [
    "api",
    "assets",
    "trang",
    "tim-kiem",
    "luu-tru",
    "tu-khoa",
    "bai-da-luu",
    "healthz",
    "metrics",
    "404",
    "index",
];

/// Longest name in bytes; with `.json.br` it stays inside every file system's limit.
pub const LONGEST_NAME: usize = 200;

/// Why a text is not a name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    #[error("it is empty")]
    Empty,
    #[error("it is longer than {LONGEST_NAME} letters")]
    TooLong,
    #[error("“{0}” cannot stand in an address: use a-z, 0-9 and single hyphens between them")]
    Letter(char),
    #[error("a hyphen stands only between letters, one at a time")]
    Hyphen,
    #[error("“{0}” is an address of the portal itself")]
    Reserved(String),
}

fn check(text: &str) -> Result<(), NameError> {
    if text.is_empty() {
        return Err(NameError::Empty);
    }
    if text.len() > LONGEST_NAME {
        return Err(NameError::TooLong);
    }
    if let Some(wrong) = text.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-')) {
        return Err(NameError::Letter(wrong));
    }
    if text.starts_with('-') || text.ends_with('-') || text.contains("--") {
        return Err(NameError::Hyphen);
    }
    if RESERVED.contains(&text) {
        return Err(NameError::Reserved(text.to_owned()));
    }
    Ok(())
}

macro_rules! name {
    ($(#[$doc:meta])* $Name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, FromJson)]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $Name(
            #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$")))]
            String,
        );

        impl $Name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $Name {
            type Err = NameError;
            fn from_str(text: &str) -> Result<Self, NameError> {
                check(text).map(|()| Self(text.to_owned()))
            }
        }

        impl TryFrom<String> for $Name {
            type Error = NameError;
            fn try_from(text: String) -> Result<Self, NameError> {
                check(&text).map(|()| Self(text))
            }
        }

        impl From<$Name> for String {
            fn from(name: $Name) -> String {
                name.0
            }
        }

        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name!(
    /// The name of an article's file or folder: unique in the site, the last part of its address.
    Slug
);
name!(
    /// A section's folder name, the first part of its articles' addresses.
    SectionId
);
name!(
    /// A box's name, the fragment under which it stands on the front page.
    BoxId
);
name!(
    /// A standing page's file name and address.
    PageName
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_ascii_words_joined_by_hyphens_are_names() {
        for good in ["le-hoi", "a", "2026", "cho-phien-12-11"] {
            assert_eq!(good.parse::<Slug>().unwrap().as_str(), good);
        }
    }

    #[test]
    fn anything_else_is_refused_with_its_reason() {
        let reason = |text: &str| text.parse::<Slug>().unwrap_err();
        assert_eq!(reason(""), NameError::Empty);
        assert_eq!(reason("Le-hoi"), NameError::Letter('L'));
        assert_eq!(reason("lễ-hội"), NameError::Letter('ễ'));
        assert_eq!(reason("../etc"), NameError::Letter('.'));
        assert_eq!(reason("-a"), NameError::Hyphen);
        assert_eq!(reason("a--b"), NameError::Hyphen);
        assert_eq!(reason("trang"), NameError::Reserved("trang".into()));
        assert_eq!(reason(&"a".repeat(201)), NameError::TooLong);
    }

    #[test]
    fn a_name_read_from_json_goes_through_the_same_door() {
        assert!(serde_json::from_str::<Slug>("\"le-hoi\"").is_ok());
        assert!(serde_json::from_str::<Slug>("\"../x\"").is_err());
    }

    #[test]
    fn no_spelling_of_a_path_that_leads_out_of_a_folder_is_a_name() {
        for spelling in spellings::leading_out("/srv/portal/outside.txt") {
            assert!(spelling.parse::<Slug>().is_err(), "{spelling:?}");
            assert!(SectionId::try_from(spelling.clone()).is_err(), "{spelling:?}");
        }
    }
}
