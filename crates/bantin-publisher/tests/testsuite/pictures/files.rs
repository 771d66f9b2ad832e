//! Pictures of every kind, made for tests, and what may happen to their files.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};

/// Something to see: no two rows alike.
pub fn scene(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let wave = (x * 37 + y * 91 + x * y) % 61;
        image::Rgb([(x * 3 + wave) as u8, (y * 5) as u8, (x + y * 2 + wave) as u8])
    })
}

/// A picture of one colour.
pub fn flat(width: u32, height: u32, colour: [u8; 3]) -> RgbImage {
    RgbImage::from_pixel(width, height, image::Rgb(colour))
}

pub fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn png(picture: &RgbImage) -> Vec<u8> {
    encoded(picture.clone(), ImageFormat::Png)
}

pub fn gif(picture: &RgbImage) -> Vec<u8> {
    encoded(picture.clone(), ImageFormat::Gif)
}

pub fn webp(picture: &RgbImage, quality: f32) -> Vec<u8> {
    let encoder = webp::Encoder::from_rgb(picture, picture.width(), picture.height());
    encoder.encode_simple(false, quality).unwrap().to_vec()
}

pub fn lossless_webp(picture: &RgbImage) -> Vec<u8> {
    encoded(picture.clone(), ImageFormat::WebP)
}

/// How a JPEG is coded.
#[derive(Clone, Copy, PartialEq)]
pub enum Coding {
    Plain,
    Progressive,
}

pub fn jpeg(picture: &RgbImage, coding: Coding, profile: Option<&[u8]>) -> Vec<u8> {
    coded_jpeg(picture, picture.width(), mozjpeg::ColorSpace::JCS_RGB, coding, profile)
}

/// Of pixels that stand for themselves: three colours, four inks or one grey each.
pub fn coded_jpeg(
    pixels: &[u8],
    width: u32,
    colours: mozjpeg::ColorSpace,
    coding: Coding,
    profile: Option<&[u8]>,
) -> Vec<u8> {
    let channels = match colours {
        mozjpeg::ColorSpace::JCS_GRAYSCALE => 1,
        mozjpeg::ColorSpace::JCS_CMYK | mozjpeg::ColorSpace::JCS_YCCK => 4,
        _ => 3,
    };
    // Four inks come as inks, however they are kept.
    let given = if channels == 4 { mozjpeg::ColorSpace::JCS_CMYK } else { colours };
    let mut jpeg = mozjpeg::Compress::new(given);
    jpeg.set_size(width as usize, pixels.len() / channels / width as usize);
    jpeg.set_quality(95.0);
    match coding {
        Coding::Plain => jpeg.set_fastest_defaults(),
        Coding::Progressive => jpeg.set_progressive_mode(),
    }
    if channels == 4 {
        jpeg.set_color_space(colours);
    }
    let mut jpeg = jpeg.start_compress(Vec::new()).unwrap();
    if let Some(profile) = profile {
        let parts = profile.chunks(60_000);
        let count = u8::try_from(parts.len()).unwrap();
        for (number, part) in (1..=count).zip(parts) {
            let segment = [b"ICC_PROFILE\0".as_slice(), &[number, count], part].concat();
            jpeg.write_marker(mozjpeg::Marker::APP(2), &segment);
        }
    }
    jpeg.write_scanlines(pixels).unwrap();
    jpeg.finish().unwrap()
}

/// A chunk of a PNG, with its checksum.
pub fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut chunk = u32::try_from(body.len()).unwrap().to_be_bytes().to_vec();
    chunk.extend(name);
    chunk.extend(body);
    let sum = crc32fast::hash(&chunk[4..]);
    chunk.extend(sum.to_be_bytes());
    chunk
}

/// A PNG with one chunk more, right behind its header.
pub fn with_chunk(png: &[u8], name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    [&png[..33], &chunk(name, body), &png[33..]].concat()
}

/// A colour profile as PNG packs it.
pub fn packed_profile(profile: &[u8]) -> Vec<u8> {
    [b"name\0\0".as_slice(), &fdeflate::compress_to_vec(profile)].concat()
}

/// A WebP in its long form, with chunks around the picture.
pub fn long_webp(webp: &[u8], width: u32, height: u32, before: &[u8], after: &[u8]) -> Vec<u8> {
    let mut flags = 0;
    flags |= if before.is_empty() { 0 } else { 0x20 };
    flags |= if after.is_empty() { 0 } else { 0x08 };
    let (width, height) = ((width - 1).to_le_bytes(), (height - 1).to_le_bytes());
    let head = [&[flags, 0, 0, 0][..], &width[..3], &height[..3]].concat();
    let body = [b"WEBP".as_slice(), &riff(b"VP8X", &head), before, &webp[12..], after].concat();
    riff(b"RIFF", &body)
}

/// A chunk of a WebP.
pub fn riff(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap().to_le_bytes();
    [name.as_slice(), &length, body, &[0][..body.len() % 2]].concat()
}
