//! Drawings: the files of articles that were drawn, kept in memory for the frames that show them. Each has an address that
//! nobody guesses, for a few minutes; there is only so much room for all.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::body::Bytes;
use bantin_preview::DrawnFile;

use crate::token::{Token, TokenHash};

/// How long a drawing can be looked at.
pub const LASTS: Duration = Duration::from_secs(10 * 60);

/// The drawings that can be looked at. Those of preview links have a room of their own, so that whoever loads one again and
/// again takes no picture from an editor's screen.
pub struct Drawings {
    of_editors: Room,
    of_links: Room,
}

/// So many drawings, and bytes of all of them; the oldest go first.
struct Room {
    most: usize,
    most_bytes: usize,
    kept: Mutex<VecDeque<Drawing>>,
}

struct Drawing {
    token: TokenHash,
    /// At what a clock shows that only runs on.
    until: Duration,
    files: Vec<KeptFile>,
    link: Option<i64>,
}

/// A file of a drawing. However many look at it, its bytes are in memory once.
#[derive(Clone, Debug)]
pub struct KeptFile {
    name: String,
    pub content_type: &'static str,
    pub bytes: Bytes,
}

impl Drawing {
    fn bytes(&self) -> usize {
        self.files.iter().map(|file| file.bytes.len()).sum()
    }
}

impl Room {
    fn of(most: usize, most_bytes: usize) -> Room {
        Room { most, most_bytes, kept: Mutex::default() }
    }

    fn keep(&self, drawing: Drawing, now: Duration) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|drawing| drawing.until > now);
        kept.push_back(drawing);
        let mut bytes: usize = kept.iter().map(Drawing::bytes).sum();
        while kept.len() > self.most || (bytes > self.most_bytes && kept.len() > 1) {
            bytes -= kept.pop_front().map_or(0, |oldest| oldest.bytes());
        }
    }

    fn file(&self, hash: &TokenHash, name: &str, now: Duration) -> Option<(KeptFile, Option<i64>)> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let drawing = kept.iter().find(|drawing| drawing.token == *hash && drawing.until > now)?;
        let file = drawing.files.iter().find(|file| file.name == name)?;
        Some((file.clone(), drawing.link))
    }
}

impl Default for Drawings {
    fn default() -> Self {
        Drawings { of_editors: Room::of(100, 144 << 20), of_links: Room::of(50, 64 << 20) }
    }
}

impl Drawings {
    /// Keeps the files of a drawing; `link` is the number of the preview link for which it was drawn.
    pub fn keep(&self, token: &Token, files: Vec<DrawnFile>, link: Option<i64>, now: Duration) {
        let kept = |file: DrawnFile| {
            let content_type = file.content_type()?;
            Some(KeptFile { name: file.name, content_type, bytes: file.bytes.into() })
        };
        let files = files.into_iter().filter_map(kept).collect();
        let room = if link.is_some() { &self.of_links } else { &self.of_editors };
        room.keep(Drawing { token: token.hash(), until: now + LASTS, files, link }, now);
    }

    /// A file of a drawing that is not over, and the preview link that has to be good for it.
    pub fn file(&self, token: &Token, name: &str, now: Duration) -> Option<(KeptFile, Option<i64>)> {
        let hash = token.hash();
        [&self.of_editors, &self.of_links].into_iter().find_map(|room| room.file(&hash, name, now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(bytes: usize) -> Vec<DrawnFile> {
        vec![DrawnFile::new("index.html", vec![0; bytes])]
    }

    #[test]
    fn the_oldest_drawings_make_room_and_none_of_those_of_preview_links_for_one_of_an_editor() {
        let (drawings, now) = (Drawings::default(), Duration::from_secs(5));
        let Room { most, most_bytes, .. } = drawings.of_editors;
        let of_links = drawings.of_links.most_bytes;
        let of_a_link = Token::random().unwrap();
        drawings.keep(&of_a_link, files(of_links), Some(1), now);
        let tokens: Vec<Token> = (0..=most).map(|_| Token::random().unwrap()).collect();
        tokens.iter().for_each(|token| drawings.keep(token, files(1), None, now));
        let is_there = |token: &Token| drawings.file(token, "index.html", now).is_some();
        assert!(!is_there(&tokens[0]) && tokens[1..].iter().all(is_there));
        let large = Token::random().unwrap();
        drawings.keep(&large, files(most_bytes), None, now);
        let look = || drawings.file(&large, "index.html", now).unwrap().0.bytes;
        assert_eq!(look().as_ptr(), look().as_ptr(), "two who look at it share it");
        assert!(is_there(&large) && !tokens.iter().any(is_there));
        assert!(is_there(&of_a_link));
        for _ in 0..2 {
            drawings.keep(&Token::random().unwrap(), files(of_links), Some(1), now);
        }
        assert!(is_there(&large) && !is_there(&of_a_link));
        assert!(drawings.file(&large, "index.html", now + LASTS).is_none());
        assert!(drawings.file(&large, "other.webp", now).is_none());
    }
}
