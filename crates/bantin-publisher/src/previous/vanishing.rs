//! Refuses an edition in which more than a tenth of the pages would be missing: an unmounted disk or
//! a bad merge looks just like a newsroom from which somebody took articles away. Pages are counted by their
//! addresses: under another section an article has another one, and nothing leads there from the old.

use bantin_app::Address;
use bantin_content::{Article, SectionId, Slug, Withdrawn, api};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::disk::folder::Folder;
use crate::edition::edition_path::EditionPath;
use crate::plan::Plan;
use crate::previous::state::State;
use crate::publish_error::PublishError;

/// Folders of the data of articles and of standing pages.
const ARTICLES: &str = "api/v1/articles";
const PAGES: &str = "api/v1/pages";

/// Larger files are no data of a page.
const LARGEST: u64 = 256 << 20;

/// Slugs of the new edition, and the section of each: readers know an article by both.
type Articles<'a> = FxHashMap<&'a str, &'a str>;

/// Looks which pages of the published edition the new one would not have. Withdrawn articles keep their pages, which
/// say so. `out` is the folder of the published edition, where there is one.
pub(crate) fn check(
    plan: &Plan<'_>,
    out: Option<&Folder>,
    known: Option<&State>,
) -> Result<(), PublishError> {
    let articles: Articles<'_> =
        plan.articles.iter().map(|record| (record.slug.as_str(), record.section.as_str())).collect();
    let pages: FxHashSet<&str> = plan.standing.iter().map(|record| record.name.as_str()).collect();
    let (mut vanished, of) = match (known, out) {
        (Some(state), _) => of_state(state, &articles, &pages),
        (None, Some(out)) => of_edition(out, &articles, &pages),
        (None, None) => return Ok(()),
    };
    if vanished.len() * 10 <= of {
        return Ok(());
    }
    vanished.sort();
    Err(PublishError::Vanishing { vanished, of })
}

/// Addresses that would vanish, and how many pages there are.
fn of_state(state: &State, articles: &Articles<'_>, pages: &FxHashSet<&str>) -> (Vec<String>, usize) {
    let records = state.prints.iter().map(|print| &state.articles[print.record as usize].record);
    let gone = records.filter(|record| articles.get(record.slug.as_str()) != Some(&record.section.as_str()));
    let mut vanished: Vec<String> = gone.map(|record| record.address()).collect();
    let standing = state.rest.standing.iter().map(|marked| &marked.record);
    let gone = standing.filter(|record| !pages.contains(record.name.as_str()));
    vanished.extend(gone.map(|record| record.address()));
    (vanished, state.prints.len() + state.rest.standing.len())
}

/// Where nothing is remembered, the edition itself is looked at.
fn of_edition(out: &Folder, articles: &Articles<'_>, pages: &FxHashSet<&str>) -> (Vec<String>, usize) {
    let withdrawn = out.read_at(&EditionPath::of_address(&api::withdrawn()), LARGEST).unwrap_or_default();
    let withdrawn: Withdrawn = serde_json::from_slice(&withdrawn).unwrap_or_default();
    let (slugs, names) = (names(out, ARTICLES), names(out, PAGES));
    let of = withdrawn.articles.len() + slugs.len() + names.len();
    let gone = withdrawn
        .articles
        .iter()
        .filter(|article| articles.get(article.slug.as_str()) != Some(&article.section.as_str()));
    let mut vanished: Vec<String> =
        gone.map(|article| article_address(&article.section, &article.slug)).collect();
    // One that moves to another section has no page there yet.
    let stays = |slug: &str, section: &str| {
        out.folder_below([section, "/", slug].concat()).is_ok_and(|folder| folder.is_file("index.html"))
    };
    let gone =
        slugs.iter().filter(|slug| !articles.get(slug.as_str()).is_some_and(|section| stays(slug, section)));
    vanished.extend(gone.filter_map(|slug| {
        let folder = out.folder_below(ARTICLES);
        let article = folder.and_then(|folder| folder.read([slug, ".json"].concat(), LARGEST));
        let article: Option<Article> = serde_json::from_slice(&article.unwrap_or_default()).ok();
        let section = article.as_ref().map(|article| article.section.as_str());
        // A page that somebody removed or covered comes back: it does not vanish now.
        let comes_back = articles.get(slug.as_str()).is_some_and(|new| section.is_none_or(|old| old == *new));
        let address = || article.as_ref().map(|article| article_address(&article.section, &article.slug));
        (!comes_back).then(|| address().unwrap_or_else(|| slug.clone()))
    }));
    let gone = names.into_iter().filter(|name| !pages.contains(name.as_str()));
    vanished.extend(gone.map(|name| match name.parse() {
        Ok(page) => Address::Standing(page).href(),
        Err(_) => name,
    }));
    (vanished, of)
}

fn article_address(section: &SectionId, slug: &Slug) -> String {
    Address::Article { section: section.clone(), slug: slug.clone(), list: None }.href()
}

/// Names of the JSON files in a folder, without their ending.
fn names(out: &Folder, folder: &str) -> Vec<String> {
    let entries = out.folder_below(folder).and_then(|folder| folder.entries()).unwrap_or_default();
    entries.iter().filter_map(|entry| Some(entry.name.to_str()?.strip_suffix(".json")?.to_owned())).collect()
}
