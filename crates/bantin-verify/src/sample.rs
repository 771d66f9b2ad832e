//! A quick look: which addresses are asked for where not all are. The same edition gives the same ones, so that two looks can
//! be compared.

use std::collections::BTreeSet;

use bantin_manifest::FileHash;

use crate::edition::{Edition, EditionFile};

/// Articles looked at beside the others: what is new is what people come for.
const NEWEST: usize = 5;

/// Pictures and other files that pages load, of those whose names hold a hash.
const ASSETS: usize = 5;

/// Files that every edition has once, and readers or search engines begin with.
const ALWAYS: [&str; 9] = [
    "index.html",
    "404.html",
    "robots.txt",
    "sitemap.xml",
    "feed.xml",
    "api/v1/site.json",
    "api/v1/front.json",
    "api/v1/redirects.json",
    "api/v1/withdrawn.json",
];

/// One of each kind and `others` more, in the edition's order; all, where no number is given.
pub(crate) fn files(edition: &Edition, others: Option<usize>) -> Vec<&EditionFile> {
    let Some(others) = others else { return edition.files.iter().collect() };
    let mut mixed: Vec<&EditionFile> = edition.files.iter().collect();
    mixed.sort_by_cached_key(|file| place(&edition.id, &file.path));
    let sections = edition.sections.iter().map(|section| [section, "/index.html"].concat());
    let newest = edition.newest.iter().take(NEWEST).cloned();
    let named = ALWAYS.iter().map(|path| (*path).to_owned()).chain(sections).chain(newest);
    let mut chosen: BTreeSet<String> = named.filter(|path| edition.file(path).is_some()).collect();
    let is_asset = |file: &&&EditionFile| file.path.starts_with("assets/");
    let is_app = |file: &&&EditionFile| file.path.starts_with("assets/bantin-");
    chosen.extend(mixed.iter().filter(is_app).map(|file| file.path.to_string()));
    chosen.extend(mixed.iter().filter(is_asset).take(ASSETS).map(|file| file.path.to_string()));
    let rest: Vec<String> = mixed
        .iter()
        .map(|file| file.path.to_string())
        .filter(|path| !chosen.contains(path))
        .take(others)
        .collect();
    chosen.extend(rest);
    edition.files.iter().filter(|file| chosen.contains(file.path.as_str())).collect()
}

/// An order in which nothing of the paths is left.
fn place(edition: &str, path: &str) -> FileHash {
    FileHash::of([edition, "\n", path].concat().as_bytes())
}
