//! Icons and the web manifest.

use image::{DynamicImage, Rgba};
use serde_json::{Value, json};

use super::read_page::ReadPage;
use crate::edition::Edition;
use crate::newsroom::{Newsroom, SITE};

/// A square of one colour that fills the drawing.
fn square(colour: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path fill=\"{colour}\" d=\"M0 0h8v8H0z\"/></svg>"
    )
}

fn drawn(edition: &Edition, path: &str) -> DynamicImage {
    image::load_from_memory(&edition.bytes(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The colour in the middle of each icon.
fn middles(edition: &Edition) -> Vec<Rgba<u8>> {
    let pixels =
        ["apple-touch-icon.png", "icon-192.png", "icon-512.png", "icon-maskable-512.png"].map(|path| {
            let icon = drawn(edition, path).to_rgba8();
            *icon.get_pixel(icon.width() / 2, icon.height() / 2)
        });
    // Of an ICO: past its headers, from the bottom row upwards, blue first.
    let ico = &edition.bytes("favicon.ico");
    let [blue, green, red, cover] = ico[62 + 4 * (16 * 32 + 16)..][..4] else { panic!("four bytes") };
    pixels.into_iter().chain([Rgba([red, green, blue, cover])]).collect()
}

const RED: Rgba<u8> = Rgba([255, 0, 0, 255]);
const BLUE: Rgba<u8> = Rgba([0, 0, 255, 255]);

#[test]
fn all_icons_are_made_from_one_drawing() {
    let newsroom = Newsroom::with_articles(1);
    newsroom.file("site.toml", format!("logo = \"logo.svg\"\n{SITE}")).file("logo.svg", square("red"));
    let edition = newsroom.publish();
    assert_eq!(middles(&edition), [RED; 5]);
    assert!(String::from_utf8_lossy(&edition.bytes("favicon.svg")).contains("red"));
    // A newsroom's own drawing goes before the logo.
    newsroom.file("static/favicon.svg", square("blue"));
    assert_eq!(middles(&newsroom.publish()), [BLUE; 5]);
    // And a file of its own before what would be made.
    newsroom.file("static/icon-192.png", "png").file("static/site.webmanifest", "{}");
    let edition = newsroom.publish();
    assert_eq!(edition.bytes("icon-192.png"), b"png");
    assert_eq!(edition.bytes("site.webmanifest"), b"{}");
}

#[test]
fn a_logo_that_is_no_square_is_no_icon() {
    let newsroom = Newsroom::with_articles(1);
    let app = newsroom.publish().tree().remove("icon-512.png");
    let wide = square("red").replace("0 0 8 8", "0 0 80 8");
    newsroom.file("site.toml", format!("logo = \"logo.svg\"\n{SITE}")).file("logo.svg", wide);
    assert_eq!(newsroom.publish().tree().remove("icon-512.png"), app);
}

#[test]
fn each_icon_has_its_size_and_what_systems_cut_lies_on_the_sites_paper() {
    let newsroom = Newsroom::with_articles(1);
    newsroom.file("site.toml", SITE.to_owned() + "\n[palette]\ncolor-paper = \"#0f0\"\n");
    newsroom.file("static/favicon.svg", square("red"));
    let edition = newsroom.publish();
    let green = Rgba([0, 255, 0, 255]);
    for (path, side, corner) in [
        ("apple-touch-icon.png", 180, green),
        ("icon-192.png", 192, RED),
        ("icon-512.png", 512, RED),
        ("icon-maskable-512.png", 512, green),
    ] {
        let icon = drawn(&edition, path).to_rgba8();
        assert_eq!(icon.dimensions(), (side, side), "{path}");
        assert_eq!(*icon.get_pixel(0, 0), corner, "{path}");
    }
    // A circle of four fifths is all that may be left of this one.
    let icon = drawn(&edition, "icon-maskable-512.png").to_rgba8();
    let outside = icon
        .enumerate_pixels()
        .filter(|(x, y, _)| (f64::from(*x) - 255.5).hypot(f64::from(*y) - 255.5) > 0.4 * 512.0);
    assert!(outside.map(|(.., colour)| *colour).all(|colour| colour == green));
}

#[test]
fn the_manifest_names_the_site_and_icons_that_are_there() {
    let edition = Newsroom::with_articles(1).publish();
    let page = ReadPage::of(&edition.page("/tin/bai-000/"));
    // The boot script adds the link once the page is painted.
    assert!(page.links("manifest").is_empty());
    assert!(page.scripts.iter().any(|(_, script)| script.contains("\"/site.webmanifest\"")));
    assert_eq!(page.links("icon"), ["/favicon.ico", "/favicon.svg"]);
    assert_eq!(page.links("apple-touch-icon"), ["/apple-touch-icon.png"]);
    let manifest: Value = serde_json::from_slice(&edition.bytes("site.webmanifest")).unwrap();
    for (key, value) in [
        ("name", "Thị trấn Thử"),
        ("short_name", "Thị trấn Thử"),
        ("lang", "vi"),
        ("start_url", "/"),
        ("scope", "/"),
        ("display", "minimal-ui"),
        ("theme_color", "#fff"),
        ("background_color", "#fff"),
    ] {
        assert_eq!(manifest[key], *value, "{key}");
    }
    let icons = manifest["icons"].as_array().unwrap();
    for size in ["192x192", "512x512"] {
        assert!(icons.iter().any(|icon| icon["sizes"] == *size && icon["purpose"] == "any"), "{size}");
    }
    assert!(icons.iter().any(|icon| icon["purpose"] == json!("maskable")));
    for icon in icons {
        let src = icon["src"].as_str().unwrap();
        assert!(edition.has(src), "{src}");
        if icon["sizes"] != json!("any") {
            let drawn = drawn(&edition, &src[1..]);
            assert_eq!(icon["sizes"], json!(format!("{}x{}", drawn.width(), drawn.height())));
        }
    }
}
