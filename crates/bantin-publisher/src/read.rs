//! Reads a newsroom: `site.toml` and everything under `content/`, parsed and checked.
//! Decides nothing: what is held back, listed or drawn is for the passes.

mod addresses;
mod aliases;
mod anchors;
mod article;
mod cross_checks;
mod fields;
mod front_matter;
mod inventory;
mod listing;
mod moments;
mod read_cache;
mod reading;
mod references;
mod site;
mod site_file;
mod site_lists;
pub(crate) mod source_record;
mod source_text;
mod spacing;
pub(crate) mod static_files;
mod toml_tree;
mod tree;
mod yaml_tree;

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::newsroom::Newsroom;
use crate::problem::{self, Problem, told};
use crate::publish_error::PublishError;

pub(crate) use anchors::NotedIds;
pub(crate) use inventory::{Inventory, Noted, Remembered};
pub use inventory::{is_newsroom, settings, slugs};
pub(crate) use listing::{CONTENT, is_leftover, too_deep};
pub(crate) use read_cache::ReadCache;
pub(crate) use reading::{Changed, open_article, open_standing};

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

/// Reads a newsroom whole, every text with it: for newsrooms of any size, but all at once in memory.
/// With it come the warnings, in reading order; one error and there is no newsroom.
pub fn read(folder: &Path) -> Result<(Newsroom, Vec<Problem>), SourcesError> {
    let mut inventory = Inventory::take(folder, &Remembered::nothing())?;
    let mut problems = inventory.cross_check(folder, Timestamp::MAX);
    problems.append(&mut inventory.problems);
    problem::sort(&mut problems);
    if problems.iter().any(Problem::is_error) {
        return Err(SourcesError::Problems(problems));
    }
    let zone = &inventory.site.zone;
    let read =
        |path: &Path| SourcesError::Io { path: path.to_owned(), source: io::ErrorKind::Interrupted.into() };
    let articles: Result<Vec<_>, _> = inventory
        .articles
        .iter()
        .map(|noted| {
            open_article(folder, &noted.record, zone).map_err(|Changed { file }| read(&folder.join(file)))
        })
        .collect();
    let standing: Result<Vec<_>, _> = inventory
        .standing
        .iter()
        .map(|noted| {
            open_standing(folder, &noted.record).map_err(|Changed { file }| read(&folder.join(file)))
        })
        .collect();
    let newsroom = Newsroom {
        folder: folder.to_owned(),
        articles: articles?,
        standing: standing?,
        site: inventory.site,
    };
    Ok((newsroom, problems))
}

/// JSON Schema of what stands at the top of a file under `content/`.
pub fn front_matter_schema() -> serde_json::Value {
    schemars::schema_for!(front_matter::FrontMatter).to_value()
}

/// JSON Schema of `site.toml`.
pub fn site_schema() -> serde_json::Value {
    schemars::schema_for!(site_file::SiteFile).to_value()
}
