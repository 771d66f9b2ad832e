//! Placeholders: until a picture has loaded, its most frequent colour is seen.

use image::{ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::files::{encoded, flat, png};
use crate::edition::attributes;
use crate::newsroom::{Newsroom, day};

/// The page of an article that shows this picture as its lead and in its text.
fn page_with(picture: &[u8]) -> String {
    let newsroom = Newsroom::new();
    let folder = "content/tin/cho-que";
    newsroom.file(&format!("{folder}/a.png"), picture);
    newsroom.file(&format!("{folder}/b.png"), picture);
    let text = format!(
        "---\nheadline: Chợ quê\npublished: {}\npicture: a.png\n---\n\nChợ họp.\n\n![Chợ](b.png)\n",
        day(1)
    );
    newsroom.file(&format!("{folder}/index.md"), text);
    newsroom.publish().page("/tin/cho-que/")
}

/// What the page's style paints behind each of its pictures, by the rules for names of files.
fn behind(page: &str) -> Vec<Option<String>> {
    let rules: Vec<(&str, &str)> = page
        .split("img[src*=")
        .skip(1)
        .map(|rule| {
            let (name, rest) = rule.split_once(']').unwrap();
            let (_, rest) = rest.split_once("background:").unwrap();
            (name.trim_matches('"'), rest.split_once('}').unwrap().0)
        })
        .collect();
    assert_eq!(rules.len(), 64);
    let pictures = attributes(page, "src").into_iter().filter(|src| src.ends_with(".webp"));
    let colour = |src: &str| {
        let mut matching = rules.iter().filter(|(name, _)| src.contains(name));
        let (colour, others) = (matching.next(), matching.count());
        assert_eq!(others, 0, "{src}");
        colour.map(|(_, colour)| (*colour).to_owned())
    };
    pictures.map(colour).collect()
}

#[test]
fn until_it_has_loaded_a_picture_shows_its_most_frequent_colour() {
    // A sky over a roof; their mean would be neither.
    let sky = |x, y| Rgb(if y < 40 { [120, 170, 230] } else { [180, 60, 30 + (x % 3) as u8] });
    let page = page_with(&png(&RgbImage::from_fn(90, 60, sky)));
    assert_eq!(behind(&page), [Some("#6ae".to_owned()), Some("#6ae".to_owned())]);
    let black = page_with(&png(&flat(30, 20, [0; 3])));
    assert_eq!(behind(&black), [Some("#222".to_owned()), Some("#222".to_owned())]);
    assert!(!page.contains("style="));
}

#[test]
fn nothing_shines_through_a_picture_that_has_loaded() {
    let glass = RgbaImage::from_fn(30, 20, |x, _| Rgba([200, 0, 0, if x < 9 { 0 } else { 255 }]));
    let page = page_with(&encoded(glass, ImageFormat::Png));
    assert_eq!(behind(&page), [None, None]);
}
