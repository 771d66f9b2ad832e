//! Digests of contents, to see whether they are the same: 128 bits of BLAKE3, which is quick to take. Nobody but Bantin
//! takes them; where others do, it is a [`crate::disk::content_hash`].

use std::fmt;
use std::fs::File;
use std::io::{self, Read};

use serde::{Deserialize, Serialize};

/// Digest of some bytes.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Digest([u8; 16]);

impl Digest {
    pub fn of(bytes: &[u8]) -> Self {
        Digest::from(blake3::hash(bytes))
    }

    /// Of a file, which is read to its end; `piece` is given every piece of it.
    pub fn of_file(file: &mut File, mut piece: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<Self> {
        let (mut hasher, mut buffer) = (blake3::Hasher::new(), vec![0; 128 * 1024]);
        loop {
            match file.read(&mut buffer) {
                Ok(0) => return Ok(hasher.finalize().into()),
                Ok(read) => {
                    hasher.update(&buffer[..read]);
                    piece(&buffer[..read])?;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// 16 digits: enough to name an edition.
    pub fn short(&self) -> String {
        self.0[..8].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl From<blake3::Hash> for Digest {
    fn from(hash: blake3::Hash) -> Self {
        let mut digest = [0; 16];
        digest.copy_from_slice(&hash.as_bytes()[..16]);
        Digest(digest)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.short())
    }
}

/// Takes a digest of several parts. Each is added with its length, so that “ab”, “c” differs from “a”, “bc”.
#[derive(Default)]
pub(crate) struct Digester(Vec<u8>);

impl Digester {
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.number(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
        self
    }

    pub fn number(&mut self, number: u64) -> &mut Self {
        self.0.extend_from_slice(&number.to_le_bytes());
        self
    }

    pub fn digest(&mut self, digest: Digest) -> &mut Self {
        self.bytes(digest.bytes())
    }

    /// Bytes without their length: for parts that are always as long.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.extend_from_slice(bytes);
        self
    }

    /// The digest; the digester is empty again and keeps its memory.
    pub fn finish(&mut self) -> Digest {
        let digest = Digest::of(&self.0);
        self.0.clear();
        digest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_told_apart() {
        let of = |one: &str, two: &str| Digester::default().text(one).text(two).finish();
        assert_ne!(of("ab", "c"), of("a", "bc"));
        assert_eq!(of("ab", "c"), of("ab", "c"));
    }
}
