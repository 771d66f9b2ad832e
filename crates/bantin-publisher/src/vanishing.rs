//! Refuses an edition in which more than a tenth of the pages would be missing: an unmounted disk or
//! a bad merge looks just like a newsroom from which somebody took articles away.

use std::fs;
use std::path::Path;

use bantin_content::{Article, Withdrawn};
use rustc_hash::FxHashSet;

use crate::passes::Plan;
use crate::publish_error::PublishError;
use crate::state::State;

/// Looks what stands and would not stand any more. Withdrawn articles stand: their pages say so.
pub(crate) fn check(plan: &Plan<'_>, out: &Path, known: Option<&State>) -> Result<(), PublishError> {
    let articles: FxHashSet<&str> = plan.articles.iter().map(|card| card.slug.as_str()).collect();
    let pages: FxHashSet<&str> = plan.standing.iter().map(|card| card.name.as_str()).collect();
    let (mut vanished, of) = match known {
        Some(state) => of_state(state, &articles, &pages),
        None => of_edition(out, &articles, &pages),
    };
    if vanished.len() * 10 <= of {
        return Ok(());
    }
    vanished.sort();
    Err(PublishError::Vanishing { vanished, of })
}

/// Addresses that would vanish, and how many pages there are.
fn of_state(state: &State, articles: &FxHashSet<&str>, pages: &FxHashSet<&str>) -> (Vec<String>, usize) {
    let cards = state.prints.iter().map(|print| &state.articles[print.card as usize].card);
    let gone = cards.filter(|card| !articles.contains(card.slug.as_str()));
    let mut vanished: Vec<String> =
        gone.map(|card| address(card.section.as_str(), card.slug.as_str())).collect();
    let standing = state.rest.standing.iter().map(|noted| noted.card.name.as_str());
    vanished.extend(standing.filter(|name| !pages.contains(name)).map(|name| format!("/{name}/")));
    (vanished, state.prints.len() + state.rest.standing.len())
}

/// Where nothing is remembered, the edition itself is looked at.
fn of_edition(out: &Path, articles: &FxHashSet<&str>, pages: &FxHashSet<&str>) -> (Vec<String>, usize) {
    let data = out.join("api/v1");
    let withdrawn = fs::read(data.join("withdrawn.json")).unwrap_or_default();
    let withdrawn: Withdrawn = serde_json::from_slice(&withdrawn).unwrap_or_default();
    let (slugs, names) = (names(&data.join("articles")), names(&data.join("pages")));
    let of = withdrawn.articles.len() + slugs.len() + names.len();
    let gone = withdrawn.articles.iter().filter(|article| !articles.contains(article.slug.as_str()));
    let mut vanished: Vec<String> =
        gone.map(|article| address(article.section.as_str(), article.slug.as_str())).collect();
    let gone = slugs.iter().filter(|slug| !articles.contains(slug.as_str()));
    vanished.extend(gone.map(|slug| {
        let article = fs::read(data.join("articles").join([slug, ".json"].concat())).unwrap_or_default();
        let article: Option<Article> = serde_json::from_slice(&article).ok();
        article.map_or_else(|| slug.clone(), |article| address(article.section.as_str(), slug))
    }));
    vanished
        .extend(names.iter().filter(|name| !pages.contains(name.as_str())).map(|name| format!("/{name}/")));
    (vanished, of)
}

fn address(section: &str, slug: &str) -> String {
    ["/", section, "/", slug, "/"].concat()
}

/// Names of the JSON files in a folder, without their ending.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| Some(entry.file_name().to_str()?.strip_suffix(".json")?.to_owned())).collect()
}
