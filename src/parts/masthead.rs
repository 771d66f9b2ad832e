//! The top of every page: whose it is, the menu, the ridge line.
//! Printed by the publisher, outside what the app hydrates.

use bantin_content::{MenuEntry, MenuLink, Site};
use leptos::prelude::*;

use super::ridge::ridge;
use crate::words::{Words, fill};

/// `here` is the path of the page, by which the current entry is marked.
pub fn masthead(site: &Site, logo: Option<&str>, here: &str, words: &Words) -> AnyView {
    let logo = logo.map(|src| {
        view! { <img class="masthead__logo" src=src.to_owned() width="48" height="48" alt="" /> }.into_any()
    });
    let tagline = site.tagline.clone().map(|line| view! { <p class="masthead__tagline">{line}</p> });
    let menu = (!site.menu.is_empty()).then(|| menu(&site.menu, here, words));
    view! {
        <a class="skip" href="#noi-dung">{words.skip.to_string()}</a>
        <header class="masthead">
            <div class="masthead__bar">
                <a class="masthead__home" href="/">
                    {logo}
                    <span class="masthead__name">{site.name.clone()}</span>
                </a>
                {tagline}
            </div>
            {menu}
            <div class="masthead__ridge" data-notice>{ridge()}</div>
        </header>
    }
    .into_any()
}

fn menu(entries: &[MenuEntry], here: &str, words: &Words) -> AnyView {
    let entries: Vec<AnyView> = entries
        .iter()
        .map(|entry| {
            let link = link("menu__link", &entry.link, here);
            let under = (!entry.items.is_empty()).then(|| under(entry, here, words));
            view! { <li class="menu__entry">{link}{under}</li> }.into_any()
        })
        .collect();
    view! {
        <nav class="menu" aria-label=words.menu.to_string()>
            <ul class="menu__row">{entries}</ul>
        </nav>
    }
    .into_any()
}

/// The second level opens by itself, without script.
fn under(entry: &MenuEntry, here: &str, words: &Words) -> AnyView {
    let links: Vec<AnyView> = entry
        .items
        .iter()
        .map(|item| {
            let link = link("menu__sublink", item, here);
            view! { <li>{link}</li> }.into_any()
        })
        .collect();
    let name = fill(&words.menu_under, &[("title", &entry.link.title)]);
    view! {
        <details class="menu__more" name="menu">
            <summary class="menu__open" aria-label=name>
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6" /></svg>
            </summary>
            <ul class="menu__under">{links}</ul>
        </details>
    }
    .into_any()
}

fn link(class: &'static str, link: &MenuLink, here: &str) -> AnyView {
    let current = if link.href == here {
        Some("page")
    } else {
        (link.href.len() > 1 && here.starts_with(&link.href)).then_some("true")
    };
    view! { <a class=class href=link.href.clone() aria-current=current>{link.title.clone()}</a> }.into_any()
}
