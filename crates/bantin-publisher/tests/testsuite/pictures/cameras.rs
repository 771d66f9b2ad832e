//! What cameras and telephones write beside a picture: it turns the picture upright, and none of it is published.

use image::metadata::Orientation;
use image::{DynamicImage, Rgb, RgbImage};

use super::files::{Coding, jpeg, long_webp, png, riff, webp, with_chunk};
use super::{bytes, prepared};
use crate::newsroom::{Newsroom, day};

/// Stands in every text that a camera writes here.
const SECRET: &[u8] = b"BIMAT";
/// Degrees, minutes and seconds of the place, as a camera stores them.
const PLACE: [u32; 6] = [0x5eca_7015, 1, 0x5eca_7022, 1, 0x5eca_7033, 100];

#[derive(Clone, Copy, Debug)]
enum Order {
    Intel,
    Motorola,
}

impl Order {
    fn short(self, number: u16) -> Vec<u8> {
        match self {
            Order::Intel => number.to_le_bytes().into(),
            Order::Motorola => number.to_be_bytes().into(),
        }
    }

    fn long(self, number: u32) -> Vec<u8> {
        match self {
            Order::Intel => number.to_le_bytes().into(),
            Order::Motorola => number.to_be_bytes().into(),
        }
    }
}

/// An entry of a directory: its tag, its type, how many values, and their bytes.
type Entry = (u16, u16, u32, Vec<u8>);

fn text(tag: u16, text: &str) -> Entry {
    let bytes = format!("{text} {}\0", String::from_utf8_lossy(SECRET)).into_bytes();
    (tag, 2, u32::try_from(bytes.len()).unwrap(), bytes)
}

/// Adds a directory at the end of a file; values that do not fit into four bytes come behind it.
fn add_directory(order: Order, file: &mut Vec<u8>, entries: &[Entry], next: u32) {
    let mut behind = file.len() + 2 + entries.len() * 12 + 4;
    let mut values = Vec::new();
    file.extend(order.short(u16::try_from(entries.len()).unwrap()));
    for (tag, kind, count, value) in entries {
        file.extend(order.short(*tag));
        file.extend(order.short(*kind));
        file.extend(order.long(*count));
        if value.len() <= 4 {
            file.extend(value);
            file.resize(file.len() + 4 - value.len(), 0);
        } else {
            file.extend(order.long(u32::try_from(behind).unwrap()));
            behind += value.len();
            values.extend_from_slice(value);
        }
    }
    file.extend(order.long(next));
    file.extend(values);
}

/// How much a directory takes.
fn length_of(entries: &[Entry]) -> u32 {
    let behind: usize = entries.iter().map(|entry| entry.3.len()).filter(|length| *length > 4).sum();
    u32::try_from(2 + entries.len() * 12 + 4 + behind).unwrap()
}

/// EXIF as a telephone writes it: the camera, how it was held, its own notes, the place, and a small picture.
fn exif(order: Order, orientation: u16) -> Vec<u8> {
    let thumbnail = jpeg(&RgbImage::from_pixel(16, 12, Rgb([9, 9, 9])), Coding::Plain, None);
    let thumbnail = [&thumbnail[..2], b"\xff\xfe\0\x07", SECRET, &thumbnail[2..]].concat();
    let notes: Vec<u8> = [b"Apple iOS\0".as_slice(), SECRET].concat();
    let camera = |exif: u32, place: u32| -> Vec<Entry> {
        vec![
            text(0x010f, "Hãng máy"),
            text(0x0110, "Máy 12"),
            (0x0112, 3, 1, order.short(orientation)),
            text(0x0131, "Phần mềm"),
            text(0x0132, "2026:11:27 08:00:00"),
            (0x8769, 4, 1, order.long(exif)),
            (0x8825, 4, 1, order.long(place)),
        ]
    };
    let more: Vec<Entry> = vec![
        (0x927c, 7, u32::try_from(notes.len()).unwrap(), notes),
        text(0x9286, "Ghi chú"),
        text(0xa431, "Số máy"),
    ];
    let degrees =
        || (PLACE.len() as u32 / 2, PLACE.iter().flat_map(|&part| order.long(part)).collect::<Vec<u8>>());
    let place: Vec<Entry> = vec![
        (1, 2, 2, b"N\0".to_vec()),
        (2, 5, degrees().0, degrees().1),
        (3, 2, 2, b"E\0".to_vec()),
        (4, 5, degrees().0, degrees().1),
        text(0x001b, "Nơi"),
    ];
    let first = 8;
    let at_more = first + length_of(&camera(0, 0));
    let at_place = at_more + length_of(&more);
    let at_second = at_place + length_of(&place);
    let small = |at: u32| -> Vec<Entry> {
        vec![
            (0x0103, 3, 1, order.short(6)),
            (0x0201, 4, 1, order.long(at)),
            (0x0202, 4, 1, order.long(u32::try_from(thumbnail.len()).unwrap())),
        ]
    };
    let mut file = match order {
        Order::Intel => b"II*\0".to_vec(),
        Order::Motorola => b"MM\0*".to_vec(),
    };
    file.extend(order.long(first));
    add_directory(order, &mut file, &camera(at_more, at_place), at_second);
    add_directory(order, &mut file, &more, 0);
    add_directory(order, &mut file, &place, 0);
    let at_thumbnail = at_second + length_of(&small(0));
    add_directory(order, &mut file, &small(at_thumbnail), 0);
    file.extend(thumbnail);
    file
}

/// XMP, as programs write it.
fn xmp() -> Vec<u8> {
    let secret = String::from_utf8_lossy(SECRET);
    format!("<x:xmpmeta xmlns:x='adobe:ns:meta/'><exif:GPSLatitude>{secret}</exif:GPSLatitude></x:xmpmeta>")
        .into_bytes()
}

