//! Pictures in their widths, and the cache that keeps them.

mod avif;
mod cameras;
mod colours;
mod crops;
mod damaged;
mod files;
mod last_good;
mod moving;
mod placeholders;
mod words;

use std::fs;
use std::io::Cursor;
use std::path::PathBuf;
use std::time::SystemTime;

use bantin_publisher::pictures::{PictureIndex, Role, Wanted, prepare};
use bantin_publisher::problem::Problem;
use image::{ImageFormat, RgbImage, RgbaImage};

use crate::newsroom::Newsroom;

/// A small picture; another seed, another picture.
pub fn png(width: u32, height: u32, seed: u8) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, seed]));
    encoded(&picture.into(), ImageFormat::Png)
}

fn encoded(picture: &image::DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn prepared(newsroom: &Newsroom, files: &[&str]) -> (PictureIndex, Vec<Problem>) {
    prepared_as(newsroom, files, Role::InBody)
}

fn prepared_as(newsroom: &Newsroom, files: &[&str], role: Role) -> (PictureIndex, Vec<Problem>) {
    let mut wanted = Wanted::default();
    files.iter().for_each(|file| wanted.add(file, role));
    prepare(&newsroom.path(), &wanted).unwrap()
}

/// The bytes of a picture's file, by its path under the edition.
fn bytes(index: &PictureIndex, path: &str) -> Vec<u8> {
    index.bytes(index.files()[path]).unwrap_or_else(|error| panic!("{error}"))
}

fn cached(newsroom: &Newsroom) -> Vec<(PathBuf, SystemTime)> {
    let entries = fs::read_dir(newsroom.path().join(".bantin/pictures")).unwrap();
    let mut files: Vec<_> = entries
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.path(), entry.metadata().unwrap().modified().unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn a_picture_comes_in_its_widths_and_never_larger_than_it_was() {
    let newsroom = Newsroom::new();
    newsroom.file("a.png", png(1000, 20, 0)).file("b.png", png(40, 20, 0));
    let (index, problems) = prepared(&newsroom, &["a.png", "b.png"]);
    assert_eq!(problems, []);
    let widths: Vec<(u32, u32)> =
        index.get("a.png").unwrap().files.iter().map(|file| (file.width, file.height)).collect();
    assert_eq!(widths, [(400, 8), (800, 16), (1000, 20)]);
    let picture = index.get("a.png").unwrap().picture("Đình", Some("Chú thích"));
    assert_eq!((picture.width, picture.height), (800, 16));
    assert!(picture.src.starts_with("/assets/") && picture.src.ends_with("-800.webp"));
    assert_eq!(picture.srcset.split(", ").count(), 3);
    assert!(picture.srcset.ends_with("-1000.webp 1000w"));
    assert_eq!(index.get("b.png").unwrap().files.len(), 1);
    assert_eq!(index.get("c.png"), None);
}

#[test]
fn what_is_published_are_webp_files_of_the_told_size() {
    let newsroom = Newsroom::new();
    newsroom.file("a.png", png(420, 40, 0));
    let (index, _) = prepared(&newsroom, &["a.png"]);
    let picture = index.get("a.png").unwrap();
    for file in &picture.files {
        let bytes = bytes(&index, &file.path);
        let decoded = image::load_from_memory_with_format(&bytes, ImageFormat::WebP).unwrap();
        assert_eq!((decoded.width(), decoded.height()), (file.width, file.height));
        assert!(file.path.starts_with("assets/") && file.path.ends_with(&format!("-{}.webp", file.width)));
    }
    assert_eq!(index.files().len(), 2);
}

#[test]
fn every_promised_kind_is_read() {
    let newsroom = Newsroom::new();
    let picture = RgbImage::from_pixel(12, 8, image::Rgb([200, 30, 30])).into();
    let transparent = RgbaImage::from_pixel(12, 8, image::Rgba([200, 30, 30, 100])).into();
    newsroom
        .file("a.jpg", encoded_jpeg())
        .file("a.gif", encoded(&picture, ImageFormat::Gif))
        .file("a.webp", encoded(&picture, ImageFormat::WebP))
        .file("wrong-ending.jpg", encoded(&transparent, ImageFormat::Png));
    let (index, problems) = prepared(&newsroom, &["a.jpg", "a.gif", "a.webp", "wrong-ending.jpg"]);
    assert_eq!(problems, []);
    let bytes = bytes(&index, &index.get("wrong-ending.jpg").unwrap().files[0].path);
    assert!(image::load_from_memory(&bytes).unwrap().color().has_alpha());
}

fn encoded_jpeg() -> Vec<u8> {
    let picture = RgbImage::from_fn(24, 8, |x, _| image::Rgb([if x < 12 { 255 } else { 0 }, 0, 0]));
    encoded(&picture.into(), ImageFormat::Jpeg)
}

#[test]
fn a_picture_stands_the_way_its_camera_meant() {
    // Orientation 6: the camera was held upright, the picture is to be turned clockwise.
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let plain = encoded_jpeg();
    let mut turned = plain[..2].to_vec();
    turned.extend([0xff, 0xe1]);
    turned.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    turned.extend(exif);
    turned.extend(&plain[2..]);
    let newsroom = Newsroom::new();
    newsroom.file("a.jpg", turned);
    let (index, problems) = prepared(&newsroom, &["a.jpg"]);
    assert_eq!(problems, []);
    let file = &index.get("a.jpg").unwrap().files[0];
    assert_eq!((file.width, file.height), (8, 24));
    let bytes = bytes(&index, &file.path);
    let decoded = image::load_from_memory(&bytes).unwrap().into_rgb8();
    assert!(decoded.get_pixel(4, 2)[0] > 200 && decoded.get_pixel(4, 21)[0] < 60);
    assert!(!bytes.windows(4).any(|four| four == b"EXIF" || four == b"Exif"));
}

#[test]
fn one_bad_picture_is_named_and_the_others_go_on() {
    let newsroom = Newsroom::new();
    newsroom
        .file("bad.jpg", "not a picture")
        .file("same.jpg", "not a picture")
        .file("half.png", &png(40, 40, 0)[..60])
        .file("good.png", png(10, 10, 0));
    let (index, mut problems) =
        prepared(&newsroom, &["bad.jpg", "same.jpg", "half.png", "good.png", "none.png"]);
    problems.sort_by(|a, b| a.file.cmp(&b.file));
    let files: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(files, ["bad.jpg", "half.png", "none.png", "same.jpg"]);
    assert!(problems.iter().all(Problem::is_error));
    assert_eq!(problems[0].mend(), "save it as JPEG, PNG, WebP or GIF");
    assert!(index.get("good.png").is_some() && index.get("bad.jpg").is_none());
}

#[test]
fn a_picture_is_encoded_once_in_its_life() {
    let newsroom = Newsroom::new();
    newsroom.file("a.png", png(410, 20, 0)).file("x/again.png", png(410, 20, 0));
    let (first, _) = prepared(&newsroom, &["a.png", "x/again.png"]);
    assert_eq!(first.get("a.png"), first.get("x/again.png"));
    assert_eq!(first.files().len(), 2);
    let before = cached(&newsroom);
    fs::rename(newsroom.path().join("a.png"), newsroom.path().join("b.png")).unwrap();
    let (second, _) = prepared(&newsroom, &["b.png"]);
    assert_eq!(second.get("b.png"), first.get("a.png"));
    assert_eq!(cached(&newsroom), before);
}

#[test]
fn a_damaged_entry_of_the_cache_is_made_again() {
    let newsroom = Newsroom::new();
    newsroom.file("a.png", png(410, 20, 0));
    let (index, _) = prepared(&newsroom, &["a.png"]);
    let paths: Vec<String> =
        index.get("a.png").unwrap().files.iter().map(|file| file.path.to_string()).collect();
    let whole: Vec<Vec<u8>> = paths.iter().map(|path| bytes(&index, path)).collect();
    let cache = |path: &str| newsroom.path().join(".bantin/pictures").join(&path["assets/".len()..]);
    let mut one_bit = whole[0].clone();
    *one_bit.last_mut().unwrap() ^= 1;
    for damage in [Vec::new(), whole[0][..whole[0].len() / 2].to_vec(), one_bit] {
        fs::write(cache(&paths[0]), damage).unwrap();
        let (index, _) = prepared(&newsroom, &["a.png"]);
        assert_eq!(bytes(&index, &paths[0]), whole[0]);
        assert_eq!(fs::read(cache(&paths[0])).unwrap(), whole[0]);
    }
    let is_entry = |path: &PathBuf| path.extension().is_some_and(|end| end == "entry");
    let (entry, _) = cached(&newsroom).into_iter().find(|(path, _)| is_entry(path)).unwrap();
    fs::write(entry, "{").unwrap();
    fs::remove_file(cache(&paths[1])).unwrap();
    let (index, _) = prepared(&newsroom, &["a.png"]);
    assert_eq!(bytes(&index, &paths[1]), whole[1]);
    assert!(cached(&newsroom).iter().all(|(path, _)| path.extension().is_none_or(|e| e != "tmp")));
}

#[test]
fn the_same_picture_has_the_same_name_in_every_newsroom() {
    let (one, two) = (Newsroom::new(), Newsroom::new());
    one.file("a.png", png(10, 10, 0));
    two.file("elsewhere/b.png", png(10, 10, 0));
    let src = |newsroom, file| prepared(newsroom, &[file]).0.get(file).unwrap().picture("", None).src;
    assert_eq!(src(&one, "a.png"), src(&two, "elsewhere/b.png"));
}
