//! Encodes a decoded picture: in all its widths, and in its crops. The same pixels give the same bytes.

use fast_image_resize::ResizeOptions;
use image::{DynamicImage, RgbImage};
use mozjpeg::{ColorSpace, Compress};
use webp::Encoder;

use super::avif;
use super::coding::Coding;
use super::crop_shape::{PLACE, Shape};
use super::decoded::{Decoded, Facts};
use super::encoded::Encoded;
use super::picture_error::PictureError;
use super::placeholder::Placeholder;
use super::resize::{resized, resized_by};
use super::sizes::{base_of, sizes_of, upright};

/// Quality of the WebP files, of 100; of crops, which are small, or which nobody but machines loads; and of cards.
pub(super) const QUALITY: f32 = 78.0;
pub(super) const CROP_QUALITY: f32 = 70.0;
pub(super) const CARD_QUALITY: f32 = 78.0;

/// Most bytes for a pixel while it is encoded: for the picture, its turned and its shrunk copy, and for libwebp.
const BYTES_A_PIXEL: u64 = 20;

/// What was made of a picture in one coding.
pub(super) struct Made {
    pub placeholder: Option<Placeholder>,
    /// Narrowest first.
    pub widths: Vec<Encoded>,
    /// `None` where no crops were wanted.
    pub crops: Option<Vec<Crop>>,
}

/// A crop of a picture.
pub(super) enum Crop {
    Encoded(Shape, Encoded),
    /// The picture has this shape itself, and a file of just this width.
    Width(Shape, u32),
}

/// A picture of which all its files are made: upright, in sRGB, and not much larger than they are.
pub(super) struct Base {
    pixels: DynamicImage,
    /// The sizes of its files, narrowest first; never empty.
    sizes: Vec<(u32, u32)>,
    /// The bytes of the widest file, where it may stay as it came.
    as_it_came: Option<Vec<u8>>,
}

impl Base {
    pub fn of(mut picture: Decoded) -> Result<Self, PictureError> {
        let (width, height) = upright(picture.size, picture.orientation);
        let sizes = sizes_of(width, height);
        let base = base_of(width, height).ok_or(PictureError::Encoding { width, height })?;
        let whole = sizes.last() == Some(&(width, height));
        let as_it_came = picture.small.take().filter(|_| whole);
        Ok(Base { pixels: shrunk(picture, base)?, sizes, as_it_came })
    }

    pub fn placeholder(&self) -> Result<Option<Placeholder>, PictureError> {
        Placeholder::of(&self.pixels)
    }

    /// The picture in all its widths, narrowest first; none where it is too large for the coding.
    pub fn widths(&self, coding: Coding) -> Result<Vec<Encoded>, PictureError> {
        if coding == Coding::Avif && !avif::may_be(&self.sizes) {
            return Ok(Vec::new());
        }
        let Some((&widest, narrower)) = self.sizes.split_last() else { return Ok(Vec::new()) };
        let resized_widest;
        let picture = if widest == (self.pixels.width(), self.pixels.height()) {
            &self.pixels
        } else {
            resized_widest = resized(&self.pixels, widest)?;
            &resized_widest
        };
        let mut encoded = Vec::new();
        for &size in narrower {
            encoded.push(self::encoded(&resized(picture, size)?, coding, QUALITY)?);
        }
        let mut widest = self::encoded(picture, coding, QUALITY)?;
        let as_it_came = self.as_it_came.as_ref().filter(|_| coding == Coding::WebP);
        if let Some(bytes) = as_it_came.filter(|bytes| bytes.len() <= widest.bytes.len()) {
            widest.bytes.clone_from(bytes);
        }
        encoded.push(widest);
        Ok(encoded)
    }

    /// The widest of its files that is no wider than this; of the others none.
    pub fn one_width(&self, most: u32) -> Result<Encoded, PictureError> {
        let fits = self.sizes.iter().rev().find(|size| size.0 <= most);
        let size = *fits.or(self.sizes.first()).unwrap_or(&(self.pixels.width(), self.pixels.height()));
        if size == (self.pixels.width(), self.pixels.height()) {
            return encoded(&self.pixels, Coding::WebP, QUALITY);
        }
        encoded(&resized(&self.pixels, size)?, Coding::WebP, QUALITY)
    }

    /// The crops of the picture, as far as it is large enough for them; as AVIF only those that pages show.
    pub fn crops(&self, coding: Coding) -> Result<Vec<Crop>, PictureError> {
        let of = (self.pixels.width(), self.pixels.height());
        let all = Shape::ALL
            .into_iter()
            .filter(|shape| coding == Coding::WebP || *shape == Shape::Small)
            .flat_map(|shape| shape.sizes_of(of).into_iter().map(move |size| (shape, size)));
        all.map(|(shape, size)| {
            if !shape.is_jpeg() && self.sizes.contains(&size) {
                return Ok(Crop::Width(shape, size.0));
            }
            let options = ResizeOptions::new().fit_into_destination(Some(PLACE));
            let picture = resized_by(&self.pixels, size, &options)?;
            let encoded =
                if shape.is_jpeg() { jpeg(picture)? } else { self::encoded(&picture, coding, CROP_QUALITY)? };
            Ok(Crop::Encoded(shape, encoded))
        })
        .collect()
    }
}

