//! Crops of lead pictures: small ones for lists, a card for social networks, shapes for search engines.

use bantin_publisher::pictures::{Crops, PictureIndex, Role};
use image::{GenericImageView, Rgb, RgbImage, Rgba, RgbaImage};

use super::files::{Coding, encoded, jpeg, png, scene};
use super::{bytes, prepared, prepared_as};
use crate::newsroom::{Newsroom, day};

/// The crops of one picture, and the sizes that they say.
fn crops_of(index: &PictureIndex, file: &str) -> (Crops, Vec<(u32, u32)>) {
    let crops = index.crops(file).unwrap().clone();
    let sizes = crops.files().map(|file| (file.width, file.height)).collect();
    (crops, sizes)
}

/// The crops of a picture in a newsroom of its own, whose files are as large as they say.
fn of_picture(name: &str, picture: &[u8]) -> (PictureIndex, Crops, Vec<(u32, u32)>) {
    in_newsroom(&Newsroom::new(), name, picture)
}

fn in_newsroom(newsroom: &Newsroom, name: &str, picture: &[u8]) -> (PictureIndex, Crops, Vec<(u32, u32)>) {
    newsroom.file(name, picture);
    let (index, problems) = prepared_as(newsroom, &[name], Role::Lead);
    assert_eq!(problems, []);
    let (crops, sizes) = crops_of(&index, name);
    for file in crops.files() {
        let decoded = image::load_from_memory(&bytes(&index, &file.path)).unwrap();
        assert_eq!(decoded.dimensions(), (file.width, file.height), "{}", file.path);
    }
    (index, crops, sizes)
}

#[test]
fn a_lead_picture_has_small_crops_a_card_and_three_shapes() {
    let (index, crops, sizes) = of_picture("a.jpg", &jpeg(&scene(1800, 1200), Coding::Plain, None));
    assert_eq!(sizes, [(168, 112), (336, 224), (1200, 630), (1200, 1200), (1200, 900), (1200, 675)]);
    let card = crops.card.unwrap();
    assert!(card.path.ends_with("-card-1200.jpg"), "{}", card.path);
    assert!(crops.small.iter().chain(&crops.ratios).all(|file| file.path.ends_with(".webp")));
    assert_eq!(index.files().len(), 4 + 6);
}

#[test]
fn a_picture_that_has_a_shape_already_is_not_encoded_in_it_again() {
    let (index, crops, sizes) = of_picture("a.jpg", &jpeg(&scene(1600, 1200), Coding::Plain, None));
    assert_eq!(sizes[3..], [(1200, 1200), (1200, 900), (1200, 675)]);
    assert_eq!(crops.ratios[1], index.get("a.jpg").unwrap().files[2]);
    assert_eq!(index.files().len(), 4 + 5);
}

#[test]
fn no_crop_is_larger_than_the_picture() {
    let crops = |width, height| of_picture("a.png", &png(&scene(width, height)));
    let (_, _, sizes) = crops(640, 480);
    assert_eq!(sizes, [(168, 112), (336, 224), (640, 336), (480, 480), (640, 480), (640, 360)]);
    let (_, crops_of_small, sizes) = crops(320, 200);
    assert_eq!(crops_of_small.card, None);
    assert_eq!(sizes, [(168, 112), (266, 200), (320, 180)]);
    let (_, none, _) = crops(90, 60);
    assert_eq!(none, Crops::default());
}

#[test]
fn a_crop_shows_the_middle_and_cuts_twice_as_much_below_as_above() {
    // Red on the left and right, blue above and below; what stays is green.
    let tall = RgbImage::from_fn(600, 900, |_, y| match y {
        0..90 => Rgb([0, 0, 250]),
        720.. => Rgb([0, 0, 250]),
        _ => Rgb([0, 250, 0]),
    });
    let wide = RgbImage::from_fn(900, 300, |x, _| match x {
        0..290 | 610.. => Rgb([250, 0, 0]),
        _ => Rgb([0, 250, 0]),
    });
    let newsroom = Newsroom::new();
    for (name, picture) in [("tall.png", tall), ("wide.png", wide)] {
        let (index, crops, _) = in_newsroom(&newsroom, name, &png(&picture));
        let square = crops.ratios.iter().find(|file| file.width == file.height).unwrap();
        let shown = image::load_from_memory(&bytes(&index, &square.path)).unwrap().into_rgb8();
        let (last, middle) = (square.width - 12, square.width / 2);
        for (x, y) in [(middle, 12), (middle, last), (12, middle), (last, middle)] {
            let [red, green, blue] = shown.get_pixel(x, y).0;
            assert!(green > 200 && red < 60 && blue < 60, "{name} {x} {y}: {red} {green} {blue}");
        }
    }
}

