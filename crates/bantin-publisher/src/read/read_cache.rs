//! The read cache: articles that were read in this run and will be drawn in it. So no file is read
//! and parsed twice; when there are too many, the rest is opened again.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::article::ReadArticle;
use super::references;
use crate::newsroom::SourceArticle;
use crate::read::source_record::ArticleRecord;

/// Bytes of texts for which there is room in a publish: a hundred thousand articles of 400 words.
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

    /// The article of a record, once.
    pub fn take(&self, record: &ArticleRecord) -> Option<SourceArticle> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let read = kept.articles.remove(&record.text.file)?;
        drop(kept);
        Some(references::with_pictures(*read, record))
    }
}

#[cfg(test)]
mod tests {
    use crate::read::inventory::{Inventory, Remembered};

    #[test]
    fn an_article_is_in_the_read_cache_once_while_there_is_room() {
        let newsroom = tempfile::tempdir().unwrap();
        let site = "name = \"Mây\"\nlanguage = \"vi\"\ntime_zone = \"Asia/Ho_Chi_Minh\"\n\
            base_url = \"https://may.example\"\n[[sections]]\nid = \"tin\"\ntitle = \"Tin\"\n";
        std::fs::create_dir_all(newsroom.path().join("content/tin")).unwrap();
        std::fs::write(newsroom.path().join("site.toml"), site).unwrap();
        let text = "---\nheadline: Một\npublished: 2026-01-01T08:00:00+07:00\n---\nChợ họp.\n";
        std::fs::write(newsroom.path().join("content/tin/mot.md"), text).unwrap();
        for (room, there) in [(0, false), (10, false), (1 << 10, true)] {
            let mut remembered = Remembered::nothing();
            remembered.room = room;
            let inventory = Inventory::take(newsroom.path(), &remembered).unwrap();
            let record = inventory.records().next().unwrap();
            let markdown = || inventory.read_cache.take(record).map(|article| article.markdown);
            assert_eq!(markdown().as_deref(), there.then_some("Chợ họp.\n"), "{room}");
            assert_eq!(markdown(), None);
        }
    }
}
