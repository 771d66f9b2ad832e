//! Sees whether a file is what its name says, by its beginning and its end. Reads little of it, however large it is.

use std::fs::File;

use super::archive::{self, Archive};
use super::attached_error::{AttachedError, Found};
use super::file_kind::FileKind;
use super::file_part::{little, part};
use super::video::{self, Shape};

/// Bytes of the beginning in which a kind shows.
const BEGINNING: u64 = 512;

/// Bytes of the end in which a PDF says that it ends.
const END_OF_PDF: u64 = 4096;

/// How documents of the old office programs begin; their header alone has so many bytes.
const OLD_OFFICE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const OLD_OFFICE_SECTOR: u64 = 512;

/// Checks a file of this size; gives the width and height of a video that tells them.
pub(super) fn check(file: &mut File, size: u64, kind: FileKind) -> Result<Option<Shape>, AttachedError> {
    if size == 0 {
        return Err(AttachedError::Empty);
    }
    let beginning = part(file, 0, size.min(BEGINNING))?;
    let other = || Err(AttachedError::Other(kind, found(&beginning)));
    match kind {
        FileKind::Pdf => {
            if !beginning.starts_with(b"%PDF-") {
                return other();
            }
            let from = size.saturating_sub(END_OF_PDF);
            let end = part(file, from, size - from)?;
            whole(memchr::memmem::rfind(&end, b"%%EOF").is_some(), kind)?;
        }
        FileKind::Doc | FileKind::Xls | FileKind::Ppt => {
            if !beginning.starts_with(OLD_OFFICE) {
                return other();
            }
            // The folder of what is in it begins at the sector that the header names.
            let folder = beginning.get(48..52).map_or(0, |bytes| little(bytes).saturating_add(2));
            whole(folder.saturating_mul(OLD_OFFICE_SECTOR) <= size, kind)?;
        }
        FileKind::Mp4 | FileKind::Webm => {
            let is_video = if kind == FileKind::Mp4 {
                video::is_mp4(&beginning)
            } else {
                beginning.starts_with(video::EBML)
            };
            return if is_video { video::shape(file, size, kind) } else { other() };
        }
        _ => {
            if !beginning.starts_with(b"PK") {
                return other();
            }
            let archive = Archive::read(file, size)?.ok_or(AttachedError::Cut(kind))?;
            if !archive::is_document(kind, &archive, &beginning) {
                return Err(AttachedError::Other(kind, Found::Archive));
            }
        }
    }
    Ok(None)
}

fn whole(whole: bool, kind: FileKind) -> Result<(), AttachedError> {
    if whole { Ok(()) } else { Err(AttachedError::Cut(kind)) }
}

/// What a file seems to be by its beginning.
fn found(beginning: &[u8]) -> Found {
    let starts = |with: &[u8]| beginning.starts_with(with);
    let text = String::from_utf8_lossy(beginning).to_ascii_lowercase();
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if ["<!doctype", "<html", "<head", "<script", "<?xml", "<svg", "<!--"]
        .iter()
        .any(|tag| text.starts_with(tag))
    {
        Found::Page
    } else if starts(b"MZ") || starts(b"\x7fELF") || starts(b"#!") || starts(b"\xcf\xfa\xed\xfe") {
        Found::Program
    } else if starts(b"\xff\xd8\xff") || starts(b"\x89PNG") || starts(b"GIF8") || starts(b"RIFF") {
        Found::Picture
    } else if starts(b"%PDF-") {
        Found::Pdf
    } else if starts(b"PK") || starts(b"Rar!") || starts(b"7z\xbc\xaf") || starts(b"\x1f\x8b") {
        Found::Archive
    } else if starts(OLD_OFFICE) {
        Found::OldOffice
    } else if starts(video::EBML) || video::is_mp4(beginning) {
        Found::Video
    } else {
        Found::Unknown
    }
}
