//! Keys of pictures: a hash that names a picture's encoded files in the cache and in the edition.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::avif;
use super::encode::{CARD_QUALITY, CROP_QUALITY, QUALITY};
use super::sizes::WIDTHS;

/// Raised when encoding changes, so that every picture is encoded anew.
const VERSION: &str = "4";

/// Hash of a picture's file and of how pictures are encoded: 16 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct Key(String);

impl Key {
    pub fn of(bytes: &[u8]) -> Self {
        let webp = format!("{WIDTHS:?} {QUALITY} {CROP_QUALITY} {CARD_QUALITY}");
        let settings = format!("{VERSION} {webp} {} {}\n", avif::QUALITY, avif::SPEED);
        let hash = Sha256::new().chain_update(settings).chain_update(bytes).finalize();
        Self(hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Key {
    type Error = String;

    fn try_from(key: String) -> Result<Self, String> {
        let digits = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if key.len() == 16 && key.bytes().all(digits) { Ok(Key(key)) } else { Err("no key".to_owned()) }
    }
}

impl From<Key> for String {
    fn from(key: Key) -> String {
        key.0
    }
}
