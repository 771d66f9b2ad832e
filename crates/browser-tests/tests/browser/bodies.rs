//! What an author set apart in a text looks so to readers.

use browser_tests::{Newsroom, Reader, Scene, Window};

const TEXT: &str = "---
headline: Thu chi
published: 2026-02-01T08:00
---

| Khoản | Giữa | Đồng |
|---|:---:|---:|
| Thu phí chợ | a | 1.234.567 |
| Chi | b | 5 |

<details><summary>Ai được miễn</summary>

Người già và trẻ nhỏ.

</details>

<dl><dt>Thu</dt><dd>Tiền vào</dd></dl>
";

async fn reads(window: Window) -> Reader {
    let newsroom = Newsroom::with_articles(2);
    newsroom.file("content/tin/thu-chi.md", TEXT);
    Scene::of(&newsroom.publishes()).on(window).reads("/tin/thu-chi/").await
}

#[tokio::test]
async fn a_column_stands_where_its_author_set_it() {
    let reader = reads(Window::DESK).await;
    // How far each text of the last row stands from its cell's left and right edge.
    let free = "JSON.stringify([...document.querySelectorAll('[data-body] tr:last-child td')].map((cell) => { \
         const words = document.createRange(); words.selectNodeContents(cell); \
         const [text, edge] = [words.getBoundingClientRect(), cell.getBoundingClientRect()]; \
         return [text.left - edge.left, edge.right - text.right].map(Math.round); }))";
    let free = reader.js(free).await;
    let free: Vec<[i64; 2]> = serde_json::from_str(free.as_str().unwrap_or_default()).unwrap();
    let [[left, _], [before, after], [_, right]] = free[..] else { panic!("three cells: {free:?}") };
    assert!(left < 20 && right < 20 && (before - after).abs() <= 1 && before > 20, "{free:?}");
}

#[tokio::test]
async fn what_can_be_opened_in_a_text_has_a_mark_that_shows_it() {
    let reader = reads(Window::PHONE).await;
    let mark = "(() => { const mark = getComputedStyle(document.querySelector('[data-body] summary'), '::before'); \
         return mark.content != 'none' && parseFloat(mark.borderLeftWidth) > 0 && mark.transform; })()";
    assert_eq!(reader.js(mark).await, "none");
    reader.clicks("[data-body] summary").await;
    reader.sees("Người già và trẻ nhỏ.").await;
    assert_ne!(reader.js(mark).await, "none", "open, it points down");
}

#[tokio::test]
async fn a_term_and_its_meaning_are_told_apart() {
    let reader = reads(Window::PHONE).await;
    let left = |element: &str| {
        format!("document.querySelector('[data-body] {element}').getBoundingClientRect().left")
    };
    assert!(reader.number(&left("dd")).await > reader.number(&left("dt")).await);
}
