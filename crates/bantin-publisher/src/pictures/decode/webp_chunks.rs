//! The chunks of a WebP file, read before it is decoded: whether all are there; and the same file without its metadata.

use crate::pictures::picture_error::PictureError;

/// Bytes before the first chunk: `RIFF`, a length, `WEBP`.
const HEAD: usize = 12;

/// What the chunks of a WebP file hold.
#[derive(Debug, Default)]
pub(super) struct Chunks<'a> {
    pub exif: Option<&'a [u8]>,
    pub profile: Option<&'a [u8]>,
    /// The chunks of the picture: its pixels, and before them its alpha where that has a chunk of its own.
    drawn: Vec<(&'a [u8], &'a [u8])>,
    /// The file up to its end by its own length; more bytes may follow it.
    pub file: &'a [u8],
}

/// Reads all chunks up to the end of the picture.
pub(super) fn read(bytes: &[u8]) -> Result<Chunks<'_>, PictureError> {
    let length = bytes.get(4..8).and_then(|length| length.try_into().ok()).ok_or(PictureError::Cut)?;
    let length = u32::from_le_bytes(length) as usize;
    let file = bytes.get(..length.saturating_add(8)).ok_or(PictureError::Cut)?;
    let mut chunks = Chunks { file, ..Chunks::default() };
    let mut rest = file.get(HEAD..).ok_or(PictureError::Cut)?;
    while !rest.is_empty() {
        let (name, after) = rest.split_at_checked(4).ok_or(PictureError::Cut)?;
        let (length, after) = after.split_first_chunk::<4>().ok_or(PictureError::Cut)?;
        let length = u32::from_le_bytes(*length) as usize;
        let body = after.get(..length).ok_or(PictureError::Cut)?;
        match name {
            b"EXIF" => chunks.exif = Some(body.strip_prefix(b"Exif\0\0").unwrap_or(body)),
            b"ICCP" => chunks.profile = Some(body),
            b"ALPH" | b"VP8 " | b"VP8L" => chunks.drawn.push((name, body)),
            _ => {}
        }
        // A chunk of odd length is followed by a zero byte, which may be missing behind the last one.
        rest = after.get(length + length % 2..).unwrap_or_default();
    }
    Ok(chunks)
}

impl Chunks<'_> {
    /// The same picture as a file without metadata: no profile, no place, no camera.
    pub fn plain(&self, width: u32, height: u32) -> Vec<u8> {
        let mut file = b"RIFF\0\0\0\0WEBP".to_vec();
        if self.drawn.len() > 1 {
            // The long form, which says that there is alpha. Width and height are stored less one.
            let (width, height) = ((width - 1).to_le_bytes(), (height - 1).to_le_bytes());
            let body = [&[0x10, 0, 0, 0][..], &width[..3], &height[..3]].concat();
            add(&mut file, b"VP8X", &body);
        }
        for (name, body) in &self.drawn {
            add(&mut file, name, body);
        }
        let length = u32::try_from(file.len() - 8).unwrap_or(u32::MAX);
        file[4..8].copy_from_slice(&length.to_le_bytes());
        file
    }
}

fn add(file: &mut Vec<u8>, name: &[u8], body: &[u8]) {
    file.extend(name);
    file.extend(u32::try_from(body.len()).unwrap_or(u32::MAX).to_le_bytes());
    file.extend(body);
    file.extend(&[0][..body.len() % 2]);
}
