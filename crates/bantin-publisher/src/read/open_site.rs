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
    without_errors(read_site(folder)?).map_err(SourcesError::Problems)
}

/// The settings that a newsroom's `site.toml` would have, were these its bytes.
pub(crate) fn settings_of(folder: &Path, bytes: &[u8]) -> Result<SiteSettings, Vec<Problem>> {
    let source = SourceText::decode_toml(site::FILE, bytes).map_err(|problem| vec![problem])?;
    without_errors(site::read(folder, &source))
}

fn without_errors(SiteRead { settings, problems, .. }: SiteRead) -> Result<SiteSettings, Vec<Problem>> {
    match settings {
        Some(settings) if !problems.iter().any(Problem::is_error) => Ok(settings),
        _ => Err(problems),
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
