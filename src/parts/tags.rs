//! An article's tags, a quiet plain list. Each leads to its own page.

use bantin_content::Slug;

use crate::element::{Element, Node, el};
use crate::plain_address;
use crate::words::Words;

/// `pages` has the name of each tag's page; data of older editions have none.
pub fn tags(tags: &[String], pages: &[Slug], words: &Words) -> Element {
    let mut pages = pages.iter();
    let items: Vec<_> = tags
        .iter()
        .map(|tag| {
            let item: Node = match pages.next() {
                Some(page) => el("a").attr("href", plain_address::tag(page)).child(&**tag).into(),
                None => (&**tag).into(),
            };
            el("li").class("tags__item").child(item)
        })
        .collect();
    el("ul").class("tags").attr("aria-label", words.tags.clone()).child(items)
}
