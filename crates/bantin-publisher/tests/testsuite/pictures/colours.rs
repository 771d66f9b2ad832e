//! Colours of pictures come to readers as their makers saw them: in sRGB.

use image::{GrayImage, ImageBuffer, ImageFormat, Luma, Rgb, RgbImage, Rgba, RgbaImage};
use lcms2::{CIExyY, CIExyYTRIPLE, Profile, ToneCurve};
use mozjpeg::ColorSpace;

use super::files::{
    Coding, coded_jpeg, encoded, flat, jpeg, long_webp, lossless_webp, packed_profile, png, riff, scene,
    webp, with_chunk,
};
use super::{bytes, prepared};
use crate::newsroom::Newsroom;

const LEAF: [u8; 3] = [60, 180, 60];
const LEAF_OF_P3: [u8; 3] = [0, 183, 30];
const WHITE: (f64, f64) = (0.3127, 0.3290);
const SRGB_CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045];

fn profile(primaries: [(f64, f64); 3], curve: &ToneCurve) -> Vec<u8> {
    let place = |(x, y): (f64, f64)| CIExyY { x, y, Y: 1.0 };
    let [red, green, blue] = primaries.map(place);
    let primaries = CIExyYTRIPLE { Red: red, Green: green, Blue: blue };
    Profile::new_rgb(&place(WHITE), &primaries, &[curve, curve, curve]).unwrap().icc().unwrap()
}

/// What telephones take their pictures in.
fn display_p3() -> Vec<u8> {
    let curve = ToneCurve::new_parametric(4, &SRGB_CURVE).unwrap();
    profile([(0.68, 0.32), (0.265, 0.69), (0.15, 0.06)], &curve)
}

/// What cameras may be set to.
fn adobe_rgb() -> Vec<u8> {
    profile([(0.64, 0.33), (0.21, 0.71), (0.15, 0.06)], &ToneCurve::new(2.199_218_75))
}

/// The colour that readers get in the middle of this picture, with what shines through.
fn shown(name: &str, file: &[u8]) -> [u8; 4] {
    let newsroom = Newsroom::new();
    newsroom.file(name, file);
    let (index, problems) = prepared(&newsroom, &[name]);
    assert_eq!(problems, [], "{name}");
    let file = bytes(&index, &index.get(name).unwrap().files[0].path);
    for part in [b"ICCP", b"EXIF", b"Exif"] {
        assert!(!file.windows(4).any(|four| four == part), "{name}");
    }
    let picture = image::load_from_memory(&file).unwrap().into_rgba8();
    picture.get_pixel(picture.width() / 2, picture.height() / 2).0
}

fn assert_near(name: &str, file: &[u8], wanted: [u8; 3]) {
    let shown = shown(name, file);
    // WebP keeps blue only roughly; what the conversion gives is tested where it is made.
    let near = shown.iter().zip(wanted).zip([8, 5, 18]);
    let near = near.into_iter().all(|((shown, wanted), most)| shown.abs_diff(wanted) <= most);
    assert!(near, "{name}: {shown:?}, not {wanted:?}");
}

/// What is told of this file's colour profile.
fn told(name: &str, file: &[u8]) -> String {
    let newsroom = Newsroom::new();
    newsroom.file(name, file);
    let (index, problems) = prepared(&newsroom, &[name]);
    assert!(index.get(name).is_none() && problems.len() == 1 && problems[0].file == name, "{problems:?}");
    problems[0].what().clone()
}

#[test]
fn a_picture_in_display_p3_is_shown_in_srgb() {
    let leaf = flat(64, 48, LEAF);
    let p3 = display_p3();
    let packed = packed_profile(&p3);
    let iccp = riff(b"ICCP", &p3);
    for (name, file) in [
        ("a.jpg", jpeg(&leaf, Coding::Plain, Some(&p3))),
        ("b.jpg", jpeg(&leaf, Coding::Progressive, Some(&p3))),
        ("a.png", with_chunk(&png(&leaf), b"iCCP", &packed)),
        ("video.png", with_chunk(&png(&leaf), b"cICP", &[12, 13, 0, 1])),
        ("lossy.webp", long_webp(&webp(&leaf, 95.0), 64, 48, &iccp, &[])),
        ("lossless.webp", long_webp(&lossless_webp(&leaf), 64, 48, &iccp, &[])),
    ] {
        assert_near(name, &file, LEAF_OF_P3);
    }
    // A profile in two parts, as large ones are written.
    let mut large = p3.clone();
    large.resize(70_000, 0);
    large[..4].copy_from_slice(&70_000u32.to_be_bytes());
    assert_near("large.jpg", &jpeg(&leaf, Coding::Plain, Some(&large)), LEAF_OF_P3);
}

