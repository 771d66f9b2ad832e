//! Reads a newsroom: `site.toml` and everything under `content/`, parsed and checked.
//! Decides nothing: what is held back, listed or drawn is for the passes.

mod addresses;
mod aliases;
mod anchors;
mod article;
mod cross_checks;
mod dead_links;
mod fields;
mod front_matter;
mod intake;
mod inventory;
mod listing;
mod marked;
mod moments;
mod open_site;
mod read_cache;
mod reading;
mod record_pictures;
mod references;
mod remembered;
mod site;
mod site_file;
mod site_lists;
pub(crate) mod source_record;
mod source_text;
mod sources_error;
mod spacing;
pub(crate) mod static_files;
mod toml_tree;
mod tree;
mod unchanged_text;
mod yaml_tree;

use std::io;
use std::path::Path;

use jiff::Timestamp;

use crate::newsroom::Newsroom;
use crate::problem::{self, Problem};

pub(crate) use anchors::IdsRecord;
pub(crate) use inventory::Inventory;
pub(crate) use listing::CONTENT;
pub use listing::slugs;
pub(crate) use marked::Marked;
pub use open_site::{is_newsroom, settings};
pub(crate) use read_cache::ReadCache;
pub(crate) use reading::{open_article, open_standing};
pub(crate) use remembered::Remembered;
pub use sources_error::SourcesError;
pub(crate) use unchanged_text::Changed;

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
        .map(|marked| {
            open_article(folder, &marked.record, zone).map_err(|Changed { file }| read(&folder.join(file)))
        })
        .collect();
    let standing: Result<Vec<_>, _> = inventory
        .standing
        .iter()
        .map(|marked| {
            open_standing(folder, &marked.record).map_err(|Changed { file }| read(&folder.join(file)))
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