/// Most bytes that encoding takes at once, from the pixels to the files.
pub(super) fn memory(facts: &Facts, coding: Coding) -> u64 {
    let (width, height) = upright(facts.size, facts.orientation);
    let Some(base) = base_of(width, height) else { return 0 };
    let of_avif = if coding == Coding::Avif { avif::memory(&sizes_of(width, height)) } else { 0 };
    let (width, height) = upright(base, facts.orientation);
    let area = |width: u32, height: u32| u64::from(width) * u64::from(height);
    // The resizer makes a copy that is resized in its width, then one resized in both.
    let (from_width, from_height) = facts.decoded;
    let resizing = area(from_width, from_height) + area(width, from_height) + area(width, height);
    (resizing * facts.bytes_a_pixel).max(area(width, height) * BYTES_A_PIXEL).max(of_avif)
}

/// The picture in the size of its base, in sRGB and upright.
fn shrunk(picture: Decoded, base: (u32, u32)) -> Result<DynamicImage, PictureError> {
    let Decoded { pixels, orientation, colours, .. } = picture;
    let size = upright(base, orientation);
    let pixels = if size == (pixels.width(), pixels.height()) {
        pixels
    } else {
        let small = resized(&pixels, size)?;
        // What was decoded is the largest of all; nothing below needs it.
        drop(pixels);
        small
    };
    let mut pixels = colours.to_srgb(pixels)?;
    pixels.apply_orientation(orientation);
    Ok(pixels)
}

/// The picture in this coding; `quality` is that of WebP.
fn encoded(picture: &DynamicImage, coding: Coding, quality: f32) -> Result<Encoded, PictureError> {
    match coding {
        Coding::WebP => webp(picture, quality),
        Coding::Avif => avif::encoded(picture),
    }
}

fn webp(picture: &DynamicImage, quality: f32) -> Result<Encoded, PictureError> {
    let (width, height) = (picture.width(), picture.height());
    let failed = || PictureError::Encoding { width, height };
    let encoder = match picture {
        DynamicImage::ImageRgba8(pixels) => Encoder::from_rgba(pixels, width, height),
        DynamicImage::ImageRgb8(pixels) => Encoder::from_rgb(pixels, width, height),
        _ => return Err(failed()),
    };
    let bytes = encoder.encode_simple(false, quality).map_err(|_| failed())?.to_vec();
    Ok(Encoded { width, height, bytes })
}

/// A JPEG, which knows nothing transparent: there white shines through, as paper does.
fn jpeg(picture: DynamicImage) -> Result<Encoded, PictureError> {
    let (width, height) = (picture.width(), picture.height());
    let failed = |_| PictureError::Encoding { width, height };
    let mut jpeg = Compress::new(ColorSpace::JCS_RGB);
    // Not mozjpeg's own search for the fewest bytes, which takes ten times as long.
    jpeg.set_fastest_defaults();
    jpeg.set_optimize_coding(true);
    jpeg.set_quality(CARD_QUALITY);
    jpeg.set_size(width as usize, height as usize);
    let mut rows = jpeg.start_compress(Vec::new()).map_err(failed)?;
    rows.write_scanlines(&on_white(picture)).map_err(failed)?;
    let bytes = rows.finish().map_err(failed)?;
    Ok(Encoded { width, height, bytes })
}

fn on_white(picture: DynamicImage) -> RgbImage {
    let DynamicImage::ImageRgba8(pixels) = picture else { return picture.into_rgb8() };
    let mut white = RgbImage::new(pixels.width(), pixels.height());
    for (under, over) in white.pixels_mut().zip(pixels.pixels()) {
        let [colours @ .., opaque] = over.0.map(u32::from);
        under.0 = colours.map(|colour| ((colour * opaque + 255 * (255 - opaque) + 127) / 255) as u8);
    }
    white
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
            let picture = image::RgbImage::from_fn(650, 400, pixel);
            Base::of(decoded(DynamicImage::ImageRgb8(picture))).unwrap()
        };
        let (one, two) = (picture(), picture());
        let widths = (one.widths(Coding::WebP).unwrap(), two.widths(Coding::WebP).unwrap());
        assert_eq!(widths.0.len(), 2);
        assert!(widths.0.iter().zip(&widths.1).all(|(a, b)| a.bytes == b.bytes));
        let crops = [one, two].map(|base| {
            base.crops(Coding::WebP)
                .unwrap()
                .into_iter()
                .map(|crop| match crop {
                    Crop::Encoded(_, encoded) => encoded.bytes,
                    Crop::Width(..) => panic!("no width has the shape of a crop"),
                })
                .collect::<Vec<_>>()
        });
        assert_eq!(crops[0].len(), 6);
        assert_eq!(crops[0], crops[1]);
    }

    #[test]
    fn a_picture_taller_than_can_be_is_refused() {
        let tall = decoded(DynamicImage::new_rgb8(1, 20_000));
        assert!(matches!(Base::of(tall), Err(PictureError::Encoding { .. })));
    }
}
