//! Why the picture cache could not be written. The cause is the machine (a full disk, a forbidden folder), never the
//! newsroom.

use std::io;
use std::path::PathBuf;

use crate::publish_error::PublishError;

#[derive(Debug, thiserror::Error)]
#[error("{}: the picture cache cannot be written: {source}", .path.display())]
pub struct CacheError {
    pub path: PathBuf,
    pub source: io::Error,
}

impl From<CacheError> for PublishError {
    fn from(CacheError { path, source }: CacheError) -> Self {
        PublishError::Io { path, source }
    }
}
