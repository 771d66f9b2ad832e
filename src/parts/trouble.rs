//! Four troubles: one sentence and one step each (HOUSE.md rule 8).

use bantin_content::SectionId;
use leptos::prelude::*;

use crate::address::Address;
use crate::page::Trouble;
use crate::words::{Site, fill};

pub fn trouble_sentence(trouble: &Trouble, site: &Site) -> String {
    let words = site.words();
    match trouble {
        Trouble::Missing => words.trouble_missing.to_string(),
        Trouble::Gone(day) => fill(&words.trouble_gone, &[("date", &day.text)]),
        Trouble::Offline => words.trouble_offline.to_string(),
        Trouble::Broken => words.trouble_broken.to_string(),
    }
}

/// What the reader can do about it. `section` is where other news is found.
pub fn trouble_action(trouble: &Trouble, section: Option<&SectionId>, site: &Site) -> AnyView {
    let words = site.words();
    let front = Address::Front.href();
    let (href, text) = match trouble {
        Trouble::Offline => {
            let retry = words.retry.to_string();
            return view! { <button class="action" type="button" data-retry>{retry}</button> }.into_any();
        }
        Trouble::Gone(_) => {
            let news = section.map_or(front, |section| Address::Section(section.clone()).href());
            (news, &words.see_other_news)
        }
        Trouble::Broken if !site.email.is_empty() => (["mailto:", &site.email].concat(), &words.report),
        Trouble::Missing | Trouble::Broken => (front, &words.to_front),
    };
    view! { <a class="action" href=href>{text.to_string()}</a> }.into_any()
}
