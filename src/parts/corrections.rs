//! What was wrong and has been put right, with its day, under the lead.

use bantin_content::Correction;

use crate::element::{Element, el};
use crate::words::{Words, fill};

pub fn corrections(corrections: &[Correction], words: &Words) -> Element {
    let items: Vec<_> = corrections
        .iter()
        .map(|correction| {
            let day = fill(&words.correction, &[("date", &correction.date.text)]);
            el("li")
                .class("corrections__item")
                .child(el("strong").child(day))
                .child(" ")
                .child(&*correction.text)
        })
        .collect();
    el("ul").class("corrections").child(items)
}
