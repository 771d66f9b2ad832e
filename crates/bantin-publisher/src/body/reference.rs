//! A reference of a body, such as a picture or a link: its kind, its address, and where it is.

/// Something that a body refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    pub kind: Kind,
    /// The address, percent-decoded; of some kinds something else, which is said there.
    pub url: String,
    /// Of a picture, its alternative text; of all else empty.
    pub alt: String,
    /// Line of the body, from 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

impl Reference {
    /// Whether this is a picture with an alternative text.
    pub fn is_described(&self) -> bool {
        self.kind == Kind::Picture && !self.alt.is_empty()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Picture,
    Link,
    /// A link to a document or a video beside the text.
    Attached,
    /// A video beside the text, in the place of a picture.
    Video,
    /// The picture that a video shows until it is played.
    Poster,
    /// A link from one picture to the file of another, such as a larger one.
    Larger,
    /// An element of raw HTML that is dropped with what it shows; `url` is the element's name.
    Embed,
    /// A picture that is pasted into the text; `url` is its kind.
    Pasted,
    /// A picture of raw HTML whose address is missing, or is one that the sanitiser drops.
    Lost,
    /// A picture that Markdown does not accept; `url` is how it should be written.
    Misread,
}
