//! Decodes the files of pictures. Before any pixel is decoded, a file's structure is read: how large the picture is, how
//! much memory decoding will take, and whether the file goes on to its end. A damaged picture is an error, never half a
//! picture.

mod gif;
mod gif_blocks;
mod jpeg;
mod jpeg_errors;
mod jpeg_segments;
mod png;
mod png_chunks;
mod webp;
mod webp_chunks;

use super::decoded::{Decoded, Facts};
use super::picture_error::PictureError;
use gif::Gif;
use jpeg::Jpeg;
use png::Png;
use webp::WebP;

/// Pixels of the largest picture that is decoded: telephones make 200 million.
const MOST_PIXELS: u64 = 200_000_000;

/// A picture's file whose structure was read, by its kind.
pub(super) enum File<'a> {
    Jpeg(Jpeg<'a>),
    Png(Png<'a>),
    WebP(WebP<'a>),
    Gif(Gif<'a>),
}

impl<'a> File<'a> {
    /// Reads a file's structure; decodes nothing.
    pub fn read(bytes: &'a [u8]) -> Result<Self, PictureError> {
        let file = match bytes {
            [0xff, 0xd8, 0xff, ..] => File::Jpeg(Jpeg::read(bytes)?),
            _ if bytes.starts_with(png_chunks::SIGNATURE) => File::Png(Png::read(bytes)?),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => {
                File::WebP(WebP::read(bytes)?)
            }
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => File::Gif(Gif::read(bytes)?),
            _ => return Err(foreign_kind(bytes)),
        };
        let (width, height) = file.facts().size;
        if u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(file.too_large());
        }
        Ok(file)
    }

    /// Most bytes that decoding it takes at once.
    pub fn memory(&self) -> u64 {
        let Facts { decoded: (width, height), bytes_a_pixel, beside, .. } = self.facts();
        let pixels = u64::from(width) * u64::from(height) * bytes_a_pixel;
        pixels.saturating_add(beside)
    }

    pub fn too_large(&self) -> PictureError {
        let (width, height) = self.facts().size;
        PictureError::TooLarge { width, height }
    }

    pub fn facts(&self) -> Facts {
        match self {
            File::Jpeg(file) => file.facts(),
            File::Png(file) => file.facts(),
            File::WebP(file) => file.facts(),
            File::Gif(file) => file.facts(),
        }
    }

    pub fn decode(self) -> Result<Decoded, PictureError> {
        match self {
            File::Jpeg(file) => file.decode(),
            File::Png(file) => file.decode(),
            File::WebP(file) => file.decode(),
            File::Gif(file) => file.decode(),
        }
    }
}

/// Names a kind of picture that telephones and designers hand in and that cannot be published.
fn foreign_kind(bytes: &[u8]) -> PictureError {
    let brand = bytes.get(4..12).unwrap_or_default();
    match brand {
        b"ftypheic" | b"ftypheix" | b"ftypheim" | b"ftypheis" | b"ftyphevc" | b"ftyphevx" | b"ftypmif1"
        | b"ftypmsf1" => PictureError::kind("HEIC"),
        b"ftypavif" | b"ftypavis" => PictureError::kind("AVIF"),
        _ if is_drawing(bytes) => PictureError::kind("SVG"),
        _ if bytes.starts_with(b"BM") => PictureError::kind("BMP"),
        _ if bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*") => PictureError::kind("TIFF"),
        _ => PictureError::Unknown,
    }
}

/// Whether this is SVG. Comments and declarations may come before `<svg`, and its letters may have two bytes each.
fn is_drawing(bytes: &[u8]) -> bool {
    let start: Vec<u8> = bytes.iter().take(2000).copied().filter(|byte| *byte != 0).collect();
    let first = start.iter().find(|byte| !byte.is_ascii_whitespace() && byte.is_ascii());
    first == Some(&b'<') && memchr::memmem::find(&start, b"<svg").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error_of(bytes: &[u8]) -> String {
        File::read(bytes).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn what_is_no_picture_is_named() {
        assert_eq!(error_of(b"hello"), "this is no picture that Bantin knows");
        assert_eq!(error_of(b""), "this is no picture that Bantin knows");
        assert!(error_of(b"\0\0\0\x18ftypheic\0\0\0\0").contains("HEIC"));
        assert!(error_of(b"  <svg xmlns=''/>").contains("SVG"));
        assert!(error_of(b"\x89PNG\r\n\x1a\n broken").starts_with("the picture is damaged"));
    }

    #[test]
    fn a_picture_that_swells_beyond_measure_is_refused() {
        // A GIF of 65535 × 65535 pixels in a few bytes.
        let gif = b"GIF89a\xff\xff\xff\xff\x00\x00\x00,\0\0\0\0\xff\xff\xff\xff\x00\x02\x02D\x01\x00;";
        assert_eq!(error_of(gif), "the picture is too large: 65535 × 65535 pixels");
    }
}
