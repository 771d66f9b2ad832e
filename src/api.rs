//! Where the content API's files stand: the publisher writes them there, the app asks for them.

use bantin_content::{BoxId, PageName, PageNumber, SectionId, Slug};

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

/// The live figures, at the live server's origin (empty: the site's own).
pub fn visits(live: &str) -> String {
    [live, ROOT, "visits"].concat()
}

/// Why a request brought nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer came.
    Offline,
    /// An answer came, and it is not what was asked for: 404, 410, 5xx, HTML, cut off, of another shape.
    Wrong,
}
