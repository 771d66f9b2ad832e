//! The blocks of a GIF file: how large it is before anything is decoded, and whether it goes on to its end.

use crate::pictures::picture_error::PictureError;

/// What a GIF file says of itself.
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
                // Behind the colours a byte tells how the pixels are packed.
                at = end_of_data(bytes, at + 10 + colours(flags) + 1)?;
            }
            _ => {
                return Err(PictureError::damaged(
                    "something else stands where a part of the GIF should begin",
                ));
            }
        }
    }
    let frame = first.ok_or_else(|| PictureError::damaged("there is no picture in it"))?;
    let (width, height) = (u16::from_le_bytes([w1, w2]), u16::from_le_bytes([h1, h2]));
    if width == 0 || height == 0 || frame.0 == 0 || frame.1 == 0 {
        return Err(PictureError::damaged("its size cannot be read"));
    }
    Ok(Blocks { width, height, frame })
}

/// Bytes of a table of colours.
fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 0x07) + 1) }
}

/// The first byte behind data, which come in pieces; a piece without bytes ends them.
fn end_of_data(bytes: &[u8], mut at: usize) -> Result<usize, PictureError> {
    loop {
        let length = usize::from(*bytes.get(at).ok_or(PictureError::Cut)?);
        at += 1 + length;
        if length == 0 {
            return Ok(at);
        }
    }
}
