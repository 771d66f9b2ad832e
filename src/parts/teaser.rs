//! An article as one row of a list.

use bantin_content::{Slug, Teaser, Thumbnail};

use super::thumbnail::{ROW_SIZES, thumbnail};
use crate::address::Address;
use crate::element::{Element, el};
use crate::words::Words;

/// Rows without pictures, newest first. The article being read has no link to itself.
pub fn teasers(teasers: &[Teaser], reading: Option<&Slug>, words: &Words) -> Element {
    rows(teasers, |row| if Some(&row.slug) == reading { being_read(row, words) } else { teaser(row, None) })
}

/// Rows with the pictures that they have, newest first.
pub fn pictured_teasers(teasers: &[Teaser]) -> Element {
    rows(teasers, |row| teaser(row, row.picture.as_ref()))
}

fn rows(teasers: &[Teaser], row: impl Fn(&Teaser) -> Element) -> Element {
    el("ol").class("teasers").child(teasers.iter().map(row).collect::<Vec<_>>())
}

fn teaser(teaser: &Teaser, picture: Option<&Thumbnail>) -> Element {
    let headline = el("a").class("teaser__headline").attr("href", href(teaser)).child(&*teaser.headline);
    el("li")
        .class(if picture.is_some() { "teaser teaser--pictured" } else { "teaser" })
        .child(date(teaser).class("teaser__date"))
        .child(" ")
        .child(headline)
        .child(picture.map(|picture| thumbnail(picture, ROW_SIZES)))
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
