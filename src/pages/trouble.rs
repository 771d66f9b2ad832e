//! A page that could not be shown: the sentence and the step. The newest news stands beside it,
//! so it is never a dead end.

use crate::element::{Element, el};
use crate::page::TroublePage;
use crate::parts;
use crate::words::SpokenSite;

pub fn trouble(page: &TroublePage, site: &SpokenSite) -> Element {
    let sentence = parts::trouble_sentence(&page.trouble, site.words());
    let action = parts::trouble_action(&page.trouble, page.section.as_ref(), site);
    el("div").class("trouble").child(el("h1").class("trouble__sentence").child(sentence)).child(action)
}
