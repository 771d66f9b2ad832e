//! Videos and files of a text: nothing is loaded before a reader asks, and nothing of another site at all.

use browser_tests::{Newsroom, Reader, Scene, Window};

use crate::own_origin::asked_elsewhere;

const TEXT: &str = "---
headline: Lễ hội
published: 2026-02-01T08:00
attachments: [chuong-trinh.zip]
---

Đoạn đầu.

![Rước đèn](phim.mp4 \"Đêm rước đèn\")

https://youtu.be/abcdefghijk

<iframe src=\"https://www.youtube.com/embed/abcdefghijk\" title=\"Múa sạp\"></iframe>
";

/// A video of a second, and the smallest archive.
const VIDEO: &[u8] = include_bytes!(
    "../../../../sample/content/van-hoa-le-hoi/dem-ram-thang-tam-tre-em-may-son-ruoc-den/ruoc-den.mp4"
);
const ARCHIVE: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

async fn reads() -> Reader {
    let newsroom = Newsroom::with_articles(3);
    newsroom
        .file("content/tin/le-hoi/index.md", TEXT)
        .file("content/tin/le-hoi/phim.mp4", VIDEO)
        .file("content/tin/le-hoi/chuong-trinh.zip", ARCHIVE);
    Scene::of(&newsroom.publishes()).on(Window::PHONE).reads("/tin/le-hoi/").await
}

fn asked_for_files(reader: &Reader) -> usize {
    reader.proxy.requests().iter().filter(|request| request.path.starts_with("/assets/files/")).count()
}

#[tokio::test]
async fn a_video_is_loaded_once_it_is_pressed_and_jumped_in() {
    let reader = reads().await;
    reader.all_is_quiet().await;
    assert_eq!(asked_for_files(&reader), 0, "before it is pressed");
    let shape = "(() => { const box = document.querySelector('video').getBoundingClientRect(); \
         return Math.round(100 * box.width / box.height); })()";
    assert_eq!(reader.number(shape).await, 178.0);
    reader
        .js("document.querySelector('video').muted = true, document.querySelector('video').play(), 0")
        .await;
    reader.waits_until("document.querySelector('video').currentTime > 0").await;
    reader.js("document.querySelector('video').currentTime = 3, 0").await;
    reader.waits_until("document.querySelector('video').currentTime >= 3").await;
    assert!(asked_for_files(&reader) > 0);
    assert_eq!(reader.refused().await, [""; 0]);
    assert_eq!(reader.number(shape).await, 178.0, "nothing moved");
}

#[tokio::test]
async fn a_video_of_another_site_is_a_link_of_which_nothing_is_asked() {
    let reader = reads().await;
    reader.app_is_ready().await;
    reader.all_is_quiet().await;
    let links = "[...document.querySelectorAll('.video-link')].map((link) => link.textContent + ' ' + link.href).join('|')";
    assert_eq!(
        reader.js(links).await,
        "Xem video trên YouTube https://youtu.be/abcdefghijk|Múa sạp https://www.youtube.com/watch?v=abcdefghijk"
    );
    assert!(!reader.has("iframe").await);
    let elsewhere = asked_elsewhere(&reader).await;
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
}

#[tokio::test]
async fn an_article_with_files_reads_the_same_when_one_comes_to_it_by_a_link() {
    let reader = reads().await;
    let article = "document.querySelector('article').innerText";
    reader.app_is_ready().await;
    let printed = reader.js(article).await;
    assert!(printed.as_str().is_some_and(|text| text.contains("chuong-trinh.zip ZIP, 1")), "{printed}");
    reader.clicks("[data-list] .teaser a").await;
    reader.waits_until("!document.querySelector('video')").await;
    reader.browser.goes_back().await;
    reader.waits_until("document.querySelector('video')").await;
    assert_eq!(reader.js(article).await, printed);
    reader.opens("/tin/").await;
    reader.app_is_ready().await;
    reader.clicks("a[href='/tin/le-hoi/']").await;
    reader.waits_until("document.querySelector('video')").await;
    assert_eq!(
        reader.js("document.querySelector('.attachments').innerText").await.as_str().map(str::trim),
        Some("chuong-trinh.zip ZIP, 1\u{a0}KB")
    );
    assert!(
        !reader
            .js("performance.getEntriesByType('navigation')[0].name")
            .await
            .as_str()
            .unwrap_or_default()
            .ends_with("/le-hoi/"),
        "it was fetched, not loaded"
    );
}
