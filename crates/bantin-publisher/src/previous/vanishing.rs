//! Which addresses of the published edition the new one would not answer. An address is answered by a page, by the page
//! that says that an article was withdrawn, or by an old address that leads on.
//!
//! An edition in which more than a tenth of the pages would be missing is refused: an unmounted disk or a bad merge looks
//! just like a newsroom from which somebody took articles away. Pages are counted by their addresses: under another section
//! an article has another one, and nothing leads there from the old.

use bantin_app::Address;
use bantin_content::{Article, OldAddress, SectionId, Slug, Withdrawn, api};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::disk::folder::Folder;
use crate::edition::edition_path::EditionPath;
use crate::newsroom::SiteSettings;
use crate::previous::state::State;
use crate::publish_error::PublishError;
use crate::read::source_record::{ArticleRecord, StandingRecord};
use crate::read::{OldPlace, TextFile};

/// Folders of the data of articles and of standing pages.
const ARTICLES: &str = "api/v1/articles";
const PAGES: &str = "api/v1/pages";

/// Folder of the data of sections, each in a folder of its own.
const SECTIONS: &str = "api/v1/sections";

/// Larger files are no data of a page.
const LARGEST: u64 = 256 << 20;

/// What the new edition will answer.
pub(crate) struct Answered<'a> {
    /// Slugs, and the section of each: readers know an article by both.
    articles: FxHashMap<&'a str, &'a str>,
    pages: FxHashSet<&'a str>,
    sections: FxHashSet<&'a str>,
    /// Places of old addresses.
    old: FxHashSet<String>,
}

/// What the published edition answers and the new one would not.
#[derive(Debug, Default)]
pub(crate) struct Vanishing {
    pub vanished: Vec<Vanished>,
    /// Newest pages of sections. They are no pages of texts, and nobody loses one by accident: they are told and not counted.
    pub sections: Vec<Vanished>,
    /// How many pages the published edition has.
    pub of: usize,
    /// The slugs of its articles.
    pub slugs: FxHashSet<String>,
}

/// An address that nothing would answer any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Vanished {
    pub address: String,
    /// Of the article that stood there.
    pub slug: Option<String>,
    pub headline: Option<String>,
}

impl<'a> Answered<'a> {
    pub fn by(
        articles: impl Iterator<Item = &'a ArticleRecord>,
        pages: impl Iterator<Item = &'a StandingRecord>,
        site: &'a SiteSettings,
        old: &[OldPlace],
    ) -> Self {
        Answered {
            articles: articles.map(|record| (record.slug.as_str(), record.section.as_str())).collect(),
            pages: pages.map(|record| record.name.as_str()).collect(),
            sections: site.sections.iter().map(|section| section.id.as_str()).collect(),
            old: old.iter().map(|place| place.redirect.from.place()).collect(),
        }
    }

    /// Counts the addresses of texts with errors too: their files are there, and are told by themselves.
    pub fn and_broken(mut self, texts: &'a [TextFile]) -> Self {
        for text in texts {
            match text {
                TextFile::Article { section, slug, .. } => {
                    self.articles.insert(slug.as_str(), section.as_str());
                }
                TextFile::Standing { name, .. } => {
                    self.pages.insert(name.as_str());
                }
            }
        }
        self
    }

    fn has_article(&self, slug: &str, section: &str) -> bool {
        self.articles.get(slug) == Some(&section)
    }

    fn leads_on(&self, address: &str) -> bool {
        !self.old.is_empty() && OldAddress::parse(address).is_ok_and(|old| self.old.contains(&old.place()))
    }
}

impl Vanishing {
    /// `out` is the folder of the published edition, where there is one, and `known` what is remembered of it.
    pub fn of(answered: &Answered<'_>, out: Option<&Folder>, known: Option<&State>) -> Self {
        let mut vanishing = match (known, out) {
            (Some(state), _) => of_state(state, answered),
            (None, Some(out)) => of_edition(out, answered),
            (None, None) => Vanishing::default(),
        };
        vanishing.sections = out.map(|out| gone_sections(out, answered)).unwrap_or_default();
        for vanished in [&mut vanishing.vanished, &mut vanishing.sections] {
            vanished.retain(|vanished| !answered.leads_on(&vanished.address));
            vanished.sort_by(|a, b| a.address.cmp(&b.address));
        }
        vanishing
    }

    /// Refuses to let more than a tenth of the pages go.
    pub fn refuse_many(&self) -> Result<(), PublishError> {
        if self.vanished.len() * 10 <= self.of {
            return Ok(());
        }
        let vanished = self.vanished.iter().map(|vanished| vanished.address.clone()).collect();
        Err(PublishError::Vanishing { vanished, of: self.of })
    }
}

