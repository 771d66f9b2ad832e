//! A record with the mark of its file.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::disk::file_mark::FileMark;

/// A record, and the mark that its file had when it was read: while the file has the same mark, it is not read again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Marked<R> {
    /// `None`: read the file.
    pub mark: Option<FileMark>,
    pub record: Arc<R>,
}
