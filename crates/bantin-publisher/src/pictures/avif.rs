//! Encodes pictures as AVIF, by rav1e, in Rust alone. One thread makes one file: with more, rav1e would cut a picture into
//! tiles, as many as there are cores, and the same picture would give other bytes on another machine.

use image::DynamicImage;
use ravif::{AlphaColorMode, BitDepth, Encoder, Img, RGBA8};

use super::encoded::Encoded;
use super::picture_error::PictureError;

/// Quality, of 100: what looks like the WebP files.
pub(super) const QUALITY: f32 = 68.0;

/// How quickly, of 10, and the more bytes.
pub(super) const SPEED: u8 = 8;

/// Most pixels of a picture's widest file: of a larger picture there are no AVIF files. It would take longer than anybody waits.
const MOST_PIXELS: u64 = 4_000_000;

/// Most bytes for a pixel while it is encoded.
const BYTES_A_PIXEL: u64 = 48;

/// Whether a picture with files of these sizes, narrowest first, comes as AVIF.
pub(super) fn may_be(sizes: &[(u32, u32)]) -> bool {
    pixels_of(sizes) <= MOST_PIXELS
}

/// Most bytes that encoding files of these sizes takes at once.
pub(super) fn memory(sizes: &[(u32, u32)]) -> u64 {
    if may_be(sizes) { pixels_of(sizes) * BYTES_A_PIXEL } else { 0 }
}

fn pixels_of(sizes: &[(u32, u32)]) -> u64 {
    sizes.last().map_or(0, |&(width, height)| u64::from(width) * u64::from(height))
}

/// The picture as AVIF. It has an alpha channel only where something shines through.
pub(super) fn encoded(picture: &DynamicImage) -> Result<Encoded, PictureError> {
    let (width, height) = (picture.width(), picture.height());
    let failed = || PictureError::Encoding { width, height };
    let encoder = Encoder::new()
        .with_quality(QUALITY)
        .with_alpha_quality(QUALITY)
        .with_speed(SPEED)
        .with_bit_depth(BitDepth::Eight)
        .with_alpha_color_mode(AlphaColorMode::UnassociatedClean)
        .with_num_threads(Some(1));
    let pixels: Vec<RGBA8> = picture.to_rgba8().pixels().map(|pixel| pixel.0.into()).collect();
    // Of opaque pixels, too, this function, not the one for them: that one is inlined, and with it all of rav1e would be
    // compiled once more each time this crate is.
    let encoded = encoder.encode_rgba(Img::new(&pixels, width as usize, height as usize));
    let bytes = encoded.map_err(|_| failed())?.avif_file;
    Ok(Encoded { width, height, bytes })
}
