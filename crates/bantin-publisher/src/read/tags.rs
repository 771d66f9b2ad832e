//! Tags that lead to one page though they are spelled differently: *má* and *ma* are two words with one name.

use bantin_messages::messages::TagsOfOneName;
use rustc_hash::FxHashMap;

use super::marked::Marked;
use super::source_record::ArticleRecord;
use crate::problem::Problem;
use crate::slug_maker::slug_from;

/// A spelling, the first file that has it, and how many have.
struct Spelling<'a> {
    tag: &'a str,
    file: &'a str,
    uses: usize,
}

/// A warning for each spelling that shares its page with one which more articles have. Capital letters make no difference.
pub(super) fn of_one_name(articles: &[Marked<ArticleRecord>]) -> Vec<Problem> {
    let mut spellings: FxHashMap<&str, Spelling<'_>> = FxHashMap::default();
    for record in articles.iter().map(|marked| &marked.record).filter(|record| !record.draft) {
        for tag in &record.tags {
            let spelling = spellings.entry(tag).or_insert(Spelling { tag, file: &record.text.file, uses: 0 });
            spelling.uses += 1;
        }
    }
    let mut by_name: FxHashMap<String, Vec<Spelling<'_>>> = FxHashMap::default();
    for spelling in spellings.into_values() {
        if let Some(name) = slug_from(spelling.tag) {
            by_name.entry(name.into()).or_default().push(spelling);
        }
    }
    let mut problems = Vec::new();
    for (name, mut spellings) in by_name {
        spellings.sort_by(|a, b| b.uses.cmp(&a.uses).then(a.tag.cmp(b.tag)));
        let Some((most, others)) = spellings.split_first() else { continue };
        let differs = |other: &&Spelling<'_>| other.tag.to_lowercase() != most.tag.to_lowercase();
        problems.extend(others.iter().filter(differs).map(|other| {
            let message = TagsOfOneName {
                tag: other.tag.into(),
                other: most.tag.into(),
                address: ["/tu-khoa/", &name, "/"].concat().into(),
            };
            Problem::warning(other.file, message)
        }));
    }
    problems
}
