//! Links to a place of a page (`/tin/quy-dinh/#dieu-7`): whether it has that place. Ids are known of those texts alone
//! that some link names a place of, and are kept for the next run.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::front_matter;
use super::source_record::TextRecord;
use super::unchanged_text::open_unchanged;
use crate::body::{Ids, ids_of, plain_id};
use crate::did_you_mean::did_you_mean;
use crate::disk::digest::Digest;

/// Ids among which a similar one is looked for.
const NAMES: usize = 500;

/// Where a link leads.
#[derive(Debug)]
pub(super) struct LinkedPlace<'a> {
    pub page: LinkedPage<'a>,
    /// As it is written behind the `#`.
    pub id: String,
}

#[derive(Debug)]
pub(super) enum LinkedPage<'a> {
    /// The text in which the link stands.
    Own(&'a TextRecord),
    Other(&'a TextRecord),
    /// A front page or a list, of which the ids are known.
    Portal(Vec<&'a str>),
}

/// The ids of a text, and the text that they are of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct IdsRecord {
    file: String,
    content: Digest,
    ids: Arc<Ids>,
}

/// The ids of every text that a link names a place of.
#[derive(Debug, Default)]
pub(super) struct KnownIds(FxHashMap<String, IdsRecord>);

impl KnownIds {
    /// Reads the texts that are not remembered.
    pub fn of(newsroom: &Path, texts: Vec<&TextRecord>, remembered: &[IdsRecord]) -> Self {
        let texts: FxHashMap<&str, &TextRecord> = texts.into_iter().map(|text| (&*text.file, text)).collect();
        if texts.is_empty() {
            return KnownIds::default();
        }
        let remembered: FxHashMap<&str, &IdsRecord> =
            remembered.iter().map(|record| (&*record.file, record)).collect();
        let known = texts.into_par_iter().filter_map(|(file, text)| {
            let known = remembered.get(file).filter(|record| record.content == text.content);
            let record = known.map(|record| IdsRecord::clone(record)).or_else(|| read(newsroom, text))?;
            Some((file.to_owned(), record))
        });
        KnownIds(known.collect())
    }

    /// What is wrong with a link that leads to this place, and its mend. What may have been meant is looked for among
    /// ids that are spelled alike, and if `guess` among all.
    pub fn wrong(&self, place: &LinkedPlace<'_>, href: &str, guess: bool) -> Option<(String, String)> {
        let missing = |page: &str, ids| Some(missing(href, page, place, ids, guess));
        match &place.page {
            LinkedPage::Own(text) => {
                let ids = self.ids(text)?;
                let id = ids.meant(&place.id);
                id.map_or_else(|| missing("this text", ids), |id| ambiguous(href, id, ids))
            }
            LinkedPage::Other(text) => {
                let ids = self.ids(text)?;
                let id = plain_id(&place.id).filter(|id| ids.has(id));
                id.map_or_else(|| missing(&text.file, ids), |id| ambiguous(href, &id, ids))
            }
            LinkedPage::Portal(ids) if ids.contains(&&*place.id) => None,
            LinkedPage::Portal(ids) => {
                let near = did_you_mean(&place.id, ids.iter().copied());
                Some(told(href, "the page", near.map(|id| format!("did you mean “/#{id}”?"))))
            }
        }
    }

    /// For the next publish.
    pub fn into_records(self) -> Vec<IdsRecord> {
        let mut records: Vec<IdsRecord> = self.0.into_values().collect();
        records.sort_by(|a, b| a.file.cmp(&b.file));
        records
    }

    fn ids(&self, text: &TextRecord) -> Option<&Ids> {
        self.0.get(&text.file).map(|record| &*record.ids)
    }
}

/// `None` for a file that changes just now: the next run reads it.
fn read(newsroom: &Path, text: &TextRecord) -> Option<IdsRecord> {
    let source = open_unchanged(newsroom, &text.file, text.content).ok()?;
    let parts = front_matter::split(&source).ok()?;
    let ids = Arc::new(ids_of(&source.text[parts.body..]));
    Some(IdsRecord { file: text.file.clone(), content: text.content, ids })
}

fn missing(href: &str, page: &str, place: &LinkedPlace<'_>, ids: &Ids, guess: bool) -> (String, String) {
    let all = ids.iter().take(if guess { NAMES } else { 0 });
    let near = ids.near(&place.id).or_else(|| did_you_mean(&place.id, all));
    let page_of = href.split('#').next().unwrap_or_default();
    told(href, page, near.map(|id| format!("did you mean “{page_of}#{id}”?")))
}

fn told(href: &str, page: &str, meant: Option<String>) -> (String, String) {
    let mend = meant.unwrap_or_else(|| {
        "mend the link, or set the id where it shall lead: a heading ends with {#id}, <a id=\"id\"></a> stands anywhere"
            .to_owned()
    });
    (format!("“{href}” leads to a place that {page} does not have"), mend)
}

fn ambiguous(href: &str, id: &str, ids: &Ids) -> Option<(String, String)> {
    ids.twice.iter().any(|twice| twice == id).then(|| {
        let what = format!("“{href}” leads to the first of several places that have this id");
        (what, "give each place an id of its own".to_owned())
    })
}
