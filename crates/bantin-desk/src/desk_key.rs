//! `desk.key`: what the desk signs and seals with. It lies beside the database, not in it: who has the database alone can
//! neither make the mark of a known browser nor read the secret of a second factor.

use std::io::{self, Read, Write};
use std::path::Path;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use crate::database::make_private;
use crate::known_browser::BrowserKey;
use crate::pressed_button::{self, ButtonKey};
use crate::token::random_bytes;

/// Its name in the data folder.
const FILE: &str = "desk.key";

/// What the key that seals is made for: no other use of `desk.key` gives the same one.
const SEALS: &str = "bantin desk 2026-11 secrets of second factors";

/// Random bytes that stand before what is sealed.
const NONCE: usize = 24;

/// The key of a data folder.
pub struct DeskKey {
    bytes: [u8; 32],
    is_kept: bool,
}

impl DeskKey {
    /// The key of a data folder; a new one where there is none.
    pub fn open(data: &Path) -> io::Result<DeskKey> {
        let file = data.join(FILE);
        make_private(&file)?;
        let mut key = Vec::new();
        std::fs::File::open(&file)?.read_to_end(&mut key)?;
        if let Ok(bytes) = <[u8; 32]>::try_from(key) {
            return Ok(DeskKey { bytes, is_kept: true });
        }
        let bytes = random_bytes::<32>().map_err(io::Error::other)?;
        let mut file = std::fs::File::options().write(true).truncate(true).open(&file)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        Ok(DeskKey { bytes, is_kept: true })
    }

    /// One that ends with this process, where none can be kept.
    pub fn passing() -> Result<DeskKey, getrandom::Error> {
        random_bytes().map(|bytes| DeskKey { bytes, is_kept: false })
    }

    /// Whether what is sealed today can be opened after the next start.
    pub fn is_kept(&self) -> bool {
        self.is_kept
    }

    /// What marks of known browsers are signed with.
    pub fn browser_key(&self) -> BrowserKey {
        BrowserKey::of(self.bytes)
    }

    /// What marks of pressed buttons are signed with.
    pub fn button_key(&self) -> ButtonKey {
        ButtonKey::of(blake3::derive_key(pressed_button::SIGNS, &self.bytes))
    }

    /// Seals an account's secret; `None` where the system has no random numbers.
    pub fn seal(&self, account: i64, secret: &[u8]) -> Option<Vec<u8>> {
        let nonce = random_bytes::<NONCE>().ok()?;
        let payload = Payload { msg: secret, aad: &account.to_be_bytes() };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload).ok()?;
        Some([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what was sealed for this account with this key.
    pub fn unseal(&self, account: i64, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: sealed, aad: &account.to_be_bytes() };
        self.cipher().decrypt(&XNonce::from(*nonce), payload).ok()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&blake3::derive_key(SEALS, &self.bytes).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_kept_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let first = DeskKey::open(folder.path()).unwrap();
        assert_eq!(DeskKey::open(folder.path()).unwrap().bytes, first.bytes);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn what_is_sealed_is_of_one_account_and_of_this_desk() {
        let key = DeskKey::passing().unwrap();
        let sealed = key.seal(1, b"secret of an account").unwrap();
        assert_eq!(key.unseal(1, &sealed).as_deref(), Some(&b"secret of an account"[..]));
        assert_ne!(key.seal(1, b"secret of an account").unwrap(), sealed);
        assert_eq!(key.unseal(2, &sealed), None);
        assert_eq!(DeskKey::passing().unwrap().unseal(1, &sealed), None);
        for cut in [0, 10, NONCE, sealed.len() - 1] {
            assert_eq!(key.unseal(1, &sealed[..cut]), None, "{cut}");
        }
    }
}
