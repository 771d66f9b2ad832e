//! Makes the encoded sizes of a picture from its file, within the memory that all threads share.

use std::path::Path;

use super::budget::{self, Room};
use super::coding::Coding;
use super::decode;
use super::encode::{self, Base, Made};
use super::encoded::Encoded;
use super::key::Key;
use super::picture_error::PictureError;
use super::placeholder::Placeholder;
use super::prepared::MIDDLE;
use crate::disk::source_file::{self, LARGEST_PICTURE};

/// The key of the picture in this file.
pub(super) fn key_of(newsroom: &Path, file: &str) -> Result<Key, PictureError> {
    let (bytes, _room) = read(newsroom, file, 0)?;
    Ok(Key::of(&bytes))
}

/// Which files of a picture are to be made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parts {
    pub widths: bool,
    pub crops: bool,
}

/// Makes the files of a picture in one coding. Its file must still be the one that the key was made of.
pub(super) fn make(
    newsroom: &Path,
    file: &str,
    key: &Key,
    coding: Coding,
    parts: Parts,
) -> Result<Made, PictureError> {
    let (bytes, _room) = read_for_making(newsroom, file, coding)?;
    if Key::of(&bytes) != *key {
        return Err(PictureError::Changed);
    }
    let picture = decode::File::read(&bytes)?.decode()?;
    drop(bytes);
    let base = Base::of(picture)?;
    let widths = if parts.widths { base.widths(coding)? } else { Vec::new() };
    let crops = if parts.crops { Some(base.crops(coding)?) } else { None };
    Ok(Made { placeholder: base.placeholder()?, widths, crops })
}

/// Makes a single file of a picture, of the width that browsers show which know no other, and keeps it nowhere.
pub(super) fn make_one(
    newsroom: &Path,
    file: &str,
) -> Result<(Key, Option<Placeholder>, Encoded), PictureError> {
    let (bytes, _room) = read_for_making(newsroom, file, Coding::WebP)?;
    let key = Key::of(&bytes);
    let base = Base::of(decode::File::read(&bytes)?.decode()?)?;
    drop(bytes);
    Ok((key, base.placeholder()?, base.one_width(MIDDLE)?))
}

/// Sees whether the files of a picture could be made.
pub(super) fn try_out(newsroom: &Path, file: &str) -> Result<(), PictureError> {
    let (bytes, _room) = read_for_making(newsroom, file, Coding::WebP)?;
    Base::of(decode::File::read(&bytes)?.decode()?).map(drop)
}

/// The bytes of a picture, and the memory for all that is made of it in one coding.
fn read_for_making(newsroom: &Path, file: &str, coding: Coding) -> Result<(Vec<u8>, Room), PictureError> {
    // Read twice: only the first reading tells for how much memory the second has to wait.
    let memory = {
        let (bytes, _room) = read(newsroom, file, 0)?;
        let picture = decode::File::read(&bytes)?;
        let memory = memory_of(&picture, coding);
        if memory.saturating_add(bytes.len() as u64) > budget::MOST {
            return Err(picture.too_large());
        }
        memory
    };
    read(newsroom, file, memory)
}

/// Checks a picture that is published as it is: it must decode to its end.
pub(crate) fn check(bytes: &[u8]) -> Result<(), PictureError> {
    let file = decode::File::read(bytes)?;
    let memory = memory_of(&file, Coding::WebP);
    if memory > budget::MOST {
        return Err(file.too_large());
    }
    let _room = budget::take(memory);
    file.decode().map(drop)
}

/// Most bytes that decoding and encoding a picture takes at once.
fn memory_of(picture: &decode::File<'_>, coding: Coding) -> u64 {
    picture.memory().max(encode::memory(&picture.facts(), coding))
}

/// The bytes of a file, and the memory for them and for so many more.
fn read(newsroom: &Path, file: &str, more: u64) -> Result<(Vec<u8>, Room), PictureError> {
    let length = source_file::length(newsroom, file).map_err(PictureError::Unreadable)?;
    if length > LARGEST_PICTURE {
        return Err(PictureError::FileTooLarge { megabytes: length >> 20 });
    }
    let room = budget::take(length.saturating_add(more));
    let bytes = source_file::read(newsroom, file, length).map_err(PictureError::Unreadable)?;
    Ok((bytes, room))
}
