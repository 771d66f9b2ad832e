//! One thing that a body refers to: its kind, its address and its place.

/// Something that a body refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    pub kind: Kind,
    /// Its address, percent-decoded, where its kind says nothing else; of an embed the element's name.
    pub url: String,
    /// Line of the body, from 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Picture {
        /// Says what it shows.
        has_alt: bool,
    },
    Link,
    /// A link around a picture to another picture's file.
    Larger,
    /// An element of raw HTML that is dropped, with what it shows.
    Embed,
    /// A picture that is pasted into the text; `url` is its kind.
    Pasted,
    /// A picture of raw HTML with an address that is dropped, or none.
    Lost,
    /// A picture that is not read as one; `url` is how it should be written.
    Misread,
}
