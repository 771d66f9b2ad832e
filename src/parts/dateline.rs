//! When an article was published and, if it was, updated.

use bantin_content::{Article, Stamp};
use leptos::prelude::*;

use crate::words::{Message, Words, fill};

pub fn dateline(article: &Article, words: &Words) -> AnyView {
    let published = moment(&article.published, &words.published_at, &words.published_on);
    let updated = article.updated.as_ref().map(|stamp| {
        let moment = moment(stamp, &words.updated_at, &words.updated_on);
        view! { <span class="dateline__updated">{moment}</span> }
    });
    view! { <p class="dateline">{published} {updated}</p> }.into_any()
}

/// A stamp in its sentence: one for a time of day, one for a day.
fn moment(stamp: &Stamp, at: &Message, on: &Message) -> AnyView {
    let message = if stamp.text.contains(':') { at } else { on };
    let text = fill(message, &[("stamp", &stamp.text)]);
    view! { <time datetime=stamp.at.clone()>{text}</time> }.into_any()
}
