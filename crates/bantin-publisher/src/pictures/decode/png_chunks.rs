//! The chunks of a PNG file, read before it is decoded: how large the picture is, what its colours are, and whether every
//! chunk has its checksum.

use bantin_messages::messages::{DamageChecksum, DamageNoSize};

use crate::pictures::picture_error::PictureError;

pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What the chunks of a PNG file say.
#[derive(Debug, Default)]
pub(super) struct Chunks<'a> {
    pub width: u32,
    pub height: u32,
    /// Bits of one colour of one pixel.
    depth: u8,
    kind: u8,
    /// Some of its colours are transparent.
    transparent: bool,
    pub exif: Option<&'a [u8]>,
    /// Compressed, behind its name.
    pub profile: Option<&'a [u8]>,
    /// Colours by the numbers that video uses.
    pub video_colours: Option<[u8; 4]>,
    /// It says that it is sRGB.
    pub srgb: bool,
    /// Times 100,000.
    pub gamma: Option<u32>,
    /// White, red, green and blue: x and y of each, times 100,000.
    pub primaries: Option<[u32; 8]>,
}

/// Reads all chunks, each with its checksum, up to the end of the picture.
pub(super) fn read(bytes: &[u8]) -> Result<Chunks<'_>, PictureError> {
    let mut chunks = Chunks::default();
    let mut rest = bytes.get(SIGNATURE.len()..).unwrap_or_default();
    loop {
        let (head, after) = rest.split_at_checked(8).ok_or(PictureError::Cut)?;
        let [l1, l2, l3, l4, name @ ..] = head else { return Err(PictureError::Cut) };
        let length = u32::from_be_bytes([*l1, *l2, *l3, *l4]) as usize;
        let body = after.get(..length).ok_or(PictureError::Cut)?;
        let sum = after.get(length..).and_then(|after| after.get(..4)).ok_or(PictureError::Cut)?;
        if crc32fast::hash(&rest[4..8 + length]).to_be_bytes() != sum {
            let part = name.escape_ascii().to_string().into();
            return Err(PictureError::damaged(DamageChecksum { part }));
        }
        match name {
            b"IHDR" => chunks.header(body)?,
            b"IEND" => break,
            b"tRNS" => chunks.transparent = true,
            b"eXIf" => chunks.exif = Some(body),
            b"iCCP" => chunks.profile = Some(body),
            b"cICP" => chunks.video_colours = body.try_into().ok(),
            b"sRGB" => chunks.srgb = true,
            b"gAMA" => chunks.gamma = numbers::<1>(body).map(|[gamma]| gamma),
            b"cHRM" => chunks.primaries = numbers(body),
            _ => {}
        }
        rest = &after[length + 4..];
    }
    if chunks.width == 0 || chunks.height == 0 {
        return Err(PictureError::damaged(DamageNoSize));
    }
    Ok(chunks)
}

fn numbers<const N: usize>(body: &[u8]) -> Option<[u32; N]> {
    let (numbers, []) = body.as_chunks::<4>() else { return None };
    numbers.iter().map(|number| u32::from_be_bytes(*number)).collect::<Vec<_>>().try_into().ok()
}

impl Chunks<'_> {
    fn header(&mut self, body: &[u8]) -> Result<(), PictureError> {
        let &[w1, w2, w3, w4, h1, h2, h3, h4, depth, kind, ..] = body else {
            return Err(PictureError::damaged(DamageNoSize));
        };
        self.width = u32::from_be_bytes([w1, w2, w3, w4]);
        self.height = u32::from_be_bytes([h1, h2, h3, h4]);
        (self.depth, self.kind) = (depth, kind);
        Ok(())
    }

    /// Bytes of a decoded pixel: one for each colour, and one for alpha.
    pub fn bytes_a_pixel(&self) -> u64 {
        let colours = match self.kind {
            2 | 3 | 6 => 3,
            _ => 1,
        };
        colours + u64::from(self.transparent || matches!(self.kind, 4 | 6))
    }

    /// Most bytes of a row before it is decoded.
    pub fn row(&self) -> u64 {
        let samples = match self.kind {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        };
        u64::from(self.width).saturating_mul(samples * u64::from(self.depth)).div_ceil(8)
    }
}
