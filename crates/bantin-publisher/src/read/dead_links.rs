//! Links of a text that lead nowhere. Whether a link does depends on all other texts, so this is asked once all are read.

use std::path::Path;

use super::addresses::Addresses;
use super::anchors::KnownIds;
use super::body_text::Text;
use super::front_matter;
use super::source_record::TextRecord;
use super::unchanged_text::open_unchanged;
use crate::body::{Kind, references, without_pasted};
use crate::problem::Problem;

/// For so many dead links of a text, what may have been meant is looked for.
const GUESSES: usize = 100;

/// The problems of these links, with their places, for which the text is read once more.
pub(super) fn dead_links(
    newsroom: &Path,
    record: &TextRecord,
    address: &str,
    addresses: &Addresses<'_>,
    ids: &KnownIds,
) -> Vec<Problem> {
    let wrong = |link: &str, guess| {
        addresses.wrong(link, address).or_else(|| ids.wrong(&addresses.anchor(link, address)?, link, guess))
    };
    if record.links.iter().all(|link| wrong(link, false).is_none()) {
        return Vec::new();
    }
    // A file that was changed in this moment is read by the next publish.
    let Ok(source) = open_unchanged(newsroom, &record.file, record.content) else { return Vec::new() };
    let Ok(parts) = front_matter::split(&source) else { return Vec::new() };
    let (before, markdown) = source.text.split_at(parts.body);
    let markdown = without_pasted(markdown);
    let body_line = before.matches('\n').count() + 1;
    let text = Text::new(newsroom, &record.file, record.folder(), &markdown, body_line);
    let mut problems = Vec::new();
    let references = references(&markdown).unwrap_or_default();
    for reference in references.iter().filter(|reference| reference.kind == Kind::Link) {
        if let Some(message) = wrong(&reference.url, problems.len() < GUESSES) {
            text.tell(Problem::warning(&record.file, message), reference, &mut problems);
        }
    }
    problems
}
