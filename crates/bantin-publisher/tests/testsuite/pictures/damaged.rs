//! A damaged picture is an error that names its file, whatever its kind and however it was damaged.

use bantin_publisher::PublishError;

use super::files::{Coding, chunk, gif, jpeg, long_webp, lossless_webp, png, riff, scene, webp, with_chunk};
use super::prepared;
use crate::newsroom::{Newsroom, day};

/// Of every kind, with the name of its file.
fn all_kinds() -> Vec<(&'static str, Vec<u8>)> {
    let scene = scene(70, 50);
    vec![
        ("plain.jpg", jpeg(&scene, Coding::Plain, None)),
        ("progressive.jpg", jpeg(&scene, Coding::Progressive, None)),
        ("a.png", png(&scene)),
        ("a.gif", gif(&scene)),
        ("lossy.webp", webp(&scene, 80.0)),
        ("lossless.webp", lossless_webp(&scene)),
    ]
}

/// Prepares files of these bytes; gives the names of those that went through, and sees that every other one
/// is named by an error.
fn published(files: &[(String, Vec<u8>)]) -> Vec<String> {
    let newsroom = Newsroom::new();
    for (name, bytes) in files {
        newsroom.file(name, bytes);
    }
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let (index, problems) = prepared(&newsroom, &names);
    for problem in &problems {
        assert!(problem.is_error() && !problem.what().is_empty() && !problem.mend().is_empty(), "{problem}");
    }
    let good: Vec<String> =
        names.iter().filter(|name| index.get(name).is_some()).map(|name| (*name).to_owned()).collect();
    let told: std::collections::BTreeSet<&str> =
        problems.iter().map(|problem| problem.file.as_str()).collect();
    assert!(names.iter().all(|name| told.contains(name) != good.iter().any(|good| good == name)));
    good
}

fn none_is_published(files: Vec<(String, Vec<u8>)>) {
    assert_eq!(published(&files), Vec::<String>::new());
}

#[test]
fn a_picture_that_is_cut_off_anywhere_is_an_error_that_names_it() {
    for (name, whole) in all_kinds() {
        assert_eq!(published(&[(name.to_owned(), whole.clone())]), [name]);
        let step = whole.len() / 60 + 1;
        let last = whole.len().saturating_sub(12)..whole.len();
        let cuts = (0..whole.len()).step_by(step).chain(last);
        none_is_published(cuts.map(|cut| (format!("{cut}-{name}"), whole[..cut].to_vec())).collect());
    }
}

#[test]
fn a_jpeg_that_says_it_ends_half_way_is_an_error_too() {
    for coding in [Coding::Plain, Coding::Progressive] {
        let whole = jpeg(&scene(70, 50), coding, None);
        let begins = whole.windows(2).position(|two| two == b"\xff\xda").unwrap() + 14;
        let lies = (begins..whole.len() - 3).step_by(23).map(|cut| {
            // Not in the middle of a coded 0xff.
            let cut = if whole[cut - 1] == 0xff { cut + 1 } else { cut };
            (format!("{cut}.jpg"), [&whole[..cut], b"\xff\xd9"].concat())
        });
        none_is_published(lies.collect());
    }
}

#[test]
fn a_picture_with_less_in_it_than_its_size_says_is_an_error() {
    let small = scene(70, 50);
    let mut taller = jpeg(&small, Coding::Plain, None);
    let size = taller.windows(2).position(|two| two == b"\xff\xc0").unwrap() + 5;
    taller[size..size + 2].copy_from_slice(&200u16.to_be_bytes());

    let whole = png(&small);
    let mut header = whole[16..29].to_vec();
    header[4..8].copy_from_slice(&60u32.to_be_bytes());
    let taller_png = [&whole[..8], &chunk(b"IHDR", &header), &whole[33..]].concat();

    let whole = webp(&small, 80.0);
    let half = &whole[20..20 + (whole.len() - 20) / 2];
    let half_webp = riff(b"RIFF", &[b"WEBP".as_slice(), &riff(b"VP8 ", half)].concat());
    let whole = lossless_webp(&small);
    let half = &whole[20..20 + (whole.len() - 20) / 2];
    let half_lossless = riff(b"RIFF", &[b"WEBP".as_slice(), &riff(b"VP8L", half)].concat());

    // One piece of its data, then the end of the file as it should be.
    let whole = gif(&small);
    let data = 13 + 3 * 256;
    let data = whole[..data + 800].iter().rposition(|&byte| byte == b',').map_or(data, |at| at);
    let half_gif = [&whole[..(data + 400).min(whole.len() / 2)], b"\0;"].concat();

    none_is_published(vec![
        ("taller.jpg".to_owned(), taller),
        ("taller.png".to_owned(), taller_png),
        ("half.webp".to_owned(), half_webp),
        ("half-lossless.webp".to_owned(), half_lossless),
        ("half.gif".to_owned(), half_gif),
    ]);
}

