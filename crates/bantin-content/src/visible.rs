//! Text of others on its way to a terminal or a page of the preview: names of files, lines, keys. What would
//! move the cursor, change colours, turn the writing around or hide is written out instead.

use std::borrow::Cow;
use std::fmt::Write;

/// The text in one line, with `\u{1b}` in the place of a character that does something instead of being seen.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if acts(c) {
            // Writing into a text cannot fail.
            let _ = write!(shown, "{}", c.escape_default());
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// Controls of a terminal (C0, C1), marks of direction, breaks of lines, and characters that nobody sees.
pub fn acts(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen_stays_and_what_acts_is_written_out() {
        for plain in ["Lễ hội “Đình Mây” – 20\u{a0}km…", "👩\u{200d}🌾", "a\u{202f}b"] {
            assert_eq!(visible(plain), plain);
        }
        assert_eq!(visible("a\u{1b}[31mb\u{202e}c\nd\te\u{9b}"), "a\\u{1b}[31mb\\u{202e}c\\nd\\te\\u{9b}");
    }
}
