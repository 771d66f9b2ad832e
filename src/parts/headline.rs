//! A page's headline.

use crate::element::{Element, el};

pub fn headline(text: &str) -> Element {
    el("h1").class("headline").child(text)
}
