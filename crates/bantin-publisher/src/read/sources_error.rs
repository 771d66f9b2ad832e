//! Why a newsroom could not be read.

use std::io;
use std::path::PathBuf;

use crate::problem::{Problem, told};
use crate::publish_error::PublishError;

/// Why a newsroom could not be read.
#[derive(Debug, thiserror::Error)]
pub enum SourcesError {
    /// Errors and warnings together, in reading order.
    #[error("{}", told(.0))]
    Problems(Vec<Problem>),
    #[error("{}: no site.toml here, so this is not a newsroom; `bantin new DIR` makes one", .folder.display())]
    NotANewsroom { folder: PathBuf },
    #[error("{}: cannot be read: {source}", .path.display())]
    Io { path: PathBuf, source: io::Error },
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
