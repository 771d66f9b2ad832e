//! The menu's second level closes by Escape and by a press elsewhere. Opening it is the browser's own.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

use super::{Reader, dom};

/// The entry whose second level is open.
const OPEN: &str = "body > header details[open]";

pub fn install(reader: &Rc<Reader>) {
    dom::listen_page(reader, "keydown", on_key);
    dom::listen_page(reader, "click", on_click);
}

fn on_key(_: &Rc<Reader>, event: &Event) {
    if event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape")
        && let Some(open) = open()
    {
        // Closing hides what had the focus: it goes back to what opened the menu.
        if dom::target_in(event, OPEN).is_some()
            && let Ok(Some(summary)) = open.query_selector("summary")
        {
            dom::focus(summary.unchecked_ref());
        }
        close(&open);
    }
}

fn on_click(_: &Rc<Reader>, event: &Event) {
    if dom::target_in(event, "body > header summary").is_none()
        && let Some(open) = open()
    {
        close(&open);
    }
}

fn open() -> Option<HtmlElement> {
    dom::find(OPEN)
}

fn close(open: &HtmlElement) {
    let _ = open.remove_attribute("open");
}
