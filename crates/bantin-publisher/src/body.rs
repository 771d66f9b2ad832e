//! Turns an article's Markdown into the HTML of its body: drawn, sanitised, given its pictures.
//! Knows nothing of the page around it.

use bantin_content::Picture;

use crate::newsroom::{SourceArticle, SourceStanding};
use crate::pictures::PictureIndex;

/// What a body's drawing needs to know of the site and its style.
#[derive(Clone, Copy, Debug)]
pub struct BodyStyle<'a> {
    /// Value of `sizes` for a figure in the text.
    pub sizes: &'a str,
    /// The site's language: words for who uses a screen reader.
    pub language: &'a str,
    /// The site's own address: links to it become paths.
    pub base_url: &'a str,
}

/// A body ready to be set into its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Sanitised and well-formed: a browser that parses it inside a `<div>` moves nothing.
    pub html: String,
    /// The lead picture, which is not in `html`.
    pub lead: Option<Picture>,
    /// The figures of `html`, in reading order.
    pub figures: Vec<Picture>,
}

/// An article's body; its lead picture is taken out of it.
pub fn article_body(_article: &SourceArticle, _pictures: &PictureIndex, _style: BodyStyle<'_>) -> Body {
    Body::default()
}

/// A standing page's body; all its figures stay where they are.
pub fn standing_body(_page: &SourceStanding, _pictures: &PictureIndex, _style: BodyStyle<'_>) -> Body {
    Body::default()
}
