//! The manifest: every file that an edition serves, as it is served. Whoever deploys an edition compares its manifest with
//! the manifest of what is deployed already.

use bantin_content::FileHeaders;
use serde::{Deserialize, Serialize};

use crate::disk::content_hash::ContentHash;
use crate::disk::digest::Digester;
use crate::edition::edition_path::EditionPath;
use crate::edition::rank::Rank;

/// Every file of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The edition's id.
    pub edition: String,
    /// By path.
    pub files: Vec<ManifestFile>,
}

/// One file. Twins are not files of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestFile {
    pub path: EditionPath,
    pub(crate) rank: Rank,
    pub content: FileContent,
}

/// What is in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileContent {
    pub plain: Served,
    /// The same compressed with Brotli, which lies beside it under the same name and `.br`.
    pub brotli: Option<Served>,
}

/// Bytes that are served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Served {
    pub size: u64,
    pub(crate) hash: ContentHash,
}

impl Manifest {
    pub(crate) fn new(edition: String, mut files: Vec<ManifestFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Manifest { edition, files }
    }

    /// Addresses at which there is something else than in an earlier edition, or nothing any more.
    pub fn changed_since(&self, before: &Manifest) -> Vec<String> {
        let is_other =
            |file: &&ManifestFile| before.file(&file.path).map(|old| old.content) != Some(file.content);
        let gone = before.files.iter().filter(|file| self.file(&file.path).is_none());
        let paths = self.files.iter().filter(is_other).chain(gone).map(|file| file.path.as_str());
        let address = |path: &str| {
            let page = path.strip_suffix("index.html").filter(|page| page.is_empty() || page.ends_with('/'));
            ["/", page.unwrap_or(path)].concat()
        };
        paths.map(address).collect()
    }

    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<&ManifestFile> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }
}

impl ManifestFile {
    /// As a server says it: `text/html; charset=utf-8`.
    pub fn content_type(&self) -> &'static str {
        self.headers().content_type
    }

    /// All that a server says of the file, and whoever uploads it. Its twin has the same, and `Content-Encoding: br`.
    pub fn headers(&self) -> FileHeaders {
        FileHeaders::of(&self.path)
    }

    /// Where it stands in the order in which files are brought to their place: what it names has a lower number, or is as
    /// new as itself (`edition/rank.rs`).
    pub fn place_in_order(&self) -> u8 {
        self.rank as u8
    }
}

impl FileContent {
    /// Adds what tells it from other contents: the twin is made of it.
    pub(crate) fn add_to(&self, digester: &mut Digester) {
        digester.number(self.plain.size).bytes(self.plain.hash.bytes());
    }
}

impl Served {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Served { size: bytes.len() as u64, hash: ContentHash::of(bytes) }
    }

    /// SHA-256, in 64 digits.
    pub fn sha256(&self) -> String {
        self.hash.hex()
    }
}
