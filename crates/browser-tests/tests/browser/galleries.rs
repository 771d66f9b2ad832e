//! Several pictures in a row: a gallery without a script, in which nothing is lost.

use browser_tests::{Newsroom, Scene, Window};

/// Each row of the gallery, as how many pictures stand in it and how far it ends before the gallery does.
const ROWS: &str = "(() => { \
     const gallery = document.querySelector('.gallery'); const rows = new Map(); \
     for (const figure of gallery.children) { \
         const { top, right } = figure.getBoundingClientRect(); const row = rows.get(Math.round(top)) || [0, 0]; \
         rows.set(Math.round(top), [row[0] + 1, Math.max(row[1], right)]); } \
     const end = gallery.getBoundingClientRect().right; \
     return [...rows.values()].map(([count, right]) => count + (Math.abs(end - right) < 1 ? '' : ' and a hole')).join(); })()";

#[tokio::test]
async fn every_row_of_a_gallery_is_full() {
    let expected = [
        (2, "2", "2"),
        (3, "1,2", "3"),
        (4, "2,2", "2,2"),
        (5, "1,2,2", "2,3"),
        (6, "2,2,2", "3,3"),
        (7, "1,2,2,2", "2,2,3"),
        (10, "2,2,2,2,2", "2,2,3,3"),
    ];
    let newsroom = Newsroom::new();
    expected.iter().for_each(|&(pictures, ..)| essay(&newsroom, pictures));
    let reader = Scene::of(&newsroom.publishes()).without_script().reader().await;
    for (pictures, on_a_phone, on_a_desk) in expected {
        reader.opens(&format!("/tin/bai-{pictures}/")).await;
        for (window, rows) in
            [(Window::PHONE, on_a_phone), (Window::TABLET, on_a_desk), (Window::DESK, on_a_desk)]
        {
            reader.browser.looks_through(window).await;
            assert_eq!(reader.js(ROWS).await, rows, "{pictures} pictures on {window:?}");
            assert!(reader.js("document.documentElement.scrollWidth <= innerWidth").await == true);
        }
    }
}

#[tokio::test]
async fn each_picture_of_a_gallery_keeps_its_words_and_opens_whole() {
    let newsroom = Newsroom::new();
    essay(&newsroom, 4);
    let reader = Scene::of(&newsroom.publishes()).uses("/tin/bai-4/").await;
    let alts = "[...document.querySelectorAll('.gallery img')].map((img) => img.alt).join()";
    assert_eq!(reader.js(alts).await, "Ảnh 1,Ảnh 2,Ảnh 3,Ảnh 4");
    assert_eq!(reader.texts(".gallery figcaption").await, ["Chú thích 1", "Chú thích 3"]);
    reader.clicks(".gallery figure:nth-child(3) img").await;
    reader.waits_until("document.querySelector('.viewer__count')?.innerText == '4/5'").await;
    assert_eq!(reader.text(".viewer figcaption").await, "Chú thích 3");
}

/// Writes the article `bai-N`, with a lead picture and a text in which so many pictures stand in a row. Every other one
/// has a caption, every third is tall.
fn essay(newsroom: &Newsroom, pictures: u32) {
    let folder = format!("content/tin/bai-{pictures}");
    let mut text = format!(
        "---\nheadline: \"Nhiều ảnh\"\npublished: 2026-01-{pictures:02}\npicture: {{ file: dau.png, alt: \"Ảnh đầu\" }}\n---\n\n\
         Đoạn trước.\n\n"
    );
    newsroom.picture(&format!("{folder}/dau.png"), (90, 60), 200);
    for n in 1..=pictures {
        let caption = if n % 2 == 1 { format!(" \"Chú thích {n}\"") } else { String::new() };
        text += &format!("![Ảnh {n}](anh-{n}.png{caption})\n\n");
        let size = if n % 3 == 0 { (60, 90) } else { (90, 60) };
        newsroom.picture(&format!("{folder}/anh-{n}.png"), size, n);
    }
    newsroom.file(&format!("{folder}/index.md"), text + "Đoạn sau.\n");
}
