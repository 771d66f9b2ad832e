//! Parts of a file, and the numbers in them.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use super::attached_error::AttachedError;

/// So many bytes of a file from a place on.
pub(super) fn part(file: &mut File, from: u64, length: u64) -> Result<Vec<u8>, AttachedError> {
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.take(length).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A number of at most eight bytes, the lowest first.
pub(super) fn little(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}
