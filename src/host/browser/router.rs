//! Links within the portal, by the browser's Navigation API: scroll and history stay the
//! platform's own. Where it is missing, links are plain loads.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{future_to_promise, spawn_local};
use web_sys::{Event, HtmlElement, Url};

use super::bindings::{self, NavigateEvent};
use super::history::Snapshot;
use super::{Reader, dom, figures, lists, loader, renewal, today};
use crate::address::Address;
use crate::navigation::Next;
use crate::page::{Page, Trouble, TroublePage};
use crate::{pages, parts};

/// Where a navigation leads and how it was asked for.
struct Journey {
    address: Address,
    /// The fragment, with its `#`; empty without one.
    fragment: String,
    /// By Back or Forward.
    again: bool,
    /// What the history entry showed, when this visit has seen it.
    kept: Option<Snapshot>,
}

pub fn install(reader: &Rc<Reader>) {
    if let Some(navigation) = bindings::navigation() {
        dom::listen(reader, &navigation, "navigate", on_navigate);
    }
    dom::listen_page(reader, "click", on_retry);
}

fn on_navigate(reader: &Rc<Reader>, event: &Event) {
    let event: &NavigateEvent = event.unchecked_ref();
    if reader.quiet.get() || !is_ours(event) {
        return;
    }
    let Some(journey) = journey(reader, event) else { return };
    // What Back and Forward lead to within this document is the app's alone.
    if !journey.again && renewal::is_due() {
        return;
    }
    remember(reader, &journey);
    reader.under_way.set(true);
    let scroll_is_known = journey.kept.is_some();
    let reader = reader.clone();
    let handler = Closure::once_into_js(move || {
        future_to_promise(async move {
            travel(&reader, journey).await;
            Ok(JsValue::UNDEFINED)
        })
    });
    event.intercept(&bindings::intercept_options(handler.unchecked_ref(), scroll_is_known));
}

fn is_ours(event: &NavigateEvent) -> bool {
    event.can_intercept()
        && !event.hash_change()
        && event.download_request().is_none()
        && event.form_data().is_null()
        && event.navigation_type() != "reload"
}

/// `None` for what is not a page of the portal, and for steps within the page that is open.
fn journey(reader: &Rc<Reader>, event: &NavigateEvent) -> Option<Journey> {
    let destination = event.destination();
    let url = Url::new(&destination.url()?).ok()?;
    let address = reader.address(&url.pathname(), &url.search())?;
    let again = event.navigation_type() == "traverse";
    if again && is_step_within(reader, &address, destination.is_in_this_document()) {
        return None;
    }
    let kept = again.then(|| reader.history.borrow().get(&destination.key())).flatten();
    // Trouble that was met on the way is not what the reader wants back.
    let kept = kept.filter(|snapshot| !matches!(snapshot.page, Page::Trouble(_)));
    Some(Journey { address, fragment: url.hash(), again, kept })
}

/// Whether an address is of the page that is open: a picture was closed, or "Tin khác" was elsewhere, which `lists`
/// brings back.
fn is_step_within(reader: &Reader, address: &Address, in_this_document: bool) -> bool {
    let Some(here) = reader.here() else { return false };
    let (Address::Article { slug, .. }, Address::Article { slug: there, .. }) = (&here, address) else {
        return here == *address;
    };
    let is_shown = reader.screen.page.with_untracked(|page| page.reading() == Some(slug));
    here == *address || in_this_document && slug == there && is_shown
}

/// Keeps what is on the screen, under the entry that is being left; unless that entry's own
/// page has not come yet.
fn remember(reader: &Reader, journey: &Journey) {
    if reader.under_way.get() {
        return;
    }
    let Some(entry) = bindings::navigation().and_then(|navigation| navigation.current_entry()) else {
        return;
    };
    let screen = reader.screen;
    let snapshot = Snapshot {
        title: dom::document().title(),
        page: screen.page.get_untracked(),
        list: screen.list.get_untracked(),
        boxes: screen.boxes.get_untracked(),
        scroll: dom::window().scroll_y().unwrap_or_default(),
        followed: (!journey.again).then(|| [journey.address.href(), journey.fragment.clone()].concat()),
    };
    reader.history.borrow_mut().keep(entry.key(), snapshot);
}

