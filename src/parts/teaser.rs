//! An article as one row of a list.

use bantin_content::{Slug, Teaser};

use crate::address::Address;
use crate::element::{Element, el};
use crate::words::Words;

/// Rows, newest first. The article being read has no link to itself.
pub fn teasers(teasers: &[Teaser], reading: Option<&Slug>, words: &Words) -> Element {
    let rows: Vec<Element> = teasers
        .iter()
        .map(|row| if Some(&row.slug) == reading { being_read(row, words) } else { teaser(row) })
        .collect();
    el("ol").class("teasers").child(rows)
}

fn teaser(teaser: &Teaser) -> Element {
    let headline = el("a").class("teaser__headline").attr("href", href(teaser)).child(&*teaser.headline);
    el("li").class("teaser").child(date(teaser).class("teaser__date")).child(" ").child(headline)
}

fn being_read(teaser: &Teaser, words: &Words) -> Element {
    let headline = el("span").class("teaser__headline").attr("aria-current", "page").child(&*teaser.headline);
    el("li")
        .class("teaser teaser--reading")
        .child(date(teaser).class("teaser__date"))
        .child(" ")
        .child(headline)
        .child(" ")
        .child(el("span").class("teaser__mark").child(&words.reading))
}

/// The day that a teaser is of.
pub fn date(teaser: &Teaser) -> Element {
    el("time").attr("datetime", teaser.published.at.clone()).child(&*teaser.published.text)
}

/// Where a teaser leads.
pub fn href(teaser: &Teaser) -> String {
    Address::Article { section: teaser.section.clone(), slug: teaser.slug.clone(), list: None }.href()
}
