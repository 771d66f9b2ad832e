//! Pictures that open over the whole screen: keyboard, swipe, and Back closes them.
//! Works on the article's figures as they are in the page.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement, HtmlImageElement, KeyboardEvent, TouchEvent};

use super::{Reader, dom};
use crate::parts::{ViewerPicture, ViewerState};

/// Every picture that can be opened, in reading order.
const PICTURES: &str = "article figure img";
/// A finger that moves less far, in pixels, does not turn the page.
const SWIPE: i32 = 40;

thread_local! {
    static TOUCHED_AT: Cell<Option<i32>> = const { Cell::new(None) };
}

pub fn install(reader: &Rc<Reader>) {
    dom::listen_page(reader, "click", on_click);
    dom::listen_page(reader, "keydown", on_key);
    dom::listen_page(reader, "touchstart", on_touch_start);
    dom::listen_page(reader, "touchend", on_touch_end);
    dom::listen(reader, &dom::window(), "popstate", on_pop);
    make_pressable(reader);
}

/// Pictures can be reached and pressed by keyboard; without the app they are only pictures.
pub fn make_pressable(reader: &Rc<Reader>) {
    for picture in dom::find_all(PICTURES) {
        picture.set_tab_index(0);
        let alt = picture.get_attribute("alt").unwrap_or_default();
        if alt.is_empty() {
            // An empty one says that this is nothing to attend to.
            let _ = picture.remove_attribute("alt");
        }
        let name = [&reader.site.words().open_picture, ": ", &alt].concat();
        for (attribute, value) in [
            ("role", "button"),
            ("aria-haspopup", "dialog"),
            ("aria-label", name.trim_end_matches([':', ' '])),
        ] {
            let _ = picture.set_attribute(attribute, value);
        }
    }
}

fn on_click(reader: &Rc<Reader>, event: &Event) {
    if is_open(reader) {
        if dom::target_in(event, "[data-viewer-prev]").is_some() {
            step(reader, -1);
        } else if dom::target_in(event, "[data-viewer-next]").is_some() {
            step(reader, 1);
        } else if dom::target_in(event, "[data-viewer-close]").is_some()
            || dom::target_in(event, "img").is_none()
        {
            leave();
        }
    } else if let Some(picture) = dom::target_in(event, PICTURES) {
        open(reader, &picture);
    }
}

fn on_key(reader: &Rc<Reader>, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    if !is_open(reader) {
        if matches!(key.key().as_str(), "Enter" | " ")
            && let Some(picture) = dom::target_in(event, PICTURES)
        {
            event.prevent_default();
            open(reader, &picture);
        }
        return;
    }
    match key.key().as_str() {
        "Escape" => leave(),
        "ArrowLeft" => step(reader, -1),
        "ArrowRight" => step(reader, 1),
        "Tab" => keep_focus_inside(event, key.shift_key()),
        _ => {}
    }
}

fn on_touch_start(reader: &Rc<Reader>, event: &Event) {
    TOUCHED_AT.set(touch_x(event).filter(|_| is_open(reader)));
}

fn on_touch_end(reader: &Rc<Reader>, event: &Event) {
    let (Some(from), Some(to)) = (TOUCHED_AT.take(), touch_x(event)) else { return };
    if (to - from).abs() >= SWIPE {
        step(reader, if to < from { 1 } else { -1 });
    }
}

fn touch_x(event: &Event) -> Option<i32> {
    let touch = event.dyn_ref::<TouchEvent>()?.changed_touches().get(0)?;
    Some(touch.client_x())
}

/// Back closes, Forward opens again: the history's own state says which.
fn on_pop(reader: &Rc<Reader>, _: &Event) {
    let state = dom::history().and_then(|history| history.state().ok()).unwrap_or(JsValue::NULL);
    match state.as_f64() {
        Some(number) => show(reader, number as usize),
        None => close(reader),
    }
}

fn is_open(reader: &Rc<Reader>) -> bool {
    reader.screen.viewer.with_untracked(Option::is_some)
}

fn open(reader: &Rc<Reader>, pressed: &HtmlElement) {
    let Some(number) = dom::find_all(PICTURES).iter().position(|picture| picture == pressed) else { return };
    let Some(history) = dom::history() else { return };
    reader.quiet.set(true);
    let _ = history.push_state(&JsValue::from_f64(number as f64), "");
    reader.quiet.set(false);
    show(reader, number);
}

/// Closing goes by way of the history, so that Back does not open the picture again.
fn leave() {
    if let Some(history) = dom::history() {
        let _ = history.back();
    }
}

fn show(reader: &Rc<Reader>, number: usize) {
    let pictures: Vec<ViewerPicture> = dom::find_all(PICTURES).iter().filter_map(picture_of).collect();
    if number >= pictures.len() {
        return;
    }
    reader.screen.viewer.set(Some(ViewerState { pictures, open: number }));
    let _ = dom::root().class_list().add_1("has-viewer");
    spawn_local(async {
        dom::drawn().await;
        if let Some(button) = dom::find("[data-viewer-close]") {
            dom::focus(&button);
        }
    });
}

fn close(reader: &Rc<Reader>) {
    let Some(state) = reader.screen.viewer.get_untracked() else { return };
    reader.screen.viewer.set(None);
    let _ = dom::root().class_list().remove_1("has-viewer");
    if let Some(picture) = dom::find_all(PICTURES).get(state.open) {
        dom::focus(picture);
    }
}

fn step(reader: &Rc<Reader>, by: isize) {
    reader.screen.viewer.update(|viewer| {
        if let Some(state) = viewer
            && let Some(open) = state.open.checked_add_signed(by).filter(|open| *open < state.pictures.len())
        {
            state.open = open;
        }
    });
    spawn_local(async {
        dom::drawn().await;
        // At either end a step's button is taken away; the focus must not fall out of the dialog.
        if dom::find(".viewer button:focus:not([disabled])").is_none()
            && let Some(button) =
                dom::find(".viewer__step:not([disabled])").or_else(|| dom::find("[data-viewer-close]"))
        {
            dom::focus(&button);
        }
    });
}

fn keep_focus_inside(event: &Event, backwards: bool) {
    let buttons: Vec<HtmlElement> = dom::find_all(".viewer button:not([disabled])");
    let focused = dom::document().active_element();
    let number =
        buttons.iter().position(|button| focused.as_ref().is_some_and(|focused| **button == *focused));
    let (Some(first), Some(last)) = (buttons.first(), buttons.last()) else { return };
    let at_edge = number.is_none_or(|number| number == if backwards { 0 } else { buttons.len() - 1 });
    if at_edge {
        event.prevent_default();
        dom::focus(if backwards { last } else { first });
    }
}

fn picture_of(element: &HtmlElement) -> Option<ViewerPicture> {
    let image: &HtmlImageElement = element.dyn_ref()?;
    let figure = element.closest("figure").ok()??;
    let within = |selector| figure.query_selector(selector).ok().flatten();
    let caption = within("figcaption").and_then(|caption| caption.text_content());
    Some(ViewerPicture {
        src: image.get_attribute("src").unwrap_or_default(),
        srcset: image.get_attribute("srcset").unwrap_or_default(),
        avif: within("source").and_then(|source| source.get_attribute("srcset")),
        alt: image.alt(),
        caption,
        width: image.get_attribute("width").unwrap_or_default(),
        height: image.get_attribute("height").unwrap_or_default(),
    })
}
