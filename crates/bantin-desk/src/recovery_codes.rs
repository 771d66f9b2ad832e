//! Recovery codes: each stands in once for the code of a telephone that is lost. They are shown when they are made, and
//! known to the database by their hashes alone.

use rusqlite::{Connection, Transaction, params};

use crate::token::random_bytes;

/// How many an account gets.
pub const COUNT: usize = 10;

/// Letters that cannot be taken for others, 32 of them.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Letters of a code: 120 bits, which nobody guesses, so that a quick hash suffices.
const LENGTH: usize = 24;

/// Letters that stand together.
const GROUP: usize = 4;

/// What the database knows of a code.
pub type RecoveryHash = [u8; 32];

/// New ones, as they are shown.
pub fn random() -> Result<Vec<String>, getrandom::Error> {
    let one = || {
        let bytes = random_bytes::<LENGTH>()?;
        let letter = |byte: &u8| char::from(LETTERS[usize::from(byte % 32)]);
        let groups: Vec<String> =
            bytes.chunks(GROUP).map(|group| group.iter().map(letter).collect()).collect();
        Ok(groups.join("-"))
    };
    (0..COUNT).map(|_| one()).collect()
}

/// The hash of a code, however it was typed; `None` for what can be none.
pub fn hash(typed: &str) -> Option<RecoveryHash> {
    let letters = typed.chars().filter(|letter| letter.is_alphanumeric());
    let plain = letters.map(|letter| match letter.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        letter => letter,
    });
    let plain: String = plain.take(LENGTH + 1).collect();
    let is_code = plain.len() == LENGTH && plain.bytes().all(|letter| LETTERS.contains(&letter));
    is_code.then(|| *blake3::hash(plain.as_bytes()).as_bytes())
}

/// Gives an account these in the place of those that it has.
pub fn give(at: &Transaction<'_>, account: i64, codes: &[RecoveryHash]) -> rusqlite::Result<()> {
    take_all(at, account)?;
    for code in codes {
        at.execute("INSERT INTO recovery_codes (code, account) VALUES (?, ?)", params![code, account])?;
    }
    Ok(())
}

/// Uses one up; false where the account has none of this hash.
pub fn take(at: &Transaction<'_>, account: i64, code: &RecoveryHash) -> rusqlite::Result<bool> {
    let taken = "DELETE FROM recovery_codes WHERE account = ? AND code = ?";
    Ok(at.execute(taken, params![account, code])? > 0)
}

pub fn take_all(at: &Transaction<'_>, account: i64) -> rusqlite::Result<()> {
    at.execute("DELETE FROM recovery_codes WHERE account = ?", [account]).map(drop)
}

/// How many an account has left.
pub fn count(among: &Connection, account: i64) -> rusqlite::Result<u32> {
    let query = "SELECT count(*) FROM recovery_codes WHERE account = ?";
    among.query_row(query, [account], |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_was_typed() {
        let codes = random().unwrap();
        assert_eq!(codes.len(), COUNT);
        for code in &codes {
            let known = hash(code).unwrap();
            assert_eq!(code.len(), 29);
            assert_eq!(hash(&code.to_uppercase().replace('-', " ")), Some(known));
            assert_eq!(hash(&format!("  {}\n", code.replace('0', "O").replace('1', "l"))), Some(known));
            for bad in [&code[1..], &format!("{code}0"), "", "ữ", &"x".repeat(10_000)] {
                assert_eq!(hash(bad), None, "{bad}");
            }
        }
        let mut apart = codes.clone();
        apart.sort();
        apart.dedup();
        assert_eq!(apart.len(), COUNT);
    }
}
