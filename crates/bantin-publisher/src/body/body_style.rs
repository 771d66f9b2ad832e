//! What the body of a text takes from its site and from the page around it.

use bantin_content::{Language, NumberFormat};

/// What a body's drawing needs to know of its site and its page.
#[derive(Clone, Copy, Debug)]
pub struct BodyStyle<'a> {
    /// Value of `sizes` for a figure in the text.
    pub sizes: &'a str,
    /// The site's language, in which the labels are.
    pub language: Language,
    /// The site's own address: links to it become paths.
    pub base_url: &'a str,
    /// How the site writes numbers.
    pub number_format: NumberFormat,
}
