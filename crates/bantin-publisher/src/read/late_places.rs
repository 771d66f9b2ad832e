//! Where in a file stands what is found wrong once all files are known: the file is opened again for it, since records hold
//! no places of keys.

use std::path::Path;

use super::front_matter;
use super::site::FILE;
use super::source_text::{SourceText, place};
use crate::disk::source_file::{self, LONGEST_TEXT};
use crate::problem::{Place, Problem};

/// Files that are opened again at most. What an import brought may be wrong in a hundred thousand.
const OPENED: usize = 200;

/// Gives the first of these problems the place of a key in the front matter of their files.
pub(super) fn at_key(newsroom: &Path, key: &str, problems: Vec<Problem>) -> Vec<Problem> {
    let placed = |(at, problem): (usize, Problem)| {
        let place = if at < OPENED { of_key(newsroom, &problem.file, key) } else { None };
        Problem { place, ..problem }
    };
    problems.into_iter().enumerate().map(placed).collect()
}

fn of_key(newsroom: &Path, file: &str, key: &str) -> Option<Place> {
    let bytes = source_file::read(newsroom, file, LONGEST_TEXT).ok()?;
    let source = SourceText::decode_article(file, &bytes).ok()?;
    let entries = front_matter::split(&source).ok()?.entries;
    let entry = entries.into_iter().find(|entry| entry.key == key)?;
    Some(source.place(&entry.key_span))
}

/// A problem of `site.toml`, at the first place where this text is written in quotes.
pub(super) fn at_quoted(newsroom: &Path, quoted: &str, problem: Problem) -> Problem {
    let written = || {
        let bytes = source_file::read(newsroom, FILE, LONGEST_TEXT).ok()?;
        let text = SourceText::decode(FILE, &bytes).ok()?.text;
        let forms = ["\"", "'"].map(|quote| [quote, quoted, quote].concat());
        let at = forms.iter().filter_map(|form| text.find(form)).min()?;
        Some(place(&text, at + 1))
    };
    Problem { place: written(), ..problem }
}
