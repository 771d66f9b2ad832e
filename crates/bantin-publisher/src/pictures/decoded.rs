//! What is known of a picture before it is decoded, and what decoding makes of it: one form for all kinds of files.

use image::DynamicImage;
use image::metadata::Orientation;

use super::colours::Colours;

/// A picture's pixels, as its file has them.
pub(super) struct Decoded {
    /// Eight bits a colour.
    pub pixels: DynamicImage,
    /// Width and height that the file tells; its decoder may have shrunk the pixels already.
    pub size: (u32, u32),
    /// How the picture is to be turned.
    pub orientation: Orientation,
    pub colours: Colours,
    /// The picture as a plain WebP file, where it came as one that may be shown as it is.
    pub small: Option<Vec<u8>>,
}

/// What a file says of its picture before anything is decoded.
pub(super) struct Facts {
    /// Width and height.
    pub size: (u32, u32),
    /// How the picture is to be turned.
    pub orientation: Orientation,
    /// Width and height of what comes out of the decoder.
    pub decoded: (u32, u32),
    pub bytes_a_pixel: u64,
    /// Bytes that the decoder takes beside these pixels.
    pub beside: u64,
}

/// How a camera says that it was held.
pub(super) fn orientation_in(exif: Option<&[u8]>) -> Orientation {
    exif.and_then(Orientation::from_exif_chunk).unwrap_or(Orientation::NoTransforms)
}
