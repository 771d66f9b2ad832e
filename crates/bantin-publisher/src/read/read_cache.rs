//! The read cache: articles that this publish read and will draw, so that no file is read twice. Its size has a bound;
//! articles beyond it are opened again when they are drawn.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::article::ReadArticle;
use super::record_pictures::with_files;
use super::source_record::ArticleRecord;
use crate::newsroom::SourceArticle;

/// Bytes of texts that the cache of a publish may hold: a hundred thousand articles of 400 words.
pub(super) const ROOM: usize = 400 << 20;

#[derive(Debug, Default)]
pub(crate) struct ReadCache(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// By their files.
    articles: FxHashMap<String, Box<ReadArticle>>,
    room: usize,
}

impl ReadCache {
    pub fn with_room(room: usize) -> Self {
        ReadCache(Mutex::new(Kept { articles: FxHashMap::default(), room }))
    }

    pub(super) fn keep(&self, read: ReadArticle) {
        let size = read.article.file.len() + read.article.markdown.len();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(room) = kept.room.checked_sub(size) {
            kept.room = room;
            kept.articles.insert(read.article.file.clone(), Box::new(read));
        }
    }

    /// Takes the article of a record out of the cache.
    pub fn take(&self, record: &ArticleRecord) -> Option<SourceArticle> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let read = kept.articles.remove(&record.text.file)?;
        drop(kept);
        Some(with_files(*read, record))
    }
}
