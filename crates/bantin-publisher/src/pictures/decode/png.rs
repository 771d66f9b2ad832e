//! PNG pictures; of an animated one the picture for programs that show no animation.

use std::io::Cursor;

use bantin_messages::messages::{DamageOtherSize, ProfileCut, ProfilePacked, ProfileTooLarge};
use image::metadata::Orientation;
use image::{DynamicImage, GrayAlphaImage, GrayImage, RgbImage, RgbaImage};
use png::{ColorType, DecodeOptions, Decoder, Limits, Transformations};

use super::png_chunks;
use super::png_chunks::Chunks;
use crate::pictures::colours::{Colours, LARGEST_PROFILE};
use crate::pictures::decoded::{Decoded, Facts, orientation_in};
use crate::pictures::picture_error::PictureError;

/// Bytes that the decoder may take in addition to the pixels and some rows of them.
const BESIDE: u64 = 8 << 20;

/// A PNG file whose chunks were read.
pub struct Png<'a> {
    bytes: &'a [u8],
    chunks: Chunks<'a>,
    orientation: Orientation,
}

impl<'a> Png<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self, PictureError> {
        let chunks = png_chunks::read(bytes)?;
        let orientation = orientation_in(chunks.exif);
        Ok(Png { bytes, chunks, orientation })
    }

    pub fn facts(&self) -> Facts {
        let size = (self.chunks.width, self.chunks.height);
        Facts {
            size,
            orientation: self.orientation,
            decoded: size,
            bytes_a_pixel: self.chunks.bytes_a_pixel(),
            beside: self.chunks.row().saturating_mul(8).saturating_add(BESIDE),
        }
    }

    pub fn decode(self) -> Result<Decoded, PictureError> {
        let colours = self.colours()?;
        let Facts { size: (width, height), beside, .. } = self.facts();
        let mut options = DecodeOptions::default();
        // The checksums of chunks were checked already; that of the pixels was not.
        options.set_ignore_crc(true);
        options.set_ignore_adler32(false);
        // Compressed texts and profiles may unpack to any size.
        options.set_ignore_text_chunk(true);
        options.set_ignore_iccp_chunk(true);
        let mut decoder = Decoder::new_with_options(Cursor::new(self.bytes), options);
        decoder.set_limits(Limits { bytes: usize::try_from(beside).unwrap_or(usize::MAX) });
        decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
        let mut reader = decoder.read_info().map_err(PictureError::by_decoder)?;
        let bytes = reader.output_buffer_size();
        let mut pixels = vec![0; bytes.ok_or(PictureError::TooLarge { width, height })?];
        let kind = reader.next_frame(&mut pixels).map_err(PictureError::by_decoder)?.color_type;
        let picture = match kind {
            ColorType::Grayscale => GrayImage::from_raw(width, height, pixels).map(DynamicImage::from),
            ColorType::GrayscaleAlpha => {
                GrayAlphaImage::from_raw(width, height, pixels).map(DynamicImage::from)
            }
            ColorType::Rgb => RgbImage::from_raw(width, height, pixels).map(DynamicImage::from),
            _ => RgbaImage::from_raw(width, height, pixels).map(DynamicImage::from),
        };
        let pixels = picture.ok_or_else(|| PictureError::damaged(DamageOtherSize))?;
        let size = (width, height);
        Ok(Decoded { pixels, size, orientation: self.orientation, colours, small: None })
    }

    /// Where a file describes its colours in several ways, the standard says which of them counts.
    fn colours(&self) -> Result<Colours, PictureError> {
        let chunks = &self.chunks;
        if let Some(numbers) = chunks.video_colours {
            return Colours::of_video(numbers);
        }
        if let Some(packed) = chunks.profile {
            return Colours::of_profile(Some(&unpacked(packed)?));
        }
        match (chunks.srgb, chunks.gamma, chunks.primaries) {
            (false, Some(gamma), Some(primaries)) => Colours::of_primaries(gamma, primaries),
            _ => Ok(Colours::srgb()),
        }
    }
}

/// Unpacks a colour profile, which comes behind its name; within the bound of a profile's size.
fn unpacked(packed: &[u8]) -> Result<Vec<u8>, PictureError> {
    let cut = PictureError::profile(ProfileCut);
    let name = packed.iter().position(|&byte| byte == 0);
    // A byte names the way of packing, of which there is only one.
    let Some(packed) = name.and_then(|name| packed.get(name + 2..)) else { return Err(cut) };
    use fdeflate::BoundedDecompressionError::{DecompressionError, OutputTooLarge};
    fdeflate::decompress_to_vec_bounded(packed, LARGEST_PROFILE).map_err(|error| match error {
        OutputTooLarge { .. } => PictureError::profile(ProfileTooLarge),
        DecompressionError { .. } => PictureError::profile(ProfilePacked),
    })
}
