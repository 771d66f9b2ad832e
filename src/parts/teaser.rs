//! An article as one row of a list.

use bantin_content::{Slug, Teaser};
use leptos::prelude::*;

use crate::address::Address;
use crate::words::Words;

/// Rows, newest first. The article being read has no link to itself.
pub fn teasers(teasers: &[Teaser], reading: Option<&Slug>, words: &Words) -> AnyView {
    let rows: Vec<AnyView> = teasers
        .iter()
        .map(|row| if Some(&row.slug) == reading { being_read(row, words) } else { teaser(row) })
        .collect();
    view! { <ol class="teasers">{rows}</ol> }.into_any()
}

pub fn teaser(teaser: &Teaser) -> AnyView {
    view! {
        <li class="teaser">
            <time class="teaser__date" datetime=teaser.published.at.clone()>{teaser.published.text.clone()}</time>
            " "
            <a class="teaser__headline" href=href(teaser)>{teaser.headline.clone()}</a>
        </li>
    }
    .into_any()
}

fn being_read(teaser: &Teaser, words: &Words) -> AnyView {
    view! {
        <li class="teaser teaser--reading">
            <time class="teaser__date" datetime=teaser.published.at.clone()>{teaser.published.text.clone()}</time>
            " "
            <span class="teaser__headline" aria-current="page">{teaser.headline.clone()}</span>
            " "
            <span class="teaser__mark">{words.reading.to_string()}</span>
        </li>
    }
    .into_any()
}

/// Where a teaser leads.
pub fn href(teaser: &Teaser) -> String {
    Address::Article { section: teaser.section.clone(), slug: teaser.slug.clone(), list: None }.href()
}
