//! A picture that comes in two codings: browsers that know AVIF take that, all others the `<img>`.

use bantin_content::body_html::AVIF;

use crate::element::{Element, el};

/// The image, or a `<picture>` of it and its AVIF files. `sizes` is the image's own.
pub fn in_codings(image: Element, avif: Option<&String>, sizes: &'static str) -> Element {
    let Some(srcset) = avif else { return image };
    let source = el("source").attr("type", AVIF).attr("sizes", sizes).attr("srcset", srcset.clone());
    el("picture").child(source).child(image)
}
