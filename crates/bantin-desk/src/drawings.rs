//! Drawings: the files of articles that were drawn, kept in memory for the frames that show them. Each has an address that
//! nobody guesses, for a few minutes; there is only so much room for all.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bantin_preview::DrawnFile;

use crate::token::{Token, TokenHash};

/// How long a drawing can be looked at.
pub const LASTS: Duration = Duration::from_secs(10 * 60);

/// Drawings, and bytes of all of them; the oldest go first.
const MOST: usize = 100;
const MOST_BYTES: usize = 192 << 20;

/// The drawings that can be looked at, oldest first.
#[derive(Default)]
pub struct Drawings(Mutex<VecDeque<Drawing>>);

struct Drawing {
    token: TokenHash,
    /// At what a clock shows that only runs on.
    until: Duration,
    files: Vec<Arc<DrawnFile>>,
    link: Option<i64>,
}

impl Drawing {
    fn bytes(&self) -> usize {
        self.files.iter().map(|file| file.bytes.len()).sum()
    }
}

impl Drawings {
    /// Keeps the files of a drawing; `link` is the number of the preview link for which it was drawn.
    pub fn keep(&self, token: &Token, files: Vec<DrawnFile>, link: Option<i64>, now: Duration) {
        let files = files.into_iter().map(Arc::new).collect();
        let drawing = Drawing { token: token.hash(), until: now + LASTS, files, link };
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|drawing| drawing.until > now);
        kept.push_back(drawing);
        let mut bytes: usize = kept.iter().map(Drawing::bytes).sum();
        while kept.len() > MOST || (bytes > MOST_BYTES && kept.len() > 1) {
            bytes -= kept.pop_front().map_or(0, |oldest| oldest.bytes());
        }
    }

    /// A file of a drawing that is not over, and the preview link that has to be good for it.
    pub fn file(&self, token: &Token, name: &str, now: Duration) -> Option<(Arc<DrawnFile>, Option<i64>)> {
        let hash = token.hash();
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let drawing = kept.iter().find(|drawing| drawing.token == hash && drawing.until > now)?;
        let file = drawing.files.iter().find(|file| file.name == name)?;
        Some((file.clone(), drawing.link))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(bytes: usize) -> Vec<DrawnFile> {
        vec![DrawnFile::new("index.html", vec![0; bytes])]
    }

    #[test]
    fn the_oldest_drawings_make_room() {
        let (drawings, now) = (Drawings::default(), Duration::from_secs(5));
        let tokens: Vec<Token> = (0..=MOST).map(|_| Token::random().unwrap()).collect();
        tokens.iter().for_each(|token| drawings.keep(token, files(1), None, now));
        let is_there = |token: &Token| drawings.file(token, "index.html", now).is_some();
        assert!(!is_there(&tokens[0]) && tokens[1..].iter().all(is_there));
        let large = Token::random().unwrap();
        drawings.keep(&large, files(MOST_BYTES), None, now);
        assert!(is_there(&large) && !tokens.iter().any(is_there));
        assert!(drawings.file(&large, "index.html", now + LASTS).is_none());
        assert!(drawings.file(&large, "other.webp", now).is_none());
    }
}
