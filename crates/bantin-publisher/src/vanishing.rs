//! Refuses an edition in which more than a tenth of the pages would be missing: an unmounted disk or
//! a bad merge looks just like a newsroom from which somebody took articles away.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use bantin_app::Address;
use bantin_content::{Article, Withdrawn};

use crate::passes::Plan;
use crate::publish_error::PublishError;
use crate::state::State;

/// Looks what stands and would not stand any more. Withdrawn articles stand: their pages say so.
pub(crate) fn check(plan: &Plan<'_>, out: &Path, known: Option<&State>) -> Result<(), PublishError> {
    let stand: HashSet<&str> = plan.articles.iter().map(|card| card.slug.as_str()).collect();
    let pages: HashSet<&str> = plan.standing.iter().map(|card| card.name.as_str()).collect();
    let before = match known {
        Some(state) => Standing::of_state(state),
        None => Standing::of_edition(out),
    };
    let of = before.articles.len() + before.pages.len();
    let articles = before.articles.iter().filter(|article| !stand.contains(article.slug.as_str()));
    let mut vanished: Vec<String> = articles.map(|article| article.address(out)).collect();
    vanished.extend(
        before.pages.iter().filter(|page| !pages.contains(page.as_str())).map(|page| format!("/{page}/")),
    );
    if vanished.len() * 10 <= of {
        return Ok(());
    }
    vanished.sort();
    Err(PublishError::Vanishing { vanished, of })
}

/// Pages that have an address of their own for good.
struct Standing {
    articles: Vec<StandingArticle>,
    pages: Vec<String>,
}

struct StandingArticle {
    slug: String,
    /// `None`: its data tell.
    section: Option<String>,
}

impl Standing {
    fn of_state(state: &State) -> Self {
        let cards = state.prints.iter().map(|print| &state.articles[print.card as usize].card);
        let article = |slug: &str, section: &str| StandingArticle {
            slug: slug.to_owned(),
            section: Some(section.to_owned()),
        };
        Standing {
            articles: cards.map(|card| article(card.slug.as_str(), card.section.as_str())).collect(),
            pages: state.rest.standing.iter().map(|noted| noted.card.name.to_string()).collect(),
        }
    }

    /// Where nothing is remembered, the edition itself is looked at.
    fn of_edition(out: &Path) -> Self {
        let data = out.join("api/v1");
        let withdrawn = fs::read(data.join("withdrawn.json")).unwrap_or_default();
        let withdrawn: Withdrawn = serde_json::from_slice(&withdrawn).unwrap_or_default();
        let withdrawn = withdrawn.articles.into_iter().map(|article| StandingArticle {
            slug: article.slug.to_string(),
            section: Some(article.section.to_string()),
        });
        let mut articles: Vec<StandingArticle> = withdrawn.collect();
        articles.extend(names(&data.join("articles")).map(|slug| StandingArticle { slug, section: None }));
        Standing { articles, pages: names(&data.join("pages")).collect() }
    }
}

impl StandingArticle {
    fn address(&self, out: &Path) -> String {
        let section = self.section.clone().or_else(|| {
            let data = fs::read(out.join("api/v1/articles").join([&self.slug, ".json"].concat())).ok()?;
            let article: Article = serde_json::from_slice(&data).ok()?;
            Some(article.section.to_string())
        });
        let address = section.zip(self.slug.parse().ok()).and_then(|(section, slug)| {
            Some(Address::Article { section: section.parse().ok()?, slug, list: None }.href())
        });
        address.unwrap_or_else(|| self.slug.clone())
    }
}

/// Names of the JSON files in a folder, without their ending.
fn names(folder: &Path) -> impl Iterator<Item = String> {
    fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some(entry.file_name().to_str()?.strip_suffix(".json")?.to_owned()))
}
