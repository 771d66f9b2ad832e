//! An article whose file is broken keeps its pictures as they were: in lists, in its card, and for search engines.

use std::fs;

use bantin_publisher::{Manner, Order, Silent, publish};

use super::files::{encoded, flat, png, scene};
use crate::newsroom::{Newsroom, SITE, app, day};

/// Publishes around what is broken.
fn keeps_going(newsroom: &Newsroom, full: bool) {
    let (app, folder, out) = (app(), newsroom.path(), newsroom.out());
    let manner = Manner { keep_going: true, full, ..Manner::default() };
    let as_of = "2026-01-01T00:00:00+07:00".parse().unwrap();
    let order = Order { newsroom: &folder, out: &out, as_of, app: &app, preview: None, manner };
    let report = publish(&order, &Silent).unwrap_or_else(|error| panic!("{error}"));
    assert!(!report.broken.is_empty(), "something is broken");
}

/// Eleven articles with pictures of several shapes: one is its own crop of 4 to 3, one too small for a card, one of just the
/// size of lists, one transparent.
fn illustrated() -> Newsroom {
    let newsroom = Newsroom::new();
    let glass = image::RgbaImage::from_pixel(500, 300, image::Rgba([200, 0, 0, 90]));
    let shapes = [
        png(&scene(700, 470)),
        png(&scene(640, 480)),
        png(&scene(300, 200)),
        png(&scene(336, 224)),
        encoded(glass, image::ImageFormat::Png),
    ];
    for at in 0..11 {
        let picture =
            shapes.get(at).cloned().unwrap_or_else(|| png(&flat(180, 120, [at as u8 * 20, 90, 90])));
        newsroom.file(&format!("content/tin/bai-{at:02}/anh.png"), picture);
        newsroom.file(&format!("content/tin/bai-{at:02}/index.md"), text(at, &day(at)));
    }
    newsroom
}

fn text(at: usize, published: &str) -> String {
    format!(
        "---\nheadline: Tin số {at}\npublished: {published}\n---\n\nChữ.\n\n![Ảnh số {at}](anh.png)\n\nHết.\n"
    )
}

#[test]
fn an_article_that_is_broken_keeps_its_pictures_wherever_they_are_shown() {
    for avif in [false, true] {
        let newsroom = illustrated();
        if avif {
            newsroom.file("site.toml", [SITE, "\n[pictures]\navif = true\n"].concat());
        }
        let edition = newsroom.publish();
        let before = edition.tree();
        assert_eq!(edition.page("/tin/").matches("class=\"thumbnail\"").count(), 11);
        // Five texts with a date that is none, and the pictures of two.
        for at in 0..5 {
            newsroom.file(&format!("content/tin/bai-{at:02}/index.md"), text(at, "2021-13-01"));
        }
        for at in [5, 6] {
            newsroom.file(&format!("content/tin/bai-{at:02}/anh.png"), "no picture");
        }
        keeps_going(&newsroom, false);
        assert_same(&edition.tree(), &before);
        keeps_going(&newsroom, true);
        assert_same(&edition.tree(), &before);
        fs::remove_dir_all(newsroom.path().join(".bantin")).unwrap();
        keeps_going(&newsroom, false);
        assert_same(&edition.tree(), &before);
    }
}

fn assert_same(now: &crate::edition::Tree, before: &crate::edition::Tree) {
    let differing = before.keys().chain(now.keys()).filter(|path| now.get(*path) != before.get(*path));
    assert_eq!(differing.collect::<Vec<_>>(), Vec::<&String>::new());
}
