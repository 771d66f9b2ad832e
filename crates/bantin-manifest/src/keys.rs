//! The operator's keys. The secret one lies in a file of its own that nobody else may read, away from servers; the public
//! one may stand anywhere.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use bantin_messages::messages::{
    KeyFileThere, KeyOpenToOthers, KeyTrouble, NoPublicKey, NoSecretKey, SigningWithoutChance,
};
use bantin_messages::{Argument, Message, MessageLanguage};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

const PUBLIC: &str = "ed25519:";
const SECRET: &str = "ed25519-secret:";

/// What a file with a secret key begins with.
const WARNING: &str = "# The key that editions are signed with (bantin). Who has it signs in your name: keep it off every server, and a copy in a safe place.\n";

/// Files with keys are short.
const LARGEST: u64 = 4 << 10;

/// What editions are signed with. It is never printed.
pub struct SecretKey(SigningKey);

/// What tells whether a manifest was signed with its secret key: `ed25519:` and 44 letters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

/// Why there is no key.
#[derive(Debug)]
pub enum KeyError {
    /// Keys are never overwritten.
    FileThere(PathBuf),
    /// Others than its owner may read or write the file.
    OpenToOthers(PathBuf),
    NoSecretKey(PathBuf),
    NoPublicKey(String),
    Io {
        path: PathBuf,
        error: io::Error,
    },
    /// The system has no random numbers.
    Chance(getrandom::Error),
}

impl SecretKey {
    pub fn generate() -> Result<Self, KeyError> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(KeyError::Chance)?;
        Ok(SecretKey(SigningKey::from_bytes(&seed)))
    }

    /// Makes a file that its owner alone may read.
    pub fn write_new(&self, path: &Path) -> Result<(), KeyError> {
        let trouble = |error: io::Error| match error.kind() {
            io::ErrorKind::AlreadyExists => KeyError::FileThere(path.to_owned()),
            _ => KeyError::Io { path: path.to_owned(), error },
        };
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(trouble)?;
        let text = [WARNING, SECRET, &STANDARD.encode(self.0.to_bytes()), "\n"].concat();
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(trouble)
    }

    /// From a file that nobody but its owner may read.
    pub fn read(path: &Path) -> Result<Self, KeyError> {
        let trouble = |error| KeyError::Io { path: path.to_owned(), error };
        // A pipe would be waited for without end.
        if !fs::metadata(path).map_err(trouble)?.is_file() {
            return Err(KeyError::NoSecretKey(path.to_owned()));
        }
        let file = File::open(path).map_err(trouble)?;
        if is_open_to_others(&file.metadata().map_err(trouble)?) {
            return Err(KeyError::OpenToOthers(path.to_owned()));
        }
        let mut bytes = Vec::new();
        file.take(LARGEST).read_to_end(&mut bytes).map_err(trouble)?;
        let text = String::from_utf8_lossy(&bytes);
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let key = lines.next().filter(|_| lines.next().is_none()).and_then(|line| line.strip_prefix(SECRET));
        let seed = key.and_then(|key| STANDARD.decode(key).ok()?.try_into().ok());
        let seed: [u8; 32] = seed.ok_or_else(|| KeyError::NoSecretKey(path.to_owned()))?;
        Ok(SecretKey(SigningKey::from_bytes(&seed)))
    }

    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub(crate) fn signature(&self, manifest: &[u8]) -> Signature {
        self.0.sign(manifest)
    }
}

impl PublicKey {
    /// Strictly: a signature that other programs might not take is not taken here.
    pub(crate) fn has_signed(&self, manifest: &[u8], signature: &Signature) -> bool {
        self.0.verify_strict(manifest, signature).is_ok()
    }

    pub(crate) fn base64(&self) -> String {
        STANDARD.encode(self.0.to_bytes())
    }

    pub(crate) fn of_base64(text: &str) -> Option<Self> {
        let bytes: [u8; 32] = STANDARD.decode(text).ok()?.try_into().ok()?;
        let key = VerifyingKey::from_bytes(&bytes).ok()?;
        (!key.is_weak()).then_some(PublicKey(key))
    }
}

impl FromStr for PublicKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let key = text.trim().strip_prefix(PUBLIC).and_then(PublicKey::of_base64);
        // Whoever mistook the keys must not find the secret one in a log.
        let shown = || if text.contains(SECRET) { SECRET.to_owned() + "…" } else { text.to_owned() };
        key.ok_or_else(|| KeyError::NoPublicKey(shown()))
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PUBLIC}{}", self.base64())
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey")
    }
}

#[cfg(unix)]
fn is_open_to_others(file: &fs::Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&file.permissions()) & 0o077 != 0
}

#[cfg(not(unix))]
fn is_open_to_others(_: &fs::Metadata) -> bool {
    false
}

impl KeyError {
    /// What happened, and what to do.
    pub fn message(&self) -> Message {
        let shown = |path: &Path| Argument::of(&path.display());
        match self {
            KeyError::FileThere(path) => KeyFileThere { path: shown(path) }.into(),
            KeyError::OpenToOthers(path) => KeyOpenToOthers { path: shown(path) }.into(),
            KeyError::NoSecretKey(path) => NoSecretKey { path: shown(path) }.into(),
            KeyError::NoPublicKey(text) => NoPublicKey { text: text.into() }.into(),
            KeyError::Io { path, error } => {
                KeyTrouble { path: shown(path), error: Argument::of(error) }.into()
            }
            KeyError::Chance(error) => SigningWithoutChance { error: Argument::of(error) }.into(),
        }
    }
}

/// In English.
impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().sentence(MessageLanguage::English))
    }
}

impl std::error::Error for KeyError {}
