//! The lead picture. Figures within a body are the publisher's, in the same markup.

use bantin_content::Picture;
use leptos::prelude::*;

/// `sizes` of the lead picture: edge to edge on phones, the text column's width on desks.
pub const LEAD_SIZES: &str =
    "(min-width:1168px) 736px,(min-width:960px) calc(100vw - 432px),(min-width:768px) 736px,100vw";
/// `sizes` of a figure in a body: inside the page's margins on phones.
pub const FIGURE_SIZES: &str = "(min-width:1168px) 736px,(min-width:960px) calc(100vw - 432px),(min-width:768px) 736px,calc(100vw - 32px)";

/// The picture that a page is waited for: asked for first, never late.
pub fn lead_figure(picture: &Picture) -> AnyView {
    let Picture { src, srcset, width, height, alt, caption } = picture.clone();
    let caption = caption.map(|caption| view! { <figcaption class="figure__caption">{caption}</figcaption> });
    view! {
        <figure class="figure figure--lead">
            <img
                sizes=LEAD_SIZES
                srcset=srcset
                src=src
                width=width.to_string()
                height=height.to_string()
                alt=alt
                fetchpriority="high"
                decoding="async"
            />
            {caption}
        </figure>
    }
    .into_any()
}
