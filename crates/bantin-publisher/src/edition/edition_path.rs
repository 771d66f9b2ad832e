//! Paths of files under an edition, and the ids of editions. Both come from files too: from the journal, the
//! state, a published edition. They are used only once they are parsed to one of these.

use std::fmt;
use std::ops::Deref;

pub(crate) use bantin_content::has_twin;
use bantin_messages::messages::{EditionIdWrong, PathCharacter, PathLength, PathName};
use bantin_messages::{Argument, Message, MessageLanguage};
use serde::{Deserialize, Serialize};

use crate::edition::every_system::folded;

/// Longest path and longest name in it; file systems take no more, and a twin's `.br` comes behind.
const LONGEST: usize = 4000;
const LONGEST_NAME: usize = 252;

/// Path of a file under an edition: plain names, with `/` between them. It leads nowhere else, whatever the
/// system: no `..`, no root, no drive.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EditionPath(String);

impl EditionPath {
    /// As systems compare it that know no case, no forms of accents, and no dots or spaces at the end of a name: files of
    /// two paths that are the same then are one file there.
    pub fn as_every_system_has_it(&self) -> String {
        folded(&self.0)
    }
}

/// Id of an edition: a name without anything that could be part of a path.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct EditionId(String);

/// Why a text is no path of a file under an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAPath {
    /// It is empty, or longer than a file's name or path can be.
    Length,
    /// A part of it is no name of a file or folder.
    Name(String),
    /// It cannot stand in a file's name on every system.
    Character(char),
}

impl NotAPath {
    pub(crate) fn message(&self) -> Message {
        match self {
            NotAPath::Length => PathLength.into(),
            NotAPath::Name(name) => PathName { name: name.escape_debug().to_string().into() }.into(),
            NotAPath::Character(c) => PathCharacter { character: format!("{c:?}").into() }.into(),
        }
    }
}

/// In English.
impl fmt::Display for NotAPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().text(MessageLanguage::English))
    }
}

impl std::error::Error for NotAPath {}

#[derive(Debug)]
pub(crate) struct NotAnId(String);

impl NotAnId {
    pub fn message(&self) -> Message {
        EditionIdWrong { id: Argument::of(&self.0.escape_debug()) }.into()
    }
}

/// In English.
impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().text(MessageLanguage::English))
    }
}

impl std::error::Error for NotAnId {}

impl EditionPath {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A path that Bantin makes of names that were parsed.
    pub(crate) fn made(path: String) -> Self {
        debug_assert!(EditionPath::try_from(path.as_str()).is_ok(), "{path}");
        EditionPath(path)
    }

    /// The file that a host answers an address with: `/tin/` is `tin/index.html`.
    pub(crate) fn of_address(address: &str) -> Self {
        let file = address.trim_start_matches('/');
        let page = if file.is_empty() || file.ends_with('/') { "index.html" } else { "" };
        EditionPath::made([file, page].concat())
    }

    /// The folder's path and the file's name.
    pub(crate) fn split(&self) -> (&str, &str) {
        self.0.rsplit_once('/').unwrap_or(("", &self.0))
    }

    /// The path of the compressed twin.
    pub(crate) fn twin(&self) -> EditionPath {
        EditionPath(twin(&self.0))
    }
}

/// The path or name of the compressed twin.
pub(crate) fn twin(path: &str) -> String {
    [path, ".br"].concat()
}

fn check_name(name: &str) -> Result<(), NotAPath> {
    let wrong =
        |c: &char| c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    if let Some(wrong) = name.chars().find(wrong) {
        return Err(NotAPath::Character(wrong));
    }
    // Windows drops points and spaces at a name's end: `.. ` would be `..` there.
    let meant = name.trim_matches(|c: char| c == '.' || c.is_whitespace() || is_unseen(c));
    let ends_well = !name.ends_with(['.', ' ']) && !name.starts_with(' ');
    if name.len() > LONGEST_NAME {
        return Err(NotAPath::Length);
    }
    if meant.is_empty() || !ends_well {
        return Err(NotAPath::Name(name.to_owned()));
    }
    if let Some(unseen) = name.chars().find(|&c| is_unseen(c)) {
        return Err(NotAPath::Character(unseen));
    }
    Ok(())
}

/// Characters that show nothing, or turn the order of what is shown.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

impl TryFrom<String> for EditionPath {
    type Error = NotAPath;

    fn try_from(path: String) -> Result<Self, NotAPath> {
        if path.is_empty() || path.len() > LONGEST {
            return Err(NotAPath::Length);
        }
        path.split('/').try_for_each(check_name)?;
        Ok(EditionPath(path))
    }
}

impl TryFrom<&str> for EditionPath {
    type Error = NotAPath;

    fn try_from(path: &str) -> Result<Self, NotAPath> {
        path.to_owned().try_into()
    }
}

impl From<EditionPath> for String {
    fn from(path: EditionPath) -> String {
        path.0
    }
}

impl Deref for EditionPath {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EditionPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl EditionId {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for EditionId {
    type Error = NotAnId;

    fn try_from(id: String) -> Result<Self, NotAnId> {
        let plain = |c: char| matches!(c, 'a'..='z' | '0'..='9');
        if id.is_empty() || id.len() > 64 || !id.chars().all(plain) {
            return Err(NotAnId(id));
        }
        Ok(EditionId(id))
    }
}

impl From<EditionId> for String {
    fn from(id: EditionId) -> String {
        id.0
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Component, Path};

    use super::*;

    #[test]
    fn whatever_is_a_path_of_an_edition_leads_to_a_file_in_it_on_any_system() {
        let mut refused = 0;
        for spelling in spellings::leading_out("/home/somebody/outside.txt") {
            let Ok(path) = EditionPath::try_from(spelling.as_str()) else {
                refused += 1;
                continue;
            };
            let plain = Path::new(&*path).components().all(|part| matches!(part, Component::Normal(_)));
            assert!(plain && !path.contains(['\\', ':', '\0']), "{spelling:?}");
        }
        assert!(refused > 500, "{refused}");
    }

    #[test]
    fn no_spelling_is_the_id_of_an_edition() {
        for spelling in spellings::leading_out("/home/somebody/outside.txt") {
            assert!(EditionId::try_from(spelling.clone()).is_err(), "{spelling:?}");
        }
        assert!(EditionId::try_from("0123456789abcdef".to_owned()).is_ok());
    }

    #[test]
    fn what_editions_hold_is_a_path() {
        for path in [
            "index.html",
            "api/v1/articles/le-hoi.json",
            ".well-known/security.txt",
            "assets/0123456789abcdef-800.webp",
            "tài liệu/Báo cáo (1).pdf",
            "google123.html",
        ] {
            assert_eq!(EditionPath::try_from(path).unwrap().as_str(), path);
        }
    }
}
