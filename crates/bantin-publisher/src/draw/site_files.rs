//! What `site.toml` names beside its texts: the logo, and colours.

use std::path::Path;

use crate::draw::logo::{Logo, read_logo};
use crate::draw::style;
use crate::newsroom::SiteSettings;
use crate::problem::Problem;

/// The logo, and what is wrong with it or with the colours.
pub(crate) fn site_files(newsroom: &Path, site: &SiteSettings) -> (Option<Logo>, Vec<Problem>) {
    let mut problems = style::check(&site.palette);
    let logo = read_logo(newsroom, site).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    (logo, problems)
}
