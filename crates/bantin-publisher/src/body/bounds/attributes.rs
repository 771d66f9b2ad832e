//! Counts the attributes of tags. A browser compares each attribute with all others of its tag, so that many take long.

use memchr::memchr_iter;

/// Whether a tag has more attributes than this. Every `<` before a letter counts as a tag, even within quotes or comments:
/// so none is overlooked because of quotes that were left open.
pub(super) fn are_more_than(html: &str, most: usize) -> bool {
    let html = html.as_bytes();
    memchr_iter(b'<', html).any(|at| {
        let tag = &html[at + 1..];
        let tag = tag.strip_prefix(b"/").unwrap_or(tag);
        tag.first().is_some_and(u8::is_ascii_alphabetic) && has_more_than(tag, most)
    })
}

fn has_more_than(tag: &[u8], most: usize) -> bool {
    let mut at = tag.iter().position(|byte| ends_name(*byte)).unwrap_or(tag.len());
    for _ in 0..=most {
        at += tag[at..].iter().take_while(|byte| byte.is_ascii_whitespace() || **byte == b'/').count();
        if at >= tag.len() || tag[at] == b'>' {
            return false;
        }
        // A `=` at the beginning is the name's first letter.
        at += 1 + tag[at + 1..].iter().take_while(|byte| !ends_name(**byte) && **byte != b'=').count();
        let value = at + tag[at..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        if tag.get(value) == Some(&b'=') {
            at = after_value(tag, value + 1);
        }
    }
    true
}

fn after_value(tag: &[u8], from: usize) -> usize {
    let start = from + tag[from..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    match tag.get(start) {
        Some(quote @ (b'"' | b'\'')) => {
            memchr::memchr(*quote, &tag[start + 1..]).map_or(tag.len(), |end| start + 1 + end + 1)
        }
        _ => {
            start
                + tag[start..].iter().take_while(|byte| !byte.is_ascii_whitespace() && **byte != b'>').count()
        }
    }
}

fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_counted_as_browsers_read_them() {
        for (html, attributes) in [
            ("a < b", 0),
            ("<p>", 0),
            ("<p a b=c d='>' e=\"x y\" f = g/h=>", 5),
            ("</p a b>", 2),
            ("<p a=b/c =d>", 2),
            ("<!-- <p title=\" --><p a b c>", 3),
            ("<p a=\"", 1),
        ] {
            assert!(!are_more_than(html, attributes), "{html}");
            assert!(attributes == 0 || are_more_than(html, attributes - 1), "{html}");
        }
    }
}
