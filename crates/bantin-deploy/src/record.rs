//! What Bantin remembers at a target: every file that it put there, earlier assets that stay for pages that browsers have
//! kept, and how to get back to earlier editions. The next deploy compares with it and lists nothing.

use std::fmt;
use std::io::{BufReader, Read};

use bantin_publisher::{EditionPath, ManifestFile};
use brotlic::{BrotliEncoderOptions, CompressorWriter, DecompressorReader, Quality};
use bytes::Bytes;
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

/// The shape of what is written. A newer Bantin reads older ones; an older one says that it does not know a newer one.
pub const FORMAT: u32 = 1;

/// Earlier editions that can be brought back.
pub const EDITIONS: usize = 5;

/// What is written is not larger when it is unpacked.
const UNPACKED: u64 = 2 << 30;

/// SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha([u8; 32]);

/// What is in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    pub sha256: Sha,
    pub size: u64,
    /// Its compressed twin, which lies beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub twin: Option<Twin>,
}

/// A file's compressed twin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Twin {
    pub sha256: Sha,
    pub size: u64,
}

/// A file at its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    pub path: EditionPath,
    /// Where it stands in the order in which files are brought.
    pub rank: u8,
    pub content: Content,
}

/// An asset of an earlier edition, which stays for a while.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    pub file: Placed,
    /// When an edition came that has it no more, in seconds since 1970.
    pub since: i64,
}

/// How to get from the edition after it back to an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    pub edition: String,
    pub deployed: i64,
    pub withdrawn: Vec<String>,
    /// What had other bytes in it, or was there only in one of the two.
    pub changes: Vec<Change>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub path: EditionPath,
    /// `None`: it was not there.
    pub was: Option<Placed>,
}

/// All that is remembered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub format: u32,
    /// Of the deploy that wrote it.
    pub deploy: String,
    pub edition: String,
    /// Where the site is, as the newsroom says that deployed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// Of the signed manifest: each is larger than the one before.
    pub serial: u64,
    /// The edition that was there before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<String>,
    /// When the edition was brought first, in seconds since 1970.
    pub deployed: i64,
    /// Slugs of articles that are withdrawn, sorted; also of those that no edition names any more. The target remembers
    /// them for every newsroom that deploys to it.
    pub withdrawn: Vec<String>,
    /// By path.
    pub files: Vec<Placed>,
    pub left: Vec<Left>,
    /// The newest first.
    pub earlier: Vec<Earlier>,
}

impl Record {
    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<&Placed> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }
}

impl Placed {
    pub fn of(file: &ManifestFile) -> Option<Self> {
        let sha = |text: String| Sha::from_digits(&text);
        let twin = match file.content.brotli {
            Some(twin) => Some(Twin { sha256: sha(twin.sha256())?, size: twin.size }),
            None => None,
        };
        let content =
            Content { sha256: sha(file.content.plain.sha256())?, size: file.content.plain.size, twin };
        Some(Placed { path: file.path.clone(), rank: file.place_in_order(), content })
    }

    /// The file and its twin, each with what is in it.
    pub fn objects(&self, twins: bool) -> impl Iterator<Item = (String, Sha)> + use<> {
        let path = self.path.as_str().to_owned();
        let twin = self.content.twin.filter(|_| twins).map(|twin| (twin_of(&path), twin.sha256));
        [(path, self.content.sha256)].into_iter().chain(twin)
    }
}

/// The path of a file's compressed twin.
pub fn twin_of(path: &str) -> String {
    [path, ".br"].concat()
}

/// As it is written at the target: JSON, compressed.
pub fn encode<T: Serialize>(value: &T) -> Result<Bytes, String> {
    let quality = Quality::new(3).map_err(|error| error.to_string())?;
    let encoder = BrotliEncoderOptions::new().quality(quality).build().map_err(|error| error.to_string())?;
    let mut writer = CompressorWriter::with_encoder(encoder, Vec::new());
    serde_json::to_writer(&mut writer, value).map_err(|error| error.to_string())?;
    writer.into_inner().map(Bytes::from).map_err(|error| error.to_string())
}

/// What was written at the target.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    let reader = BufReader::new(DecompressorReader::new(bytes).take(UNPACKED));
    serde_json::from_reader(reader).map_err(|error| error.to_string())
}

impl Sha {
    pub fn of(bytes: &[u8]) -> Self {
        Sha(Sha256::digest(bytes).into())
    }

    pub fn finish(hasher: Sha256) -> Self {
        Sha(hasher.finalize().into())
    }

    pub fn from_digits(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
        }
        Some(Sha(bytes))
    }
}

impl fmt::Display for Sha {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Serialize for Sha {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Sha {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Sha::from_digits(&text).ok_or_else(|| D::Error::custom("no SHA-256"))
    }
}
