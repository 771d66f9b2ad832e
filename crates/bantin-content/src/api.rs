//! Addresses of the content API: the publisher writes its files there, the app asks for them, the live server answers.

use crate::{BoxId, PageName, PageNumber, SectionId, Slug};

const ROOT: &str = "/api/v1/";

pub fn site() -> String {
    [ROOT, "site.json"].concat()
}

pub fn front() -> String {
    [ROOT, "front.json"].concat()
}

pub fn article(slug: &Slug) -> String {
    [ROOT, "articles/", slug.as_str(), ".json"].concat()
}

pub fn standing(name: &PageName) -> String {
    [ROOT, "pages/", name.as_str(), ".json"].concat()
}

pub fn latest(section: &SectionId) -> String {
    [ROOT, "sections/", section.as_str(), "/latest.json"].concat()
}

pub fn closed(section: &SectionId, number: PageNumber) -> String {
    [ROOT, "sections/", section.as_str(), "/pages/", &number.to_string(), ".json"].concat()
}

pub fn news_box(id: &BoxId) -> String {
    [ROOT, "boxes/", id.as_str(), ".json"].concat()
}

pub fn notice() -> String {
    [ROOT, "notice.json"].concat()
}

pub fn withdrawn() -> String {
    [ROOT, "withdrawn.json"].concat()
}

pub fn copied() -> String {
    [ROOT, "copied.json"].concat()
}

pub fn redirects() -> String {
    [ROOT, "redirects.json"].concat()
}

/// The live figures, at the live server's origin (empty: the site's own).
pub fn visits(live: &str) -> String {
    [live, ROOT, "visits"].concat()
}

/// The file behind an address, from the edition's folder.
pub fn file(address: &str) -> &str {
    address.trim_start_matches('/')
}
