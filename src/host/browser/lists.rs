//! Pagers in place: "Tin khác" under an article, and the boxes. On section pages a pager's
//! links are ordinary navigation.

use std::rc::Rc;

use bantin_content::{ClosedPage, PageNumber, SectionId};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement};

use super::{Reader, dom, loader};
use crate::address::Address;
use crate::navigation::Next;
use crate::page::{List, Page, Trouble};
use crate::parts;

pub fn install(reader: &Rc<Reader>) {
    dom::listen_page(reader, "click", on_click);
    dom::listen(reader, &dom::window(), "popstate", |reader, _| agree_with_address(reader));
    agree_with_address(reader);
}

/// Tries the page again that was asked for last.
pub fn again(reader: &Rc<Reader>, pressed: HtmlElement) {
    turn(reader, reader.asked.get(), Some(pressed));
}

fn on_click(reader: &Rc<Reader>, event: &Event) {
    if !dom::is_plain_click(event) {
        return;
    }
    if let Some(link) = dom::target_in(event, "[data-box-page]") {
        event.prevent_default();
        open_box(reader, &link);
    } else if let Some(link) = dom::target_in(event, "[data-label]")
        && reader.screen.page.with_untracked(|page| matches!(page, Page::Article(_)))
    {
        let label = link.dataset().get("label").and_then(|label| label.parse().ok());
        let number =
            reader.screen.list.with_untracked(|list| list.as_ref()?.latest.as_ref()?.number_at(label?));
        event.prevent_default();
        reader.touched.touch_list();
        turn(reader, number, Some(link));
    }
}

/// Opens the page that the address names, where the list is open at another: after a shared link, and after a step
/// through the history.
pub fn agree_with_address(reader: &Rc<Reader>) {
    // The address is the next article's already.
    if reader.under_way.get() {
        return;
    }
    let Some(Address::Article { slug, list: named, .. }) = reader.here() else { return };
    if reader.screen.page.with_untracked(|page| page.reading() != Some(&slug)) {
        return;
    }
    let Some(open) = reader.screen.list.with_untracked(|list| list.as_ref().map(open_number)) else { return };
    if named != open {
        turn(reader, named, None);
    } else if named.is_none() && Address::names_a_list(&dom::location().search().unwrap_or_default()) {
        // It names what is no number.
        name_in_address(reader, None);
    }
}

/// Shows the newest page as it is today.
pub fn show_newest(reader: &Rc<Reader>) {
    let Some(section) = section_of_list(reader) else { return };
    let ticket = reader.turning.borrow_mut().ask();
    reader.asked.set(None);
    let reader = reader.clone();
    spawn_local(async move {
        dom::loading(true);
        let known = reader.lists.borrow().get(&section).cloned();
        let latest = match known {
            Some(latest) => Ok(latest),
            None => loader::latest(&section).await,
        };
        let next = reader.turning.borrow_mut().answer(ticket, latest);
        if next == Next::Nothing {
            return;
        }
        dom::loading(reader.under_way.get());
        match next {
            Next::Nothing => {}
            Next::Show(latest) => {
                reader.lists.borrow_mut().learn(&latest);
                reader.screen.list.set(Some(List::newest(latest)));
                name_in_address(&reader, None);
                dom::focus_first("[data-list]");
            }
            Next::SayOffline => say(&reader, Trouble::Offline),
            Next::PlainLoad => say(&reader, Trouble::Broken),
        }
    });
}

/// Turns "Tin khác" to a closed page, or to the newest one.
fn turn(reader: &Rc<Reader>, number: Option<PageNumber>, link: Option<HtmlElement>) {
    let ticket = reader.turning.borrow_mut().ask();
    reader.asked.set(number);
    let reader = reader.clone();
    spawn_local(async move {
        let Some(section) = section_of_list(&reader) else { return };
        dom::loading(number.is_some());
        let closed = match number {
            None => Ok(None),
            Some(number) => loader::closed(&section, number).await.map(Some),
        };
        let next = reader.turning.borrow_mut().answer(ticket, closed);
        if next == Next::Nothing {
            return;
        }
        dom::loading(reader.under_way.get());
        match next {
            Next::Nothing => {}
            Next::Show(closed) => show(&reader, closed, link).await,
            Next::SayOffline => say(&reader, Trouble::Offline),
            // The same list is a page of its own, at the link's address.
            Next::PlainLoad => match link.and_then(|link| link.get_attribute("href")) {
                Some(href) => dom::location().assign(&href).unwrap_or_default(),
                None => give_up(&reader, number),
            },
        }
    });
}

