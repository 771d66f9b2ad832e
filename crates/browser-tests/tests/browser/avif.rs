//! AVIF, where a site asks for it: browsers that know it take it, in a printed page and in one that the app draws, and see
//! the same.

use browser_tests::{Edition, Newsroom, Reader, Scene};
use serde_json::Value;

/// The file that the browser took for each picture, without its key.
const TAKEN: &str =
    "[...document.querySelectorAll('main img')].map((img) => img.currentSrc.split('-').pop()).join()";
/// Each picture as the page has it.
const PICTURES: &str = "[...document.querySelectorAll('main picture')].map((one) => one.querySelector('source').outerHTML \
     + one.querySelector('img').srcset).join()";

/// Pixels of a picture as the browser paints it, in eight by eight.
const PAINTED: &str = "((path) => fetch(path).then((answer) => answer.blob()).then(createImageBitmap).then((image) => { \
     const canvas = new OffscreenCanvas(8, 8); const paint = canvas.getContext('2d'); \
     paint.drawImage(image, 0, 0, 8, 8); return [...paint.getImageData(0, 0, 8, 8).data]; }))";

fn edition() -> Edition {
    let newsroom = Newsroom::new();
    newsroom.site("pictures = { avif = true }\n");
    (1..=3).for_each(|day| {
        newsroom.pictured_article("tin", day);
    });
    let folder = "content/tin/anh";
    newsroom.file(
        &format!("{folder}/index.md"),
        "---\nheadline: \"Tin có ảnh\"\npublished: 2026-01-09\npicture: a.png\n---\n\nChữ ![nhỏ](c.png) đây.\n\n![Ảnh](b.png \"Chú thích\")\n",
    );
    newsroom.picture(&format!("{folder}/a.png"), (500, 400), 90);
    newsroom.picture(&format!("{folder}/b.png"), (420, 300), 180);
    newsroom.picture(&format!("{folder}/c.png"), (60, 40), 30);
    newsroom.publishes()
}

#[tokio::test]
async fn a_browser_that_knows_avif_takes_it_in_printed_pages_and_in_drawn_ones() {
    let reader = Scene::of(&edition()).uses("/tin/anh/").await;
    let loaded = "[...document.querySelectorAll('main img')].every((img) => img.complete && img.currentSrc)";
    reader.waits_until(loaded).await;
    assert_eq!(reader.js(TAKEN).await, "500.avif,60.avif,420.avif");
    let printed = reader.js(PICTURES).await;
    // A list, as it was printed and as the app draws it after a click.
    reader.all_is_quiet().await;
    reader.proxy.forgets();
    reader.opens("/tin/").await;
    reader.all_is_quiet().await;
    assert_eq!(reader.proxy.asked_for("/api/v1/sections/"), [""; 0], "the list is read where it stands");
    let listed = reader.js(PICTURES).await;
    assert_eq!(reader.number("document.querySelectorAll('[data-list] source').length").await, 4.0);
    reader.js("window.mark = 1").await;
    reader.clicks("[data-list] li:first-child a").await;
    reader.is_at("/tin/anh/").await;
    reader.all_is_quiet().await;
    reader.waits_until(loaded).await;
    assert_eq!(reader.js(PICTURES).await, printed);
    assert_eq!(reader.js(TAKEN).await, "500.avif,60.avif,420.avif");
    reader.browser.goes_back().await;
    reader.is_at("/tin/").await;
    reader.all_is_quiet().await;
    assert_eq!(reader.js(PICTURES).await, listed);
    assert_eq!(reader.js("window.mark").await, 1, "no page was loaded");
    assert_eq!(reader.proxy.asked_for("*.webp"), [""; 0], "no picture was loaded twice");
}

#[tokio::test]
async fn a_picture_opens_as_avif_and_one_coding_shows_the_colours_of_the_other() {
    let reader = Scene::of(&edition()).uses("/tin/anh/").await;
    reader.clicks(".figure--lead img").await;
    reader.waits_until("document.querySelector('.viewer img')?.currentSrc.endsWith('-500.avif')").await;
    reader.clicks("[data-viewer-next]").await;
    reader.waits_until("document.querySelector('.viewer img')?.currentSrc.endsWith('-420.avif')").await;
    assert_eq!(reader.text(".viewer figcaption").await, "Chú thích");
    for at in [0, 2] {
        let avif = reader.js(&format!("document.querySelectorAll('main img')[{at}].currentSrc")).await;
        let avif = avif.as_str().unwrap_or_default().to_owned();
        let one = painted(&reader, &avif).await;
        let other = painted(&reader, &avif.replace(".avif", ".webp")).await;
        assert_eq!((one.len(), other.len()), (256, 256), "{avif}");
        assert!(one.iter().zip(&other).all(|(one, other)| (one - other).abs() <= 4), "{one:?} {other:?}");
    }
}

async fn painted(reader: &Reader, path: &str) -> Vec<i64> {
    let colours = reader.browser.promised(&format!("{PAINTED}({path:?})")).await;
    colours.as_array().into_iter().flatten().filter_map(Value::as_i64).collect()
}
