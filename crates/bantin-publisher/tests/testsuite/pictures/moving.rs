//! Pictures that move are shown as they begin.

use image::codecs::gif::GifEncoder;
use image::{Delay, Frame, RgbImage, RgbaImage};

use super::files::{flat, lossless_webp, riff, webp};
use super::{bytes, prepared};
use crate::newsroom::Newsroom;

/// Leaves at first, then the night.
const FRAMES: [[u8; 3]; 2] = [[60, 180, 60], [10, 10, 60]];

fn frames() -> [RgbImage; 2] {
    FRAMES.map(|colour| flat(64, 48, colour))
}

fn gif() -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = GifEncoder::new(&mut file);
    for frame in frames() {
        let frame: RgbaImage = image::DynamicImage::from(frame).into_rgba8();
        encoder.encode_frame(Frame::from_parts(frame, 0, 0, Delay::from_numer_denom_ms(100, 1))).unwrap();
    }
    drop(encoder);
    file
}

fn png() -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 64, 48);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_animated(2, 0).unwrap();
    let mut writer = encoder.write_header().unwrap();
    for frame in frames() {
        writer.write_image_data(&frame).unwrap();
    }
    writer.finish().unwrap();
    file
}

/// A WebP whose frames are coded so.
fn moving_webp(coded: impl Fn(&RgbImage) -> Vec<u8>) -> Vec<u8> {
    let (width, height) = (63u32.to_le_bytes(), 47u32.to_le_bytes());
    let head = [&[2, 0, 0, 0][..], &width[..3], &height[..3]].concat();
    let frames = frames().map(|frame| {
        let place = [&[0; 6][..], &width[..3], &height[..3], &[100, 0, 0, 0]].concat();
        riff(b"ANMF", &[&place[..], &coded(&frame)[12..]].concat())
    });
    let body = [b"WEBP".as_slice(), &riff(b"VP8X", &head), &riff(b"ANIM", &[0; 6]), &frames.concat()];
    riff(b"RIFF", &body.concat())
}

#[test]
fn of_a_picture_that_moves_its_beginning_is_shown() {
    for (name, file) in [
        ("a.gif", gif()),
        ("a.png", png()),
        ("lossy.webp", moving_webp(|frame| webp(frame, 95.0))),
        ("lossless.webp", moving_webp(lossless_webp)),
    ] {
        let newsroom = Newsroom::new();
        newsroom.file(name, file);
        let (index, problems) = prepared(&newsroom, &[name]);
        assert_eq!(problems, [], "{name}");
        let shown = &index.get(name).unwrap().files[0];
        assert_eq!((shown.width, shown.height), (64, 48));
        let shown = bytes(&index, &shown.path);
        assert!(!shown.windows(4).any(|four| four == b"ANIM"), "{name} does not move");
        let shown = image::load_from_memory(&shown).unwrap().into_rgb8();
        let middle = shown.get_pixel(32, 24).0;
        let near = middle.iter().zip(FRAMES[0]).all(|(shown, wanted)| shown.abs_diff(wanted) <= 18);
        assert!(near, "{name}: {middle:?}");
    }
}
