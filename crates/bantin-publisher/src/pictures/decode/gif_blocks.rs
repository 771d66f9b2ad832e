//! The blocks of a GIF file, read before it is decoded: how large the picture is, and whether the file goes on to its
//! end.

use bantin_messages::messages::{DamageNoPart, DamageNoPicture, DamageNoSize};

use crate::pictures::picture_error::PictureError;

/// What the blocks of a GIF file say.
#[derive(Debug)]
pub(super) struct Blocks {
    pub width: u16,
    pub height: u16,
    /// Width and height of its first frame.
    pub frame: (u16, u16),
}

/// Reads all blocks up to the end of the last frame.
pub(super) fn read(bytes: &[u8]) -> Result<Blocks, PictureError> {
    let &[w1, w2, h1, h2, flags, ..] = bytes.get(6..13).ok_or(PictureError::Cut)? else {
        return Err(PictureError::Cut);
    };
    let mut at = 13 + colours(flags);
    let mut first = None;
    loop {
        match bytes.get(at).ok_or(PictureError::Cut)? {
            b';' => break,
            b'!' => at = end_of_data(bytes, at + 2)?,
            b',' => {
                let &[_, _, _, _, w1, w2, h1, h2, flags] =
                    bytes.get(at + 1..at + 10).ok_or(PictureError::Cut)?
                else {
                    return Err(PictureError::Cut);
                };
                first.get_or_insert((u16::from_le_bytes([w1, w2]), u16::from_le_bytes([h1, h2])));
                // The byte behind the colours says how the pixels are packed.
                at = end_of_data(bytes, at + 10 + colours(flags) + 1)?;
            }
            _ => {
                return Err(PictureError::damaged(DamageNoPart { kind: "GIF".into() }));
            }
        }
    }
    let frame = first.ok_or_else(|| PictureError::damaged(DamageNoPicture))?;
    let (width, height) = (u16::from_le_bytes([w1, w2]), u16::from_le_bytes([h1, h2]));
    if width == 0 || height == 0 || frame.0 == 0 || frame.1 == 0 {
        return Err(PictureError::damaged(DamageNoSize));
    }
    Ok(Blocks { width, height, frame })
}

/// Bytes of the table of colours that these flags announce.
fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 0x07) + 1) }
}

/// The first byte behind some data. Data come in pieces, and an empty piece ends them.
fn end_of_data(bytes: &[u8], mut at: usize) -> Result<usize, PictureError> {
    loop {
        let length = usize::from(*bytes.get(at).ok_or(PictureError::Cut)?);
        at += 1 + length;
        if length == 0 {
            return Ok(at);
        }
    }
}
