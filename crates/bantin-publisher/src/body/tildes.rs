//! Single tildes are letters like any other (`20~25 nghìn`): only two tildes strike text out. comrak takes a single one for
//! that too. So single tildes are replaced by another sign before comrak parses a text, and put back in its tree.

use std::borrow::Cow;
use std::mem::take;

use comrak::Node;
use comrak::nodes::NodeValue;

/// Signs that are punctuation as a tilde is, and mean nothing in Markdown. The first that is not in the text is taken.
const STAND_INS: [char; 5] = ['\u{2e1b}', '\u{2e1e}', '\u{2e1f}', '\u{2053}', '\u{301c}'];

/// The text with a sign in the place of each single tilde, and that sign.
pub(super) fn hidden(text: &str) -> (Cow<'_, str>, Option<char>) {
    let sign =
        if text.contains('~') { STAND_INS.into_iter().find(|sign| !text.contains(*sign)) } else { None };
    let Some(sign) = sign else { return (Cow::Borrowed(text), None) };
    let mut hidden = String::new();
    let mut copied = 0;
    for at in single_tildes(text.as_bytes()) {
        hidden.push_str(&text[copied..at]);
        hidden.push(sign);
        copied = at + 1;
    }
    if copied == 0 {
        return (Cow::Borrowed(text), None);
    }
    hidden.push_str(&text[copied..]);
    (Cow::Owned(hidden), Some(sign))
}

/// Puts the tildes back into a tree.
pub(super) fn restore(root: Node<'_>, sign: char) {
    let restore = |text: &mut String| {
        if text.contains(sign) {
            *text = take(text).replace(sign, "~");
        }
    };
    for node in root.descendants() {
        match &mut node.data_mut().value {
            NodeValue::Text(text) if text.contains(sign) => restore(text.to_mut()),
            NodeValue::Code(code) => restore(&mut code.literal),
            NodeValue::CodeBlock(code) => {
                restore(&mut code.literal);
                restore(&mut code.info);
            }
            NodeValue::HtmlBlock(html) => restore(&mut html.literal),
            NodeValue::HtmlInline(html) => restore(html),
            NodeValue::Link(link) | NodeValue::Image(link) => {
                restore(&mut link.url);
                restore(&mut link.title);
            }
            NodeValue::FootnoteDefinition(note) => restore(&mut note.name),
            NodeValue::FootnoteReference(note) => restore(&mut note.name),
            _ => {}
        }
    }
}

/// The bytes of single tildes. A tilde behind a backslash is escaped and does not count, not even as a neighbour.
fn single_tildes(text: &[u8]) -> impl Iterator<Item = usize> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let mut start = from + memchr::memchr(b'~', &text[from..])?;
            let end = start + text[start..].iter().take_while(|byte| **byte == b'~').count();
            from = end;
            let backslashes = text[..start].iter().rev().take_while(|byte| **byte == b'\\').count();
            start += backslashes % 2;
            if end - start == 1 {
                return Some(start);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tildes_that_stand_alone_are_found() {
        let found = |text: &str| single_tildes(text.as_bytes()).collect::<Vec<_>>();
        assert_eq!(found("a~b ~~c~~ ~~~ ~"), [1, 14]);
        assert_eq!(found(r"\~ \~~ \\~ \~~~"), [5, 9]);
        assert_eq!(found(""), [0; 0]);
    }
}
