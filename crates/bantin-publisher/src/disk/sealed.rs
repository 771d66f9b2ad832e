//! Sealed files: a digest, and behind it the parts that it is a digest of, each with its length before it. A file whose
//! digest is not that of its parts was damaged, and is treated as if it were missing.
//!
//! Anybody can make such a file: the seal shows damage, not malice. Who reads a file checks what it says.

use std::io;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::disk::folder::Folder;

/// Length of the digest at the beginning of a sealed file.
const SEAL: usize = 32;
const LENGTH: usize = size_of::<u64>();

/// Whether a file must be on the disk before the work goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lasting {
    /// It may be lost in a power cut: then it is made again.
    No,
    Yes,
}

/// Writes one value beside the file of this name and moves it there.
pub(crate) fn write<T: Serialize>(
    folder: &Folder,
    name: &str,
    value: &T,
    lasting: Lasting,
) -> io::Result<()> {
    write_parts(folder, name, &[encode(value)?], lasting)
}

/// The value of a file; `None` where the file is missing, larger than this, or damaged.
pub(crate) fn read<T: DeserializeOwned>(folder: &Folder, name: &str, most: u64) -> Option<T> {
    let bytes = folder.read(name, most).ok()?;
    decode(parts(&bytes)?.first()?)
}

/// Writes parts that [`encode`] made.
pub(crate) fn write_parts(
    folder: &Folder,
    name: &str,
    parts: &[Vec<u8>],
    lasting: Lasting,
) -> io::Result<()> {
    folder.put(name, &sealed(parts), lasting == Lasting::Yes)
}

fn sealed(parts: &[Vec<u8>]) -> Vec<u8> {
    let total: usize = parts.iter().map(|part| LENGTH + part.len()).sum();
    let mut bytes = Vec::with_capacity(SEAL + total);
    bytes.resize(SEAL, 0);
    for part in parts {
        bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
        bytes.extend_from_slice(part);
    }
    let seal = seal_of(&bytes[SEAL..]);
    bytes[..SEAL].copy_from_slice(seal.as_bytes());
    bytes
}

/// The parts of a sealed file; `None` where its bytes are damaged.
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
    use std::fs;

    use super::*;

    #[test]
    fn what_was_written_is_read_and_what_was_changed_is_not() {
        let place = tempfile::tempdir().unwrap();
        let (folder, path) = (Folder::open(place.path()).unwrap(), place.path().join("a"));
        let value = vec!["Bản tin".to_owned(), String::new()];
        write(&folder, "a", &value, Lasting::Yes).unwrap();
        let read = || read::<Vec<String>>(&folder, "a", 1000);
        assert_eq!(read(), Some(value));
        let bytes = fs::read(&path).unwrap();
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            fs::write(&path, changed).unwrap();
            assert_eq!(read(), None, "byte {at}");
            fs::write(&path, &bytes[..at]).unwrap();
            assert_eq!(read(), None, "cut at {at}");
        }
    }

    #[test]
    fn parts_come_back_as_they_were() {
        let written = [vec![], vec![1, 2, 3], vec![0; 70_000]];
        assert_eq!(parts(&sealed(&written)).unwrap(), written);
    }

    #[test]
    fn a_length_that_nothing_stands_behind_takes_no_memory() {
        // As many as a number can say: of texts, of texts in texts, of bytes.
        let endless = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
        assert_eq!(decode::<Vec<String>>(&endless), None);
        assert_eq!(decode::<Vec<Vec<[u64; 9]>>>(&[&[0x7f][..], &endless].concat()), None);
        assert_eq!(decode::<Vec<u8>>(&endless), None);
        assert_eq!(decode::<String>(&endless), None);
        let mut longer = sealed(&[vec![1, 2, 3]]);
        longer[SEAL..SEAL + LENGTH].copy_from_slice(&u64::MAX.to_le_bytes());
        let seal = seal_of(&longer[SEAL..]);
        longer[..SEAL].copy_from_slice(seal.as_bytes());
        assert_eq!(parts(&longer), None);
    }
}