#[test]
fn one_wrong_bit_in_a_png_is_an_error_wherever_it_is() {
    let whole = with_chunk(&png(&scene(24, 8)), b"tEXt", b"Comment\0a word");
    let flipped = (0..whole.len()).map(|at| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        (format!("{at}.png"), bytes)
    });
    none_is_published(flipped.collect());
    // Its pixels have a sum of their own, which is read even where the chunk's was mended.
    let begin = whole.windows(4).position(|four| four == b"IDAT").unwrap();
    let length = u32::from_be_bytes(whole[begin - 4..begin].try_into().unwrap()) as usize;
    let mut data = whole[begin + 4..begin + 4 + length].to_vec();
    *data.last_mut().unwrap() ^= 1;
    let mended = [&whole[..begin - 4], &chunk(b"IDAT", &data), &whole[begin + 8 + length..]].concat();
    none_is_published(vec![("sum.png".to_owned(), mended)]);
}

#[test]
fn wrong_bits_in_a_jpeg_that_leave_too_much_or_too_little_are_errors() {
    let whole = jpeg(&scene(70, 50), Coding::Plain, None);
    let begins = whole.windows(2).position(|two| two == b"\xff\xda").unwrap() + 14;
    let cut_out = [&whole[..begins + 40], &whole[begins + 300..]].concat();
    let twice = [&whole[..begins + 300], &whole[begins + 40..]].concat();
    let mut marker = whole.clone();
    marker[begins + 60..begins + 62].copy_from_slice(b"\xff\xd3");
    none_is_published(vec![
        ("cut-out.jpg".to_owned(), cut_out),
        ("twice.jpg".to_owned(), twice),
        ("marker.jpg".to_owned(), marker),
    ]);
    // Most single bits only give a value another size: no file can be told from another by that. Whatever
    // the bit, it is told or the picture is shown; nothing breaks.
    let flipped = (0..whole.len()).step_by(5).map(|at| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        (format!("{at}.jpg"), bytes)
    });
    let files: Vec<(String, Vec<u8>)> = flipped.collect();
    let through = published(&files);
    assert!(through.len() < files.len());
}

#[test]
fn what_telephones_append_behind_a_whole_picture_does_no_harm() {
    for (name, whole) in all_kinds() {
        let film = [&whole, b"\0\0\0\x18ftypmp42".as_slice(), &[7; 5000]].concat();
        let second = [&whole[..], &whole[..whole.len() / 2]].concat();
        let files = [(format!("film-{name}"), film), (format!("second-{name}"), second)];
        assert_eq!(published(&files).len(), 2, "{name}");
    }
    // And nothing but nothing before the end, as some cameras write.
    let whole = jpeg(&scene(70, 50), Coding::Plain, None);
    let padded = [&whole[..whole.len() - 2], &[0; 30], b"\xff\xd9"].concat();
    assert_eq!(published(&[("padded.jpg".to_owned(), padded)]).len(), 1);
}

#[test]
fn a_long_webp_whose_parts_are_cut_is_an_error() {
    let exif = riff(b"EXIF", b"MM\0*\0\0\0\x08\0\0\0\0\0\0");
    let whole = long_webp(&webp(&scene(70, 50), 80.0), 70, 50, &[], &exif);
    assert_eq!(published(&[("a.webp".to_owned(), whole.clone())]).len(), 1);
    let cuts = (1..whole.len()).step_by(41).map(|cut| (format!("{cut}.webp"), whole[..cut].to_vec()));
    none_is_published(cuts.collect());
}

#[test]
fn a_logo_that_is_damaged_is_an_error_too() {
    let whole = png(&scene(40, 40));
    let webp = webp(&scene(40, 40), 80.0);
    for (name, logo) in [("logo.png", &whole[..whole.len() - 9]), ("logo.webp", &webp[..webp.len() / 2])] {
        let newsroom = Newsroom::with_articles(1);
        newsroom.file(name, logo);
        newsroom.file("site.toml", format!("logo = \"{name}\"\n{}", crate::newsroom::SITE));
        let error = newsroom.try_publish("2026-01-01T00:00:00+07:00").unwrap_err();
        let PublishError::Problems(problems) = error else { panic!("{error}") };
        assert!(problems.iter().any(|problem| problem.file == name && problem.is_error()), "{problems:?}");
    }
}

#[test]
fn no_edition_shows_half_a_picture() {
    let newsroom = Newsroom::new();
    let whole = jpeg(&scene(70, 50), Coding::Plain, None);
    newsroom.file("content/tin/cho-que/anh.jpg", &whole[..whole.len() / 2]);
    let text = format!("---\nheadline: Chợ quê\npublished: {}\n---\n\n![Chợ](anh.jpg)\n", day(1));
    newsroom.file("content/tin/cho-que/index.md", text);
    let PublishError::Problems(problems) = newsroom.try_publish("2026-01-01T00:00:00+07:00").unwrap_err()
    else {
        panic!("problems")
    };
    assert_eq!(problems[0].file, "content/tin/cho-que/anh.jpg");
    assert_eq!(problems[0].what(), "the picture is damaged: its file ends before the picture does");
    assert!(!newsroom.out().exists());
}
