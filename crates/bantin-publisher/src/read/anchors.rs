//! Links that name an id of a page (`/tin/quy-dinh/#dieu-7`): whether the page has it. The ids of a text are read only if
//! some link names one of them, and are kept for the next publish.

use std::path::Path;
use std::sync::Arc;

use bantin_messages::Message;
use bantin_messages::messages::{AmbiguousPlaceLink, MissingPlaceLink};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::front_matter;
use super::source_record::TextRecord;
use super::unchanged_text::open_unchanged;
use crate::body::{Ids, ids_of, plain_id};
use crate::did_you_mean::{did_you_mean, guess};
use crate::disk::digest::Digest;

/// Among so many ids a similar one is looked for.
const NAMES: usize = 500;

/// Keys of messages: the text in which the link stands, and a page that is no text's.
const OWN: &str = "own";
const PORTAL: &str = "portal";

/// The id that a link names, and the page of it.
#[derive(Debug)]
pub(super) struct LinkedAnchor<'a> {
    pub page: LinkedPage<'a>,
    /// The id, as it is written behind the `#`.
    pub id: String,
}

#[derive(Debug)]
pub(super) enum LinkedPage<'a> {
    /// The text that has the link itself.
    Own(&'a TextRecord),
    Other(&'a TextRecord),
    /// The front page or a list, with its ids.
    Portal(Vec<&'a str>),
}

/// What is kept of a text's ids: the ids, and the content of the text that has them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct IdsRecord {
    file: String,
    content: Digest,
    ids: Arc<Ids>,
}

/// The ids of every text of which a link names one.
#[derive(Debug, Default)]
pub(super) struct KnownIds(FxHashMap<String, IdsRecord>);

impl KnownIds {
    /// Reads those of the texts whose ids are not remembered.
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

    /// What is wrong with a link to this id. The id that may have been meant is looked for among those
    /// that differ in their spelling alone; and if `guess`, among all.
    pub fn wrong(&self, anchor: &LinkedAnchor<'_>, href: &str, guess: bool) -> Option<Message> {
        let missing = |page, ids| Some(missing(href, page, anchor, ids, guess));
        match &anchor.page {
            LinkedPage::Own(text) => {
                let ids = self.ids(text)?;
                let id = ids.meant(&anchor.id);
                id.map_or_else(|| missing(OWN, ids), |id| ambiguous(href, id, ids))
            }
            LinkedPage::Other(text) => {
                let ids = self.ids(text)?;
                let id = plain_id(&anchor.id).filter(|id| ids.has(id));
                id.map_or_else(|| missing(&text.file, ids), |id| ambiguous(href, &id, ids))
            }
            LinkedPage::Portal(ids) if ids.contains(&&*anchor.id) => None,
            LinkedPage::Portal(ids) => {
                let near = did_you_mean(&anchor.id, ids.iter().copied());
                Some(no_such_id(href, PORTAL, near.map(|id| format!("/#{id}"))))
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

/// `None` for a file that was changed in this moment: the next publish reads it.
fn read(newsroom: &Path, text: &TextRecord) -> Option<IdsRecord> {
    let source = open_unchanged(newsroom, &text.file, text.content).ok()?;
    let parts = front_matter::split(&source).ok()?;
    let ids = Arc::new(ids_of(&source.text[parts.body..]));
    Some(IdsRecord { file: text.file.clone(), content: text.content, ids })
}

fn missing(href: &str, page: &str, anchor: &LinkedAnchor<'_>, ids: &Ids, guess: bool) -> Message {
    let all = ids.iter().take(if guess { NAMES } else { 0 });
    let near = ids.near(&anchor.id).or_else(|| did_you_mean(&anchor.id, all));
    let page_of = href.split('#').next().unwrap_or_default();
    no_such_id(href, page, near.map(|id| format!("{page_of}#{id}")))
}

/// `page` is one of the keys above, or a text's file.
fn no_such_id(href: &str, page: &str, meant: Option<String>) -> Message {
    let (guesses, near) = guess(meant);
    MissingPlaceLink { href: href.into(), page: page.into(), file: page.into(), guesses, near }.into()
}

fn ambiguous(href: &str, id: &str, ids: &Ids) -> Option<Message> {
    let twice = ids.twice.iter().any(|twice| twice == id);
    twice.then(|| AmbiguousPlaceLink { href: href.into() }.into())
}
