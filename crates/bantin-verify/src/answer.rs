//! What a server answered, as far as it was read.

use bantin_manifest::{Content, FileHash, FileHasher};
use bantin_messages::Message;
use ureq::http::{HeaderMap, HeaderName};
use url::Url;

/// What came of a request.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    Answered(Answer),
    /// It leads to an address: to another site, or from one to the next too often.
    LeadsTo(Url),
    /// No whole answer came.
    Unanswered(Message),
}

#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    /// Of what was read: a body that is too long is not read to its end.
    pub content: Content,
    /// The first bytes, as many as were asked for.
    pub beginning: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: HeaderName) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

impl Outcome {
    /// Whether two visitors were answered the same.
    pub fn is_like(&self, other: &Outcome) -> bool {
        match (self, other) {
            (Outcome::Answered(one), Outcome::Answered(other)) => {
                one.status == other.status && one.content == other.content
            }
            (Outcome::LeadsTo(one), Outcome::LeadsTo(other)) => one == other,
            (Outcome::Unanswered(_), Outcome::Unanswered(_)) => true,
            _ => false,
        }
    }
}

/// A body while it is read.
#[derive(Default)]
pub(crate) struct Body {
    hasher: FileHasher,
    size: u64,
    beginning: Vec<u8>,
}

impl Body {
    /// Takes more of it; `keep` bytes of its beginning are kept.
    pub fn add(&mut self, bytes: &[u8], keep: usize) {
        self.hasher.add(bytes);
        self.size += bytes.len() as u64;
        let room = keep.saturating_sub(self.beginning.len());
        self.beginning.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }

    pub fn size(&self) -> u64 {
        self.size
    }

    pub fn finish(self) -> (Content, Vec<u8>) {
        let sha256: FileHash = self.hasher.finish();
        (Content { size: self.size, sha256 }, self.beginning)
    }
}
