//! The text of a file, decoded and put into one form: NFC, lines ended by `\n`. Tells the line and column of any part of
//! it.

use std::borrow::Cow;
use std::io;
use std::ops::Range;

use bantin_messages::Message;
use bantin_messages::messages::{NotUtf8, UnreadableFile};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::spacing;
use crate::disk::unread_reason::reason;
use crate::problem::{Place, Problem};

/// A file's name and its text.
#[derive(Debug)]
pub(crate) struct SourceText {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    /// NFC, without byte order mark, lines ended by `\n`.
    pub text: String,
}

impl SourceText {
    /// Decodes a file. Bytes that are not UTF-8 are a problem with its line.
    pub fn decode(file: &str, bytes: &[u8]) -> Result<Self, Problem> {
        match simdutf8::compat::from_utf8(bytes) {
            Ok(text) => Ok(Self { file: file.to_owned(), text: clean(text) }),
            Err(error) => Err(not_utf_8(file, bytes, error.valid_up_to())),
        }
    }

    /// As [`SourceText::decode`], of a text with front matter, whose spacing is evened.
    pub fn decode_article(file: &str, bytes: &[u8]) -> Result<Self, Problem> {
        let mut source = Self::decode(file, bytes)?;
        if let Cow::Owned(evened) = spacing::in_front_matter(&source.text) {
            source.text = evened;
        }
        Ok(source)
    }

    /// As [`SourceText::decode`], of TOML, whose spacing is evened.
    pub fn decode_toml(file: &str, bytes: &[u8]) -> Result<Self, Problem> {
        let mut source = Self::decode(file, bytes)?;
        if let Cow::Owned(evened) = spacing::in_toml(&source.text) {
            source.text = evened;
        }
        Ok(source)
    }

    /// The line that a part of the text begins on.
    pub fn line(&self, span: &Range<usize>) -> &str {
        let at = (0..=span.start.min(self.text.len())).rev().find(|at| self.text.is_char_boundary(*at));
        let (before, after) = self.text.split_at(at.unwrap_or_default());
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let end = after.find('\n').map_or(self.text.len(), |end| before.len() + end);
        &self.text[start..end]
    }

    /// The line and column of a part of the text.
    pub fn place(&self, span: &Range<usize>) -> Place {
        place(&self.text, span.start)
    }

    pub fn error(&self, span: &Range<usize>, message: impl Into<Message>) -> Problem {
        Problem::error(&self.file, message).at(place(&self.text, span.start))
    }

    pub fn warning(&self, span: &Range<usize>, message: impl Into<Message>) -> Problem {
        Problem::warning(&self.file, message).at(place(&self.text, span.start))
    }
}

/// The problem of a file that cannot be read.
pub(super) fn unreadable(file: &str, error: &io::Error) -> Problem {
    Problem::error(file, UnreadableFile { reason: reason(error).into() })
}

/// The text as one line, without control characters and without space around it: for headlines and names.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() && c != '\u{a0}') {
        let before = line.len();
        if is_plain(word) {
            line.push_str(word);
        } else {
            line.extend(word.nfc().filter(|c| !is_hidden(*c)));
        }
        if line.len() > before {
            line.push(' ');
        }
    }
    line.trim().to_owned()
}

/// The line and column of a byte of a text.
pub(crate) fn place(text: &str, offset: usize) -> Place {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = before.matches('\n').count() + 1;
    let column = text[start..offset].chars().count() + 1;
    Place::new(line, column, text[start..].lines().next().unwrap_or_default())
}

fn clean(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let text = if text.contains(is_hidden) { text.replace(is_hidden, "").into() } else { text };
    if is_nfc(&text) { text.into_owned() } else { text.nfc().collect() }
}

/// Whether a text certainly needs no cleaning. Most texts are seen here to need none, in one pass; others are looked up in
/// the tables of Unicode.
fn is_plain(text: &str) -> bool {
    text.chars().all(is_plain_letter)
}

/// Visible letters that NFC changes in no text: none of them is a combining mark.
fn is_plain_letter(c: char) -> bool {
    matches!(c, '\n' | '\t' | ' '..='~' | '\u{a0}'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2027}')
}

/// Invisible characters that do harm: controls, marks that turn the direction of writing, byte order marks within a text.
fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
}

fn not_utf_8(file: &str, bytes: &[u8], first_bad: usize) -> Problem {
    let line = bytes[..first_bad].iter().filter(|byte| **byte == b'\n').count();
    let start = bytes[..first_bad].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let shown = bytes[start..].split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
    let column = String::from_utf8_lossy(&bytes[start..first_bad]).chars().count();
    let place = Place::new(line + 1, column + 1, &String::from_utf8_lossy(shown));
    Problem::error(file, NotUtf8).at(place)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::{IsNormalized, is_nfc_quick};

    use super::*;

    #[test]
    fn plain_letters_need_no_cleaning() {
        let plain = (0..=0x2_ffff).filter_map(char::from_u32).filter(|c| is_plain_letter(*c));
        let wrong = plain.filter(|c| is_nfc_quick([*c].into_iter()) != IsNormalized::Yes || is_hidden(*c));
        assert_eq!(wrong.collect::<String>(), "");
        assert!(is_plain("Lễ hội “Đình Mây” – 20\u{a0}km…\n\tĐường ngược"));
        assert!(["a\r", "\u{feff}a", "e\u{302}", "a\u{202e}", "\u{85}"].iter().all(|text| !is_plain(text)));
    }

    #[test]
    fn marks_line_ends_and_loose_accents_are_evened_out() {
        let text = SourceText::decode("a.md", "\u{feff}a\r\nTie\u{302}\u{301}ng\rc\u{7}".as_bytes()).unwrap();
        assert_eq!(text.text, "a\nTiếng\nc");
    }

    #[test]
    fn bytes_that_are_no_text_are_told_by_their_line() {
        let problem = SourceText::decode("a.md", b"mot\nhai \xff ba\nbon").unwrap_err();
        assert_eq!(problem.place.unwrap(), Place::new(2, 5, "hai \u{fffd} ba"));
    }

    #[test]
    fn a_place_counts_characters_not_bytes() {
        let at = "một\nhội đình";
        assert_eq!(place(at, at.find('đ').unwrap()).column, 5);
        assert_eq!(place(at, 999), Place::new(2, 9, "hội đình"));
        assert_eq!(place("", 0), Place::new(1, 1, ""));
    }

    #[test]
    fn a_line_of_text_is_trimmed_and_loses_what_nobody_sees() {
        assert_eq!(one_line("  Hội\u{202e} \n\t đình \u{0} "), "Hội đình");
        assert_eq!(one_line("20\u{a0}km"), "20\u{a0}km");
    }
}
