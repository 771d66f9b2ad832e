//! A page that belongs to no day: "Giới thiệu".

use bantin_content::StandingPage;

use crate::element::{Element, el};
use crate::parts;

pub fn standing(page: &StandingPage) -> Element {
    el("div").class("standing").child(parts::headline(&page.title)).child(parts::body(&page.body_html))
}
