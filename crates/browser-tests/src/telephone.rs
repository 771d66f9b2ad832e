//! A telephone with an authenticator app, on which the desk's second factor is set up.

use std::cell::Cell;
use std::time::{SystemTime, UNIX_EPOCH};

use totp_rs::{Builder, Secret, Totp};

use crate::reader::Reader;

/// Seconds for which there is one code.
const STEP: u64 = 30;

pub struct Telephone {
    totp: Totp,
    /// The step whose code was typed last.
    typed: Cell<u64>,
}

impl Telephone {
    /// The key that the page shows is typed into the app.
    pub async fn shown_by(reader: &Reader) -> Self {
        let key = reader.text(".desk-key__text").await.replace(' ', "");
        let secret = Secret::try_from_base32(key).expect("the page shows a key");
        let totp = Builder::new().with_secret(secret).build().expect("it is long enough");
        Telephone { totp, typed: Cell::new(0) }
    }

    /// The code of now. Each works once, so that who has typed it types the next, which the desk takes as one of a telephone
    /// that is a little ahead.
    pub fn code(&self) -> String {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970").as_secs();
        let step = (now / STEP).max(self.typed.get() + 1);
        self.typed.set(step);
        self.totp.generate(step * STEP).to_string()
    }
}