#[test]
fn adobe_rgb_and_the_older_way_of_png_are_shown_in_srgb() {
    let leaf = flat(64, 48, LEAF);
    let adobe = adobe_rgb();
    assert_near("a.jpg", &jpeg(&leaf, Coding::Plain, Some(&adobe)), [0, 181, 42]);
    let numbers = |numbers: &[u32]| numbers.iter().flat_map(|n| n.to_be_bytes()).collect::<Vec<u8>>();
    let primaries = numbers(&[31_270, 32_900, 64_000, 33_000, 21_000, 71_000, 15_000, 6_000]);
    let file = with_chunk(&png(&leaf), b"cHRM", &primaries);
    let file = with_chunk(&file, b"gAMA", &numbers(&[45_471]));
    let near_adobe = shown("a.png", &file);
    assert!(near_adobe[0] < 20 && near_adobe[1].abs_diff(181) <= 6, "{near_adobe:?}");
    // Who says sRGB means it, whatever else is said.
    let file = with_chunk(&file, b"sRGB", &[0]);
    assert_near("srgb.png", &file, LEAF);
}

#[test]
fn a_picture_in_srgb_keeps_its_colours() {
    let leaf = flat(64, 48, LEAF);
    let srgb = Profile::new_srgb().icc().unwrap();
    assert_near("none.jpg", &jpeg(&leaf, Coding::Plain, None), LEAF);
    assert_near("srgb.jpg", &jpeg(&leaf, Coding::Plain, Some(&srgb)), LEAF);
    assert_near("srgb.png", &with_chunk(&png(&leaf), b"iCCP", &packed_profile(&srgb)), LEAF);
    assert_near("video.png", &with_chunk(&png(&leaf), b"cICP", &[1, 13, 0, 1]), LEAF);
}

#[test]
fn grey_pictures_and_such_in_inks_are_shown_in_srgb() {
    let white = CIExyY { x: WHITE.0, y: WHITE.1, Y: 1.0 };
    let dark = Profile::new_gray(&white, &ToneCurve::new(1.0)).unwrap().icc().unwrap();
    // Half of the light is far more than half of the number.
    let grey = GrayImage::from_pixel(64, 48, image::Luma([128]));
    let file = coded_jpeg(&grey, 64, ColorSpace::JCS_GRAYSCALE, Coding::Plain, Some(&dark));
    assert_near("grey.jpg", &file, [188; 3]);
    let file = coded_jpeg(&grey, 64, ColorSpace::JCS_GRAYSCALE, Coding::Plain, None);
    assert_near("plain-grey.jpg", &file, [128; 3]);
    // Inks the other way round, as such files have them: a quarter of cyan, no black; green of two inks; the same with half
    // of black. They are kept as they are (CMYK), or as light and tints beside the black (YCCK), as Photoshop does.
    for (inks, seen) in [
        ([191, 255, 255, 255], [191, 255, 255]),
        ([64, 191, 64, 255], [64, 191, 64]),
        ([64, 191, 64, 128], [32, 96, 32]),
        ([255, 255, 255, 0], [0, 0, 0]),
    ] {
        for (name, kept) in [("inks.jpg", ColorSpace::JCS_CMYK), ("tints.jpg", ColorSpace::JCS_YCCK)] {
            for coding in [Coding::Plain, Coding::Progressive] {
                let file = coded_jpeg(&inks.repeat(64 * 48), 64, kept, coding, None);
                assert_near(name, &file, seen);
            }
        }
    }
}

