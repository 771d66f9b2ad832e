//! From a picture's file to its pixels, the way up that its camera meant, without anything else.

use std::io::Cursor;

use image::error::{ImageError, LimitErrorKind};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

/// Most bytes that one picture's pixels may take.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Why a picture cannot be published.
#[derive(Debug, thiserror::Error)]
pub(super) enum PictureError {
    #[error("this is no picture that Bantin knows")]
    Unknown,
    #[error("a picture of the kind {0} cannot be published")]
    Kind(&'static str),
    #[error("the picture is too large: {width} × {height} pixels")]
    TooLarge { width: u32, height: u32 },
    #[error("the picture is damaged: {0}")]
    Damaged(ImageError),
    #[error("the picture cannot be encoded: {width} × {height} pixels")]
    Encoding { width: u32, height: u32 },
    #[error("the picture cannot be resized: {0}")]
    Resizing(fast_image_resize::ResizeError),
}

impl PictureError {
    pub fn mend(&self) -> String {
        match self {
            PictureError::Unknown | PictureError::Kind(_) => "save it as JPEG, PNG, WebP or GIF".to_owned(),
            PictureError::TooLarge { .. } => {
                "make it smaller, to 4000 pixels on its longer side or less".to_owned()
            }
            PictureError::Damaged(_) => {
                "open it in a picture editor and save it again, or take another".to_owned()
            }
            PictureError::Encoding { .. } | PictureError::Resizing(_) => {
                "cut it: it is too tall for its width".to_owned()
            }
        }
    }
}

/// Decodes a picture; of an animated one the first frame.
pub(super) fn decode(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut reader = reader.map_err(|error| PictureError::Damaged(ImageError::IoError(error)))?;
    match reader.format() {
        Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Gif) => {}
        _ => return Err(foreign_kind(bytes)),
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(2 * MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if decoder.total_bytes() > MOST_BYTES || width == 0 || height == 0 {
        return Err(PictureError::TooLarge { width, height });
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| {
        if is_limit(&error) { PictureError::TooLarge { width, height } } else { damaged(error) }
    })?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn damaged(error: ImageError) -> PictureError {
    PictureError::Damaged(error)
}

fn is_limit(error: &ImageError) -> bool {
    matches!(error, ImageError::Limits(limit)
        if matches!(limit.kind(), LimitErrorKind::InsufficientMemory | LimitErrorKind::DimensionError))
}

/// The kinds that telephones and designers hand in.
fn foreign_kind(bytes: &[u8]) -> PictureError {
    let brand = bytes.get(4..12).unwrap_or_default();
    let start = bytes.trim_ascii_start();
    match brand {
        b"ftypheic" | b"ftypheix" | b"ftypmif1" | b"ftypmsf1" => PictureError::Kind("HEIC"),
        b"ftypavif" | b"ftypavis" => PictureError::Kind("AVIF"),
        _ if start.starts_with(b"<svg") || start.starts_with(b"<?xml") => PictureError::Kind("SVG"),
        _ if bytes.starts_with(b"BM") => PictureError::Kind("BMP"),
        _ if bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*") => PictureError::Kind("TIFF"),
        _ => PictureError::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_picture_is_named() {
        let told = |bytes: &[u8]| decode(bytes).unwrap_err().to_string();
        assert_eq!(told(b"hello"), "this is no picture that Bantin knows");
        assert_eq!(told(b""), "this is no picture that Bantin knows");
        assert!(told(b"\0\0\0\x18ftypheic\0\0\0\0").contains("HEIC"));
        assert!(told(b"  <svg xmlns=''/>").contains("SVG"));
        assert!(told(b"\x89PNG\r\n\x1a\n broken").starts_with("the picture is damaged"));
    }

    #[test]
    fn a_picture_that_swells_beyond_measure_is_refused() {
        // A GIF of 65535 × 65535 pixels in 13 bytes.
        let gif = b"GIF89a\xff\xff\xff\xff\x00\x00\x00,\0\0\0\0\xff\xff\xff\xff\x00\x02\x02D\x01\x00;";
        let error = decode(gif).unwrap_err();
        assert!(matches!(error, PictureError::TooLarge { width: 65535, .. }), "{error}");
    }
}
