//! SHA-256 of contents: for names of files, manifests, and the policies of pages, where others take the same hash.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

/// SHA-256 of some bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ContentHash([u8; 32]);

/// Takes the hash of bytes that come piece by piece; a copy goes on from where it was made.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hasher(Sha256);

impl ContentHash {
    pub fn of(bytes: &[u8]) -> Self {
        ContentHash(Sha256::digest(bytes).into())
    }

    /// Of several parts with the length of each, so that “ab”, “c” differs from “a”, “bc”.
    pub fn of_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        ContentHash(hasher.finalize().into())
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// 16 digits: enough to name a file or an edition.
    pub fn short(&self) -> String {
        digits(&self.0[..8])
    }

    /// All 64 digits.
    pub fn hex(&self) -> String {
        digits(&self.0)
    }

    /// As a Content Security Policy names an inline script or style.
    pub fn policy_source(&self) -> String {
        format!("'{}'", self.integrity())
    }

    /// As a page names what a file that it asks for must be (Subresource Integrity).
    pub fn integrity(&self) -> String {
        format!("sha256-{}", STANDARD.encode(self.0))
    }
}

impl Hasher {
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    pub fn finish(self) -> ContentHash {
        ContentHash(self.0.finalize().into())
    }
}

/// Written as bytes in one piece, which is quick: the state of 100,000 articles holds 400,000 hashes.
impl Serialize for ContentHash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for ContentHash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = ContentHash;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("32 bytes")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<ContentHash, E> {
                bytes.try_into().map(ContentHash).map_err(|_| E::invalid_length(bytes.len(), &self))
            }
        }
        deserializer.deserialize_bytes(Bytes)
    }
}

fn digits(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_names_a_script_as_browsers_do() {
        let hash = ContentHash::of(b"alert('Hello, world.');");
        assert_eq!(hash.policy_source(), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
        assert_eq!(hash.short(), "ab39cb72c44ec781");
    }

    #[test]
    fn parts_are_told_apart() {
        let hash = |parts: [&str; 2]| ContentHash::of_parts(parts.map(str::as_bytes));
        assert_ne!(hash(["ab", "c"]), hash(["a", "bc"]));
    }
}
