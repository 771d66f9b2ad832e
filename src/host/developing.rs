//! Draws everything in the browser, for `cargo xtask dev`: no page is printed beforehand.

use bantin_content::Site;
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::browser::{Reader, dom, fetch, loader};
use crate::address::Address;
use crate::app::{Screen, frame};
use crate::page::{ChangedMessage, NewsBoxState, Page, PageData, SiteBrief, Trouble, TroublePage};
use crate::words::Words;
use crate::{api, parts};

/// Fetches the site and the page that the address names, and draws them.
pub fn start() {
    spawn_local(async {
        match fetch::get::<Site>(&api::site()).await {
            Ok(site) => show(site).await,
            Err(_) => dom::warn("bantin: no content API answers; is `cargo xtask dev` running?"),
        }
    });
}

async fn show(site: Site) {
    let brief = SiteBrief::from(&site);
    let location = dom::location();
    let (path, query) = (location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    let sections = brief.sections.iter().map(|section| &section.id);
    let page = match Address::parse(&path, &query, sections) {
        Some(address) => loader::fetched(&address, None).await.ok(),
        None => None,
    };
    let mut boxes = Vec::new();
    for id in &brief.boxes {
        if let Ok(news) = loader::news_box(id).await {
            boxes.push(NewsBoxState::first(news));
        }
    }
    let page = page.unwrap_or(Page::Trouble(TroublePage { trouble: Trouble::Missing, section: None }));
    let data = PageData { site: brief, page, boxes };
    let (before, after) = (site.clone(), site);
    mount_to_body(move || {
        let screen = Screen::new(data);
        let words = Words::of(before.language, &ChangedMessage::all(&before.messages));
        Effect::new(move |installed: Option<()>| {
            if installed.is_none() {
                Reader::install(screen);
            }
        });
        view! {
            {parts::masthead(&before, None, &path, None, &words)}
            <div id="app">{frame(screen)}</div>
            {parts::footer(&after, &words)}
        }
    });
}
