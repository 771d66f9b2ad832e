//! MP4: boxes in boxes, each with its length and its name before it.

use std::fs::File;

use super::super::attached_error::AttachedError;
use super::super::file_kind::FileKind;
use super::super::file_part::part;
use super::{LONGEST_DESCRIPTION, MOST_PARTS, Shape};

/// Where in a track's header the matrix stands that turns its pictures, and the width and height behind it.
const MATRIX: usize = 40;
const MATRIX_OF_LONG_HEADER: usize = 52;
const WIDTH_BEHIND_MATRIX: usize = 36;

/// The beginning of a box: its name, and how long it is with and without that.
struct BoxHead {
    name: [u8; 4],
    header: u64,
    length: u64,
}

pub(super) fn shape(file: &mut File, size: u64) -> Result<Option<Shape>, AttachedError> {
    let cut = || AttachedError::Cut(FileKind::Mp4);
    let (mut at, mut found) = (0, None);
    for _ in 0..MOST_PARTS {
        if at == size {
            break;
        }
        let head = head(&part(file, at, 16)?, size - at).ok_or_else(cut)?;
        if &head.name == b"moov" && head.length <= LONGEST_DESCRIPTION {
            let film = part(file, at + head.header, head.length - head.header)?;
            found = Some(tracks(&film));
        }
        at += head.length;
    }
    // A recording that was broken off has no description of the film.
    found.ok_or_else(cut)
}

/// The head of a box that ends within the bytes that are left.
fn head(bytes: &[u8], left: u64) -> Option<BoxHead> {
    let name = bytes.get(4..8)?.try_into().ok()?;
    let short = u64::from(u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?));
    let (header, length) = match short {
        0 => (8, left),
        1 => (16, u64::from_be_bytes(bytes.get(8..16)?.try_into().ok()?)),
        length => (8, length),
    };
    (length >= header && length <= left).then_some(BoxHead { name, header, length })
}

/// The boxes of this name in another one.
fn boxes<'a>(mut inside: &'a [u8], name: &'static [u8; 4]) -> impl Iterator<Item = &'a [u8]> {
    let all = std::iter::from_fn(move || {
        let head = head(inside, inside.len() as u64)?;
        let (this, rest) = inside.split_at(head.length as usize);
        inside = rest;
        Some((head.name, &this[head.header as usize..]))
    });
    all.filter(move |(of, _)| of == name).map(|(_, content)| content)
}

/// The shape of the first track that has pictures.
fn tracks(film: &[u8]) -> Option<Shape> {
    boxes(film, b"trak").filter_map(|track| boxes(track, b"tkhd").next()).find_map(of_track)
}

fn of_track(header: &[u8]) -> Option<Shape> {
    let matrix = if *header.first()? == 1 { MATRIX_OF_LONG_HEADER } else { MATRIX };
    // Numbers with sixteen bits behind the point.
    let number = |at: usize| Some(u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?));
    let side = |at: usize| Some(u64::from(number(at)? >> 16));
    let (width, height) = (side(matrix + WIDTH_BEHIND_MATRIX)?, side(matrix + WIDTH_BEHIND_MATRIX + 4)?);
    // A film that a telephone took upright lies on its side and is turned.
    let is_turned = number(matrix)? == 0 && number(matrix + 4)? != 0;
    if is_turned { Shape::new(height, width) } else { Shape::new(width, height) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(version: u8, turned: bool, width: u32, height: u32) -> Vec<u8> {
        let matrix = if version == 1 { MATRIX_OF_LONG_HEADER } else { MATRIX };
        let mut bytes = vec![0; matrix + WIDTH_BEHIND_MATRIX + 8];
        bytes[0] = version;
        bytes[matrix + if turned { 5 } else { 1 }] = 1;
        bytes[matrix + 36..matrix + 40].copy_from_slice(&(width << 16).to_be_bytes());
        bytes[matrix + 40..matrix + 44].copy_from_slice(&(height << 16).to_be_bytes());
        bytes
    }

    #[test]
    fn the_shape_is_the_one_that_is_seen() {
        let shape = |width, height| Some(Shape { width, height });
        assert_eq!(of_track(&header(0, false, 640, 360)), shape(640, 360));
        assert_eq!(of_track(&header(1, false, 640, 360)), shape(640, 360));
        assert_eq!(of_track(&header(0, true, 640, 360)), shape(360, 640));
        assert_eq!(of_track(&header(0, false, 0, 0)), None);
        assert_eq!(of_track(&header(0, false, 640, 360)[..70]), None);
    }
}
