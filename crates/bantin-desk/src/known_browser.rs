//! Browsers that somebody has signed in with before. Such a browser carries a mark, signed by the desk, for each account
//! that knows it; guessing elsewhere does not shut it out. The mark opens nothing by itself. It holds as long as the password
//! does that it was given for: whoever knew an old one is a stranger again.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::accounts::Account;
use crate::token::random_bytes;

/// A mark is good for so many seconds: half a year.
pub const LASTS: i64 = 180 * 24 * 60 * 60;

/// Accounts that one browser is marked for: those who share it.
const MOST: usize = 4;

/// Stands between the marks of a cookie.
const BETWEEN: char = '.';

/// Account, browser, time of the mark; and the signature of the three.
const SIGNED: usize = 8 + 16 + 8;
const LENGTH: usize = SIGNED + 32;

/// Tells one marked browser from another.
pub type BrowserId = [u8; 16];

/// A mark as it came back. Only [`BrowserKey::known`] tells whether it is ours.
struct Mark {
    account: i64,
    browser: BrowserId,
    at: i64,
    signed: [u8; SIGNED],
    signature: [u8; 32],
}

/// What marks are signed with: the desk's own key.
pub struct BrowserKey([u8; 32]);

impl BrowserKey {
    pub fn of(key: [u8; 32]) -> BrowserKey {
        BrowserKey(key)
    }

    /// Which browser this is to an account, if it is known there.
    pub fn known(&self, cookie: &str, account: &Account, now: i64) -> Option<BrowserId> {
        cookie.split(BETWEEN).take(MOST).find_map(|mark| {
            let mark = Mark::read(mark)?;
            let is_fresh = mark.account == account.id && now.saturating_sub(mark.at) < LASTS;
            // Compared in constant time.
            let is_ours =
                || self.signature(&mark.signed, account) == blake3::Hash::from_bytes(mark.signature);
            (is_fresh && is_ours()).then_some(mark.browser)
        })
    }

    /// The cookie's value once an account was signed in to here: its new mark, and those of others.
    pub fn mark(&self, cookie: &str, account: &Account, now: i64) -> Result<String, getrandom::Error> {
        let is_of_another = |mark: &&str| Mark::read(mark).is_some_and(|mark| mark.account != account.id);
        let others = cookie.split(BETWEEN).filter(is_of_another);
        let browser = match self.known(cookie, account, now) {
            Some(browser) => browser,
            None => random_bytes()?,
        };
        let mut signed = [account.id.to_be_bytes().as_slice(), &browser, &now.to_be_bytes()].concat();
        let signature = self.signature(&signed, account);
        signed.extend(signature.as_bytes());
        let mut value = URL_SAFE_NO_PAD.encode(signed);
        for other in others.take(MOST - 1) {
            value.push(BETWEEN);
            value.push_str(other);
        }
        Ok(value)
    }

    /// Of a mark, and of the hash of the password that it was given for.
    fn signature(&self, signed: &[u8], account: &Account) -> blake3::Hash {
        let password = account.password.as_deref().unwrap_or_default();
        blake3::keyed_hash(&self.0, &[signed, password.as_bytes()].concat())
    }
}

impl Mark {
    fn read(mark: &str) -> Option<Mark> {
        let bytes: [u8; LENGTH] = URL_SAFE_NO_PAD.decode(mark).ok()?.try_into().ok()?;
        let (signed, signature) = bytes.split_at(SIGNED);
        let (account, rest) = signed.split_at(8);
        let (browser, at) = rest.split_at(16);
        let number = |bytes: &[u8]| bytes.try_into().map(i64::from_be_bytes).ok();
        Some(Mark {
            account: number(account)?,
            browser: browser.try_into().ok()?,
            at: number(at)?,
            signed: signed.try_into().ok()?,
            signature: signature.try_into().ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Role;

    fn account(id: i64) -> Account {
        let (name, password) = (format!("a{id}"), Some("hash".to_owned()));
        Account { id, name, role: Role::Writer, password, is_disabled: false }
    }

    #[test]
    fn a_mark_is_of_one_account_and_of_this_desk() {
        let key = BrowserKey([7; 32]);
        let lan = account(1);
        let cookie = key.mark("", &lan, 1_000).unwrap();
        let browser = key.known(&cookie, &lan, 2_000).unwrap();
        assert_eq!(key.known(&cookie, &account(2), 2_000), None, "another account");
        assert_eq!(key.known(&cookie, &lan, 1_000 + LASTS), None, "too old");
        assert_eq!(key.known(&cookie, &lan, 999), Some(browser), "the clock was set back");
        assert_eq!(BrowserKey([8; 32]).known(&cookie, &lan, 2_000), None, "another desk");
        for password in [Some("of a new password".to_owned()), None] {
            let changed = Account { password, ..lan.clone() };
            assert_eq!(key.known(&cookie, &changed, 2_000), None, "the password was changed");
        }
        for bad in [&cookie[1..], &cookie[..cookie.len() - 2], "", ".", "....", "ữ"] {
            assert_eq!(key.known(bad, &lan, 2_000), None, "{bad}");
        }
        let again = key.mark(&cookie, &lan, 3_000).unwrap();
        assert_eq!(key.known(&again, &lan, 4_000), Some(browser), "the same browser");
    }

    #[test]
    fn those_who_share_a_browser_are_all_known_there() {
        let key = BrowserKey([7; 32]);
        let mut cookie = String::new();
        for id in 1..=6 {
            cookie = key.mark(&cookie, &account(id), 1_000).unwrap();
        }
        let known: Vec<i64> =
            (1..=6).filter(|id| key.known(&cookie, &account(*id), 1_001).is_some()).collect();
        assert_eq!(known, [3, 4, 5, 6]);
    }
}
