//! Pictures that are not what they say, or do harm: each is named, or is published as it should be seen; it takes no more
//! memory than any other, and whoever keeps going publishes the rest.

use std::fs;
use std::process::Stdio;
use std::time::Instant;

use crate::bounds::{MOST, ended, gif, jpeg, png, said_png};
use crate::person::Person;

/// What becomes of an article with a picture.
enum Outcome {
    /// An error that names the file has these words, and this is what to do.
    Told(&'static str, &'static str),
    /// The picture is published, so many pixels wide.
    Shown(u32),
}
use Outcome::{Shown, Told};

const TOO_LARGE: &str = "the picture is too large: 50000 × 50000 pixels";
const SMALLER: &str = "make it smaller, to 4000 pixels on its longer side or less";
const DAMAGED: &str = "the picture is damaged";
const SAVE: &str = "save it as JPEG, PNG, WebP or GIF";
/// Of every damaged picture: copied again or saved again.
const AGAIN: &str = "again";

/// One pixel, without losses.
const TINY_WEBP: &[u8] = b"\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0";

fn pictures() -> Vec<(&'static str, Vec<u8>, Outcome)> {
    let photo = fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../sample/content/du-lich/duong-len-thac-bac-may-danh-cho-nguoi-di-lan-dau/thac-bac-may.jpg"
    ));
    let photo = photo.unwrap();
    let whole = png(300, 200, png::ColorType::Rgb, None);
    let half = |bytes: &[u8]| bytes[..bytes.len() / 2].to_vec();
    let heic = b"\0\0\0\x24ftypheic\0\0\0\0mif1MiPrmiafMiHBheic\0\0\x0b\xc0meta\0\0\0\0".to_vec();
    let drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>";
    let page = "<!doctype html><html><body><script>alert(1)</script></body></html>";
    vec![
        ("cut.jpg", half(&photo), Told(DAMAGED, AGAIN)),
        ("cut.png", half(&whole), Told(DAMAGED, AGAIN)),
        ("cut.gif", half(&gif(20, 20)), Told(DAMAGED, AGAIN)),
        ("cut.webp", half(&webp(TINY_WEBP)), Told(DAMAGED, AGAIN)),
        ("empty.jpg", Vec::new(), Told("no picture that Bantin knows", SAVE)),
        ("a-png.jpg", whole.clone(), Shown(300)),
        ("a-jpeg.png", photo.clone(), Shown(1067)),
        ("a-page.png", page.into(), Told("no picture that Bantin knows", SAVE)),
        ("a-drawing.png", drawing.into(), Told("kind SVG", SAVE)),
        ("a-drawing.svg", drawing.into(), Told("kind SVG", SAVE)),
        ("IMG_0012.HEIC", heic.clone(), Told("kind HEIC", SAVE)),
        ("IMG_0013.jpg", heic, Told("kind HEIC", SAVE)),
        ("huge.png", said_png(50_000, 50_000, 2, 0), Told(TOO_LARGE, SMALLER)),
        ("huge-16.png", sixteen(said_png(50_000, 50_000, 2, 0)), Told(TOO_LARGE, SMALLER)),
        ("huge.gif", gif(50_000, 50_000), Told(TOO_LARGE, SMALLER)),
        ("huge.jpg", jpeg(50_000, 50_000, false, 1), Told(TOO_LARGE, SMALLER)),
        ("huge-progressive.jpg", jpeg(50_000, 50_000, true, 1), Told(TOO_LARGE, SMALLER)),
        ("huge.webp", long_webp(50_000, &chunk(b"VP8L", TINY_WEBP)), Told("its size cannot be read", AGAIN)),
        ("huge-film.webp", film(50_000, 40), Told(TOO_LARGE, SMALLER)),
        ("film.webp", film(1, 40), Shown(1)),
        ("film.gif", moving_gif(), Shown(9)),
        ("film.png", moving_png(), Shown(30)),
    ]
}

/// A chunk of a WebP.
fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap().to_le_bytes();
    [name.as_slice(), &length, body, &[0][..body.len() % 2]].concat()
}

fn webp(picture: &[u8]) -> Vec<u8> {
    chunk(b"RIFF", &[b"WEBP".as_slice(), &chunk(b"VP8L", picture)].concat())
}

