//! What a content is known by: in file names, in the edition's id, in a page's policy.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// SHA-256 of some bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ContentHash([u8; 32]);

impl ContentHash {
    pub fn of(bytes: &[u8]) -> Self {
        ContentHash(Sha256::digest(bytes).into())
    }

    /// Of several parts, each told apart from its neighbours.
    pub fn of_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        ContentHash(hasher.finalize().into())
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
        format!("'sha256-{}'", STANDARD.encode(self.0))
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
