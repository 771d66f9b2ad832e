//! JPEG pictures, decoded by libjpeg. It reports every picture that is not whole, and shrinks large ones while it decodes
//! them row by row, so that a photo of 200 megapixels takes a few megabytes.

use std::io::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};

use bantin_messages::messages::{DamageDecoder, DamageOtherSize};
use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, RgbImage};
use mozjpeg::{ColorSpace, Decompress};

use super::jpeg_segments::Segments;
use super::{jpeg_errors, jpeg_segments};
use crate::pictures::colours::{Colours, Inks};
use crate::pictures::decoded::{Decoded, Facts, orientation_in};
use crate::pictures::picture_error::PictureError;
use crate::pictures::sizes::{base_of, upright};

/// Most blocks that are decoded, over all scans of a picture: a scan of a few bytes takes as long as a whole one.
const MOST_WORK: u64 = 100_000_000;

/// A JPEG file whose segments were read.
pub struct Jpeg<'a> {
    bytes: &'a [u8],
    segments: Segments<'a>,
    orientation: Orientation,
}

impl<'a> Jpeg<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self, PictureError> {
        let segments = jpeg_segments::read(bytes)?;
        let orientation = orientation_in(segments.exif);
        let jpeg = Jpeg { bytes, segments, orientation };
        if jpeg.segments.scans * jpeg.segments.blocks() > MOST_WORK {
            let (width, height) = jpeg.size();
            return Err(PictureError::TooLarge { width, height });
        }
        Ok(jpeg)
    }

    pub fn facts(&self) -> Facts {
        let size = self.size();
        let shrunk = |side: u32| (side * u32::from(self.eighths())).div_ceil(8);
        let coefficients = if self.segments.keeps_blocks() { self.segments.blocks() * 64 * 2 } else { 0 };
        Facts {
            size,
            orientation: self.orientation,
            decoded: (shrunk(size.0), shrunk(size.1)),
            bytes_a_pixel: if self.segments.components.len() == 1 { 1 } else { 3 },
            // libjpeg's rows of blocks and of pixels.
            beside: coefficients + 400 * u64::from(self.segments.width),
        }
    }

    fn size(&self) -> (u32, u32) {
        (self.segments.width.into(), self.segments.height.into())
    }

    /// To how many eighths of its size libjpeg may shrink the picture, so that all files can still be made of it.
    fn eighths(&self) -> u8 {
        let (width, height) = upright(self.size(), self.orientation);
        let (least_width, least_height) = base_of(width, height).unwrap_or((1, 1));
        let enough = |eighths: &u8| {
            let eighths = u32::from(*eighths);
            width * eighths >= least_width * 8 && height * eighths >= least_height * 8
        };
        (1..8).find(enough).unwrap_or(8)
    }

    pub fn decode(self) -> Result<Decoded, PictureError> {
        let colours = Colours::of_profile(self.segments.profile()?.as_deref())?;
        let pixels = catch_unwind(AssertUnwindSafe(|| self.pixels(&colours)));
        let pixels = pixels.unwrap_or_else(|words| {
            Err(match words.downcast::<String>() {
                Ok(words) => PictureError::by_decoder(words),
                Err(_) => PictureError::damaged(DamageDecoder { decoder: "libjpeg".into() }),
            })
        })?;
        // Inks were converted row by row.
        let colours = if self.segments.components.len() == 4 { Colours::srgb() } else { colours };
        Ok(Decoded { pixels, size: self.size(), orientation: self.orientation, colours, small: None })
    }

    fn pixels(&self, colours: &Colours) -> Result<DynamicImage, PictureError> {
        let errors = jpeg_errors::strict(self.segments.padding);
        let picture = &self.bytes[..self.segments.end];
        let mut jpeg = Decompress::with_err(errors).from_mem(picture).map_err(damaged)?;
        jpeg.scale(self.eighths());
        let inks = match self.segments.components.len() {
            4 => Some(colours.inks()?),
            _ => None,
        };
        let kind = match self.segments.components.len() {
            1 => ColorSpace::JCS_GRAYSCALE,
            4 => ColorSpace::JCS_CMYK,
            _ => ColorSpace::JCS_RGB,
        };
        let mut rows = jpeg.to_colorspace(kind).map_err(damaged)?;
        let (wide, high) = (rows.width(), rows.height());
        let mut pixels = vec![0; wide * high * if kind == ColorSpace::JCS_GRAYSCALE { 1 } else { 3 }];
        match inks {
            None => {
                rows.read_scanlines_into(&mut pixels).map_err(damaged)?;
            }
            Some(inks) => {
                let mut row = vec![0; wide * 4];
                for rgb in pixels.chunks_exact_mut(wide * 3) {
                    rows.read_scanlines_into(&mut row).map_err(damaged)?;
                    self.convert_inks(&inks, &mut row, rgb);
                }
            }
        }
        // Reads to the end of the picture: bytes that are left over are reported too.
        rows.finish().map_err(damaged)?;
        let (wide, high) = (wide as u32, high as u32);
        let picture = match kind {
            ColorSpace::JCS_GRAYSCALE => GrayImage::from_raw(wide, high, pixels).map(DynamicImage::from),
            _ => RgbImage::from_raw(wide, high, pixels).map(DynamicImage::from),
        };
        picture.ok_or_else(|| PictureError::damaged(DamageOtherSize))
    }

    fn convert_inks(&self, inks: &Inks, row: &mut [u8], rgb: &mut [u8]) {
        if self.segments.adobe {
            row.iter_mut().for_each(|ink| *ink = u8::MAX - *ink);
        }
        inks.to_srgb(row, rgb);
    }
}

fn damaged(error: Error) -> PictureError {
    PictureError::by_decoder(error)
}
