//! Where somebody wanted to go before they had to sign in. It is one of the desk's own pages or nothing: an address that
//! a stranger wrote leads nowhere else.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::addresses::BEHIND_THE_DOOR;

/// A page of the desk, with its query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next(String);

/// Letters of the longest one.
const LONGEST: usize = 500;

impl Next {
    /// `None` for whatever is not exactly the path of a page of the desk, with or without a query of plain letters.
    pub fn parse(text: &str) -> Option<Next> {
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let plain = |c: u8| {
            c.is_ascii_alphanumeric() || matches!(c, b'=' | b'&' | b'%' | b'-' | b'_' | b'.' | b'~' | b'+')
        };
        let is_page = BEHIND_THE_DOOR.iter().any(|(page, _)| *page == path);
        let fits = text.len() <= LONGEST && query.bytes().all(plain) && is_page;
        fits.then(|| Next(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The address of a page that leads on to there.
pub fn with_next(path: &str, next: Option<&Next>) -> String {
    match next {
        Some(next) => format!("{path}?next={}", utf8_percent_encode(next.as_str(), NON_ALPHANUMERIC)),
        None => path.to_owned(),
    }
}
