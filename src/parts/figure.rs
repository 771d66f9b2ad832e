//! The lead picture. Figures within a body are the publisher's, in the same markup.

use bantin_content::Picture;

use super::codings::in_codings;
use crate::element::{Element, el};

/// `sizes` of the lead picture: edge to edge on phones, the text column's width on desks.
pub const LEAD_SIZES: &str =
    "(min-width:1168px) 736px,(min-width:960px) calc(100vw - 432px),(min-width:768px) 736px,100vw";
/// `sizes` of a figure in a body: inside the page's margins on phones.
pub const FIGURE_SIZES: &str = "(min-width:1168px) 736px,(min-width:960px) calc(100vw - 432px),(min-width:768px) 736px,calc(100vw - 32px)";

/// The picture that a reader waits for: fetched before the others, never lazily.
pub fn lead_figure(picture: &Picture) -> Element {
    let caption = picture.caption.as_deref();
    el("figure")
        .class("figure figure--lead")
        .child(lead_image(picture))
        .child(caption.map(|caption| el("figcaption").child(caption)))
}

/// The largest picture of a page's first screen. The boot script waits until the browser reports
/// this element as painted.
pub fn lead_image(picture: &Picture) -> Element {
    let image = image(picture, LEAD_SIZES)
        .attr("fetchpriority", "high")
        .attr("decoding", "async")
        .attr("elementtiming", "lead");
    in_codings(image, picture.avif.as_ref(), LEAD_SIZES)
}

/// A picture at the width that `sizes` says it will have. `sizes` comes first: what stands
/// after it is chosen by it at once.
fn image(picture: &Picture, sizes: &'static str) -> Element {
    el("img")
        .attr("sizes", sizes)
        .attr("srcset", picture.srcset.clone())
        .attr("src", picture.src.clone())
        .attr("width", picture.width.to_string())
        .attr("height", picture.height.to_string())
        .attr("alt", picture.alt.clone())
}
