//! Why a newsroom could not be read.

use std::fmt;
use std::io;
use std::path::PathBuf;

use bantin_messages::{Argument, Message, MessageLanguage, messages};

use crate::problem::{Problem, problems_text};
use crate::publish_error::PublishError;

/// Why a newsroom could not be read.
#[derive(Debug)]
pub enum SourcesError {
    /// Errors and warnings together, in reading order.
    Problems(Vec<Problem>),
    NotANewsroom {
        folder: PathBuf,
    },
    Io {
        path: PathBuf,
        source: io::Error,
    },
}

impl SourcesError {
    /// What happened; `None` for problems, each of which has its own message.
    pub fn message(&self) -> Option<Message> {
        Some(match self {
            SourcesError::Problems(_) => return None,
            SourcesError::NotANewsroom { folder } => {
                messages::NotANewsroom { folder: Argument::of(&folder.display()) }.into()
            }
            SourcesError::Io { path, source } => {
                messages::Machine { path: Argument::of(&path.display()), error: Argument::of(source) }.into()
            }
        })
    }
}

/// In English.
impl fmt::Display for SourcesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, self.message()) {
            (_, Some(message)) => f.write_str(&message.sentence(MessageLanguage::English)),
            (SourcesError::Problems(problems), None) => {
                f.write_str(&problems_text(problems, MessageLanguage::English))
            }
            (_, None) => Ok(()),
        }
    }
}

impl std::error::Error for SourcesError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            SourcesError::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl From<SourcesError> for PublishError {
    fn from(error: SourcesError) -> Self {
        match error {
            SourcesError::Problems(problems) => PublishError::Problems(problems),
            SourcesError::NotANewsroom { folder } => PublishError::NotANewsroom { folder },
            SourcesError::Io { path, source } => PublishError::Io { path, source },
        }
    }
}
