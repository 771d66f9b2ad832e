//! Four troubles: one sentence and one step each (HOUSE.md rule 8).

use bantin_content::SectionId;

use crate::address::Address;
use crate::element::{Element, el};
use crate::page::Trouble;
use crate::words::{SpokenSite, Words, fill};

pub fn trouble_sentence(trouble: &Trouble, words: &Words) -> String {
    match trouble {
        Trouble::Missing => words.trouble_missing.to_string(),
        Trouble::Gone(day) => fill(&words.trouble_gone, &[("date", &day.text)]),
        Trouble::Offline => words.trouble_offline.to_string(),
        Trouble::Broken => words.trouble_broken.to_string(),
    }
}

/// What the reader can do about it. `section` is where other news is found.
pub fn trouble_action(trouble: &Trouble, section: Option<&SectionId>, site: &SpokenSite) -> Element {
    let words = site.words();
    let front = Address::Front.href();
    let (href, text) = match trouble {
        Trouble::Offline => {
            let button = el("button").class("action").attr("type", "button").flag("data-retry");
            return button.child(&words.retry);
        }
        Trouble::Gone(_) => {
            let news = section.map_or(front, |section| Address::Section(section.clone()).href());
            (news, &words.see_other_news)
        }
        Trouble::Broken if !site.email.is_empty() => (["mailto:", &site.email].concat(), &words.report),
        Trouble::Missing | Trouble::Broken => (front, &words.to_front),
    };
    el("a").class("action").attr("href", href).child(text)
}