/// IPTC, as agencies write it: one caption.
fn iptc() -> Vec<u8> {
    let caption = [b"\x1c\x02\x78\0\x05".as_slice(), SECRET].concat();
    [b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0a".as_slice(), &caption].concat()
}

fn camera_jpeg(picture: &RgbImage, order: Order, orientation: u16) -> Vec<u8> {
    let plain = jpeg(picture, Coding::Plain, None);
    let segment = |marker: u8, body: &[u8]| {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker][..], &length, body].concat()
    };
    [
        plain[..2].to_vec(),
        segment(0xe1, &[b"Exif\0\0".as_slice(), &exif(order, orientation)].concat()),
        segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0".as_slice(), &xmp()].concat()),
        segment(0xed, &iptc()),
        segment(0xfe, SECRET),
        plain[2..].to_vec(),
    ]
    .concat()
}

fn camera_png(picture: &RgbImage, order: Order, orientation: u16) -> Vec<u8> {
    let file = with_chunk(&png(picture), b"eXIf", &exif(order, orientation));
    let file = with_chunk(&file, b"tEXt", &[b"Author\0".as_slice(), SECRET].concat());
    with_chunk(&file, b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0".as_slice(), &xmp()].concat())
}

fn camera_webp(picture: &RgbImage, order: Order, orientation: u16) -> Vec<u8> {
    let behind = [riff(b"EXIF", &exif(order, orientation)), riff(b"XMP ", &xmp())].concat();
    long_webp(&webp(picture, 90.0), picture.width(), picture.height(), &[], &behind)
}

/// Red, green, blue and white: no two of the eight ways to hold a camera show the same.
fn upright(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgb([230, 20, 20]),
        (false, true) => Rgb([20, 200, 20]),
        (true, false) => Rgb([20, 20, 220]),
        (false, false) => Rgb([250, 250, 250]),
    })
}

/// What the sensor saw of it: the picture that this orientation turns upright.
fn held(picture: &RgbImage, orientation: u8) -> RgbImage {
    let turned_back = match Orientation::from_exif(orientation).unwrap() {
        Orientation::Rotate90 => Orientation::Rotate270,
        Orientation::Rotate270 => Orientation::Rotate90,
        other => other,
    };
    let mut picture = DynamicImage::from(picture.clone());
    picture.apply_orientation(turned_back);
    picture.into_rgb8()
}

fn tells_nothing(file: &[u8]) -> bool {
    let numbers =
        PLACE.iter().filter(|part| **part > 100).flat_map(|part| [part.to_le_bytes(), part.to_be_bytes()]);
    let mut secrets: Vec<Vec<u8>> = numbers.map(Vec::from).collect();
    secrets.push(SECRET.to_vec());
    let names: [&[u8]; 5] = [b"Exif\0\0", b"EXIF", b"XMP ", b"Photoshop", b"xmpmeta"];
    secrets.extend(names.map(<[u8]>::to_vec));
    secrets.iter().all(|secret| !file.windows(secret.len()).any(|part| part == secret))
}

#[test]
fn however_a_camera_was_held_its_picture_stands_upright_and_tells_no_place() {
    let newsroom = Newsroom::new();
    let folder = "content/tin/le-hoi";
    let small = upright(96, 64);
    let mut names = Vec::new();
    for orientation in 1..=8 {
        let held = held(&small, orientation);
        let number = u16::from(orientation);
        for (order, of) in [(Order::Intel, "intel"), (Order::Motorola, "motorola")] {
            for (end, file) in [
                ("jpg", camera_jpeg(&held, order, number)),
                ("png", camera_png(&held, order, number)),
                ("webp", camera_webp(&held, order, number)),
            ] {
                assert!(!tells_nothing(&file));
                let name = format!("{of}-{orientation}.{end}");
                newsroom.file(&format!("{folder}/{name}"), file);
                names.push(name);
            }
        }
    }
    // One that is large enough for every crop.
    let lead = camera_jpeg(&held(&upright(700, 480), 6), Order::Motorola, 6);
    newsroom.file(&format!("{folder}/anh.jpg"), lead);
    let figures: String = names.iter().map(|name| format!("\n![Ảnh]({name})\n")).collect();
    let head = format!("headline: Lễ hội\npublished: {}\npicture: anh.jpg", day(1));
    newsroom.file(&format!("{folder}/index.md"), format!("---\n{head}\n---\n{figures}"));
    let edition = newsroom.publish();

    let files: Vec<String> = names.iter().map(|name| format!("{folder}/{name}")).collect();
    let (index, problems) = prepared(&newsroom, &files.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(problems, []);
    for name in &files {
        let file = index.get(name).unwrap().files.last().unwrap();
        assert_eq!((file.width, file.height), (96, 64), "{name}");
        let shown = image::load_from_memory(&bytes(&index, &file.path)).unwrap().into_rgb8();
        for (x, y) in [(20, 14), (76, 14), (20, 50), (76, 50)] {
            let (shown, wanted) = (shown.get_pixel(x, y).0, small.get_pixel(x, y).0);
            let near = shown.iter().zip(wanted).all(|(shown, wanted)| shown.abs_diff(wanted) < 40);
            assert!(near, "{name} at {x}, {y}: {shown:?}, not {wanted:?}");
        }
    }
    let tree = edition.tree();
    let pictures = tree.keys().filter(|path| path.ends_with(".webp") || path.ends_with(".jpg")).count();
    assert!(pictures > names.len(), "{pictures}");
    for (path, file) in &tree {
        assert!(tells_nothing(file), "{path}");
    }
}
