//! Short words for what the handlers do with the document.

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    AddEventListenerOptions, Document, Element, Event, EventTarget, History, HtmlElement, Location,
    MouseEvent, ScrollIntoViewOptions, Window,
};

use super::Reader;

#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    // The app runs in a page, so both are there; bound directly, so that no `Option` has to be unwrapped.
    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: Window;
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Document;
}

pub fn window() -> Window {
    WINDOW.with(Clone::clone)
}

pub fn document() -> Document {
    DOCUMENT.with(Clone::clone)
}

pub fn location() -> Location {
    window().location()
}

pub fn history() -> Option<History> {
    window().history().ok()
}

/// The `<html>` element.
pub fn root() -> HtmlElement {
    #[wasm_bindgen::prelude::wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(thread_local_v2, js_namespace = document, js_name = documentElement)]
        static ROOT: HtmlElement;
    }
    ROOT.with(Clone::clone)
}

pub fn warn(text: &str) {
    web_sys::console::warn_1(&text.into());
}

/// The first element that a selector finds.
pub fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// Selects a box. (Not by `#`, behind which no digit can stand, and no other element that is called the same.)
pub fn news_box(id: &str) -> String {
    ["[data-box][id=\"", id, "\"]"].concat()
}

/// Every element that a selector finds, in document order.
pub fn find_all(selector: &str) -> Vec<HtmlElement> {
    all_in(&root(), selector)
}

/// Every element inside another that a selector finds, in document order.
pub fn all_in<T: JsCast>(element: &Element, selector: &str) -> Vec<T> {
    let Ok(nodes) = element.query_selector_all(selector) else { return Vec::new() };
    (0..nodes.length()).filter_map(|at| nodes.get(at)?.dyn_into().ok()).collect()
}

/// The nearest element at or above the event's target that a selector matches.
pub fn target_in(event: &Event, selector: &str) -> Option<HtmlElement> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()??.dyn_into().ok()
}

/// Whether a click asks for what the link does by itself: this tab, no key held.
pub fn is_plain_click(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|click| {
        !event.default_prevented()
            && click.button() == 0
            && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
    })
}

/// Moves the focus without moving the page.
pub fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// The button was taken away: the focus goes to the first article of what came. `within` selects the list or box.
pub fn focus_first(within: &str) {
    let selector = [within, " ol a"].concat();
    spawn_local(async move {
        drawn().await;
        if let Some(link) = find(&selector) {
            focus(&link);
        }
    });
}

/// Scrolls an element's top to the top of the window when it lies above it.
pub fn reveal_top(element: &Element) {
    if element.get_bounding_client_rect().top() < 0.0 {
        element.scroll_into_view_with_scroll_into_view_options(&ScrollIntoViewOptions::new());
    }
}

/// Shows that something is under way; the style waits 300 ms before it is seen.
pub fn loading(on: bool) {
    let _ = root().class_list().toggle_with_force("is-loading", on);
}

/// Runs `act` at each event of this kind, until a trap takes the reader's listeners away.
pub fn listen(reader: &Rc<Reader>, target: &EventTarget, kind: &str, act: fn(&Rc<Reader>, &Event)) {
    let options = AddEventListenerOptions::new();
    options.set_signal(&reader.listeners.signal());
    let reader = reader.clone();
    let handler = Closure::<dyn FnMut(Event)>::new(move |event: Event| act(&reader, &event));
    let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
        kind,
        handler.as_ref().unchecked_ref(),
        &options,
    );
    handler.forget();
}

/// As [`listen`], for events all over the page.
pub fn listen_page(reader: &Rc<Reader>, kind: &str, act: fn(&Rc<Reader>, &Event)) {
    listen(reader, &document(), kind, act);
}

/// A promise that is fulfilled after some milliseconds.
pub async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
    });
    let _: Result<JsValue, JsValue> = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Lets the drawing catch up with what was just set.
pub async fn drawn() {
    leptos::task::tick().await;
}
