//! Signatures beside a manifest, a line each: `ed25519 PUBLIC-KEY SIGNATURE`, both in Base64. While a deploy exchanges a
//! manifest for the next, the file holds the signatures of both: so what lies there is signed at every moment.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::Signature;

use crate::{LARGEST_SIGNATURES, ManifestError, PublicKey, SecretKey};

/// What every line begins with.
pub(crate) const ALGORITHM: &str = "ed25519";

/// Signatures are kept for the manifest that is there and for the one before.
const KEPT: usize = 2;

/// The lines of a file of signatures; what is not one is passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signatures {
    lines: Vec<(PublicKey, Signature)>,
}

impl Signatures {
    pub fn read(bytes: &[u8]) -> Self {
        if bytes.len() as u64 > LARGEST_SIGNATURES {
            return Signatures::default();
        }
        let text = String::from_utf8_lossy(bytes);
        Signatures { lines: text.lines().filter_map(line).collect() }
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        let line = |(key, signature): &(PublicKey, Signature)| {
            format!("{ALGORITHM} {} {}\n", key.base64(), STANDARD.encode(signature.to_bytes()))
        };
        self.lines.iter().map(line).collect::<String>().into_bytes()
    }

    /// Whether the newest is this key's.
    pub fn newest_is_by(&self, key: &PublicKey) -> bool {
        self.lines.first().is_some_and(|(signer, _)| signer == key)
    }

    /// Whether one of them is this key's, of this manifest.
    pub(crate) fn check(&self, manifest: &[u8], key: &PublicKey) -> Result<(), ManifestError> {
        if self.lines.is_empty() {
            return Err(ManifestError::Unsigned);
        }
        let mut of_key = self.lines.iter().filter(|(signer, _)| signer == key).peekable();
        if of_key.peek().is_none() {
            return Err(ManifestError::OtherKey);
        }
        match of_key.any(|(_, signature)| key.has_signed(manifest, signature)) {
            true => Ok(()),
            false => Err(ManifestError::WrongSignature),
        }
    }
}

impl SecretKey {
    /// Signatures to lie beside these bytes of a manifest. `before` are those that lie there until now.
    pub fn sign(&self, manifest: &[u8], mut before: Signatures) -> Signatures {
        let line = (self.public(), self.signature(manifest));
        before.lines.retain(|other| *other != line);
        before.lines.insert(0, line);
        before.lines.truncate(KEPT);
        before
    }
}

fn line(line: &str) -> Option<(PublicKey, Signature)> {
    let mut words = line.split(' ');
    let (ALGORITHM, key, signature, None) = (words.next()?, words.next()?, words.next()?, words.next())
    else {
        return None;
    };
    let key = PublicKey::of_base64(key)?;
    let signature: [u8; 64] = STANDARD.decode(signature).ok()?.try_into().ok()?;
    Some((key, Signature::from_bytes(&signature)))
}
