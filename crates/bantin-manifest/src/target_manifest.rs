//! What a manifest says: which edition is at a target, which came before, and every file that Bantin put there.

use std::time::{SystemTime, UNIX_EPOCH};

use bantin_publisher::{EditionPath, Manifest, Served};
use jiff::civil::Date;

use crate::file_hash::FileHash;
use crate::{MANIFEST, ManifestError, NotAManifest, SIGNATURES};

/// Every file that Bantin put at a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetManifest {
    /// The edition's id.
    pub edition: String,
    /// Larger than that of every manifest that was at this target before ([`next_serial`]): so an old one that is put back
    /// is known for one.
    pub serial: u64,
    /// The edition that was there before; `None` for the first.
    pub follows: Option<String>,
    /// By path; see [`TargetManifest::new`].
    files: Vec<TargetFile>,
}

/// One file at a target. Compressed twins are not files of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetFile {
    pub path: EditionPath,
    pub content: Content,
    /// As a server says it: `text/html; charset=utf-8`.
    pub content_type: String,
    /// The same compressed with Brotli, which lies beside it under the same name and `.br`.
    pub brotli: Option<Content>,
    /// The day on which it left the edition, where it is kept for pages that caches may still hold; `None` for what the
    /// edition has.
    pub left: Option<Date>,
}

/// What is in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Content {
    /// In bytes.
    pub size: u64,
    pub sha256: FileHash,
}

/// The serial of the next manifest at a target: the seconds since 1970, or one more than the one before where the clock
/// says less. So it rises whatever the clock does, and without anything that would have to be remembered elsewhere.
pub fn next_serial(before: Option<u64>, now: SystemTime) -> u64 {
    let seconds = now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    seconds.max(before.map_or(1, |serial| serial.saturating_add(1)))
}

impl TargetManifest {
    /// Brings the files into their order. Two of one path, or one where another has a folder, are refused, as is whatever
    /// else no reader of a manifest would take.
    pub fn new(
        edition: String,
        serial: u64,
        follows: Option<String>,
        mut files: Vec<TargetFile>,
    ) -> Result<Self, ManifestError> {
        files.sort_by(|one, other| one.path.cmp(&other.path));
        TargetManifest::in_order(edition, serial, follows, files)
    }

    /// Of an edition, at a target where nothing else is kept.
    pub fn of_edition(
        edition: &Manifest,
        serial: u64,
        follows: Option<String>,
    ) -> Result<Self, ManifestError> {
        let files = edition.files.iter().map(|file| TargetFile {
            path: file.path.clone(),
            content: file.content.plain.into(),
            content_type: file.content_type().to_owned(),
            brotli: file.content.brotli.map(Content::from),
            left: None,
        });
        TargetManifest::new(edition.edition.clone(), serial, follows, files.collect())
    }

    /// In the order of their paths.
    pub fn files(&self) -> &[TargetFile] {
        &self.files
    }

    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<&TargetFile> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    /// Of files that are in their order already.
    pub(crate) fn in_order(
        edition: String,
        serial: u64,
        follows: Option<String>,
        files: Vec<TargetFile>,
    ) -> Result<Self, ManifestError> {
        let manifest = TargetManifest { edition, serial, follows, files };
        manifest.check().map(|()| manifest).map_err(ManifestError::from)
    }

    fn check(&self) -> Result<(), NotAManifest> {
        let ids = [Some(&self.edition), self.follows.as_ref()];
        if let Some(id) = ids.into_iter().flatten().find(|id| !is_edition_id(id)) {
            return Err(NotAManifest::Edition(id.clone()));
        }
        for (one, next) in self.files.iter().zip(self.files.iter().skip(1)) {
            if one.path >= next.path {
                return Err(NotAManifest::Order(next.path.to_string()));
            }
        }
        for file in &self.files {
            let path = file.path.as_str();
            if [MANIFEST, SIGNATURES].contains(&path) {
                return Err(NotAManifest::Itself);
            }
            let mut folders = path.match_indices('/').map(|(at, _)| &path[..at]);
            if let Some(folder) = folders.find(|folder| self.file(folder).is_some()) {
                return Err(NotAManifest::FileAndFolder(folder.to_owned()));
            }
            if !is_content_type(&file.content_type) {
                return Err(NotAManifest::ContentType(file.content_type.clone()));
            }
        }
        Ok(())
    }
}

impl From<Served> for Content {
    fn from(served: Served) -> Self {
        Content { size: served.size, sha256: served.into() }
    }
}

impl From<Served> for FileHash {
    fn from(served: Served) -> Self {
        served.sha256().parse().expect("a hash is written in 64 digits")
    }
}

/// As the publisher writes one: a name without anything that could be part of a path.
fn is_edition_id(id: &str) -> bool {
    let plain = |c: char| matches!(c, 'a'..='z' | '0'..='9');
    !id.is_empty() && id.len() <= 64 && id.chars().all(plain)
}

/// It becomes a header somewhere.
fn is_content_type(text: &str) -> bool {
    let plain = |byte: u8| byte == b' ' || byte.is_ascii_graphic();
    !text.is_empty() && text.len() <= 200 && text.bytes().all(plain)
}