#[test]
fn on_a_card_white_shines_through() {
    let glass = RgbaImage::from_fn(700, 400, |x, _| Rgba([200, 0, 0, if x < 350 { 0 } else { 255 }]));
    let newsroom = Newsroom::new();
    let (index, crops, _) = in_newsroom(&newsroom, "a.png", &encoded(glass, image::ImageFormat::Png));
    let card = image::load_from_memory(&bytes(&index, &crops.card.unwrap().path)).unwrap().into_rgb8();
    let near = |x, wanted: [u8; 3]| {
        let shown = card.get_pixel(x, 100).0;
        shown.iter().zip(wanted).all(|(shown, wanted)| shown.abs_diff(wanted) <= 8)
    };
    assert!(near(100, [255; 3]) && near(600, [200, 0, 0]));
}

#[test]
fn crops_are_the_same_whenever_they_are_made() {
    let picture = jpeg(&scene(1900, 1000), Coding::Plain, None);
    let (at_once, later) = (Newsroom::new(), Newsroom::new());
    for newsroom in [&at_once, &later] {
        newsroom.file("a.jpg", &picture);
    }
    let (index, _) = prepared_as(&at_once, &["a.jpg"], Role::Lead);
    let (first, _) = prepared(&later, &["a.jpg"]);
    assert_eq!(first.crops("a.jpg"), None);
    let before = super::cached(&later);
    let (second, _) = prepared_as(&later, &["a.jpg"], Role::Lead);
    assert_eq!(second.get("a.jpg"), index.get("a.jpg"));
    assert_eq!(second.crops("a.jpg"), index.crops("a.jpg"));
    // The widths were not made again.
    let after = super::cached(&later);
    let webp = |file: &&(std::path::PathBuf, _)| file.0.extension().is_some_and(|end| end == "webp");
    assert!(before.iter().filter(webp).all(|file| after.contains(file)));
    assert_eq!(before.iter().filter(webp).count(), 4);
}

/// The names of crops in an edition, without their pictures' keys.
fn crops_in(edition: &crate::edition::Edition) -> Vec<String> {
    let tree = edition.tree();
    let names = tree.keys().filter_map(|path| path.strip_prefix("assets/"));
    // Behind the key and the placeholder.
    let crops = names.filter_map(|name| name.splitn(3, '-').nth(2)).filter(|rest| rest.contains('-'));
    let crops = crops.map(str::to_owned);
    crops.collect()
}

#[test]
fn only_lead_pictures_have_crops_and_those_of_former_ones_go() {
    let newsroom = Newsroom::new();
    let folder = "content/tin/cho-que";
    newsroom.file(&format!("{folder}/a.png"), png(&scene(700, 470)));
    newsroom.file(&format!("{folder}/b.png"), png(&scene(300, 300)));
    let text = |more: &str, body: &str| {
        let text = format!("---\nheadline: Chợ quê\npublished: {}\n{more}---\n\n{body}\n", day(1));
        newsroom.file(&format!("{folder}/index.md"), text);
    };
    let of_a =
        ["16x9-700.webp", "1x1-470.webp", "3x2-168.webp", "3x2-336.webp", "4x3-626.webp", "card-700.jpg"];
    let of_b = ["16x9-300.webp", "3x2-168.webp", "4x3-300.webp"];
    // The first figure, not the picture within a line; then the one that the front matter names; then none.
    text("", "Chợ ![nhỏ](b.png) họp.\n\n![Chợ](a.png)\n\n![Chợ](b.png)");
    assert_eq!(crops_in(&newsroom.publish()), of_a);
    text("picture: b.png\n", "![Chợ](a.png)\n\n![Chợ](b.png)");
    assert_eq!(crops_in(&newsroom.publish()), of_b);
    text("", "Chợ ![nhỏ](b.png) và ![lớn](a.png) họp.");
    assert_eq!(crops_in(&newsroom.publish()), [""; 0]);
}