async fn travel(reader: &Rc<Reader>, journey: Journey) {
    let ticket = reader.navigation.borrow_mut().ask();
    let scroll = journey.kept.as_ref().map(|snapshot| snapshot.scroll);
    dom::loading(scroll.is_none());
    let answer = match journey.kept {
        Some(snapshot) => Ok(snapshot),
        None => loader::load(reader, &journey.address).await.map(|page| new_page(reader, page)),
    };
    let next = reader.navigation.borrow_mut().answer(ticket, answer);
    match next {
        Next::Nothing => return,
        Next::Show(snapshot) => {
            show(reader, snapshot, journey.again).await;
            if let Some(scroll) = scroll {
                dom::window().scroll_to_with_x_and_y(0.0, scroll);
            }
        }
        Next::SayOffline => {
            let trouble = Page::Trouble(TroublePage { trouble: Trouble::Offline, section: None });
            show(reader, new_page(reader, trouble), false).await;
        }
        Next::PlainLoad => {
            let _ = dom::location().reload();
        }
    }
    reader.under_way.set(false);
    dom::loading(false);
    lists::agree_with_address(reader);
}

/// A page that was not on the screen before; its boxes are those of the visit.
fn new_page(reader: &Reader, page: Page) -> Snapshot {
    let title = pages::title(&page, &reader.site, reader.site.words());
    let mut page = page;
    let list = page.take_list();
    Snapshot { title, page, list, boxes: reader.screen.boxes.get_untracked(), scroll: 0.0, followed: None }
}

async fn show(reader: &Rc<Reader>, snapshot: Snapshot, again: bool) {
    let Snapshot { title, page, list, boxes, followed, .. } = snapshot;
    let screen = reader.screen;
    // A list's page that is still under way belongs to the page that is left.
    reader.turning.borrow_mut().ask();
    reader.asked.set(None);
    dom::document().set_title(&title);
    screen.viewer.set(None);
    mark_kind(&page);
    screen.page.set(page);
    screen.list.set(list);
    screen.boxes.set(boxes);
    screen.announcement.set(title);
    dom::drawn().await;
    mark_menu();
    figures::make_pressable(reader);
    focus_after(followed.filter(|_| again).as_deref());
    if !again {
        today::arrived(reader);
    }
}

/// The link that led away gets the focus back; a new page is read from the element that its address names, or
/// from its beginning.
fn focus_after(followed: Option<&str>) {
    let link = followed.and_then(|href| dom::find(&["#app a[href=\"", href, "\"]"].concat()));
    if let Some(element) = link.or_else(named_element).or_else(|| dom::find("main")) {
        dom::focus(&element);
    }
}

fn named_element() -> Option<HtmlElement> {
    let hash = dom::location().hash().ok()?;
    let element = dom::find(&["main [id=\"", hash.get(1..)?, "\"]"].concat())?;
    // A link or a button keeps its place in the order of the Tab key.
    if element.tab_index() < 0 {
        element.set_tab_index(-1);
    }
    Some(element)
}

/// The frame is drawn once, and what changes in it are its regions: the kind of its page is marked by hand.
fn mark_kind(page: &Page) {
    if let Some(frame) = dom::find("#app > [data-kind]") {
        let _ = frame.set_attribute("data-kind", page.kind());
    }
}

/// The masthead is outside what is drawn: its current entry is marked by hand.
fn mark_menu() {
    let path = dom::location().pathname().unwrap_or_default();
    for link in dom::find_all("body > header nav a") {
        let href = link.get_attribute("href").unwrap_or_default();
        let _ = match parts::menu_mark(&href, &path) {
            Some(mark) => link.set_attribute("aria-current", mark),
            None => link.remove_attribute("aria-current"),
        };
    }
}

fn on_retry(reader: &Rc<Reader>, event: &Event) {
    let Some(button) = dom::target_in(event, "[data-retry]") else { return };
    if dom::target_in(event, "[data-list]").is_some() {
        lists::again(reader, button);
        return;
    }
    match reader.here() {
        Some(address) => {
            let reader = reader.clone();
            let journey = Journey { address, fragment: String::new(), again: false, kept: None };
            spawn_local(async move { travel(&reader, journey).await });
        }
        None => {
            let _ = dom::location().reload();
        }
    }
}
