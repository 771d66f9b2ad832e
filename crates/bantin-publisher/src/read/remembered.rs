//! What earlier publishes of the same newsroom read, so that this one need not read it again.

use rustc_hash::FxHashMap;

use super::anchors::IdsRecord;
use super::marked::Marked;
use super::read_cache::ROOM;
use super::source_record::{ArticleRecord, StandingRecord};
use crate::disk::file_mark::Moment;

/// The records of the last publish, and what has to be known to take them over.
#[derive(Debug)]
pub(crate) struct Remembered<'a> {
    /// When this publish began.
    pub(super) begun: Option<Moment>,
    /// The time zone in which the last publish read times.
    pub(super) zone: &'a str,
    pub(super) articles: &'a [Marked<ArticleRecord>],
    pub(super) standing: &'a [Marked<StandingRecord>],
    pub(super) ids: &'a [IdsRecord],
    /// Bytes of texts that the read cache may hold.
    pub(super) room: usize,
}

/// The records by their files.
pub(super) struct ByFile<'a> {
    pub articles: FxHashMap<&'a str, &'a Marked<ArticleRecord>>,
    pub standing: FxHashMap<&'a str, &'a Marked<StandingRecord>>,
}

impl<'a> Remembered<'a> {
    /// No records: everything is read, and nothing is cached to be drawn.
    pub fn nothing() -> Self {
        Remembered { room: 0, ..Remembered::new(None, "", &[], &[], &[]) }
    }

    pub fn new(
        begun: Option<Moment>,
        zone: &'a str,
        articles: &'a [Marked<ArticleRecord>],
        standing: &'a [Marked<StandingRecord>],
        ids: &'a [IdsRecord],
    ) -> Self {
        Remembered { begun, zone, articles, standing, ids, room: ROOM }
    }

    /// The same for who draws nothing.
    pub fn caching_nothing(self) -> Self {
        Remembered { room: 0, ..self }
    }

    pub(super) fn by_file(&self) -> ByFile<'a> {
        let articles = self.articles.iter().map(|marked| (marked.record.text.file.as_str(), marked));
        let standing = self.standing.iter().map(|marked| (marked.record.text.file.as_str(), marked));
        ByFile { articles: articles.collect(), standing: standing.collect() }
    }
}
