//! Pictures over the whole screen, one at a time.

use super::codings::in_codings;
use crate::element::{Element, el};
use crate::words::{Message, SpokenSite, fill};

/// The pictures of a page, one of them open.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewerState {
    pub pictures: Vec<ViewerPicture>,
    pub open: usize,
}

/// A picture as the page has it.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewerPicture {
    pub src: String,
    pub srcset: String,
    pub avif: Option<String>,
    pub alt: String,
    pub caption: Option<String>,
    /// Pixels, as the page's picture has them.
    pub width: String,
    pub height: String,
}

/// A picture is as wide as the screen at most.
const SIZES: &str = "100vw";

const PREVIOUS: &str = r#"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 4 7 12l8 8"/></svg>"#;
const NEXT: &str = r#"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m9 4 8 8-8 8"/></svg>"#;
const CLOSE: &str = r#"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m5 5 14 14M19 5 5 19"/></svg>"#;

/// The open picture, its number among the others, and the buttons; nothing for a picture that is not there.
pub fn viewer(state: &ViewerState, site: &SpokenSite) -> Option<Element> {
    let words = site.words();
    let picture = state.pictures.get(state.open)?;
    let all = state.pictures.len();
    let numbers = [("open", &*(state.open + 1).to_string()), ("all", &*all.to_string())];
    let count =
        el("p").class("viewer__count").attr("aria-live", "polite").child(fill(&words.viewer_count, &numbers));
    let close = button("viewer__close", &words.viewer_close).flag("data-viewer-close").html(CLOSE);
    let previous = button("viewer__step viewer__step--prev", &words.viewer_prev)
        .flag("data-viewer-prev")
        .maybe("disabled", (state.open == 0).then_some(""))
        .html(PREVIOUS);
    let next = button("viewer__step viewer__step--next", &words.viewer_next)
        .flag("data-viewer-next")
        .maybe("disabled", (state.open + 1 == all).then_some(""))
        .html(NEXT);
    let viewer = el("div")
        .class("viewer")
        .attr("role", "dialog")
        .attr("aria-modal", "true")
        .attr("aria-label", words.viewer.clone())
        .child(el("div").class("viewer__bar").child(count).child(close))
        .child(figure(picture))
        .child((all > 1).then(|| vec![previous, next]));
    Some(viewer)
}

fn button(class: &'static str, name: &Message) -> Element {
    el("button").class(class).attr("type", "button").attr("aria-label", name.clone())
}

fn figure(picture: &ViewerPicture) -> Element {
    let image = el("img")
        .class("viewer__picture")
        .attr("sizes", SIZES)
        .attr("srcset", picture.srcset.clone())
        .attr("src", picture.src.clone())
        .attr("width", picture.width.clone())
        .attr("height", picture.height.clone())
        .attr("alt", picture.alt.clone());
    let caption = el("figcaption").class("viewer__caption").child(picture.caption.as_deref());
    let image = in_codings(image, picture.avif.as_ref(), SIZES);
    el("figure").class("viewer__figure").child(image).child(caption)
}
