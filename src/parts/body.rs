//! The body of an article or a standing page: HTML that the publisher made and sanitised.

use crate::element::{Element, el};

pub fn body(html: &str) -> Element {
    el("div").class("body").flag("data-body").html(html.to_owned())
}
