//! What a site shows beside its texts: the logo and the colours that `site.toml` names, and the drawing
//! of its icons and its sharing card.

use std::path::Path;

use crate::draw::icons;
use crate::draw::logo::{Logo, read_logo};
use crate::draw::site_card::{self, OwnCard};
use crate::draw::style;
use crate::newsroom::SiteSettings;
use crate::problem::Problem;
use crate::read::static_files::StaticFiles;

/// What was read, and what is wrong with it.
pub(crate) struct SiteFiles {
    pub logo: Option<Logo>,
    /// The newsroom's own drawing for icons.
    pub icon: Option<Vec<u8>>,
    /// The newsroom's own sharing card.
    pub card: Option<OwnCard>,
    pub problems: Vec<Problem>,
}

/// Reads what there is.
pub(crate) fn site_files(newsroom: &Path, site: &SiteSettings, statics: &StaticFiles) -> SiteFiles {
    let mut problems = style::check(&site.palette);
    let logo = read_logo(newsroom, site).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    let icon = icons::own_drawing(statics).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    let card = site_card::own_card(statics).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    SiteFiles { logo, icon, card, problems }
}