fn of_state(state: &State, answered: &Answered<'_>) -> Vanishing {
    let records = || state.prints.iter().map(|print| &state.articles[print.record as usize].record);
    let gone =
        records().filter(|record| !answered.has_article(record.slug.as_str(), record.section.as_str()));
    let gone = gone.map(|record| Vanished {
        address: record.address(),
        slug: Some(record.slug.to_string()),
        headline: Some(record.headline.clone()),
    });
    let mut vanished: Vec<Vanished> = gone.collect();
    let standing = state.rest.standing.iter().map(|marked| &marked.record);
    let gone = standing.filter(|record| !answered.pages.contains(record.name.as_str()));
    vanished.extend(gone.map(|record| Vanished { address: record.address(), slug: None, headline: None }));
    // They are asked for only where something vanished.
    let slugs = match vanished.is_empty() {
        true => FxHashSet::default(),
        false => records().map(|record| record.slug.to_string()).collect(),
    };
    let of = state.prints.len() + state.rest.standing.len();
    Vanishing { vanished, of, slugs, ..Vanishing::default() }
}

/// Where nothing is remembered, the edition itself is looked at.
fn of_edition(out: &Folder, answered: &Answered<'_>) -> Vanishing {
    let withdrawn = out.read_at(&EditionPath::of_address(&api::withdrawn()), LARGEST).unwrap_or_default();
    let withdrawn: Withdrawn = serde_json::from_slice(&withdrawn).unwrap_or_default();
    let (slugs, names) = (names(out, ARTICLES), names(out, PAGES));
    let of = withdrawn.articles.len() + slugs.len() + names.len();
    let gone = withdrawn
        .articles
        .iter()
        .filter(|article| !answered.has_article(article.slug.as_str(), article.section.as_str()));
    let mut vanished: Vec<Vanished> = gone
        .map(|article| Vanished {
            address: article_address(&article.section, &article.slug),
            slug: Some(article.slug.to_string()),
            headline: None,
        })
        .collect();
    vanished.extend(slugs.iter().filter_map(|slug| gone_article(out, slug, answered)));
    let gone = names.into_iter().filter(|name| !answered.pages.contains(name.as_str()));
    vanished.extend(gone.map(|name| {
        let address = name.parse().map_or_else(|_| name.clone(), |page| Address::Standing(page).href());
        Vanished { address, slug: None, headline: None }
    }));
    let withdrawn = withdrawn.articles.iter().map(|article| article.slug.to_string());
    let slugs = slugs.into_iter().chain(withdrawn).collect();
    Vanishing { vanished, of, slugs, ..Vanishing::default() }
}

/// Sections of which the new edition would have no page.
fn gone_sections(out: &Folder, answered: &Answered<'_>) -> Vec<Vanished> {
    let folders = out.folder_below(SECTIONS).and_then(|folder| folder.entries()).unwrap_or_default();
    let ids = folders.iter().filter_map(|folder| folder.name.to_str()?.parse::<SectionId>().ok());
    // What a section was is a standing page of that name now, or nothing.
    let is_answered =
        |id: &SectionId| answered.sections.contains(id.as_str()) || answered.pages.contains(id.as_str());
    let gone = ids.filter(|id| !is_answered(id));
    gone.map(|id| Vanished { address: Address::Section(id).href(), slug: None, headline: None }).collect()
}

/// An article that the edition has and the new one would not have at its address.
fn gone_article(out: &Folder, slug: &str, answered: &Answered<'_>) -> Option<Vanished> {
    // One that moves to another section has no page there yet.
    let stays = |section: &str| {
        out.folder_below([section, "/", slug].concat()).is_ok_and(|folder| folder.is_file("index.html"))
    };
    let now = answered.articles.get(slug);
    if now.is_some_and(|section| stays(section)) {
        return None;
    }
    let article =
        out.folder_below(ARTICLES).and_then(|folder| folder.read([slug, ".json"].concat(), LARGEST));
    let article: Option<Article> = serde_json::from_slice(&article.unwrap_or_default()).ok();
    // A page that somebody removed or covered comes back: it does not vanish now.
    let was_in = article.as_ref().map(|article| article.section.as_str());
    if now.is_some_and(|new| was_in.is_none_or(|old| old == *new)) {
        return None;
    }
    let address = article.as_ref().map(|article| article_address(&article.section, &article.slug));
    Some(Vanished {
        address: address.unwrap_or_else(|| slug.to_owned()),
        slug: Some(slug.to_owned()),
        headline: article.map(|article| article.headline),
    })
}

fn article_address(section: &SectionId, slug: &Slug) -> String {
    Address::Article { section: section.clone(), slug: slug.clone(), list: None }.href()
}

/// Names of the JSON files in a folder, without their ending.
fn names(out: &Folder, folder: &str) -> Vec<String> {
    let entries = out.folder_below(folder).and_then(|folder| folder.entries()).unwrap_or_default();
    entries.iter().filter_map(|entry| Some(entry.name.to_str()?.strip_suffix(".json")?.to_owned())).collect()
}
