//! A page that belongs to no day: "Giới thiệu".

use bantin_content::StandingPage;

use crate::element::{Element, el};
use crate::parts;
use crate::words::SpokenSite;

pub fn standing(page: &StandingPage, site: &SpokenSite) -> Element {
    el("div")
        .class("standing")
        .child(parts::headline(&page.title))
        .child(parts::body(&page.body_html))
        .child(parts::attachments(&page.attachments, site.words()))
}
