//! Takes over a page that the publisher printed. Until all has succeeded nothing of the
//! page has changed, so a failure at any step leaves it as it was.

use leptos::mount::hydrate_from;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::browser::{Reader, dom, json};
use crate::app::{Screen, frame};
use crate::page::PageData;

/// Hydrates the page and only then installs the handlers.
pub fn start() {
    let Some((root, data)) = printed_page() else {
        return dom::warn("bantin: this page was not printed for the app");
    };
    let reader = std::rc::Rc::new(std::cell::OnceCell::new());
    let hold = reader.clone();
    hydrate_from(root, move || {
        let screen = Screen::new(data);
        // Cannot be set already: this closure runs once.
        let _ = hold.set(screen);
        move || frame(screen)
    })
    .forget();
    if let Some(&screen) = reader.get() {
        Reader::install(screen);
    }
}

/// The app's root element and the page's data, its body taken from where it is painted:
/// hydration remembers what it is given, and an empty body would be shown after Back.
fn printed_page() -> Option<(HtmlElement, PageData)> {
    let document = dom::document();
    let root: HtmlElement = document.get_element_by_id("app")?.dyn_into().ok()?;
    let text = document.get_element_by_id("page-data")?.text_content()?;
    let mut data: PageData = json::parse(&text)?;
    if let Some(body) = data.page.body_mut() {
        *body = root.query_selector("[data-body]").ok().flatten().as_ref().map(Element::inner_html)?;
    }
    Some((root, data))
}
