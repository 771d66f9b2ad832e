//! Hides the tags of office programs from Markdown: `<o:p>`, `<v:shape …>`, `<![if !supportLists]>`. To Markdown they are no
//! tags, so readers would see them.

use std::borrow::Cow;

use memchr::memmem::find;
use memchr::{memchr, memchr_iter};

/// Prefixes of such tags.
const PREFIXES: [&str; 8] = ["o:", "v:", "w:", "m:", "x:", "st1:", "st2:", "w10:"];

/// Most bytes of such a tag: those of a drawing have long styles.
const LONGEST: usize = 4096;

/// The text with a comment of the same length in place of each of these tags: its lines and columns are as they were. In a
/// line with code they stay: somebody writes about them.
pub(in crate::body) fn hidden(text: &str) -> Cow<'_, str> {
    let mut hidden = String::new();
    let (mut copied, mut seen) = (0, 0);
    let mut line = Line { end: 0, has_code: false };
    for start in memchr_iter(b'<', text.as_bytes()) {
        if start < seen {
            continue;
        }
        if text[start..].starts_with("<!--") {
            seen = find(&text.as_bytes()[start..], b"-->").map_or(text.len(), |end| start + end);
            continue;
        }
        let Some(length) = length(&text[start..]) else { continue };
        if start >= line.end {
            line = Line::around(text, start);
        }
        if line.has_code {
            continue;
        }
        hidden.push_str(&text[copied..start]);
        comment(&text[start..start + length], &mut hidden);
        (copied, seen) = (start + length, start + length);
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    hidden.push_str(&text[copied..]);
    Cow::Owned(hidden)
}

/// The line in which a tag was found.
struct Line {
    end: usize,
    has_code: bool,
}

impl Line {
    fn around(text: &str, at: usize) -> Self {
        let begin = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        Line { end, has_code: text[begin..end].contains('`') }
    }
}

/// The length of the tag with which a text begins.
fn length(text: &str) -> Option<usize> {
    let name = text.strip_prefix("</").unwrap_or(&text[1..]);
    let is_office = PREFIXES.iter().any(|prefix| {
        name.strip_prefix(prefix).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
    });
    if !(is_office || text.starts_with("<![if ") || text.starts_with("<![endif]")) {
        return None;
    }
    let tag = &text.as_bytes()[..text.len().min(LONGEST)];
    let end = memchr(b'>', tag)?;
    // A tag that goes on over a whole paragraph is none.
    find(&tag[..end], b"\n\n").is_none().then_some(end + 1)
}

/// Writes a comment as long as a tag, with its ends of lines.
fn comment(tag: &str, into: &mut String) {
    // A line that ends shortly before the tag does is ended behind the comment.
    let end = tag.len() - tag.bytes().rev().take(3).position(|byte| byte == b'\n').map_or(0, |at| at + 1);
    let (tag, rest) = (&tag.as_bytes()[..end], &tag.as_bytes()[end..]);
    let blank =
        |bytes: &[u8]| bytes.iter().map(|byte| if *byte == b'\n' { '\n' } else { ' ' }).collect::<String>();
    match tag.len() {
        ..=4 => into.push_str(&blank(tag)),
        5 => into.push_str("<!-->"),
        6 => into.push_str("<!--->"),
        length => {
            into.push_str("<!--");
            into.push_str(&blank(&tag[4..length - 3]));
            into.push_str("-->");
        }
    }
    into.push_str(&blank(rest));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_hidden_by_a_comment_of_its_length() {
        for (text, expected) in [
            ("Chợ<o:p></o:p> họp", "Chợ<!--><!---> họp"),
            ("<o:p>&nbsp;</o:p>", "<!-->&nbsp;<!--->"),
            ("<v:shape id=a\n style='b'>", "<!--         \n        -->"),
            ("<v:shape id=a\n>b", "<!--      -->\n b"),
            ("<!--[if mso]><o:p>a</o:p><![endif]--><o:p>", "<!--[if mso]><o:p>a</o:p><![endif]--><!-->"),
            ("<![if !supportLists]>a<![endif]>", "<!--              -->a<!--   -->"),
            ("<https://o.example/> <p> a < b <o: >", "<https://o.example/> <p> a < b <o: >"),
            ("`<o:p>`", "`<o:p>`"),
        ] {
            assert_eq!(hidden(text), expected);
            assert_eq!(hidden(text).len(), text.len());
        }
    }
}
