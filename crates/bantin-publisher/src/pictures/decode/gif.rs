//! GIF pictures; of an animated one the first frame.

use std::num::NonZeroU64;

use bantin_messages::messages::DamageNoPicture;
use gif::{ColorOutput, DecodeOptions, MemoryLimit};
use image::metadata::Orientation;
use image::{DynamicImage, Rgba, RgbaImage};

use super::gif_blocks;
use super::gif_blocks::Blocks;
use crate::pictures::colours::Colours;
use crate::pictures::decoded::{Decoded, Facts};
use crate::pictures::picture_error::PictureError;

/// A GIF file whose blocks were read.
pub struct Gif<'a> {
    bytes: &'a [u8],
    blocks: Blocks,
}

impl<'a> Gif<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self, PictureError> {
        Ok(Gif { bytes, blocks: gif_blocks::read(bytes)? })
    }

    pub fn facts(&self) -> Facts {
        let size = (self.blocks.width.into(), self.blocks.height.into());
        let (width, height) = self.blocks.frame;
        Facts {
            size,
            orientation: Orientation::NoTransforms,
            decoded: size,
            bytes_a_pixel: 4,
            // The frame before its colours are looked up: a byte a pixel.
            beside: u64::from(width) * u64::from(height) + (1 << 20),
        }
    }

    pub fn decode(self) -> Result<Decoded, PictureError> {
        let mut options = DecodeOptions::new();
        options.set_color_output(ColorOutput::Indexed);
        let Facts { size: (width, height), beside, .. } = self.facts();
        options.set_memory_limit(NonZeroU64::new(beside).map_or(MemoryLimit::Unlimited, MemoryLimit::Bytes));
        let mut decoder = options.read_info(self.bytes).map_err(PictureError::by_decoder)?;
        let frame = decoder.next_frame_info().map_err(PictureError::by_decoder)?;
        let frame = frame.ok_or_else(|| PictureError::damaged(DamageNoPicture))?;
        let (left, top) = (u32::from(frame.left), u32::from(frame.top));
        let (across, clear) = (usize::from(frame.width), frame.transparent);
        let mut numbers = vec![0; decoder.buffer_size()];
        decoder.read_into_buffer(&mut numbers).map_err(PictureError::by_decoder)?;
        let palette = decoder.palette().map_err(PictureError::by_decoder)?;
        let mut picture = RgbaImage::new(width, height);
        // A frame may reach out of the picture; what is outside is not seen.
        for (y, row) in (top..height).zip(numbers.chunks_exact(across)) {
            for (x, &number) in (left..width).zip(row) {
                let colour = palette.as_chunks::<3>().0.get(usize::from(number));
                if let Some(&[red, green, blue]) = colour.filter(|_| clear != Some(number)) {
                    picture.put_pixel(x, y, Rgba([red, green, blue, u8::MAX]));
                }
            }
        }
        Ok(Decoded {
            pixels: DynamicImage::from(picture),
            size: (width, height),
            orientation: Orientation::NoTransforms,
            colours: Colours::srgb(),
            small: None,
        })
    }
}
