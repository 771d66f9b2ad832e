//! Parts of files: a player that jumps in a video asks for the part from there on, and so does whoever takes up a download
//! that broke off.

use axum::http::HeaderMap;
use axum::http::header::{IF_RANGE, RANGE};

/// What of a file is to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Whole,
    /// From the first of these bytes to the last.
    Bytes(u64, u64),
    /// What was asked for lies behind its end.
    Beyond,
}

/// The part that a request asks for, as it was written.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    range: Option<String>,
    only_of: Option<String>,
}

impl Asked {
    pub fn new(headers: &HeaderMap) -> Self {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        Asked { range: text(RANGE), only_of: text(IF_RANGE) }
    }

    /// What that is of a file with this tag and length. One part at a time: who asks for several gets the whole, as from
    /// a server that knows nothing of parts.
    pub fn of(&self, etag: &str, length: u64) -> Part {
        let same = self.only_of.as_ref().is_none_or(|only_of| only_of == etag);
        let range = self.range.as_ref().filter(|_| same);
        let Some(Ok(parsed)) = range.map(|range| http_range_header::parse_range_header(range)) else {
            return Part::Whole;
        };
        match parsed.validate(length).as_deref() {
            Ok([part]) => Part::Bytes(*part.start(), *part.end()),
            Ok(_) => Part::Whole,
            Err(_) => Part::Beyond,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(range: &str, only_of: Option<&str>) -> Asked {
        Asked { range: Some(range.to_owned()), only_of: only_of.map(str::to_owned) }
    }

    #[test]
    fn one_part_is_given_and_what_is_not_understood_is_passed_over() {
        for (range, part) in [
            ("bytes=0-9", Part::Bytes(0, 9)),
            ("bytes=90-", Part::Bytes(90, 99)),
            ("bytes=-5", Part::Bytes(95, 99)),
            ("bytes=90-200", Part::Bytes(90, 99)),
            ("bytes=100-", Part::Beyond),
            ("bytes=5-1", Part::Beyond),
            ("bytes=0-1,5-6", Part::Whole),
            ("lines=0-1", Part::Whole),
            ("bytes=a-b", Part::Whole),
            ("", Part::Whole),
        ] {
            assert_eq!(asked(range, None).of("\"a\"", 100), part, "{range}");
        }
        assert_eq!(asked("bytes=0-9", Some("\"a\"")).of("\"a\"", 100), Part::Bytes(0, 9));
        assert_eq!(asked("bytes=0-9", Some("\"b\"")).of("\"a\"", 100), Part::Whole);
        assert_eq!(asked("bytes=0-9", Some("W/\"a\"")).of("\"a\"", 100), Part::Whole);
    }
}