#[test]
fn pictures_of_sixteen_bits_are_shown_in_their_colours() {
    // The upper eight of sixteen bits count, whatever stands in the lower ones.
    let [red, green, blue] = LEAF.map(|part| u16::from(part) << 8 | 0xf0);
    let leaf = ImageBuffer::<Rgb<u16>, _>::from_pixel(64, 48, Rgb([red, green, blue]));
    let leaf = encoded(leaf, ImageFormat::Png);
    assert_eq!(leaf[24], 16);
    assert_near("a.png", &leaf, LEAF);
    assert_near("p3.png", &with_chunk(&leaf, b"iCCP", &packed_profile(&display_p3())), LEAF_OF_P3);
    let grey = ImageBuffer::<Luma<u16>, _>::from_pixel(64, 48, Luma([128 << 8]));
    assert_near("grey.png", &encoded(grey, ImageFormat::Png), [128; 3]);
    let glass = ImageBuffer::<Rgba<u16>, _>::from_pixel(64, 48, Rgba([red, green, blue, 128 << 8]));
    let [_, green, _, through] = shown("glass.png", &encoded(glass, ImageFormat::Png));
    assert!(green.abs_diff(LEAF[1]) <= 5 && through == 128, "{green} {through}");
}

#[test]
fn what_shines_through_stays_as_it_is() {
    let glass = RgbaImage::from_pixel(64, 48, image::Rgba([60, 180, 60, 128]));
    let file = super::files::encoded(glass, image::ImageFormat::Png);
    let [red, green, _, through] =
        shown("a.png", &with_chunk(&file, b"iCCP", &packed_profile(&display_p3())));
    assert!(red < 12 && green.abs_diff(183) <= 5 && through == 128, "{red} {green} {through}");
}

#[test]
fn a_damaged_or_absurd_profile_is_told_and_takes_little_memory() {
    let leaf = flat(64, 48, LEAF);
    let p3 = display_p3();
    let mut wrong = p3.clone();
    wrong[36..40].copy_from_slice(b"nope");
    let swollen = vec![0; 40 << 20];
    let grey = {
        let white = CIExyY { x: WHITE.0, y: WHITE.1, Y: 1.0 };
        Profile::new_gray(&white, &ToneCurve::new(2.2)).unwrap().icc().unwrap()
    };
    for (name, file) in [
        ("cut.jpg", jpeg(&leaf, Coding::Plain, Some(&p3[..p3.len() / 2]))),
        ("wrong.jpg", jpeg(&leaf, Coding::Plain, Some(&wrong))),
        ("grey.jpg", jpeg(&leaf, Coding::Plain, Some(&grey))),
        ("cut.png", with_chunk(&png(&leaf), b"iCCP", b"name\0\0")),
        ("nonsense.png", with_chunk(&png(&leaf), b"iCCP", b"name\0\0nonsense")),
        ("swollen.png", with_chunk(&png(&leaf), b"iCCP", &packed_profile(&swollen))),
        ("video.png", with_chunk(&png(&leaf), b"cICP", &[9, 16, 0, 1])),
        ("cut.webp", long_webp(&webp(&leaf, 95.0), 64, 48, &riff(b"ICCP", &p3[..90]), &[])),
    ] {
        let told = told(name, &file);
        assert!(told.starts_with("the picture's colour profile cannot be used: "), "{name}: {told}");
    }
}

#[test]
fn a_webp_picture_never_grows() {
    let newsroom = Newsroom::new();
    let scene: RgbImage = scene(900, 300);
    let poor = webp(&scene, 15.0);
    let exif = riff(b"EXIF", &[b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0".as_slice(), b"Ha Van"].concat());
    let lossless = lossless_webp(&flat(64, 48, LEAF));
    newsroom
        .file("poor.webp", &poor)
        .file("long.webp", long_webp(&poor, 900, 300, &[], &exif))
        .file("rich.webp", webp(&scene, 100.0))
        .file("flat.webp", &lossless);
    let (index, problems) = prepared(&newsroom, &["poor.webp", "long.webp", "rich.webp", "flat.webp"]);
    assert_eq!(problems, []);
    let widest = |name: &str| bytes(&index, &index.get(name).unwrap().files.last().unwrap().path);
    assert_eq!(widest("poor.webp"), poor);
    // Who took it, and where, goes before readers see it.
    assert_eq!(widest("long.webp"), poor);
    assert!(widest("rich.webp").len() < webp(&scene, 100.0).len());
    assert!(widest("flat.webp").len() <= lossless.len());
}