/// A WebP in its long form, that says it has sides of so many pixels.
fn long_webp(side: u32, inside: &[u8]) -> Vec<u8> {
    let size = (side - 1).to_le_bytes();
    let moves = if inside.starts_with(b"ANIM") { 2 } else { 0 };
    let head = [&[moves, 0, 0, 0][..], &size[..3], &size[..3]].concat();
    chunk(b"RIFF", &[b"WEBP".as_slice(), &chunk(b"VP8X", &head), inside].concat())
}

/// A WebP of so many frames of one pixel.
fn film(side: u32, frames: usize) -> Vec<u8> {
    let frame = [&[0; 12][..], &[40, 0, 0, 0], &chunk(b"VP8L", TINY_WEBP)].concat();
    long_webp(side, &[chunk(b"ANIM", &[0; 6]), chunk(b"ANMF", &frame).repeat(frames)].concat())
}

/// A GIF of two frames, white and black. Its codes begin anew after every two pixels, so that all have three bits.
fn moving_gif() -> Vec<u8> {
    let frame = |colour: u32| {
        let codes = (0..81).flat_map(|at| [4, colour].into_iter().skip(at % 2)).chain([5]);
        let bits: Vec<bool> = codes.flat_map(|code| (0..3).map(move |bit| code >> bit & 1 == 1)).collect();
        let data = bits.chunks(8).map(|byte| (0..).zip(byte).map(|(at, bit)| u8::from(*bit) << at).sum());
        let data: Vec<u8> = data.collect();
        [b",\0\0\0\0\x09\0\x09\0\0\x02".as_slice(), &[data.len() as u8], &data, b"\0"].concat()
    };
    let head = b"GIF89a\x09\0\x09\0\x80\0\0\xff\xff\xff\0\0\0".as_slice();
    [head, &frame(0), &frame(1), b";"].concat()
}

/// A PNG of three frames.
fn moving_png() -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 30, 20);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_animated(3, 0).unwrap();
    let mut writer = encoder.write_header().unwrap();
    for shade in [10, 90, 200] {
        writer.write_image_data(&[shade; 30 * 20 * 3]).unwrap();
    }
    writer.finish().unwrap();
    file
}

/// The same PNG with sixteen bits a colour, as it says.
fn sixteen(mut png: Vec<u8>) -> Vec<u8> {
    png[24] = 16;
    let sum = crc32fast::hash(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    png
}

#[test]
fn each_hostile_picture_is_named_or_right_and_the_rest_is_published() {
    let person = Person::with_a_newsroom();
    let (newsroom, said) = (person.home().join("town/content/tin-tuc"), person.home().join("said"));
    for (at, (name, bytes, outcome)) in pictures().into_iter().enumerate() {
        let folder = newsroom.join(format!("bai-{at}"));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(name), bytes).unwrap();
        let text = format!(
            "---\nheadline: Bài số {at}\npublished: 2021-01-01T08:00:00+07:00\n---\n\n![Ảnh chợ]({name})\n"
        );
        fs::write(folder.join("index.md"), text).unwrap();
        let before = Instant::now();
        let mut command = person.bantin("", &["publish", "town", "--out", "dist", "--keep-going"]);
        command.stdout(Stdio::null()).stderr(fs::File::create(&said).unwrap());
        let (code, peak) = ended(command.spawn().unwrap()).unwrap();
        eprintln!("{name}: {} ms, {} MB", before.elapsed().as_millis(), peak >> 20);
        let said = fs::read_to_string(&said).unwrap();
        assert!(peak <= MOST, "{name}: {} MB", peak >> 20);
        let page = format!("dist/tin-tuc/bai-{at}/index.html");
        match outcome {
            Told(what, mend) => {
                assert_eq!(code, 3, "{name}: {said}");
                let told = format!("content/tin-tuc/bai-{at}/{name}: error: ");
                let told = said.split_once(&told).unwrap_or_else(|| panic!("{name}: {said}")).1;
                let told: Vec<&str> = told.lines().take(3).collect();
                assert!(told[0].contains(what) && told.iter().any(|line| line.contains(mend)), "{told:?}");
                assert!(!person.has(&page), "{name} is shown");
            }
            Shown(width) => {
                assert_eq!(code, 0, "{name}: {said}");
                let page = person.reads(&page);
                assert!(page.contains(&format!("-{width}.webp {width}w\"")), "{name}: {page}");
            }
        }
        assert!(person.has("dist/tin-tuc/chao-mung/index.html"), "the rest is there");
        // The next one is published from nothing.
        fs::remove_dir_all(folder).unwrap();
        fs::remove_dir_all(person.home().join("dist")).unwrap();
    }
}
