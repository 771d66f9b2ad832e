//! That the button of a preview link was pressed in this browser: a cookie says so for an hour, so that the page can be
//! loaded again. It names one link, opens nothing by itself, and whether the link is still good is asked each time.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::token::TokenHash;

/// It is good for so many seconds.
pub const LASTS: i64 = 60 * 60;

/// What the key that signs is made for: no other use of `desk.key` gives the same one.
pub const SIGNS: &str = "bantin desk 2026-11 pressed buttons of preview links";

/// What the cookie is signed with.
pub struct ButtonKey([u8; 32]);

impl ButtonKey {
    pub fn of(key: [u8; 32]) -> ButtonKey {
        ButtonKey(key)
    }

    /// The cookie's value, once the button of a link was pressed.
    pub fn mark(&self, link: &TokenHash, now: i64) -> String {
        let until = (now + LASTS).to_be_bytes();
        URL_SAFE_NO_PAD.encode([until.as_slice(), self.signature(link, until).as_bytes()].concat())
    }

    /// Whether a cookie says so of this link.
    pub fn is_mark(&self, mark: &str, link: &TokenHash, now: i64) -> bool {
        let Some(bytes) = URL_SAFE_NO_PAD.decode(mark).ok() else { return false };
        let Some((until, signature)) = bytes.split_first_chunk::<8>() else { return false };
        let Ok(signature) = <[u8; 32]>::try_from(signature) else { return false };
        // Compared in constant time.
        let is_ours = self.signature(link, *until) == blake3::Hash::from_bytes(signature);
        is_ours && now < i64::from_be_bytes(*until)
    }

    fn signature(&self, link: &TokenHash, until: [u8; 8]) -> blake3::Hash {
        blake3::keyed_hash(&self.0, &[link.as_slice(), &until].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_of_one_link_for_an_hour_and_of_this_desk() {
        let key = ButtonKey::of([7; 32]);
        let (link, other) = ([1; 32], [2; 32]);
        let mark = key.mark(&link, 1_000);
        assert!(key.is_mark(&mark, &link, 1_000) && key.is_mark(&mark, &link, 1_000 + LASTS - 1));
        assert!(!key.is_mark(&mark, &link, 1_000 + LASTS), "it is over");
        assert!(!key.is_mark(&mark, &other, 1_000), "another link");
        assert!(!ButtonKey::of([8; 32]).is_mark(&mark, &link, 1_000), "another desk");
        let longer = URL_SAFE_NO_PAD.decode(&mark).unwrap();
        let longer = URL_SAFE_NO_PAD.encode([&[1; 8], &longer[8..]].concat());
        for bad in ["", "x", "ữ", &mark[1..], &mark[..mark.len() - 2], &longer] {
            assert!(!key.is_mark(bad, &link, 1_000), "{bad}");
        }
    }
}
