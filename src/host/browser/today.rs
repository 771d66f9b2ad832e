//! Lists that were printed as of an older day are brought up to today, once, unless the reader
//! is in them: then one quiet line says that there is newer news (DESIGN.md §2.3).

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use bantin_content::{LatestPage, NewsBox, Teaser};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement};

use super::{Reader, dom, lists, loader};
use crate::page::{List, NewsBoxState, Page};

/// What the reader pointed at, focused or paged.
#[derive(Default)]
pub struct Touched {
    list: Cell<bool>,
    boxes: RefCell<Vec<String>>,
}

impl Touched {
    pub fn touch_list(&self) {
        self.list.set(true);
    }

    /// Kept once, however often the pointer comes over it.
    pub fn touch_box(&self, id: &str) {
        if !self.has_box(id) {
            self.boxes.borrow_mut().push(id.to_owned());
        }
    }

    fn has_box(&self, id: &str) -> bool {
        self.boxes.borrow().iter().any(|touched| touched == id)
    }
}

pub fn install(reader: &Rc<Reader>) {
    for kind in ["pointerover", "focusin", "touchstart"] {
        dom::listen_page(reader, kind, on_touch);
    }
    dom::listen_page(reader, "click", on_show_newer);
    bring_list(reader);
    bring_boxes(reader);
}

/// A page came by a click: its list is of today; what stands beside it may still be of another day.
pub fn arrived(reader: &Rc<Reader>) {
    reader.touched.list.set(false);
    reader.touched.boxes.borrow_mut().clear();
    bring_boxes(reader);
}

fn on_touch(reader: &Rc<Reader>, event: &Event) {
    if dom::target_in(event, "[data-list]").is_some() {
        reader.touched.touch_list();
    } else if let Some(element) = dom::target_in(event, "[data-box]") {
        reader.touched.touch_box(&element.id());
    }
}

/// Brings the page's list up to today; on a printed closed page, learns how many pages there are.
fn bring_list(reader: &Rc<Reader>) {
    let section = reader.screen.list.with_untracked(|list| {
        let list = list.as_ref()?;
        match &list.latest {
            Some(latest) if latest.as_of.is_none() => {
                reader.lists.borrow_mut().learn(latest);
                None
            }
            _ => Some(list.section.clone()),
        }
    });
    let Some(section) = section else { return };
    let reader = reader.clone();
    spawn_local(async move {
        let Ok(latest) = loader::latest(&section).await else { return };
        reader.lists.borrow_mut().learn(&latest);
        let is_here = |list: &Option<List>| list.as_ref().is_some_and(|list| list.section == section);
        if reader.screen.list.with_untracked(is_here) {
            renew_list(&reader, latest);
        }
    });
}

fn renew_list(reader: &Rc<Reader>, today: LatestPage) {
    // The open page has no label here: none was printed, or the list of that day did not reach it yet.
    let numbers_unknown =
        reader.screen.list.with_untracked(|list| list.as_ref().is_some_and(|list| list.label().is_none()));
    let same = reader.screen.list.with_untracked(|list| {
        let shown = list.as_ref().and_then(|list| list.latest.as_ref());
        shown.is_some_and(|shown| {
            same_articles(&shown.teasers, &today.teasers) && shown.closed == today.closed
        })
    });
    // Opened at the page that the address names, the list is only now being shown.
    let unread = reader.asked.get().is_some() || dom::find("[data-list]").is_some_and(|list| is_below(&list));
    let free = !reader.touched.list.get() && unread;
    if numbers_unknown || same || free {
        reader.screen.list.update(|list| {
            if let Some(list) = list {
                list.latest = Some(today);
            }
        });
    } else {
        reader.screen.list.update(|list| {
            if let Some(list) = list {
                list.newer = true;
            }
        });
    }
}

/// Whether two lists hold the same articles. Their texts may differ: what was printed is read where it is painted,
/// where a reader's browser may have translated it.
fn same_articles(some: &[Teaser], others: &[Teaser]) -> bool {
    some.iter().map(|row| &row.slug).eq(others.iter().map(|row| &row.slug))
}

fn bring_boxes(reader: &Rc<Reader>) {
    let shows_boxes = reader.screen.page.with_untracked(|page| !matches!(page, Page::Standing(_)));
    if !shows_boxes {
        return;
    }
    for id in &reader.site.boxes {
        let of_today = reader.screen.boxes.with_untracked(|boxes| {
            boxes.iter().any(|state| state.news.id == *id && state.news.as_of.is_none())
        });
        if of_today {
            continue;
        }
        let (reader, id) = (reader.clone(), id.clone());
        spawn_local(async move {
            if let Ok(news) = loader::news_box(&id).await {
                renew_box(&reader, news);
            }
        });
    }
}

fn renew_box(reader: &Rc<Reader>, today: NewsBox) {
    let id = today.id.as_str().to_owned();
    let element = dom::find(&dom::news_box(&id));
    let touched = reader.touched.has_box(&id) || element.is_some_and(|element| is_held(&element));
    let order = reader.site.boxes.clone();
    reader.screen.boxes.update(|boxes| match boxes.iter_mut().find(|state| state.news.id == today.id) {
        Some(state) if touched && !same_articles(&state.news.teasers, &today.teasers) => state.newer = true,
        Some(state) => state.news = today,
        None => {
            // The site's order, however the answers come.
            let before = order.iter().take_while(|id| **id != today.id);
            let at = before.filter(|id| boxes.iter().any(|state| state.news.id == **id)).count();
            boxes.insert(at, NewsBoxState::first(today));
        }
    });
}

/// "Xem": the reader asks for what is newer.
fn on_show_newer(reader: &Rc<Reader>, event: &Event) {
    if dom::target_in(event, "[data-show-newer]").is_none() {
        return;
    }
    if dom::target_in(event, "[data-list]").is_some() {
        lists::show_newest(reader);
    } else if let Some(element) = dom::target_in(event, "[data-box]") {
        let id = element.id();
        reader.touched.boxes.borrow_mut().retain(|touched| *touched != id);
        let (reader, selector) = (reader.clone(), dom::news_box(&id));
        let asked = reader.site.boxes.iter().find(|known| known.as_str() == id).cloned();
        spawn_local(async move {
            let Some(asked) = asked else { return };
            if let Ok(news) = loader::news_box(&asked).await {
                reader.screen.boxes.update(|boxes| {
                    if let Some(state) = boxes.iter_mut().find(|state| state.news.id == asked) {
                        *state = NewsBoxState::first(news);
                    }
                });
                dom::focus_first(&selector);
            }
        });
    }
}

/// Wholly below what the window shows.
fn is_below(element: &HtmlElement) -> bool {
    let height = dom::window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
    element.get_bounding_client_rect().top() >= height && !is_held(element)
}

/// Pointed at or focused already, before the handlers were there to see it.
fn is_held(element: &HtmlElement) -> bool {
    let focused = dom::document().active_element();
    element.matches(":hover").unwrap_or(false) || element.contains(focused.as_deref())
}