async fn show(reader: &Rc<Reader>, closed: Option<ClosedPage>, link: Option<HtmlElement>) {
    let number = closed.as_ref().map(|closed| closed.span.number);
    reader.screen.list.update(|list| {
        if let Some(list) = list {
            list.closed = closed;
            list.trouble = None;
        }
    });
    name_in_address(reader, number);
    let Some(pressed) = link else { return };
    let words = reader
        .screen
        .list
        .with_untracked(|list| list.as_ref().map(|list| parts::page_name(list, &reader.site)));
    reader.screen.announcement.set(words.unwrap_or_default());
    dom::drawn().await;
    keep_focus(&pressed, "[data-list]", "[data-label][aria-current]");
    if let Some(list) = dom::find("[data-list]") {
        dom::reveal_top(&list);
    }
}

/// The address names a page that does not come: the newest one is open, and the address names none.
fn give_up(reader: &Rc<Reader>, number: Option<PageNumber>) {
    let mut is_known = false;
    update(reader, |list| {
        list.closed = None;
        list.trouble = None;
        is_known = number.is_some_and(|number| {
            list.latest.as_ref().is_some_and(|latest| latest.label_of(number).is_some())
        });
    });
    reader.asked.set(None);
    name_in_address(reader, None);
    if is_known {
        say(reader, Trouble::Broken);
    }
}

fn open_number(list: &List) -> Option<PageNumber> {
    list.closed.as_ref().map(|closed| closed.span.number)
}

fn section_of_list(reader: &Reader) -> Option<SectionId> {
    reader.screen.list.with_untracked(|list| list.as_ref().map(|list| list.section.clone()))
}

fn say(reader: &Rc<Reader>, trouble: Trouble) {
    reader.screen.announcement.set(parts::trouble_sentence(&trouble, reader.site.words()));
    update(reader, |list| list.trouble = Some(trouble));
}

fn update(reader: &Rc<Reader>, change: impl FnOnce(&mut List)) {
    reader.screen.list.update(|list| {
        if let Some(list) = list {
            change(list);
        }
    });
}

/// Paging replaces the history entry: Back leaves the article, not the list's pages.
fn name_in_address(reader: &Rc<Reader>, number: Option<PageNumber>) {
    // The address is the next article's already.
    if reader.under_way.get() {
        return;
    }
    let Some(Address::Article { section, slug, .. }) = reader.here() else { return };
    let href = Address::Article { section, slug, list: number }.href();
    let href = [href, dom::location().hash().unwrap_or_default()].concat();
    let Some(history) = dom::history() else { return };
    reader.quiet.set(true);
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(&href));
    reader.quiet.set(false);
}

fn open_box(reader: &Rc<Reader>, link: &HtmlElement) {
    let Some(open) = link.dataset().get("boxPage").and_then(|page| page.parse().ok()) else { return };
    let Some(id) = link.closest("[data-box]").ok().flatten().map(|element| element.id()) else { return };
    reader.touched.touch_box(&id);
    let mut words = String::new();
    reader.screen.boxes.update(|boxes| {
        if let Some(state) = boxes.iter_mut().find(|state| state.news.id.as_str() == id) {
            state.open = open;
            words = parts::box_page_name(state, &reader.site);
        }
    });
    reader.screen.announcement.set(words);
    let link = link.clone();
    spawn_local(async move {
        dom::drawn().await;
        keep_focus(&link, &dom::news_box(&id), "[data-box-page][aria-current]");
    });
}

/// Whatever the pager's links have become, the focus stays on the label of the open page.
fn keep_focus(pressed: &HtmlElement, within: &str, current: &str) {
    let active = dom::document().active_element();
    let lost = active.as_ref().is_none_or(|active| active.tag_name() == "BODY");
    let inside = active.is_some_and(|active| active.closest(within).ok().flatten().is_some());
    if (lost || inside || !pressed.is_connected())
        && let Some(label) = dom::find(&[within, " ", current].concat())
    {
        dom::focus(&label);
    }
}
