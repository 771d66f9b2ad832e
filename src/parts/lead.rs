//! The lead, bold under the headline.

use crate::element::{Element, el};

pub fn lead(text: &str) -> Element {
    el("p").class("lead").child(text)
}
