//! From pixels to WebP files of several widths. The same pixels give the same bytes.

use fast_image_resize::{IntoImageView, PixelType, ResizeOptions, Resizer};
use image::DynamicImage;
use webp::Encoder;

use super::decode::PictureError;

/// Widths that are made; none wider than the picture is.
pub(super) const WIDTHS: [u32; 4] = [400, 800, 1200, 1600];
pub(super) const QUALITY: f32 = 78.0;

/// Longest side of a WebP picture.
const LONGEST: u32 = 16_383;

/// One width of a picture, encoded.
pub(super) struct Encoded {
    pub width: u32,
    pub height: u32,
    pub bytes: Vec<u8>,
}

/// A picture in its widths, narrowest first.
pub(super) fn widths(picture: DynamicImage) -> Result<Vec<Encoded>, PictureError> {
    let picture = eight_bits(picture);
    let (width, height) = (picture.width(), picture.height());
    let sizes: Vec<(u32, u32)> = widths_of(width)
        .map(|narrow| (narrow, scaled(height, narrow, width)))
        .filter(|(_, height)| *height <= LONGEST)
        .collect();
    if sizes.is_empty() {
        return Err(PictureError::Encoding { width, height });
    }
    sizes.into_iter().map(|(width, height)| encode(&picture, width, height)).collect()
}

/// The widths in which a picture of this width is published.
fn widths_of(width: u32) -> impl Iterator<Item = u32> {
    let widest = WIDTHS[WIDTHS.len() - 1].min(width);
    WIDTHS.into_iter().filter(move |narrow| *narrow < widest).chain([widest])
}

fn scaled(height: u32, narrow: u32, width: u32) -> u32 {
    let (height, narrow, width) = (u64::from(height), u64::from(narrow), u64::from(width.max(1)));
    let scaled = (height * narrow * 2 + width) / (width * 2);
    u32::try_from(scaled.max(1)).unwrap_or(u32::MAX)
}

fn encode(picture: &DynamicImage, width: u32, height: u32) -> Result<Encoded, PictureError> {
    let small;
    let sized = if (width, height) == (picture.width(), picture.height()) {
        picture
    } else {
        small = resized(picture, width, height)?;
        &small
    };
    let failed = || PictureError::Encoding { width, height };
    let encoder = match sized {
        DynamicImage::ImageRgba8(pixels) => Encoder::from_rgba(pixels, width, height),
        DynamicImage::ImageRgb8(pixels) => Encoder::from_rgb(pixels, width, height),
        _ => return Err(failed()),
    };
    let bytes = encoder.encode_simple(false, QUALITY).map_err(|_| failed())?.to_vec();
    Ok(Encoded { width, height, bytes })
}

fn resized(picture: &DynamicImage, width: u32, height: u32) -> Result<DynamicImage, PictureError> {
    let mut small = match picture.pixel_type() {
        Some(PixelType::U8x4) => DynamicImage::new_rgba8(width, height),
        _ => DynamicImage::new_rgb8(width, height),
    };
    let mut resizer = Resizer::new();
    resizer.resize(picture, &mut small, &ResizeOptions::new()).map_err(PictureError::Resizing)?;
    Ok(small)
}

/// Eight bits a colour; with transparency only where there is some.
fn eight_bits(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return DynamicImage::ImageRgb8(picture.into_rgb8());
    }
    let pixels = picture.into_rgba8();
    if pixels.pixels().all(|pixel| pixel.0[3] == u8::MAX) {
        DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(pixels).into_rgb8())
    } else {
        DynamicImage::ImageRgba8(pixels)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_never_wider_than_it_was() {
        let widths = |width| widths_of(width).collect::<Vec<_>>();
        assert_eq!(widths(1), [1]);
        assert_eq!(widths(400), [400]);
        assert_eq!(widths(401), [400, 401]);
        assert_eq!(widths(1000), [400, 800, 1000]);
        assert_eq!(widths(1600), [400, 800, 1200, 1600]);
        assert_eq!(widths(6000), [400, 800, 1200, 1600]);
    }

    #[test]
    fn its_height_follows_its_width() {
        assert_eq!(scaled(3000, 400, 4000), 300);
        assert_eq!(scaled(1, 400, 4000), 1);
        assert_eq!(scaled(667, 400, 1000), 267);
    }

    #[test]
    fn the_same_pixels_give_the_same_bytes() {
        let picture = || {
            let pixel = |x, y| image::Rgb([(x * 7) as u8, (y * 5) as u8, (x + y) as u8]);
            DynamicImage::ImageRgb8(image::RgbImage::from_fn(410, 16, pixel))
        };
        let (one, two) = (widths(picture()).unwrap(), widths(picture()).unwrap());
        assert_eq!(one.len(), 2);
        assert!(one.iter().zip(&two).all(|(a, b)| a.bytes == b.bytes));
    }

    #[test]
    fn a_picture_taller_than_can_be_is_refused() {
        let tall = DynamicImage::new_rgb8(1, 20_000);
        assert!(matches!(widths(tall), Err(PictureError::Encoding { .. })));
    }
}
