//! Adds lines to `redirects.csv`, in the form that the file has already. Lines that led the other way go: whoever gives a
//! section its old id back has no old address there any more.

use std::path::Path;

use bantin_content::OldAddress;
use rustc_hash::FxHashSet;

use super::amend_error::AmendError;
use super::lines::{line_end, lines};
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
    let back: FxHashSet<String> = pairs.iter().map(|(from, to)| shape.line(to, from)).collect();
    let stays = |line: &&str| !back.contains(line.trim_end_matches(['\n', '\r']));
    let mut made: String = lines(text).into_iter().filter(stays).collect();
    if !made.is_empty() && !made.ends_with(['\n', '\r']) {
        made += eol;
    }
    let known = shape.places(&made);
    let is_known = |from: &str| OldAddress::parse(from).is_ok_and(|from| known.contains(&from.place()));
    for (from, to) in pairs.iter().filter(|(from, _)| !is_known(from)) {
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

    #[test]
    fn who_goes_back_takes_the_lines_away_that_led_there() {
        let [there, back] = [("/cu/", "/moi/"), ("/moi/", "/cu/")].map(|(a, b)| [(a.into(), b.into())]);
        let text = "from;to\r\n/a;/b\r\n";
        let moved = with_lines(text, &there);
        assert_eq!(moved, [text, "/cu/;/moi/\r\n"].concat());
        assert_eq!(with_lines(&moved, &back), [text, "/moi/;/cu/\r\n"].concat());
    }
}
