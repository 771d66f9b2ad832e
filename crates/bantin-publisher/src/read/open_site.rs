//! Opens a newsroom's `site.toml`; a folder without one is no newsroom.

use std::path::Path;

use super::site::{self, SiteRead};
use super::source_text::{SourceText, unreadable};
use super::sources_error::SourcesError;
use crate::disk::source_file::{self, LONGEST_TEXT};
use crate::newsroom::SiteSettings;
use crate::problem::Problem;

/// The settings of `site.toml` alone; an error if there is any in it.
pub fn settings(folder: &Path) -> Result<SiteSettings, SourcesError> {
    let SiteRead { settings, problems, .. } = read_site(folder)?;
    match settings {
        Some(settings) if !problems.iter().any(Problem::is_error) => Ok(settings),
        _ => Err(SourcesError::Problems(problems)),
    }
}

/// Whether a folder has a `site.toml`, readable or not, and so is a newsroom.
pub fn is_newsroom(folder: &Path) -> bool {
    std::fs::symlink_metadata(folder.join(site::FILE)).is_ok()
}

pub(super) fn read_site(folder: &Path) -> Result<SiteRead, SourcesError> {
    if !is_newsroom(folder) {
        return Err(SourcesError::NotANewsroom { folder: folder.to_owned() });
    }
    let bytes = source_file::read(folder, site::FILE, LONGEST_TEXT)
        .map_err(|error| SourcesError::Problems(vec![unreadable(site::FILE, &error)]))?;
    match SourceText::decode_toml(site::FILE, &bytes) {
        Ok(source) => Ok(site::read(folder, &source)),
        Err(problem) => Err(SourcesError::Problems(vec![problem])),
    }
}
