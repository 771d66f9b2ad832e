//! Why a file of a newsroom is not read, as a message. An `io::Error` carries the reason through everything that reads.

use std::path::Path;
use std::{fmt, io};

use bantin_messages::messages::{
    FileIsNone, FileIsOther, FileTooLarge, LargerThanMeant, LinkNowhere, LinkOut, LinkToNothing, NotAName,
    NotOneFile, SystemDenied, SystemNotFound, SystemSays,
};
use bantin_messages::{Argument, Message, MessageLanguage};

use super::path_kind::{Kind, called};

/// A reason of our own, beside those of the system.
#[derive(Debug)]
pub(super) struct Refusal(Message);

impl Refusal {
    pub fn too_large(length: u64, most: u64) -> io::Error {
        let message = FileTooLarge { size: (length >> 20).into(), most: (most >> 20).into() };
        Self::error(io::ErrorKind::FileTooLarge, message)
    }

    pub fn other_than_a_file(kind: Kind) -> io::Error {
        Self::error(io::ErrorKind::InvalidInput, FileIsOther { kind: called(kind).into() })
    }

    pub fn no_file() -> io::Error {
        Self::error(io::ErrorKind::InvalidInput, FileIsNone)
    }

    pub fn link_out() -> io::Error {
        Self::error(io::ErrorKind::PermissionDenied, LinkOut)
    }

    pub fn link_to_nothing() -> io::Error {
        Self::error(io::ErrorKind::NotFound, LinkToNothing)
    }

    pub fn link_nowhere(error: &io::Error) -> io::Error {
        Self::error(error.kind(), LinkNowhere { reason: reason(error).into() })
    }

    pub fn not_one_file() -> io::Error {
        Self::error(io::ErrorKind::InvalidInput, NotOneFile)
    }

    pub fn larger_than_meant() -> io::Error {
        Self::error(io::ErrorKind::InvalidData, LargerThanMeant)
    }

    pub fn not_a_name(name: &Path) -> io::Error {
        let name = name.display().to_string().escape_debug().to_string().into();
        Self::error(io::ErrorKind::InvalidInput, NotAName { name })
    }

    fn error(kind: io::ErrorKind, message: impl Into<Message>) -> io::Error {
        io::Error::new(kind, Refusal(message.into()))
    }
}

/// Why a file was not read. What the system says is told in its own words, but for what happens often.
pub(crate) fn reason(error: &io::Error) -> Message {
    if let Some(Refusal(message)) = error.get_ref().and_then(|inner| inner.downcast_ref()) {
        return message.clone();
    }
    let number = error.raw_os_error().map(|number| Argument::from(i64::from(number)));
    match (error.kind(), number) {
        (io::ErrorKind::NotFound, Some(number)) => SystemNotFound { number }.into(),
        (io::ErrorKind::PermissionDenied, Some(number)) => SystemDenied { number }.into(),
        _ => SystemSays { words: Argument::of(error) }.into(),
    }
}

/// In English, for logs.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.text(MessageLanguage::English))
    }
}

impl std::error::Error for Refusal {}
