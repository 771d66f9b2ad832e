//! The bounds of a text, and why a text that is beyond one of them is refused.

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
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{much}")]
pub(crate) struct TooMuch {
    pub much: Much,
    /// From 1.
    pub line: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Much {
    #[error("the text has {} KB, and at most {} are read", .0 >> 10, MOST_TEXT >> 10)]
    Text(usize),
    #[error("more than {MOST_DEPTH} quotes, lists or elements are open within each other here")]
    Depth,
    #[error("an element has more than {MOST_ATTRIBUTES} attributes")]
    Attributes,
    #[error("too many tags are open within each other, or do not fit together, here")]
    Tangle,
    #[error("too many “&” and no-break spaces stand in one paragraph here")]
    Escapes,
    #[error("the addresses of the text's definitions, each as often as it is used, are longer than the text")]
    Definitions,
    #[error("the text becomes more than {} elements", MOST_TAGS / 2)]
    Elements,
    #[error("the text becomes more than {} MB of HTML", MOST_HTML >> 20)]
    Html,
}

impl Much {
    /// What the author should do.
    pub fn mend(self) -> &'static str {
        match self {
            Much::Text(_) => "make several texts of it, or take out what was pasted into it by mistake",
            Much::Depth => "close what is open, or take the signs at the beginning of this line away",
            Much::Attributes => "leave the element's name and what it needs",
            Much::Tangle => {
                "close the elements in the order in which they were opened, or write this part as Markdown"
            }
            Much::Escapes => "make several paragraphs of it, with plain spaces between the words",
            Much::Definitions => "write this link as [text](address), or define a shorter address",
            Much::Elements | Much::Html => "make several texts of it",
        }
    }
}
