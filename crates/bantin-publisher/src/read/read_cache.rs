//! Articles that were read just now and will be drawn in the same run. They stay at hand, so that no file is read
//! and parsed twice; when there are too many, the rest is opened again.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::article::ReadArticle;
use super::references;
use crate::newsroom::SourceArticle;
use crate::read::source_record::Card;

/// Bytes of texts for which there is room in a publish: a hundred thousand articles of 400 words.
pub(super) const ROOM: usize = 400 << 20;

#[derive(Debug, Default)]
pub(crate) struct AtHand(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// By their files.
    articles: FxHashMap<String, Box<ReadArticle>>,
    room: usize,
}

impl AtHand {
    pub fn with_room(room: usize) -> Self {
        AtHand(Mutex::new(Kept { articles: FxHashMap::default(), room }))
    }

    pub(super) fn keep(&self, read: ReadArticle) {
        let size = read.article.file.len() + read.article.markdown.len();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(room) = kept.room.checked_sub(size) {
            kept.room = room;
            kept.articles.insert(read.article.file.clone(), Box::new(read));
        }
    }

    /// The article of a card, once.
    pub fn take(&self, card: &Card) -> Option<SourceArticle> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let read = kept.articles.remove(&card.text.file)?;
        drop(kept);
        Some(references::with_pictures(*read, card))
    }
}

#[cfg(test)]
mod tests {
    use crate::read::inventory::{Remembered, Stock};

    #[test]
    fn an_article_is_at_hand_once_while_there_is_room() {
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
            let stock = Stock::take(newsroom.path(), &remembered).unwrap();
            let card = stock.cards().next().unwrap();
            let markdown = || stock.at_hand.take(card).map(|article| article.markdown);
            assert_eq!(markdown().as_deref(), there.then_some("Chợ họp.\n"), "{room}");
            assert_eq!(markdown(), None);
        }
    }
}
