//! The tree of a body, shaped: what it is written from.

use super::tree::Element;

/// A body's tree, shaped.
#[derive(Clone, Debug)]
pub(super) enum Shaped<'a> {
    Text(&'a str),
    Element(Element<'a>, Vec<Shaped<'a>>),
    /// A heading of this level.
    Heading {
        level: u8,
        id: Option<String>,
        children: Vec<Shaped<'a>>,
    },
    /// An id without an element; `None` once an element has taken the id.
    Anchor(Option<String>),
    /// A table that is not within another one.
    Table(Element<'a>, Vec<Shaped<'a>>),
    Figure(Image),
    /// A picture within a line of text.
    Image(Image),
    /// A link, alone on its line, to a video on another site.
    VideoLink(VideoLink<'a>),
}

/// A picture, or a video in its place, as the text names it.
#[derive(Clone, Debug)]
pub(super) struct Image {
    pub src: String,
    /// Decoded.
    pub alt: String,
    /// Decoded.
    pub caption: Option<String>,
    pub id: Option<String>,
    /// The picture that a video of raw HTML shows until it is played.
    pub poster: Option<String>,
}

/// A link to a video on another site.
#[derive(Clone, Debug)]
pub(super) struct VideoLink<'a> {
    pub link: Element<'a>,
    pub children: Vec<Shaped<'a>>,
    /// As readers call it.
    pub site: &'static str,
    /// It says something of its own: it is neither its address nor a picture alone.
    pub has_words: bool,
}
