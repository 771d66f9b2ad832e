//! What comes back from a child: one line of JSON, and behind it the bytes of the files that it names. The parent reads it as
//! what anybody might have written.

use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use crate::Lack;

/// What a child says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Answered {
    Drawn(DrawnPage),
    /// The article, or `site.toml`, has to be mended first: what a check tells, in the language that was asked for.
    Refused(Vec<String>),
    /// The newsroom has no such article.
    Missing,
    /// The newsroom cannot be read, and why.
    Newsroom(String),
    /// What is lacking of its confinement.
    Confined(Vec<Lack>),
    /// Of an attempt: whether it worked.
    Tried(bool),
}

/// An article's page, and what it loads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawnPage {
    pub headline: String,
    /// When it is published, as readers see it.
    pub published: String,
    pub is_draft: bool,
    /// Nobody but editors sees it yet.
    pub is_waiting: bool,
    /// Errors and warnings of this article.
    pub problems: Vec<String>,
    /// The page first.
    pub files: Vec<DrawnFile>,
}

/// A file, with its bytes once they are read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawnFile {
    pub name: String,
    size: usize,
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// Bytes of a whole answer, of the line that begins it, and of its texts.
pub const LONGEST: usize = 48 << 20;
const LONGEST_LINE: usize = 512 << 10;

/// Files, and problems, of an answer.
const MOST_FILES: usize = 600;
const MOST_PROBLEMS: usize = 200;

/// Letters of a file's name.
const LONGEST_NAME: usize = 120;

/// What a page is called among its files.
pub const PAGE: &str = "index.html";

/// What is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

impl DrawnFile {
    pub fn new(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        DrawnFile { name: name.into(), size: bytes.len(), bytes }
    }

    /// What browsers are told that it is, by its name; `None` for what no page of ours loads.
    pub fn content_type(&self) -> Option<&'static str> {
        let (_, end) = self.name.rsplit_once('.')?;
        Some(match end {
            "html" if self.name == PAGE => "text/html; charset=utf-8",
            "webp" => "image/webp",
            "png" => "image/png",
            "jpg" => "image/jpeg",
            "svg" => "image/svg+xml",
            _ => return None,
        })
    }

    fn is_in_order(&self) -> bool {
        let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, b'-' | b'.');
        let named = self.name.len() <= LONGEST_NAME && self.name.bytes().all(plain);
        named && !self.name.starts_with('.') && self.content_type().is_some()
    }
}

impl Answered {
    /// Says it.
    pub fn write(&self, mut to: impl Write) -> io::Result<()> {
        let mut line = serde_json::to_vec(self).map_err(io::Error::other)?;
        line.push(b'\n');
        to.write_all(&line)?;
        if let Answered::Drawn(drawn) = self {
            drawn.files.iter().try_for_each(|file| to.write_all(&file.bytes))?;
        }
        to.flush()
    }

    /// Reads it, whole and with nothing behind it.
    pub fn read(bytes: &[u8]) -> Result<Answered, Malformed> {
        let line = bytes.iter().take(LONGEST_LINE).position(|byte| *byte == b'\n').ok_or(Malformed)?;
        let (line, mut rest) = (&bytes[..line], &bytes[line + 1..]);
        let mut answered: Answered = serde_json::from_slice(line).map_err(|_| Malformed)?;
        if let Answered::Drawn(DrawnPage { files, problems, .. }) = &mut answered {
            let page_first = files.first().is_some_and(|file| file.name == PAGE);
            if !page_first || files.len() > MOST_FILES || problems.len() > MOST_PROBLEMS {
                return Err(Malformed);
            }
            for file in files {
                let (own, others) = rest.split_at_checked(file.size).ok_or(Malformed)?;
                if !file.is_in_order() {
                    return Err(Malformed);
                }
                file.bytes = own.to_owned();
                rest = others;
            }
        }
        if rest.is_empty() { Ok(answered) } else { Err(Malformed) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn() -> Answered {
        Answered::Drawn(DrawnPage {
            headline: "Chợ Tết".to_owned(),
            published: "07:00 ngày 31/12/2026".to_owned(),
            is_draft: true,
            is_waiting: true,
            problems: vec!["content/tin/cho.md: cảnh báo".to_owned()],
            files: vec![
                DrawnFile::new(PAGE, b"<!DOCTYPE html>".to_vec()),
                DrawnFile::new("0123456789abcdef-c26a-800.webp", vec![0, 255, b'\n', 7]),
            ],
        })
    }

    fn said(answered: &Answered) -> Vec<u8> {
        let mut bytes = Vec::new();
        answered.write(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn what_was_said_is_read_again() {
        let all =
            [drawn(), Answered::Missing, Answered::Refused(vec!["a".to_owned()]), Answered::Tried(false)];
        for answered in all {
            assert_eq!(Answered::read(&said(&answered)), Ok(answered));
        }
    }

    #[test]
    fn what_is_cut_lengthened_or_changed_is_no_answer_or_another_one_and_nothing_breaks() {
        let whole = said(&drawn());
        for cut in 0..whole.len() {
            assert_eq!(Answered::read(&whole[..cut]), Err(Malformed), "{cut}");
        }
        assert_eq!(Answered::read(&[&whole[..], b"x"].concat()), Err(Malformed));
        for at in 0..whole.len() {
            for byte in [0, b'\n', b'"', b'9', 255] {
                let mut changed = whole.clone();
                changed[at] = byte;
                let _ = Answered::read(&changed);
            }
        }
    }

    #[test]
    fn names_and_sizes_that_ours_have_not_are_refused() {
        let text = String::from_utf8_lossy(&said(&drawn())).into_owned();
        let long = "a".repeat(200) + ".webp";
        for name in
            ["../x.webp", "a/b.webp", "x.js", "x.html", ".webp", "A.webp", "x.webp\\u0000", "", long.as_str()]
        {
            let changed = text.replace("0123456789abcdef-c26a-800.webp", name);
            assert_eq!(Answered::read(changed.as_bytes()), Err(Malformed), "{name}");
        }
        for size in ["18446744073709551615", "-1", "1e3", "99"] {
            let changed = text.replace("\"size\":15", &format!("\"size\":{size}"));
            assert_eq!(Answered::read(changed.as_bytes()), Err(Malformed), "{size}");
        }
        let none = text.replace("index.html", "other.html");
        assert_eq!(Answered::read(none.as_bytes()), Err(Malformed));
        assert_eq!(Answered::read(b"{\"Drawn\":{}}\n"), Err(Malformed));
        assert_eq!(Answered::read(&[b'['; 1 << 20]), Err(Malformed));
    }
}
