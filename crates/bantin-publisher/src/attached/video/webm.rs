//! WebM: elements in elements, each with its id and its length before it, both of one to eight bytes.

use std::fs::File;

use super::super::attached_error::{AttachedError, Found};
use super::super::file_kind::FileKind;
use super::super::file_part::part;
use super::{LONGEST_DESCRIPTION, MOST_PARTS, Shape};

/// How every such file begins.
pub(in super::super) const EBML: &[u8] = b"\x1a\x45\xdf\xa3";

const DOCUMENT_TYPE: u64 = 0x4282;
const SEGMENT: u64 = 0x1853_8067;
const TRACKS: u64 = 0x1654_ae6b;
const TRACK: u64 = 0xae;
const VIDEO: u64 = 0xe0;
const WIDTH: u64 = 0xb0;
const HEIGHT: u64 = 0xba;
/// Pictures begin here.
const CLUSTER: u64 = 0x1f43_b675;

/// Most bytes of the header, and of an id with a length.
const LONGEST_HEADER: u64 = 4096;
const HEAD: u64 = 16;

/// The beginning of an element; its length is `None` where it is not known yet, as in a recording that goes on.
struct ElementHead {
    id: u64,
    header: u64,
    length: Option<u64>,
}

pub(super) fn shape(file: &mut File, size: u64) -> Result<Option<Shape>, AttachedError> {
    let cut = || AttachedError::Cut(FileKind::Webm);
    let first = head(&part(file, 0, HEAD)?).ok_or_else(cut)?;
    let length = first.length.filter(|length| *length <= LONGEST_HEADER).ok_or_else(cut)?;
    let header = part(file, first.header, length)?;
    if child(&header, DOCUMENT_TYPE).is_none_or(|named| !named.starts_with(b"webm")) {
        return Err(AttachedError::Other(FileKind::Webm, Found::Video));
    }
    let mut at = first.header + length;
    let segment = head(&part(file, at, HEAD)?).filter(|head| head.id == SEGMENT).ok_or_else(cut)?;
    at += segment.header;
    if segment.length.is_some_and(|length| length > size.saturating_sub(at)) {
        return Err(cut());
    }
    for _ in 0..MOST_PARTS {
        if at >= size {
            break;
        }
        let element = head(&part(file, at, HEAD)?).ok_or_else(cut)?;
        let Some(length) = element.length.filter(|_| element.id != CLUSTER) else { return Ok(None) };
        if element.id == TRACKS && length <= LONGEST_DESCRIPTION {
            return Ok(tracks(&part(file, at + element.header, length)?));
        }
        at = at.saturating_add(element.header).saturating_add(length);
    }
    Err(cut())
}

/// The shape of the first track that has pictures.
fn tracks(tracks: &[u8]) -> Option<Shape> {
    children(tracks).filter(|(id, _)| *id == TRACK).find_map(|(_, track)| {
        let video = child(track, VIDEO)?;
        Shape::new(number(child(video, WIDTH)?)?, number(child(video, HEIGHT)?)?)
    })
}

fn child(inside: &[u8], wanted: u64) -> Option<&[u8]> {
    children(inside).find(|(id, _)| *id == wanted).map(|(_, content)| content)
}

fn children(mut inside: &[u8]) -> impl Iterator<Item = (u64, &[u8])> {
    std::iter::from_fn(move || {
        let head = head(inside)?;
        let content = inside.get(head.header as usize..)?;
        let (this, rest) = content.split_at_checked(usize::try_from(head.length?).ok()?)?;
        inside = rest;
        Some((head.id, this))
    })
}

fn head(bytes: &[u8]) -> Option<ElementHead> {
    let (id, of_id) = variable(bytes, true)?;
    let (length, of_length) = variable(bytes.get(of_id..)?, false)?;
    let unknown = length == (1 << (7 * of_length)) - 1;
    Some(ElementHead { id, header: (of_id + of_length) as u64, length: (!unknown).then_some(length) })
}

/// A number whose first byte tells by its leading zeros how many bytes it has. Ids keep the bit behind these.
fn variable(bytes: &[u8], keeps_mark: bool) -> Option<(u64, usize)> {
    let first = *bytes.first()?;
    let length = first.leading_zeros() as usize + 1;
    let all = bytes.get(..length).filter(|_| length <= 8)?;
    let value = number(all)?;
    Some((if keeps_mark { value } else { value & ((1 << (7 * length)) - 1) }, length))
}

/// A number of at most eight bytes, the highest first.
fn number(bytes: &[u8]) -> Option<u64> {
    (bytes.len() <= 8).then(|| bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_every_length_are_read() {
        assert_eq!(variable(&[0x82], false), Some((2, 1)));
        assert_eq!(variable(&[0x42, 0x86], true), Some((0x4286, 2)));
        assert_eq!(variable(&[0x01, 0, 0, 0, 0, 0, 1, 0], false), Some((256, 8)));
        assert_eq!(variable(&[0], false), None);
        assert_eq!(variable(&[0x40], false), None);
        assert_eq!(head(&[0xe0, 0xff]).and_then(|head| head.length), None);
    }

    #[test]
    fn the_first_track_with_pictures_tells_the_shape() {
        let sound = [0xae, 0x83, 0xe1, 0x81, 0x00];
        let pictures = [0xae, 0x89, 0xe0, 0x87, 0xb0, 0x82, 0x02, 0x80, 0xba, 0x81, 0xb4];
        assert_eq!(tracks(&[&sound[..], &pictures].concat()), Some(Shape { width: 640, height: 180 }));
        assert_eq!(tracks(&sound), None);
    }
}
