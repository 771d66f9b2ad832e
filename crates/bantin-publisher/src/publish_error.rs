//! Why there is no new edition: what happened, where, and what to do next.
//! Whatever it was, the published edition is still whole.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use bantin_messages::{Argument, Message, MessageLanguage, messages};

use crate::problem::{Problem, problems_text};

#[derive(Debug)]
pub enum PublishError {
    /// Errors and warnings of the run together; at least one is an error.
    Problems(Vec<Problem>),
    NotANewsroom {
        folder: PathBuf,
    },
    NotOurs {
        out: PathBuf,
    },
    AmongSources {
        out: PathBuf,
    },
    InTheWay {
        path: PathBuf,
    },
    MountPoint {
        out: PathBuf,
    },
    Linked {
        link: PathBuf,
    },
    Busy {
        folder: PathBuf,
    },
    Changed {
        /// From the newsroom's folder.
        file: String,
    },
    Vanishing {
        /// Addresses, in order: `/tin-tuc/le-hoi/`.
        vanished: Vec<String>,
        of: usize,
    },
    Style {
        what: Argument,
    },
    Io {
        path: PathBuf,
        source: io::Error,
    },
}

impl PublishError {
    /// What happened; `None` for problems, each of which has its own message.
    pub fn message(&self) -> Option<Message> {
        let named = |path: &Path| Argument::of(&path.display());
        Some(match self {
            PublishError::Problems(_) => return None,
            PublishError::NotANewsroom { folder } => messages::NotANewsroom { folder: named(folder) }.into(),
            PublishError::NotOurs { out } => messages::NotOurs { folder: named(out) }.into(),
            PublishError::AmongSources { out } => messages::AmongSources { folder: named(out) }.into(),
            PublishError::InTheWay { path } => messages::InTheWay { path: named(path) }.into(),
            PublishError::MountPoint { out } => {
                messages::MountPoint { folder: named(out), inner: named(&out.join("portal")) }.into()
            }
            PublishError::Linked { link } => messages::Linked { link: named(link) }.into(),
            PublishError::Busy { folder } => messages::Busy { folder: named(folder) }.into(),
            PublishError::Changed { file } => messages::Changed { file: file.into() }.into(),
            PublishError::Vanishing { vanished, of } => {
                messages::Vanishing { vanished: vanished.len().into(), of: (*of).into() }.into()
            }
            PublishError::Style { what } => messages::Style { what: what.clone() }.into(),
            PublishError::Io { path, source } => {
                messages::Machine { path: named(path), error: Argument::of(source) }.into()
            }
        })
    }

    /// For `map_err`: what the machine did not let happen, and where.
    pub(crate) fn io(path: &Path) -> impl FnOnce(io::Error) -> PublishError + '_ {
        move |source| PublishError::Io { path: path.to_owned(), source }
    }

    /// As [`PublishError::io`], where the path is made for it.
    pub(crate) fn io_at(path: PathBuf) -> impl FnOnce(io::Error) -> PublishError {
        move |source| PublishError::Io { path, source }
    }
}

/// In English.
impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, self.message()) {
            (_, Some(message)) => f.write_str(&message.sentence(MessageLanguage::English)),
            (PublishError::Problems(problems), None) => {
                f.write_str(&problems_text(problems, MessageLanguage::English))
            }
            (_, None) => Ok(()),
        }
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            PublishError::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Lets the run go on when nothing of what was found is an error.
pub(crate) fn stop_at_errors(problems: Vec<Problem>) -> Result<Vec<Problem>, PublishError> {
    if problems.iter().any(Problem::is_error) {
        return Err(PublishError::Problems(problems));
    }
    Ok(problems)
}
