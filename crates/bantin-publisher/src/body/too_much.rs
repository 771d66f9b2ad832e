//! The bounds of a text, and why a text that is beyond one of them is refused.

use bantin_messages::Message;
use bantin_messages::messages::{
    TangledTags, TextTooLong, TooDeep, TooLongDefinitions, TooManyAttributes, TooManyElements,
    TooManyEscapes, TooMuchHtml,
};

/// Most bytes of a text.
pub(super) const MOST_TEXT: usize = 1 << 20;

/// Most elements within each other; browsers have the same bound.
pub(super) const MOST_DEPTH: usize = 512;

/// Most attributes of one element.
pub(super) const MOST_ATTRIBUTES: usize = 256;

/// Most tags, opening and closing ones, in the HTML of a text.
pub(super) const MOST_TAGS: usize = 200_000;

/// Most bytes of that HTML. A text of `<` alone becomes four times as long (`&lt;`), and takes as much longer.
pub(super) const MOST_HTML: usize = 3 << 20;

/// Why a text is refused, and on which line the cause begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TooMuch {
    pub much: Much,
    /// From 1.
    pub line: usize,
}

/// Of what there is too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Much {
    /// Bytes of the text.
    Text(usize),
    /// Quotes, lists or elements within each other.
    Depth,
    /// Attributes of an element.
    Attributes,
    /// Tags that are open at once, or closed in the wrong order.
    Tangle,
    /// Signs that are written with an escape, in one paragraph.
    Escapes,
    /// Addresses of definitions, each as often as it is used.
    Definitions,
    /// Elements of the page.
    Elements,
    /// Bytes of the page.
    Html,
}

impl Much {
    pub fn message(self) -> Message {
        match self {
            Much::Text(bytes) => {
                TextTooLong { kilobytes: (bytes >> 10).into(), most: (MOST_TEXT >> 10).into() }.into()
            }
            Much::Depth => TooDeep { most: MOST_DEPTH.into() }.into(),
            Much::Attributes => TooManyAttributes { most: MOST_ATTRIBUTES.into() }.into(),
            Much::Tangle => TangledTags.into(),
            Much::Escapes => TooManyEscapes.into(),
            Much::Definitions => TooLongDefinitions.into(),
            Much::Elements => TooManyElements { most: (MOST_TAGS / 2).into() }.into(),
            Much::Html => TooMuchHtml { megabytes: (MOST_HTML >> 20).into() }.into(),
        }
    }
}
