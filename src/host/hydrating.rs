//! Takes over a page that the publisher printed. Until all has succeeded nothing of the page has changed, so a
//! failure at any step leaves it as it was.

mod read_back;

use any_spawner::Executor;
use leptos::prelude::{Owner, RenderHtml};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::PositionState;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::browser::{Reader, dom, json};
use crate::app::{Screen, frame};
use crate::page::PageData;
use crate::trusted_html::fill;
use read_back::ReadBack;

/// Takes the page over at once; where something cannot be read back from it, once that is fetched.
pub fn start() {
    let Some((root, mut data)) = printed_page() else {
        return dom::warn("bantin: this page was not printed for the app");
    };
    match ReadBack::of(&data).whole() {
        Ok(painted) => {
            data.put_back(painted);
            take_over(root, data);
        }
        Err(read) => spawn_local(async move {
            match read.completed(data).await {
                Ok((data, changed)) => {
                    for selector in changed {
                        make_room(&root, selector.as_deref());
                    }
                    take_over(root, data);
                }
                Err(_) => dom::warn("bantin: this page was changed, and what is missing of it did not come"),
            }
        }),
    }
}

/// The app's root element, and the page's data as far as its script has it.
fn printed_page() -> Option<(HtmlElement, PageData)> {
    Some((dom::find("#app")?, json::parse(&dom::find("#page-data")?.text_content()?)?))
}

/// Hydrates the page and only then installs the handlers.
fn take_over(root: HtmlElement, data: PageData) {
    clear_beside_frame(&root);
    Reader::install(hydrated(root, data));
}

/// As Leptos' own `hydrate_from`, but for the context that brings the answers of its server functions: the app has none.
fn hydrated(root: HtmlElement, data: PageData) -> Screen {
    // Fails only where it was done before.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new_root(None);
    let (screen, drawn) = owner.with(|| {
        let screen = Screen::new(data);
        let place = Cursor::new(root.unchecked_into());
        (screen, frame(screen).hydrate::<true>(&place, &PositionState::default()))
    });
    // They last as long as the document.
    std::mem::forget((owner, drawn));
    screen
}

/// Puts an element that the app never draws where a part is to be drawn anew; without a selector, the whole page is.
fn make_room(root: &HtmlElement, selector: Option<&str>) {
    let part = selector.and_then(dom::find);
    let room = dom::document().create_element("br");
    match (part, room) {
        (Some(part), Ok(room)) => {
            let _ = part.replace_with_with_node_1(&room);
        }
        _ => fill(root, "<br>"),
    }
}

/// Takes out what was put beside the frame, or around it: the app's element holds the frame alone.
fn clear_beside_frame(root: &HtmlElement) {
    match dom::find("#app > [data-kind]") {
        Some(_) if root.child_nodes().length() == 1 => {}
        Some(frame) => {
            root.set_text_content(None);
            let _ = root.append_child(&frame);
        }
        None => make_room(root, None),
    }
}
