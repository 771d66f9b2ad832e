//! From one build of the app to the next. A tab that stays open while the site gets another build goes on as it is, and takes the
//! new one with the next page that the reader asks for (0041).

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::{bindings, dom};
use crate::navigation;

/// Of each build for which this tab has loaded a page, in its `sessionStorage`: before its id.
const LOADED_FOR: &str = "app ";

/// Whether the page that is asked for now is to be loaded plainly, for the newest build. Says so once for each: it is
/// remembered first, and where nothing can be remembered the app that runs stays.
pub fn is_due() -> bool {
    let (Some(running), Some(newest)) = (bindings::shared_text("build"), bindings::shared_text("newest"))
    else {
        return false;
    };
    let Ok(kept) = Reflect::get(&dom::window(), &"sessionStorage".into()) else { return false };
    let key = JsValue::from([LOADED_FOR, &newest].concat());
    let Ok(was_loaded_for) = Reflect::get(&kept, &key) else { return false };
    navigation::is_left_for_the_newest(&running, &newest, !was_loaded_for.is_undefined())
        && Reflect::set(&kept, &key, &1.into()).is_ok()
}
