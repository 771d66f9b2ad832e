//! Encodes a decoded picture as WebP in all its sizes. The same pixels give the same bytes.

use fast_image_resize::{ResizeOptions, Resizer};
use image::DynamicImage;
use webp::Encoder;

use super::decoded::{Decoded, Facts};
use super::picture_error::PictureError;
use super::sizes::{sizes_of, upright};

/// Quality of the WebP files, of 100.
pub(super) const QUALITY: f32 = 78.0;

/// Most bytes for a pixel while it is encoded: for the picture, its turned and its shrunk copy, and for libwebp.
const BYTES_A_PIXEL: u64 = 20;

/// One width of a picture, encoded.
pub(super) struct Encoded {
    pub width: u32,
    pub height: u32,
    pub bytes: Vec<u8>,
}

/// Encodes a picture in all its sizes, narrowest first.
pub(super) fn widths(mut picture: Decoded) -> Result<Vec<Encoded>, PictureError> {
    let (width, height) = upright(picture.size, picture.orientation);
    let sizes = sizes_of(width, height);
    let Some((&widest, narrower)) = sizes.split_last() else {
        return Err(PictureError::Encoding { width, height });
    };
    let as_it_came = picture.small.take().filter(|_| widest == (width, height));
    let picture = shrunk(picture, widest)?;
    let mut encoded = Vec::new();
    for &(width, height) in narrower {
        encoded.push(encode(&resized(&picture, width, height)?)?);
    }
    let mut widest = encode(&picture)?;
    if let Some(bytes) = as_it_came.filter(|bytes| bytes.len() <= widest.bytes.len()) {
        widest.bytes = bytes;
    }
    encoded.push(widest);
    Ok(encoded)
}

/// Most bytes that encoding takes at once, from the pixels to the files.
pub(super) fn memory(facts: &Facts) -> u64 {
    let (width, height) = upright(facts.size, facts.orientation);
    let Some(&widest) = sizes_of(width, height).last() else { return 0 };
    let (width, height) = upright(widest, facts.orientation);
    let area = |width: u32, height: u32| u64::from(width) * u64::from(height);
    // The resizer makes a copy that is resized in its width, then one resized in both.
    let (from_width, from_height) = facts.decoded;
    let resizing = area(from_width, from_height) + area(width, from_height) + area(width, height);
    (resizing * facts.bytes_a_pixel).max(area(width, height) * BYTES_A_PIXEL)
}

/// The picture in its widest size, in sRGB and upright. The narrower ones are made of it.
fn shrunk(picture: Decoded, widest: (u32, u32)) -> Result<DynamicImage, PictureError> {
    let Decoded { pixels, orientation, colours, .. } = picture;
    let (width, height) = upright(widest, orientation);
    let pixels = if (width, height) == (pixels.width(), pixels.height()) {
        pixels
    } else {
        resized(&pixels, width, height)?
    };
    let mut pixels = colours.to_srgb(pixels)?;
    pixels.apply_orientation(orientation);
    Ok(pixels)
}

fn encode(picture: &DynamicImage) -> Result<Encoded, PictureError> {
    let (width, height) = (picture.width(), picture.height());
    let failed = || PictureError::Encoding { width, height };
    let encoder = match picture {
        DynamicImage::ImageRgba8(pixels) => Encoder::from_rgba(pixels, width, height),
        DynamicImage::ImageRgb8(pixels) => Encoder::from_rgb(pixels, width, height),
        _ => return Err(failed()),
    };
    let bytes = encoder.encode_simple(false, QUALITY).map_err(|_| failed())?.to_vec();
    Ok(Encoded { width, height, bytes })
}

fn resized(picture: &DynamicImage, width: u32, height: u32) -> Result<DynamicImage, PictureError> {
    let mut small = DynamicImage::new(width, height, picture.color());
    let mut resizer = Resizer::new();
    resizer.resize(picture, &mut small, &ResizeOptions::new()).map_err(PictureError::Resizing)?;
    Ok(small)
}

#[cfg(test)]
mod tests {
    use image::metadata::Orientation;

    use super::super::colours::Colours;
    use super::*;

    fn decoded(pixels: DynamicImage) -> Decoded {
        let size = (pixels.width(), pixels.height());
        Decoded {
            pixels,
            size,
            orientation: Orientation::NoTransforms,
            colours: Colours::srgb(),
            small: None,
        }
    }

    #[test]
    fn the_same_pixels_give_the_same_bytes() {
        let picture = || {
            let pixel = |x, y| image::Rgb([(x * 7) as u8, (y * 5) as u8, (x + y) as u8]);
            decoded(DynamicImage::ImageRgb8(image::RgbImage::from_fn(410, 16, pixel)))
        };
        let (one, two) = (widths(picture()).unwrap(), widths(picture()).unwrap());
        assert_eq!(one.len(), 2);
        assert!(one.iter().zip(&two).all(|(a, b)| a.bytes == b.bytes));
    }

    #[test]
    fn a_picture_taller_than_can_be_is_refused() {
        let tall = decoded(DynamicImage::new_rgb8(1, 20_000));
        assert!(matches!(widths(tall), Err(PictureError::Encoding { .. })));
    }
}
