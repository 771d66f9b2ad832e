//! The one way by which HTML goes into the document: the boot script's `bantin.fill`, which holds the page's only
//! policy of Trusted Types (docs/decisions/0030).

use leptos::tachys::renderer::types::Element;
use leptos::wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(wasm_bindgen = leptos::wasm_bindgen)]
extern "C" {
    /// Fills an element with HTML. Natively there is no document, and nothing calls it.
    #[wasm_bindgen(js_namespace = bantin)]
    pub fn fill(element: &Element, html: &str);
}
