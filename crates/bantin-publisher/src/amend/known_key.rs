//! Writes the key that was meant in the place of a misspelled one, in the front matter of an article or in `site.toml`.

use std::collections::BTreeMap;
use std::path::Path;

use bantin_messages::{Argument, Message};
use jiff::tz::TimeZone;

use super::amend_error::AmendError;
use super::lines::lines;
use crate::disk::source_file::{self, LONGEST_TEXT};
use crate::problem::{Place, Problem};
use crate::read::{SITE_FILE, TextFile, article_of, settings_of};

/// The problem of a key that nobody reads.
const UNKNOWN_KEY: &str = "BT0101";

/// Keys that take an article away from readers: whether they are meant is for a person to say.
const TAKE_AWAY: [&str; 2] = ["draft", "withdrawn"];

/// A key that was misspelled, and whether the one that was meant is written in its place.
#[derive(Debug)]
pub struct MendedKey {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    pub line: usize,
    pub key: String,
    pub meant: String,
    pub written: Result<(), AmendError>,
}

/// A misspelled key that a problem tells of.
struct Slip<'a> {
    place: &'a Place,
    key: &'a str,
    meant: &'a str,
}

/// Tells which problems a file of a newsroom would have, were other bytes in it.
#[derive(Clone, Copy)]
struct Trial<'a> {
    newsroom: &'a Path,
    /// Texts with errors.
    broken: &'a [TextFile],
    zone: Option<&'a TimeZone>,
}

/// Mends the keys of which problems tell and that surely were meant; others are left. `broken` are the texts with errors;
/// they are left, too, where the site's zone is not known.
pub(crate) fn mend_keys(
    newsroom: &Path,
    problems: &[Problem],
    broken: &[TextFile],
    zone: Option<&TimeZone>,
) -> Vec<MendedKey> {
    let mut files = BTreeMap::<&str, Vec<Slip<'_>>>::new();
    for problem in problems {
        if let Some(slip) = slip(problem) {
            files.entry(&problem.file).or_default().push(slip);
        }
    }
    let trial = Trial { newsroom, broken, zone };
    files.into_iter().flat_map(|(file, slips)| mend_file(trial, file, &slips)).collect()
}

fn slip(problem: &Problem) -> Option<Slip<'_>> {
    problem.message.code().filter(|code| code.as_str() == UNKNOWN_KEY)?;
    let Argument::Message(suggestion) = argument(&problem.message, "suggestion")? else { return None };
    let (Argument::Text(key), Argument::Text(meant)) =
        (argument(&problem.message, "key")?, argument(suggestion, "word")?)
    else {
        return None;
    };
    let place = problem.place.as_ref()?;
    (!TAKE_AWAY.contains(&&**meant)).then_some(Slip { place, key, meant })
}

fn argument<'a>(message: &'a Message, name: &str) -> Option<&'a Argument> {
    message.arguments().find(|(known, _)| *known == name).map(|(_, argument)| argument)
}

/// Mends one file, key by key: one that cannot be mended does not keep the others from it.
fn mend_file(trial: Trial<'_>, file: &str, slips: &[Slip<'_>]) -> Vec<MendedKey> {
    let newsroom = trial.newsroom;
    let read = source_file::read(newsroom, file, LONGEST_TEXT);
    let Some(mut text) = read.ok().and_then(|bytes| String::from_utf8(bytes).ok()) else { return Vec::new() };
    let mut mended = Vec::new();
    for Slip { place, key, meant } in slips {
        let after = with_key(&text, place, key, meant).filter(|after| trial.is_better(file, &text, after));
        if let Some(after) = after {
            let written = source_file::replace(newsroom, file, after.as_bytes()).map_err(AmendError::Io);
            let (line, key, meant) = (place.line, (*key).to_owned(), (*meant).to_owned());
            mended.push(MendedKey { file: file.to_owned(), line, key, meant, written });
            text = after;
        }
    }
    mended
}

/// The text with another key in this place, if that key stands there.
fn with_key(text: &str, place: &Place, key: &str, meant: &str) -> Option<String> {
    let before: usize = lines(text).iter().take(place.line.checked_sub(1)?).map(|line| line.len()).sum();
    let line = lines(&text[before..]).first().copied()?;
    let column = line.char_indices().nth(place.column.checked_sub(1)?)?.0;
    let written = &line[column..];
    let start = before + column + usize::from(written.starts_with(['"', '\'']));
    let rest = text[start..].strip_prefix(key)?;
    let sign = rest.trim_start_matches(['"', '\'']).trim_start_matches([' ', '\t']);
    sign.starts_with([':', '=', ']']).then(|| [&text[..start], meant, rest].concat())
}

impl Trial<'_> {
    /// Whether a file has fewer problems so, and none that it had not before.
    fn is_better(self, file: &str, before: &str, after: &str) -> bool {
        let problems = |text: &str| self.problems_of(file, text.as_bytes());
        let Some((before, after)) = problems(before).zip(problems(after)) else { return false };
        let is_old = |problem: &Problem| before.iter().any(|old| old.message == problem.message);
        after.len() < before.len() && after.iter().all(is_old)
    }

    /// The problems that a file would have, were these its bytes; `None` for a file of another kind.
    fn problems_of(self, file: &str, bytes: &[u8]) -> Option<Vec<Problem>> {
        if file == SITE_FILE {
            return Some(settings_of(self.newsroom, bytes).err().unwrap_or_default());
        }
        let text = self.broken.iter().find(|text| text.file() == file)?;
        let TextFile::Article { section, slug, .. } = text else { return None };
        Some(article_of(file, section.clone(), slug.clone(), bytes, self.zone?).err().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_written_anew_where_it_stands_and_nowhere_else() {
        for (text, line, column, after) in [
            ("---\r\nledd: ledd # ledd\r\n", 2, 1, Some("---\r\nlead: ledd # ledd\r\n")),
            ("---\n\"ledd\" : a\n", 2, 1, Some("---\n\"lead\" : a\n")),
            ("+++\nledd = \"ledd = a\"", 2, 1, Some("+++\nlead = \"ledd = a\"")),
            ("ảnh: { ledd: a }", 1, 8, Some("ảnh: { lead: a }")),
            ("[ledd]\na = 1", 1, 2, Some("[lead]\na = 1")),
            ("leddy: a", 1, 1, None),
            ("a: ledd", 1, 4, None),
            ("ledd: a", 1, 9, None),
            ("ledd: a", 3, 1, None),
        ] {
            let made = with_key(text, &Place::new(line, column, ""), "ledd", "lead");
            assert_eq!(made.as_deref(), after, "{text}");
        }
    }
}
