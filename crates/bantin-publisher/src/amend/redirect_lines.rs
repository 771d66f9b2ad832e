//! Adds lines to `redirects.csv`, in the form that the file has already.

use std::path::Path;

use super::amend_error::AmendError;
use super::lines::line_end;
use crate::disk::source_file;
use crate::read::redirects_csv::{FILE, LONGEST};
use crate::read::redirects_shape::Shape;

/// Adds these old addresses and where they lead, but for those that the file has.
pub(super) fn add(newsroom: &Path, pairs: &[(String, String)]) -> Result<(), AmendError> {
    let text = match source_file::read(newsroom, FILE, LONGEST) {
        Ok(bytes) => Some(String::from_utf8(bytes).map_err(|_| AmendError::ByHand)?),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(AmendError::Io(error)),
    };
    let made = with_lines(text.as_deref().unwrap_or("from,to\n"), pairs);
    match text {
        Some(text) if text == made => Ok(()),
        Some(_) => source_file::replace(newsroom, FILE, made.as_bytes()).map_err(AmendError::Io),
        None => source_file::create(newsroom, FILE, made.as_bytes()).map_err(AmendError::Io),
    }
}

fn with_lines(text: &str, pairs: &[(String, String)]) -> String {
    let shape = Shape::of(text);
    let eol = line_end(text);
    let mut made = text.to_owned();
    if !made.is_empty() && !made.ends_with(['\n', '\r']) {
        made += eol;
    }
    for (from, to) in pairs.iter().filter(|(from, _)| !shape.has(text, from)) {
        made += &shape.line(from, to);
        made += eol;
    }
    made
}

#[cfg(test)]
mod tests {
    use super::with_lines;

    fn pairs() -> Vec<(String, String)> {
        [("/cu/", "/moi/"), ("/cu/trang/1/", "/moi/trang/1/")].map(|(a, b)| (a.into(), b.into())).to_vec()
    }

    #[test]
    fn lines_are_added_in_the_form_of_the_file() {
        for (before, added) in [
            ("from,to\n", "/cu/,/moi/\n/cu/trang/1/,/moi/trang/1/\n"),
            ("\u{feff}cũ;mới;mã\r\n/a;/b;\r\n", "/cu/;/moi/\r\n/cu/trang/1/;/moi/trang/1/\r\n"),
            ("to\tfrom\n/b\t/a\n", "/moi/\t/cu/\n/moi/trang/1/\t/cu/trang/1/\n"),
            ("/a,/b", "\n/cu/,/moi/\n/cu/trang/1/,/moi/trang/1/\n"),
        ] {
            let made = with_lines(before, &pairs());
            assert_eq!(made, [before, added].concat());
            assert_eq!(with_lines(&made, &pairs()), made, "a second time");
        }
    }
}
