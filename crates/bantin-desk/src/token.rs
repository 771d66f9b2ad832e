//! Secrets that a browser or a link holds: random, and known to the database by their hashes alone. Who reads the
//! database can sign in with nothing of it.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Bytes of a token: nobody guesses 256 bits.
const LENGTH: usize = 32;

/// A token, fit for a cookie and an address.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// What the database knows of a token.
pub type TokenHash = [u8; 32];

impl Token {
    /// A new one, from the system's random numbers.
    pub fn random() -> Result<Token, getrandom::Error> {
        Ok(Token(URL_SAFE_NO_PAD.encode(random_bytes::<LENGTH>()?)))
    }

    /// One that came back; `None` for what can be none.
    pub fn parse(text: &str) -> Option<Token> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        (bytes.len() == LENGTH).then(|| Token(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its hash. A token is random, so that a quick hash suffices.
    pub fn hash(&self) -> TokenHash {
        *blake3::hash(self.0.as_bytes()).as_bytes()
    }
}

/// Random bytes of the system.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_comes_back_whole_or_not_at_all() {
        let token = Token::random().unwrap();
        assert!(token.as_str().len() >= 43 && token != Token::random().unwrap());
        assert_eq!(Token::parse(token.as_str()).unwrap().hash(), token.hash());
        for bad in ["", "x", &token.as_str()[1..], &format!("{}A", token.as_str()), "ữ", &"A".repeat(9_999)]
        {
            assert!(Token::parse(bad).is_none(), "{bad}");
        }
    }
}
