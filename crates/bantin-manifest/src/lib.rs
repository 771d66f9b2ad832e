//! The manifest of a target: every file that Bantin put there, signed with a key that stays with the operator (decision
//! 0039). A deploy writes it, `bantin verify` checks by it what readers get. Knows nothing of HTTP or of the terminal.

mod file_hash;
mod keys;
mod manifest_error;
mod reading;
mod signature;
mod target_manifest;
mod writing;

pub use file_hash::{FileHash, FileHasher};
pub use keys::{KeyError, PublicKey, SecretKey};
pub use manifest_error::{ManifestError, NotAManifest};
pub use signature::Signatures;
pub use target_manifest::{Content, TargetFile, TargetManifest, next_serial};

/// Where the manifest lies at a target, from its top.
pub const MANIFEST: &str = "api/v1/manifest.json";

/// Where its signatures lie.
pub const SIGNATURES: &str = "api/v1/manifest.json.sig";

/// The folder at a target in which a deploy keeps what the next one needs. Readers need nothing of it.
pub const OWN: &str = ".bantin-deploy";

/// The largest manifest that is read, in bytes: some 1.2 million files.
pub const LARGEST_MANIFEST: u64 = 256 << 20;

/// The largest file of signatures that is read, in bytes.
pub const LARGEST_SIGNATURES: u64 = 4 << 10;

#[cfg(test)]
mod tests;
