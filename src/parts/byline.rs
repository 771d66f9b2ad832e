//! Who wrote it: at the end, on the right, as Vietnamese papers set it.

use crate::element::{Element, el};

pub fn byline(name: &str) -> Element {
    el("p").class("byline").child(name)
}
