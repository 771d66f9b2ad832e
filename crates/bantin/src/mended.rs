//! Mends in a newsroom what surely can be, and tells what it wrote.

use std::fmt;
use std::path::Path;

use anyhow::Result;
use bantin_messages::Message;
use bantin_messages::messages::{WroteKey, WroteLine};
use bantin_publisher::MendedAddress;
use bantin_publisher::amend::{MendedKey, alias_line};
use jiff::Timestamp;

use crate::{amended, terminal};

/// What was written into a file.
#[derive(Clone, Debug)]
pub struct Mended {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    pub message: Message,
}

/// What was mended before a run failed: part of why it failed, for the document that tells of both.
#[derive(Debug)]
pub struct MendedBefore(pub Vec<Mended>);

impl fmt::Display for MendedBefore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} mended", self.0.len())
    }
}

/// Writes what surely was meant: keys that are misspelled, and into the `aliases` of articles the addresses at which they
/// stood in the last edition.
pub fn mend(newsroom: &Path, as_of: Timestamp, out: &Path) -> Result<Vec<Mended>> {
    let mut mended = Vec::new();
    for MendedKey { file, line, key, meant, written } in bantin_publisher::mend_keys(newsroom)? {
        let path = terminal::path(&newsroom.join(&file));
        written.map_err(|error| amended::failure(error, &path, meant.clone()))?;
        let message = WroteKey { meant: meant.into(), key: key.into(), path: path.into(), line: line.into() };
        mended.push(Mended { file, message: message.into() });
    }
    for MendedAddress { file, address, written } in bantin_publisher::mend_addresses(newsroom, as_of, out)? {
        let path = terminal::path(&newsroom.join(&file));
        let line = alias_line(&address);
        written.map_err(|error| amended::failure(error, &path, line.clone()))?;
        mended.push(Mended { file, message: WroteLine { line: line.into(), path: path.into() }.into() });
    }
    Ok(mended)
}
