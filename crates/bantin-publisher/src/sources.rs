//! Reads a newsroom: `site.toml` and everything under `content/`, parsed and checked.
//! Decides nothing: what is held back, listed or drawn is for the passes.

use std::io;
use std::path::{Path, PathBuf};

use crate::newsroom::Newsroom;
use crate::problem::Problem;

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

/// Reads a newsroom. With it come the warnings, in reading order; one error and there is no newsroom.
pub fn read(folder: &Path) -> Result<(Newsroom, Vec<Problem>), SourcesError> {
    Err(SourcesError::NotANewsroom { folder: folder.to_owned() })
}

/// JSON Schema of an article's front matter.
pub fn front_matter_schema() -> serde_json::Value {
    serde_json::Value::Null
}

/// JSON Schema of `site.toml`.
pub fn site_schema() -> serde_json::Value {
    serde_json::Value::Null
}

fn told(problems: &[Problem]) -> String {
    problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n\n")
}
