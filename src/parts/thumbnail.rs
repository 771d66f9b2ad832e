//! A small picture beside a headline, all of one shape. It says nothing that the headline does not, so it has no
//! alternative text.

use bantin_content::Thumbnail;

use super::codings::in_codings;
use crate::element::{Element, el};

/// `sizes` of the picture of a row.
pub const ROW_SIZES: &str = "112px";

/// Nobody waits for it: it is asked for when the reader comes near, and after the lead picture.
pub fn thumbnail(picture: &Thumbnail, sizes: &'static str) -> Element {
    let image = el("img")
        .class("thumbnail")
        .attr("loading", "lazy")
        .attr("decoding", "async")
        .attr("fetchpriority", "low")
        .attr("sizes", sizes)
        .attr("srcset", picture.srcset.clone())
        .attr("src", picture.src.clone())
        .attr("width", picture.width.to_string())
        .attr("height", picture.height.to_string())
        .attr("alt", "");
    in_codings(image, picture.avif.as_ref(), sizes)
}
