//! WebP pictures, decoded by libwebp; of an animated one the first frame.

use std::io::Cursor;

use bantin_messages::messages::{DamageDecoderEnd, DamageNoSize, DamageOtherSize};
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage, RgbaImage};
use webp::{BitstreamFeatures, Decoder};

use super::webp_chunks;
use super::webp_chunks::Chunks;
use crate::pictures::colours::Colours;
use crate::pictures::decoded::{Decoded, Facts, orientation_in};
use crate::pictures::picture_error::PictureError;

/// A WebP file whose chunks were read.
pub struct WebP<'a> {
    chunks: Chunks<'a>,
    features: BitstreamFeatures,
    orientation: Orientation,
}

impl<'a> WebP<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self, PictureError> {
        let chunks = webp_chunks::read(bytes)?;
        let features = BitstreamFeatures::new(chunks.file);
        let features = features.ok_or_else(|| PictureError::damaged(DamageNoSize))?;
        let orientation = orientation_in(chunks.exif);
        Ok(WebP { chunks, features, orientation })
    }

    pub fn facts(&self) -> Facts {
        let (width, height) = self.size();
        // The decoder holds the pixels once more; of an animation also the canvas under the frame.
        let once_more = if self.features.has_animation() { 12 } else { 5 };
        Facts {
            size: (width, height),
            orientation: self.orientation,
            decoded: (width, height),
            bytes_a_pixel: if self.features.has_alpha() { 4 } else { 3 },
            beside: u64::from(width) * u64::from(height) * once_more,
        }
    }

    fn size(&self) -> (u32, u32) {
        (self.features.width(), self.features.height())
    }

    pub fn decode(self) -> Result<Decoded, PictureError> {
        let colours = Colours::of_profile(self.chunks.profile)?;
        let (width, height) = self.size();
        let animated = self.features.has_animation();
        let pixels = if animated { self.first_frame()? } else { self.picture()? };
        let as_it_is = !animated && colours.is_srgb() && self.orientation == Orientation::NoTransforms;
        let small = as_it_is.then(|| self.chunks.plain(width, height));
        Ok(Decoded { pixels, size: (width, height), orientation: self.orientation, colours, small })
    }

    fn picture(&self) -> Result<DynamicImage, PictureError> {
        let decoded = Decoder::new(self.chunks.file).decode();
        let decoded =
            decoded.ok_or_else(|| PictureError::damaged(DamageDecoderEnd { decoder: "libwebp".into() }))?;
        let (width, height, pixels) = (decoded.width(), decoded.height(), decoded.to_vec());
        let picture = if decoded.is_alpha() {
            RgbaImage::from_raw(width, height, pixels).map(DynamicImage::from)
        } else {
            RgbImage::from_raw(width, height, pixels).map(DynamicImage::from)
        };
        picture.ok_or_else(|| PictureError::damaged(DamageOtherSize))
    }

    fn first_frame(&self) -> Result<DynamicImage, PictureError> {
        let decoder = WebPDecoder::new(Cursor::new(self.chunks.file)).map_err(PictureError::by_decoder)?;
        DynamicImage::from_decoder(decoder).map_err(PictureError::by_decoder)
    }
}
