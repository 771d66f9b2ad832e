//! The frame around a page, and which page kind draws what.
//! The publisher draws it once; in the browser its signals bring in the next page.

use leptos::prelude::*;

use crate::element::{Element, el};
use crate::page::{List, NewsBoxState, Page, PageData};
use crate::parts::{ViewerState, VisitsState};
use crate::words::SpokenSite;
use crate::{pages, parts};

/// What is on the screen. Each signal is one thing that can change on its own.
#[derive(Clone, Copy)]
pub struct Screen {
    site: StoredValue<SpokenSite>,
    pub page: RwSignal<Page>,
    /// The list that the page shows, open at one of its pages.
    pub list: RwSignal<Option<List>>,
    pub boxes: RwSignal<Vec<NewsBoxState>>,
    pub visits: RwSignal<VisitsState>,
    pub viewer: RwSignal<Option<ViewerState>>,
    /// What a screen reader is told next.
    pub announcement: RwSignal<String>,
}

impl Screen {
    pub fn new(data: PageData) -> Self {
        let PageData { site, mut page, boxes } = data;
        let list = page.take_list();
        Screen {
            site: StoredValue::new(SpokenSite::new(site)),
            page: RwSignal::new(page),
            list: RwSignal::new(list),
            boxes: RwSignal::new(boxes),
            visits: RwSignal::new(VisitsState::default()),
            viewer: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
        }
    }

    pub fn site(&self) -> SpokenSite {
        self.site.get_value()
    }
}

/// Everything between masthead and footer, as it is now. The announcer and the picture viewer stand
/// in it too, outside its grid.
pub fn frame(screen: Screen) -> Element {
    let site = screen.site();
    let kind = screen.page.with(Page::kind);
    let boxes = if kind == "standing" { Vec::new() } else { box_parts(screen, &site) };
    let main = el("main")
        .attr("id", "noi-dung")
        .attr("tabindex", "-1")
        .child(main_part(screen, &site))
        .child(list_part(screen, &site));
    let aside = el("aside")
        .class("aside")
        .attr("aria-label", site.words().aside.clone())
        .child(boxes)
        .child(screen.visits.with(|state| parts::visits(state, &site)));
    let announcer = el("p")
        .class("visually-hidden")
        .attr("role", "status")
        .flag("data-announcer")
        .child(screen.announcement.get());
    let viewer = screen.viewer.with(|viewer| viewer.as_ref().and_then(|state| parts::viewer(state, &site)));
    el("div").class("frame").attr("data-kind", kind).child(main).child(aside).child(announcer).child(viewer)
}

fn main_part(screen: Screen, site: &SpokenSite) -> Element {
    screen.page.with(|page| match page {
        Page::Front(page) => pages::front(page, site),
        Page::Section(page) => pages::section_head(page, site),
        Page::Article(page) => pages::article(page, site),
        Page::Standing(page) => pages::standing(page),
        Page::Trouble(page) => pages::trouble(page, site),
    })
}

fn list_part(screen: Screen, site: &SpokenSite) -> Option<Element> {
    let reading = screen.page.with(|page| page.reading().cloned());
    screen.list.with(|list| {
        let list = list.as_ref()?;
        Some(match reading {
            Some(slug) => parts::other_news(list, Some(&slug), site),
            None => parts::section_list(list, site),
        })
    })
}

fn box_parts(screen: Screen, site: &SpokenSite) -> Vec<Element> {
    let all = screen.page.with(Page::shows_all_of_a_box);
    screen.boxes.with(|boxes| boxes.iter().map(|state| parts::news_box(state, all, site)).collect())
}
