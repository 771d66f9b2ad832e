//! What was withdrawn at a target stays withdrawn, whichever newsroom deploys there next: a copy that is older than the
//! withdrawal still shows the article, and nobody means to bring it back. Articles are known by their slugs, so that one
//! that was moved to another section is the same.

use bantin_content::{Slug, api};
use bantin_publisher::EditionPath;
use rustc_hash::FxHashSet;

use super::Wanted;
use crate::record::Record;
use crate::under_way::CutOff;

pub struct Withdrawals {
    /// Slugs of what is withdrawn then, sorted: what the wanted edition withdraws, and what was before and that it does
    /// not show.
    pub withdrawn: Vec<String>,
    /// Pages of articles that were withdrawn and that the wanted edition shows.
    pub shown_again: Vec<EditionPath>,
}

pub fn after(before: &Record, cut_off: &CutOff, wanted: &Wanted) -> Withdrawals {
    let known = before.withdrawn.iter().chain(&cut_off.withdrawn);
    let (shown, not_shown): (Vec<&String>, Vec<&String>) = known.partition(|slug| shows(wanted, slug));
    let mut withdrawn: Vec<String> = not_shown.into_iter().chain(&wanted.withdrawn).cloned().collect();
    withdrawn.sort();
    withdrawn.dedup();
    let shown: FxHashSet<&str> = shown.into_iter().map(String::as_str).collect();
    let is_page = |path: &EditionPath| {
        let address = path.strip_suffix("/index.html").and_then(|address| address.split_once('/'));
        address.is_some_and(|(_, slug)| shown.contains(slug))
    };
    let pages = wanted.files.iter().map(|file| &file.path).filter(|path| is_page(path));
    Withdrawals { withdrawn, shown_again: pages.cloned().collect() }
}

/// An article that can be read has data; a withdrawn one has none.
fn shows(wanted: &Wanted, slug: &str) -> bool {
    let Ok(slug) = slug.parse::<Slug>() else { return false };
    let data = api::article(&slug);
    wanted.files.binary_search_by(|file| file.path.as_str().cmp(api::file(&data))).is_ok()
}
