//! What a newsroom holds that readers do not see yet: drafts, and articles that wait for their time. For the editors'
//! desk, which asks again and again: of files that did not change since the last time, the records are kept. Nothing is
//! written.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use bantin_content::Stamp;
use jiff::Timestamp;

use crate::dates;
use crate::disk::file_mark::Moment;
use crate::newsroom::SiteSettings;
use crate::problem::Problem;
use crate::read::source_record::{ArticleRecord, StandingRecord};
use crate::read::{IdsRecord, Inventory, Marked, Remembered, SourcesError};

/// Looks into a newsroom, and remembers what it saw.
#[derive(Debug)]
pub struct UnpublishedReader {
    newsroom: PathBuf,
    zone: String,
    articles: Vec<Marked<ArticleRecord>>,
    standing: Vec<Marked<StandingRecord>>,
    ids: Vec<IdsRecord>,
}

/// What readers do not see yet.
#[derive(Debug)]
pub struct Unpublished {
    /// By the dates that they bear, newest first.
    pub articles: Vec<UnpublishedArticle>,
    /// Errors of texts that cannot be read: each may be a draft.
    pub unread: Vec<Problem>,
}

/// A draft, or an article that waits for its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnpublishedArticle {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    pub headline: String,
    /// Title of its section.
    pub section: String,
    /// The date that it bears.
    pub published: Stamp,
    pub is_draft: bool,
}

impl UnpublishedReader {
    pub fn new(newsroom: &Path) -> Self {
        let newsroom = newsroom.to_owned();
        UnpublishedReader {
            newsroom,
            zone: String::new(),
            articles: Vec::new(),
            standing: Vec::new(),
            ids: Vec::new(),
        }
    }

    /// What is not published as of a moment.
    pub fn look(&mut self, as_of: Timestamp) -> Result<Unpublished, SourcesError> {
        let begun = Moment::lately(SystemTime::now());
        let known = Remembered::new(Some(begun), &self.zone, &self.articles, &self.standing, &self.ids);
        let inventory = Inventory::take(&self.newsroom, &known.caching_nothing())?;
        let mut waiting: Vec<&ArticleRecord> =
            inventory.records().filter(|record| !record.is_published(as_of)).collect();
        waiting.sort_by(|a, b| (b.published, &a.text.file).cmp(&(a.published, &b.text.file)));
        let site = &inventory.site;
        let articles = waiting.into_iter().map(|record| article(record, site)).collect();
        let unread = inventory.problems.iter().filter(|problem| problem.is_error()).cloned().collect();
        self.zone = site.zone.iana_name().unwrap_or_default().to_owned();
        Inventory { articles: self.articles, standing: self.standing, ids: self.ids, .. } = inventory;
        Ok(Unpublished { articles, unread })
    }
}

fn article(record: &ArticleRecord, site: &SiteSettings) -> UnpublishedArticle {
    let section = site.sections.iter().find(|section| section.id == record.section);
    UnpublishedArticle {
        file: record.text.file.clone(),
        headline: record.headline.clone(),
        section: section.map(|section| section.title.clone()).unwrap_or_default(),
        published: dates::stamp(record.published, &site.zone, site.language),
        is_draft: record.draft,
    }
}
