//! Refuses texts that are too long, too deep or too tangled: parsing them would take minutes, here or in a browser. No
//! author writes such texts. To see that a text is one of them takes a time that grows with its length alone.

mod attributes;
mod escapes;
mod nesting;

use comrak::Node;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::NodeValue;

use super::markdown;
use super::too_much::{MOST_ATTRIBUTES, MOST_DEPTH, MOST_HTML, MOST_TAGS, MOST_TEXT, Much, TooMuch};
use escapes::Escapes;
use nesting::Nesting;

/// A longer line was not written but pasted.
const PASTED: usize = MOST_TEXT / 8;

/// A text that is shorter than this, and has fewer signs with a meaning in Markdown or HTML, is within all bounds.
const SHORT: usize = 64 << 10;
const FEW_SIGNS: usize = 250;

/// Whether a text is so short and plain that it is within all bounds. A text that is too long is refused at once.
pub(super) fn is_plain(text: &str) -> Result<bool, TooMuch> {
    if text.len() > MOST_TEXT {
        return Err(TooMuch { much: Much::Text(text.len()), line: where_it_is_too_long(text) });
    }
    Ok(text.len() < SHORT && text.bytes().filter(|byte| is_sign(*byte)).count() < FEW_SIGNS)
}

/// The line to name for a text that is too long: one that was pasted, or the line on which the bound is passed.
fn where_it_is_too_long(text: &str) -> usize {
    let pasted = text.lines().position(|line| line.len() > PASTED);
    let bound = || memchr::memchr_iter(b'\n', &text.as_bytes()[..MOST_TEXT]).count();
    pasted.unwrap_or_else(bound) + 1
}

/// Refuses a parsed text that is too much.
pub(super) fn check(root: Node<'_>, text: &str) -> Result<(), TooMuch> {
    depth(root)?;
    let mut measure = Measure::of(text.contains('<'));
    for block in root.children() {
        // Written by itself, a footnote would bring the opening tag of the list of footnotes.
        if matches!(block.data().value, NodeValue::FootnoteDefinition(_)) {
            block.children().try_for_each(|block| measure.block(block))?;
        } else {
            measure.block(block)?;
        }
    }
    Ok(())
}

/// Whether this byte may open a block or an element.
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

/// What the blocks of a text add up to.
struct Measure {
    tags: usize,
    html: usize,
    escapes: Escapes,
    /// For texts with HTML that was written by hand, which may leave elements open.
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
