//! The secret that an account shares with an app on a telephone, and the codes that both make of it and of the time
//! (TOTP, RFC 6238). Of each step of half a minute there is one code.

use totp_rs::{Builder, Totp};

use crate::desk_key::DeskKey;
use crate::token::random_bytes;

/// Bytes of a secret, as the standard recommends them.
const LENGTH: usize = 20;

/// Steps that a telephone's clock may be ahead or behind.
const SKEW: u16 = 1;

/// Letters of the secret that stand together where it is read.
const GROUP: usize = 4;

/// Letters of a name that the app shows: more would make a QR code that old cameras do not read.
const NAME: usize = 40;

/// A secret. It is kept sealed.
pub struct Secret([u8; LENGTH]);

impl Secret {
    pub fn random() -> Result<Secret, getrandom::Error> {
        random_bytes().map(Secret)
    }

    /// As the database keeps it.
    pub fn sealed(&self, key: &DeskKey, account: i64) -> Option<Vec<u8>> {
        key.seal(account, &self.0)
    }

    /// What the database kept; `None` where another `desk.key` sealed it.
    pub fn unsealed(key: &DeskKey, account: i64, sealed: &[u8]) -> Option<Secret> {
        key.unseal(account, sealed)?.try_into().ok().map(Secret)
    }

    /// The step whose code this is, where it is one of about now.
    pub fn step_of(&self, code: &str, now: i64) -> Option<i64> {
        let digits: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
        let step = self.totp("", "")?.check(&digits, u64::try_from(now).ok()?)?;
        i64::try_from(step).ok()
    }

    /// What the QR code holds. The app shows `site` and `name`.
    pub fn address(&self, site: &str, name: &str) -> Option<String> {
        self.totp(site, name)?.to_url().ok()
    }

    /// The secret as text, in groups, for who types it.
    pub fn text(&self) -> String {
        let text = totp_rs::Secret::new_stack(self.0).to_base32();
        let letters: Vec<char> = text.chars().collect();
        letters.chunks(GROUP).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }

    fn totp(&self, site: &str, name: &str) -> Option<Totp> {
        let plain = |text: &str| text.replace(':', " ").chars().take(NAME).collect::<String>();
        let issuer = Some(plain(site)).filter(|site| !site.is_empty());
        let totp = Builder::new().with_secret(totp_rs::Secret::new_stack(self.0)).with_skew(SKEW);
        totp.with_account_name(plain(name)).with_issuer(issuer).build().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of the standard's own examples.
    const EXAMPLE: Secret = Secret(*b"12345678901234567890");

    #[test]
    fn codes_are_those_of_the_standard_one_step_about_now() {
        for (now, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(EXAMPLE.step_of(code, now), Some(now / 30), "{code}");
            assert_eq!(EXAMPLE.step_of(&[&code[..3], " ", &code[3..], "\t"].concat(), now), Some(now / 30));
            for (apart, is_taken) in [(-30, true), (30, true), (-60, false), (60, false), (3_600, false)] {
                assert_eq!(EXAMPLE.step_of(code, now + apart).is_some(), is_taken, "{code} {apart}");
            }
        }
        for bad in ["", "28708", "2870822", "28708x", "-87082", "+87082", "２８７０８２", "\u{0}287082"]
        {
            assert_eq!(EXAMPLE.step_of(bad, 59), None, "{bad}");
        }
        assert_eq!(EXAMPLE.step_of("287082", -59), None);
    }

    #[test]
    fn the_app_is_told_site_name_and_secret() {
        let address = EXAMPLE.address("Mây: Sơn", "Chị Lan").unwrap();
        assert_eq!(EXAMPLE.text(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let site = "M%C3%A2y%20%20S%C6%A1n";
        assert!(address.starts_with(&format!("otpauth://totp/{site}:Ch%E1%BB%8B%20Lan?")), "{address}");
        assert!(address.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{address}");
        assert!(EXAMPLE.address("", "lan").unwrap().starts_with("otpauth://totp/lan?"));
    }
}
