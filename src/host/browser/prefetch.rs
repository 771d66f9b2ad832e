//! A link that is pointed at or touched is likely to be followed: its data is asked for then.

use std::rc::Rc;

use js_sys::Reflect;
use web_sys::Event;

use super::{Reader, bindings, dom, fetch};
use crate::address::Address;
use crate::api;

pub fn install(reader: &Rc<Reader>) {
    // Without the Navigation API links are plain loads, which this would not help; data saver asks for thrift.
    if bindings::navigation().is_some() && !saves_data() {
        dom::listen_page(reader, "pointerover", on_intent);
        dom::listen_page(reader, "touchstart", on_intent);
    }
}

fn on_intent(reader: &Rc<Reader>, event: &Event) {
    let Some(link) = dom::target_in(event, "a[href^=\"/\"]") else { return };
    if dom::target_in(event, "[data-box-page]").is_some() {
        return;
    }
    let href = link.get_attribute("href").unwrap_or_default();
    let (path, query) = href.split_once('?').unwrap_or((&href, ""));
    let path = path.split('#').next().unwrap_or_default();
    let Some(address) = reader.address(path, query).filter(|address| reader.here().as_ref() != Some(address))
    else {
        return;
    };
    let section = match address {
        Address::Front => return fetch::prefetch(api::front()),
        Address::Standing(name) => return fetch::prefetch(api::standing(&name)),
        Address::Section(section) => return fetch::prefetch(api::latest(&section)),
        Address::ClosedPage(section, number) => {
            fetch::prefetch(api::closed(&section, number));
            section
        }
        Address::Article { section, slug, .. } => {
            fetch::prefetch(api::article(&slug));
            section
        }
    };
    if reader.lists.borrow().get(&section).is_none() {
        fetch::prefetch(api::latest(&section));
    }
}

fn saves_data() -> bool {
    let navigator = dom::window().navigator();
    Reflect::get(&navigator, &"connection".into())
        .and_then(|connection| Reflect::get(&connection, &"saveData".into()))
        .is_ok_and(|saves| saves.is_truthy())
}
