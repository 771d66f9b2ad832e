//! A single tilde is a letter like any other (`20~25 nghìn`): only two strike text out. comrak knows no such rule, so
//! before it reads a text another sign stands in for each single tilde, and is a tilde again in what it made.

use std::borrow::Cow;
use std::mem::take;

use comrak::Node;
use comrak::nodes::NodeValue;

/// Signs that are punctuation, as a tilde is, and mean nothing to Markdown. The first that a text has not stands in.
const STAND_INS: [char; 5] = ['\u{2e1b}', '\u{2e1e}', '\u{2e1f}', '\u{2053}', '\u{301c}'];

/// A text without single tildes, and the sign that stands in for them.
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

/// Makes each sign of a tree a tilde again.
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

/// Tildes without another beside them. One behind a backslash is none; the next is then as good as alone.
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
