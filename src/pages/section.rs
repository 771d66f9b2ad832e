//! A section's page and its closed pages: the name; the list below it changes on its own.

use crate::element::{Element, el};
use crate::page::SectionPage;
use crate::parts;
use crate::words::SpokenSite;

pub fn section_head(page: &SectionPage, site: &SpokenSite) -> Element {
    let headline = parts::headline(site.section_title(&page.section));
    el("header").class("section-head").child(headline)
}
