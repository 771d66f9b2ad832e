//! What was wrong and has been put right, with its day, under the lead.

use bantin_content::Correction;
use leptos::prelude::*;

use crate::words::{Words, fill};

pub fn corrections(corrections: &[Correction], words: &Words) -> AnyView {
    let items: Vec<_> = corrections
        .iter()
        .map(|correction| {
            let day = fill(&words.correction, &[("date", &correction.date.text)]);
            view! {
                <li class="corrections__item">
                    <strong>{day}</strong>
                    {[" ", &correction.text].concat()}
                </li>
            }
        })
        .collect();
    view! { <ul class="corrections">{items}</ul> }.into_any()
}
