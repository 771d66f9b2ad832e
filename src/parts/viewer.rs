//! Pictures over the whole screen, one at a time.

use leptos::prelude::*;

use crate::words::{Site, fill};

/// The pictures of a page, one of them open.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewerState {
    pub pictures: Vec<ViewerPicture>,
    pub open: usize,
}

/// A picture as it stands in the page.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewerPicture {
    pub src: String,
    pub srcset: String,
    pub alt: String,
    pub caption: Option<String>,
    pub width: u32,
    pub height: u32,
}

pub fn viewer(state: &ViewerState, site: &Site) -> AnyView {
    let words = site.words();
    let Some(picture) = state.pictures.get(state.open).cloned() else { return ().into_any() };
    let all = state.pictures.len();
    let count =
        fill(&words.viewer_count, &[("open", &(state.open + 1).to_string()), ("all", &all.to_string())]);
    let (prev, next) = (words.viewer_prev.to_string(), words.viewer_next.to_string());
    let several = (all > 1).then(|| {
        view! {
            <button
                class="viewer__step viewer__step--prev"
                type="button"
                data-viewer-prev
                aria-label=prev
                disabled=state.open == 0
            >
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 4 7 12l8 8" /></svg>
            </button>
            <button
                class="viewer__step viewer__step--next"
                type="button"
                data-viewer-next
                aria-label=next
                disabled=state.open + 1 == all
            >
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m9 4 8 8-8 8" /></svg>
            </button>
        }
        .into_any()
    });
    view! {
        <div class="viewer" role="dialog" aria-modal="true" aria-label=words.viewer.to_string()>
            <div class="viewer__bar">
                <p class="viewer__count" aria-live="polite">{count}</p>
                <button
                    class="viewer__close"
                    type="button"
                    data-viewer-close
                    aria-label=words.viewer_close.to_string()
                >
                    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m5 5 14 14M19 5 5 19" /></svg>
                </button>
            </div>
            <figure class="viewer__figure">
                <img
                    class="viewer__picture"
                    sizes="100vw"
                    srcset=picture.srcset
                    src=picture.src
                    width=picture.width.to_string()
                    height=picture.height.to_string()
                    alt=picture.alt
                />
                <figcaption class="viewer__caption">{picture.caption.unwrap_or_default()}</figcaption>
            </figure>
            {several}
        </div>
    }
    .into_any()
}
