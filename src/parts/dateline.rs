//! When an article was published and, if it was, updated.

use bantin_content::{Article, Stamp};

use crate::element::{Element, Node, el};
use crate::words::{Message, Words, fill};

pub fn dateline(article: &Article, words: &Words) -> Element {
    let updated = article.updated.as_ref().map(|stamp| {
        el("span").class("dateline__updated").child(moment(stamp, &words.updated_at, &words.updated_on))
    });
    el("p")
        .class("dateline")
        .child(moment(&article.published, &words.published_at, &words.published_on))
        .child(updated.map(|updated| vec![Node::from(" "), updated.into()]))
}

/// A stamp in its sentence: one for a time of day, one for a day.
fn moment(stamp: &Stamp, at: &Message, on: &Message) -> Element {
    let message = if stamp.text.contains(':') { at } else { on };
    el("time").attr("datetime", stamp.at.clone()).child(fill(message, &[("stamp", &stamp.text)]))
}
