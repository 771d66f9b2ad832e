//! AVIF, where a site asks for it: beside each WebP of the same width, and chosen by browsers that know it.

use std::fs;

use bantin_app::Page;
use bantin_content::{Article, FrontPage, LatestPage};
use image::{ImageFormat, Rgba, RgbaImage};

use super::cached;
use super::files::{encoded, png, scene};
use crate::edition::{Edition, attributes};
use crate::newsroom::{Newsroom, SITE, day};

const ASKED: &str = "\n[pictures]\navif = true\n";

impl Newsroom {
    fn asks_for_avif(&self, asks: bool) -> &Self {
        self.file("site.toml", [SITE, if asks { ASKED } else { "" }].concat())
    }

    /// An article with a lead picture, a figure and a picture within a line.
    fn pictured(&self, slug: &str, at: usize) -> &Self {
        let folder = format!("content/tin/{slug}");
        for (name, width, height) in [("a.png", 420, 280), ("b.png", 90, 60), ("c.png", 40, 30)] {
            self.file(&format!("{folder}/{name}"), png(&scene(width, height + at as u32)));
        }
        let text = format!(
            "---\nheadline: Tin {slug}\npublished: {}\npicture: a.png\n---\n\nChợ ![](c.png) họp.\n\n![Chợ](b.png \"Chợ quê\")\n\nHết.\n",
            day(at)
        );
        self.file(&format!("{folder}/index.md"), text)
    }
}

/// Width and height as an AVIF tells them.
fn size_of(avif: &[u8]) -> (u32, u32) {
    assert_eq!(&avif[4..12], b"ftypavif");
    let number = |at: usize| u32::from_be_bytes(avif[at..at + 4].try_into().unwrap());
    let at = avif.windows(4).position(|four| four == b"ispe").unwrap();
    (number(at + 8), number(at + 12))
}

