//! How much a text may be. What is deeper, longer or more tangled takes minutes to read, here or in a browser, and
//! nobody wrote it: it is refused before that, in a time that grows with the text alone.

mod attributes;
mod escapes;
mod nesting;

use comrak::Node;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::NodeValue;

use super::markdown;
use escapes::Escapes;
use nesting::Nesting;

/// Bytes of a text.
const MOST_TEXT: usize = 1 << 20;

/// Nobody writes longer lines.
const PASTED: usize = MOST_TEXT / 8;

/// Elements within each other, as in browsers.
const MOST_DEPTH: usize = 512;

/// Attributes of one element.
const MOST_ATTRIBUTES: usize = 256;

/// Opening and closing tags of the HTML that a text becomes.
const MOST_TAGS: usize = 200_000;

/// Bytes of that HTML. A text of signs alone (`<` becomes `&lt;`) would take longer than others of its length.
const MOST_HTML: usize = 3 << 20;

/// Texts that are shorter and have fewer signs that mean something to Markdown or HTML hold nothing that is too much.
const SHORT: usize = 64 << 10;
const FEW_SIGNS: usize = 250;

/// Why a text is refused, and the line of it on which that begins.
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
    /// What to do.
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

/// Whether a text is so short and plain that nothing in it can be too much. One that is too long is not read at all.
pub(super) fn is_plain(text: &str) -> Result<bool, TooMuch> {
    if text.len() > MOST_TEXT {
        return Err(TooMuch { much: Much::Text(text.len()), line: where_it_is_too_long(text) });
    }
    Ok(text.len() < SHORT && text.bytes().filter(|byte| is_sign(*byte)).count() < FEW_SIGNS)
}

/// The line of what was pasted into a text, or on which the bound lies.
fn where_it_is_too_long(text: &str) -> usize {
    let pasted = text.lines().position(|line| line.len() > PASTED);
    let bound = || memchr::memchr_iter(b'\n', &text.as_bytes()[..MOST_TEXT]).count();
    pasted.unwrap_or_else(bound) + 1
}

/// Refuses a text, as it was parsed, that is too much.
pub(super) fn check(root: Node<'_>, text: &str) -> Result<(), TooMuch> {
    depth(root)?;
    let mut measure = Measure::of(text.contains('<'));
    for block in root.children() {
        // A footnote alone would open the list of all footnotes.
        if matches!(block.data().value, NodeValue::FootnoteDefinition(_)) {
            block.children().try_for_each(|block| measure.block(block))?;
        } else {
            measure.block(block)?;
        }
    }
    Ok(())
}

/// Bytes that may open something.
fn is_sign(byte: u8) -> bool {
    matches!(
        byte,
        b'\n'
            | b'<'
            | b'>'
            | b'*'
            | b'_'
            | b'~'
            | b'-'
            | b'+'
            | b'.'
            | b')'
            | b'['
            | b'|'
            | b'#'
            | b'='
            | b'`'
    )
}

fn depth(root: Node<'_>) -> Result<(), TooMuch> {
    let mut depth = 0;
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(node) => {
                depth += 1;
                if depth > MOST_DEPTH {
                    return Err(TooMuch { much: Much::Depth, line: node.data().sourcepos.start.line });
                }
            }
            NodeEdge::End(_) => depth -= 1,
        }
    }
    Ok(())
}

/// What the blocks of a text become, together.
struct Measure {
    tags: usize,
    html: usize,
    escapes: Escapes,
    /// Where HTML was written by hand, which may open elements that it does not close.
    nesting: Option<Nesting>,
}

impl Measure {
    fn of(by_hand: bool) -> Self {
        Measure { tags: 0, html: 0, escapes: Escapes::default(), nesting: by_hand.then(Nesting::new) }
    }

    fn block(&mut self, block: Node<'_>) -> Result<(), TooMuch> {
        let data = block.data();
        let first = data.sourcepos.start.line;
        match &data.value {
            NodeValue::HtmlBlock(raw) => raw
                .literal
                .split_inclusive('\n')
                .enumerate()
                .try_for_each(|(at, html)| self.add(html, first + at)),
            _ => self.add(&markdown::html_of(block), first),
        }
    }

    fn add(&mut self, html: &str, line: usize) -> Result<(), TooMuch> {
        let refuse = |much| Err(TooMuch { much, line });
        self.html += html.len();
        self.tags += memchr::memchr_iter(b'<', html.as_bytes()).count();
        if self.html > MOST_HTML {
            return refuse(Much::Html);
        }
        if self.tags > MOST_TAGS {
            return refuse(Much::Elements);
        }
        if self.escapes.are_too_many(html) {
            return refuse(Much::Escapes);
        }
        match &mut self.nesting {
            Some(_) if attributes::are_more_than(html, MOST_ATTRIBUTES) => refuse(Much::Attributes),
            Some(nesting) => nesting.add(html).or_else(refuse),
            None => Ok(()),
        }
    }
}
