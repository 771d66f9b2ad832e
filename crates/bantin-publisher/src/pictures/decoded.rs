//! The one form in which all kinds of pictures are handed on: what is known before decoding, and what decoding makes.

use image::DynamicImage;
use image::metadata::Orientation;

use super::colours::Colours;

/// A decoded picture: not turned upright yet, and in its own colours.
pub(super) struct Decoded {
    /// With eight bits a colour.
    pub pixels: DynamicImage,
    /// Width and height by the file; `pixels` may be smaller, where the decoder shrinks large pictures.
    pub size: (u32, u32),
    /// How the pixels must be turned to be upright.
    pub orientation: Orientation,
    pub colours: Colours,
    /// The file itself without its metadata, where it is a WebP that browsers show as it is.
    pub small: Option<Vec<u8>>,
}

/// What is known of a picture before it is decoded.
pub(super) struct Facts {
    /// Width and height by the file.
    pub size: (u32, u32),
    /// How the pixels must be turned to be upright.
    pub orientation: Orientation,
    /// Width and height of what comes out of the decoder.
    pub decoded: (u32, u32),
    pub bytes_a_pixel: u64,
    /// Bytes that the decoder needs in addition to those of the pixels.
    pub beside: u64,
}

/// How the camera was held, by the picture's EXIF.
pub(super) fn orientation_in(exif: Option<&[u8]>) -> Orientation {
    exif.and_then(Orientation::from_exif_chunk).unwrap_or(Orientation::NoTransforms)
}
