//! The Navigation API and the object shared with the boot script: what `web-sys` does not
//! have in its stable part.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::EventTarget;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = EventTarget)]
    pub type Navigation;

    #[wasm_bindgen(method, getter, js_name = currentEntry)]
    pub fn current_entry(this: &Navigation) -> Option<Entry>;

    /// An entry of the history, or a navigation's destination.
    pub type Entry;

    #[wasm_bindgen(method, getter)]
    pub fn key(this: &Entry) -> String;

    #[wasm_bindgen(method, getter)]
    pub fn url(this: &Entry) -> Option<String>;

    #[wasm_bindgen(method, getter, js_name = sameDocument)]
    pub fn is_in_this_document(this: &Entry) -> bool;

    #[wasm_bindgen(extends = web_sys::Event)]
    pub type NavigateEvent;

    #[wasm_bindgen(method, getter, js_name = canIntercept)]
    pub fn can_intercept(this: &NavigateEvent) -> bool;

    #[wasm_bindgen(method, getter, js_name = hashChange)]
    pub fn hash_change(this: &NavigateEvent) -> bool;

    #[wasm_bindgen(method, getter, js_name = downloadRequest)]
    pub fn download_request(this: &NavigateEvent) -> Option<String>;

    #[wasm_bindgen(method, getter, js_name = formData)]
    pub fn form_data(this: &NavigateEvent) -> JsValue;

    #[wasm_bindgen(method, getter, js_name = navigationType)]
    pub fn navigation_type(this: &NavigateEvent) -> String;

    #[wasm_bindgen(method, getter)]
    pub fn destination(this: &NavigateEvent) -> Entry;

    #[wasm_bindgen(method)]
    pub fn intercept(this: &NavigateEvent, options: &Object);
}

/// `window.navigation`, where the browser has it.
pub fn navigation() -> Option<Navigation> {
    let navigation = Reflect::get(&super::dom::window(), &"navigation".into()).ok()?;
    (!navigation.is_undefined()).then(|| navigation.into())
}

/// Options of `intercept`: the platform scrolls once `handler`'s promise is fulfilled, unless
/// how far it was scrolled is known; focus is ours. (When the page that is left is longer and was
/// scrolled further than the next one goes, Chromium forgets where the next one was.)
pub fn intercept_options(handler: &Function, scroll_is_known: bool) -> Object {
    let options = Object::new();
    set(&options, "handler", handler);
    set(&options, "focusReset", &"manual".into());
    if scroll_is_known {
        set(&options, "scroll", &"manual".into());
    }
    options
}

/// Puts a value where the boot script finds it.
pub fn share(key: &str, value: &JsValue) {
    if let Some(shared) = shared() {
        set(&shared, key, value);
    }
}

/// The promise of the first heartbeat's answer, as text; empty text when none came.
pub fn first_visits() -> Option<Promise> {
    let shared = shared()?;
    Reflect::get(&shared, &"visits".into()).ok()?.dyn_into().ok()
}

/// A text that the boot script put there.
pub fn shared_text(key: &str) -> Option<String> {
    let shared = shared()?;
    Reflect::get(&shared, &key.into()).ok()?.as_string()
}

fn shared() -> Option<Object> {
    Reflect::get(&super::dom::window(), &"bantin".into()).ok()?.dyn_into().ok()
}

fn set(object: &Object, key: &str, value: &JsValue) {
    // Fails on frozen objects and throwing setters only; these are plain.
    let _ = Reflect::set(object, &key.into(), value);
}
