//! The frame around a page, and which page kind draws what.
//! The publisher draws it once; in the browser its signals bring in the next page.

use leptos::prelude::*;

use crate::page::{List, NewsBoxState, Page, PageData};
use crate::parts::{ViewerState, VisitsState};
use crate::words::Site;
use crate::{pages, parts};

/// What is on the screen. Each signal is one thing that can change on its own.
#[derive(Clone, Copy)]
pub struct Screen {
    site: StoredValue<Site>,
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
            site: StoredValue::new(Site::new(site)),
            page: RwSignal::new(page),
            list: RwSignal::new(list),
            boxes: RwSignal::new(boxes),
            visits: RwSignal::new(VisitsState::default()),
            viewer: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
        }
    }

    pub fn site(&self) -> Site {
        self.site.get_value()
    }
}

/// Everything between masthead and footer.
pub fn frame(screen: Screen) -> AnyView {
    let site = screen.site();
    let aside_name = site.words().aside.to_string();
    view! {
        <div class="frame" data-kind=move || screen.page.with(Page::kind)>
            <main id="noi-dung" tabindex="-1">
                {move || main_part(screen)}
                {move || list_part(screen)}
            </main>
            <aside class="aside" aria-label=aside_name>
                {move || box_parts(screen)}
                {move || parts::visits(&screen.visits.get(), &screen.site())}
            </aside>
        </div>
        <p class="visually-hidden" role="status" data-announcer>{move || screen.announcement.get()}</p>
        {move || viewer_part(screen)}
    }
    .into_any()
}

fn main_part(screen: Screen) -> AnyView {
    let site = screen.site();
    screen.page.with(|page| match page {
        Page::Front(page) => pages::front(page, &site),
        Page::Section(page) => pages::section_head(page, &site),
        Page::Article(page) => pages::article(page, &site),
        Page::Standing(page) => pages::standing(page, &site),
        Page::Trouble(page) => pages::trouble(page, &site),
    })
}

fn list_part(screen: Screen) -> Option<AnyView> {
    let site = screen.site();
    let reading = screen.page.with(|page| page.reading().cloned());
    screen.list.with(|list| {
        let list = list.as_ref()?;
        Some(match reading {
            Some(slug) => parts::other_news(list, Some(&slug), &site),
            None => parts::section_list(list, &site),
        })
    })
}

fn box_parts(screen: Screen) -> Vec<AnyView> {
    let site = screen.site();
    // The front page has room for all nine; without script it is where the other boxes' labels lead.
    let all = screen.page.with(|page| matches!(page, Page::Front(_)));
    screen.boxes.with(|boxes| boxes.iter().map(|state| parts::news_box(state, all, &site)).collect())
}

fn viewer_part(screen: Screen) -> Option<AnyView> {
    screen.viewer.with(|viewer| viewer.as_ref().map(|state| parts::viewer(state, &screen.site())))
}
