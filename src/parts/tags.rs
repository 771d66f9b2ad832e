//! An article's tags, a quiet plain list.

use crate::element::{Element, el};
use crate::words::Words;

pub fn tags(tags: &[String], words: &Words) -> Element {
    let items: Vec<_> = tags.iter().map(|tag| el("li").class("tags__item").child(&**tag)).collect();
    el("ul").class("tags").attr("aria-label", words.tags.clone()).child(items)
}
