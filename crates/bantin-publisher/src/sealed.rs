//! Files that nobody but the publisher reads: whole, or as if they were not there.
//! A file is a seal, and behind it parts, each with its length before it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Length of the digest at the beginning of a sealed file.
const SEAL: usize = 32;
const LENGTH: usize = size_of::<u64>();

/// Whether a file must be on the disk before the work goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lasting {
    /// What is lost with the machine's power is made again.
    No,
    Yes,
}

/// Writes one value beside the path and moves it there.
pub(crate) fn write<T: Serialize>(path: &Path, value: &T, lasting: Lasting) -> io::Result<()> {
    write_parts(path, &[encode(value)?], lasting)
}

/// The value, if the file is there and nothing in it was changed.
pub(crate) fn read<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let bytes = fs::read(path).ok()?;
    decode(parts(&bytes)?.first()?)
}

/// Writes parts that [`encode`] made.
pub(crate) fn write_parts(path: &Path, parts: &[Vec<u8>], lasting: Lasting) -> io::Result<()> {
    let total: usize = parts.iter().map(|part| LENGTH + part.len()).sum();
    let mut bytes = Vec::with_capacity(SEAL + total);
    bytes.resize(SEAL, 0);
    for part in parts {
        bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
        bytes.extend_from_slice(part);
    }
    let seal = seal_of(&bytes[SEAL..]);
    bytes[..SEAL].copy_from_slice(seal.as_bytes());
    let beside = path.with_extension("new");
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(&bytes)?;
        if lasting == Lasting::Yes { file.sync_data() } else { Ok(()) }
    });
    written.and_then(|()| fs::rename(&beside, path)).inspect_err(|_| {
        // What is left of it is only in the way.
        let _ = fs::remove_file(&beside);
    })
}

/// The parts of a sealed file's bytes, if nothing in them was changed.
pub(crate) fn parts(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let (seal, mut rest) = bytes.split_at_checked(SEAL)?;
    if seal_of(rest).as_bytes() != seal {
        return None;
    }
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let (length, behind) = rest.split_first_chunk::<LENGTH>()?;
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        let (part, behind) = behind.split_at_checked(length)?;
        parts.push(part);
        rest = behind;
    }
    Some(parts)
}

/// On all cores: the largest of these files has tens of megabytes.
fn seal_of(content: &[u8]) -> blake3::Hash {
    blake3::Hasher::new().update_rayon(content).finalize()
}

pub(crate) fn encode<T: Serialize>(value: &T) -> io::Result<Vec<u8>> {
    postcard::to_allocvec(value).map_err(io::Error::other)
}

pub(crate) fn decode<T: DeserializeOwned>(part: &[u8]) -> Option<T> {
    postcard::from_bytes(part).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_and_what_was_changed_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        let value = vec!["Bản tin".to_owned(), String::new()];
        write(&path, &value, Lasting::Yes).unwrap();
        assert_eq!(read::<Vec<String>>(&path), Some(value));
        let bytes = fs::read(&path).unwrap();
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            fs::write(&path, changed).unwrap();
            assert_eq!(read::<Vec<String>>(&path), None, "byte {at}");
            fs::write(&path, &bytes[..at]).unwrap();
            assert_eq!(read::<Vec<String>>(&path), None, "cut at {at}");
        }
    }

    #[test]
    fn parts_come_back_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        let written = [vec![], vec![1, 2, 3], vec![0; 70_000]];
        write_parts(&path, &written, Lasting::No).unwrap();
        assert_eq!(parts(&fs::read(&path).unwrap()).unwrap(), written);
    }
}
