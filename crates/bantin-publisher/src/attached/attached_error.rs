//! Why a file cannot be attached.

use std::io;

use bantin_messages::Message;
use bantin_messages::messages::{
    AttachedChanged, AttachedCut, AttachedEmpty, AttachedOther, AttachedTooLarge, AttachedUnreadable,
};

use super::file_kind::FileKind;
use crate::disk::unread_reason::reason;

#[derive(Debug)]
pub(super) enum AttachedError {
    Unreadable(io::Error),
    Empty,
    TooLarge {
        megabytes: u64,
        most: u64,
    },
    /// Its content is not what its name says.
    Other(FileKind, Found),
    /// It ends before what is in it does.
    Cut(FileKind),
    /// While it was read.
    Changed,
}

/// What a file seems to be instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Page,
    Program,
    Picture,
    Pdf,
    Archive,
    OldOffice,
    Video,
    Unknown,
}

impl AttachedError {
    pub fn message(&self) -> Message {
        match self {
            AttachedError::Unreadable(error) => AttachedUnreadable { why: reason(error).into() }.into(),
            AttachedError::Empty => AttachedEmpty.into(),
            AttachedError::TooLarge { megabytes, most } => {
                AttachedTooLarge { megabytes: (*megabytes).into(), most: (*most).into() }.into()
            }
            AttachedError::Other(kind, found) => {
                AttachedOther { kind: named(*kind).into(), found: found.key().into() }.into()
            }
            AttachedError::Cut(kind) => AttachedCut { kind: named(*kind).into() }.into(),
            AttachedError::Changed => AttachedChanged.into(),
        }
    }
}

fn named(kind: FileKind) -> String {
    kind.ending().to_ascii_uppercase()
}

impl Found {
    /// As the message tells them apart.
    fn key(self) -> &'static str {
        match self {
            Found::Page => "page",
            Found::Program => "program",
            Found::Picture => "picture",
            Found::Pdf => "pdf",
            Found::Archive => "archive",
            Found::OldOffice => "office",
            Found::Video => "video",
            Found::Unknown => "other",
        }
    }
}

/// A file that ends while its beginning or its end is read has been cut meanwhile.
impl From<io::Error> for AttachedError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => AttachedError::Changed,
            _ => AttachedError::Unreadable(error),
        }
    }
}