/// The candidates of every `srcset` of AVIF files on a page, and sees that each is there, of its width, and has its WebP in
/// the image behind it.
fn sources(edition: &Edition, page: &str) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for part in page.split("<picture>").skip(1) {
        let (part, _) = part.split_once("</picture>").unwrap();
        let (source, image) = part.split_once("<img").unwrap();
        assert!(source.starts_with(r#"<source type="image/avif""#), "{source}");
        let set = attributes(source, "srcset").remove(0);
        for candidate in set.split(", ") {
            let (path, width) = candidate.split_once(' ').unwrap_or((candidate, ""));
            let (wide, _) = size_of(&edition.bytes(path.trim_start_matches('/')));
            assert!(width.is_empty() || width == format!("{wide}w"), "{candidate}: {wide}");
            assert!(image.contains(&candidate.replace(".avif", ".webp")), "{candidate} of {image}");
        }
        assert_eq!(attributes(source, "sizes"), attributes(image, "sizes"));
        all.push(set.split(", ").map(|one| one.rsplit('-').next().unwrap().to_owned()).collect());
    }
    all
}

#[test]
fn where_a_site_asks_for_it_each_picture_comes_as_avif_too() {
    let newsroom = Newsroom::new();
    newsroom.asks_for_avif(true).pictured("cho-que", 1).pictured("ben-xe", 2);
    let edition = newsroom.publish();
    let lead = ["400.avif 400w", "420.avif 420w"];
    let (line, figure) = (["40.avif"], ["90.avif 90w"]);
    let page = edition.page("/tin/cho-que/");
    assert_eq!(sources(&edition, &page), [&lead[..], &line, &figure]);
    let (first, others) = page.split_once("<picture>").unwrap();
    assert!(first.contains("<figure class=\"figure figure--lead\">") && others.contains("fetchpriority"));
    // In lists, and for who reads the data alone.
    let small = ["168.avif 168w", "336.avif 336w"];
    assert_eq!(sources(&edition, &edition.page("/tin/")), [&small[..], &small]);
    assert_eq!(sources(&edition, &edition.page("/"))[0], lead);
    let article: Article = edition.json("articles/cho-que.json");
    assert!(article.body_html.contains("<figure class=\"figure\"><picture><source type=\"image/avif\""));
    let avif = article.picture.unwrap().avif.unwrap();
    assert!(page.contains(&format!("srcset=\"{avif}\"")));
    let latest: LatestPage = edition.json("sections/tin/latest.json");
    assert!(latest.teasers.iter().all(|row| row.picture.as_ref().unwrap().avif.is_some()));
    let Page::Section(section) = edition.data("/tin/").page else { panic!("this is a section") };
    assert_eq!(section.list.unwrap().latest.unwrap().teasers, latest.teasers);
    let front: FrontPage = edition.json("front.json");
    assert!(front.lead.unwrap().picture.unwrap().avif.is_some());
    // A feed shows the same, and names whole addresses.
    let feed = String::from_utf8(edition.bytes("feed.xml")).unwrap();
    assert!(feed.contains("https://thu.example/assets/") && feed.contains("-90.avif 90w"));
}

#[test]
fn where_nobody_asks_there_is_none() {
    let newsroom = Newsroom::new();
    newsroom.pictured("cho-que", 1);
    let edition = newsroom.publish();
    for (path, bytes) in edition.tree() {
        // What is said of every newsroom: how the data are read, and how each kind of file is served.
        let is_general = path == "api/v1/openapi.json" || path.starts_with("api/servers/");
        let names = bytes.windows(5).any(|five| five == b".avif") || path.ends_with(".avif");
        assert!(!names || is_general, "{path} names an AVIF");
    }
    assert!(!edition.page("/tin/cho-que/").contains("<picture"));
}

#[test]
fn it_is_encoded_once_in_its_life_however_often_the_site_changes_its_mind() {
    let newsroom = Newsroom::new();
    newsroom.pictured("cho-que", 1);
    let plain = newsroom.publish().tree();
    let before = cached(&newsroom);
    newsroom.asks_for_avif(true);
    let asked = newsroom.publish().tree();
    let made = cached(&newsroom);
    // Nothing that was there was made again.
    assert!(before.iter().all(|file| made.contains(file)) && made.len() > before.len());
    newsroom.asks_for_avif(false);
    assert!(newsroom.publish().tree() == plain, "what is not asked for goes");
    newsroom.asks_for_avif(true);
    assert!(newsroom.publish().tree() == asked);
    fs::remove_dir_all(newsroom.out()).unwrap();
    assert!(newsroom.publish().tree() == asked);
    assert_eq!(cached(&newsroom), made);
    let (moved, from_nothing) = (Newsroom::new(), Newsroom::new());
    for newsroom in [&moved, &from_nothing] {
        newsroom.asks_for_avif(true).pictured("cho-que", 1);
    }
    assert!(from_nothing.publish().tree() == asked, "the same picture gives the same bytes");
}

#[test]
fn what_shines_through_a_picture_shines_through_its_avif() {
    let newsroom = Newsroom::new();
    newsroom.asks_for_avif(true).pictured("cho-que", 1);
    let glass = RgbaImage::from_fn(60, 40, |x, _| Rgba([200, 0, 0, if x < 30 { 0 } else { 255 }]));
    newsroom.file("content/tin/cho-que/b.png", encoded(glass, ImageFormat::Png));
    let edition = newsroom.publish();
    let glass = edition.tree().into_keys().find(|path| path.ends_with("-60.avif")).unwrap();
    let glass = edition.bytes(&glass);
    assert_eq!(size_of(&glass), (60, 40));
    assert!(glass.windows(5).any(|five| five == b"alpha"));
}

#[test]
fn a_picture_that_would_take_long_has_none_and_its_webp_is_shown() {
    let newsroom = Newsroom::new();
    newsroom.asks_for_avif(true).pictured("cho-que", 1);
    newsroom.file("content/tin/cho-que/b.png", png(&super::files::flat(400, 10_001, [9, 90, 9])));
    let edition = newsroom.publish();
    let page = edition.page("/tin/cho-que/");
    assert_eq!(sources(&edition, &page).len(), 2, "the others have theirs");
    assert!(page.contains("<figure class=\"figure figure--tall\"><img src="));
    let made = cached(&newsroom);
    fs::remove_dir_all(newsroom.out()).unwrap();
    newsroom.publish();
    assert_eq!(cached(&newsroom), made);
}

#[test]
fn an_author_writes_no_picture_in_codings_of_another_site() {
    let newsroom = Newsroom::new();
    newsroom.asks_for_avif(true);
    newsroom.file("content/tin/cho-que/a.png", png(&scene(40, 30)));
    let text = format!(
        "---\nheadline: Chợ quê\npublished: {}\n---\n\nChợ.\n\n\
         <picture><source type=\"image/avif\" srcset=\"//may.example/a.avif\"><img src=\"a.png\" alt=\"Chợ\"></picture>\n",
        day(1)
    );
    newsroom.file("content/tin/cho-que/index.md", text);
    let edition = newsroom.publish();
    let page = edition.page("/tin/cho-que/");
    assert!(!page.contains("may.example"));
    assert_eq!(sources(&edition, &page), [["40.avif"]]);
}
