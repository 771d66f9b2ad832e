//! A page that could not be shown: the sentence and the step. The newest news stands beside it,
//! so it is never a dead end.

use leptos::prelude::*;

use crate::page::TroublePage;
use crate::parts;
use crate::words::Site;

pub fn trouble(page: &TroublePage, site: &Site) -> AnyView {
    let sentence = parts::trouble_sentence(&page.trouble, site);
    let action = parts::trouble_action(&page.trouble, page.section.as_ref(), site);
    view! {
        <div class="trouble">
            <h1 class="trouble__sentence">{sentence}</h1>
            {action}
        </div>
    }
    .into_any()
}
