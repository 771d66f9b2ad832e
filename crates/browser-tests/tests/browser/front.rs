//! The front page leaves no hole, however many sections and stories there are.

use browser_tests::{Newsroom, Scene, Window};

/// How much of the sections' rows nothing stands in, in pixels: each row of sections reaches from the first column's left
/// edge to the last one's right edge.
const HOLES: &str = "(() => { \
     const room = document.querySelector('.front__sections').getBoundingClientRect(); \
     const boxes = [...document.querySelectorAll('.front__section')].map((e) => e.getBoundingClientRect()); \
     const ends = new Map(); \
     for (const { top, right } of boxes) ends.set(Math.round(top), Math.max(ends.get(Math.round(top)) || 0, right)); \
     return Math.max(...[...ends.values()].map((right) => room.right - right)); })()";

#[tokio::test]
async fn no_number_of_sections_leaves_a_hole() {
    let newsroom = Newsroom::new();
    newsroom.has_sections(1).pictured_article("muc-1", 28);
    let edition = newsroom.publishes();
    let reader = Scene::of(&edition).reader().await;
    for sections in [1, 2, 3, 5, 7] {
        newsroom.has_sections(sections);
        for section in 1..=sections {
            (1..=4).for_each(|day| {
                newsroom.pictured_article(&format!("muc-{section}"), day);
            });
        }
        edition.is_renewed_from(newsroom.path());
        reader.opens("/").await;
        for window in [Window::PHONE, Window::TABLET, Window::DESK] {
            reader.browser.looks_through(window).await;
            let shown = reader.number("document.querySelectorAll('.front__section').length").await;
            assert_eq!(shown, f64::from(sections));
            let hole = reader.number(HOLES).await;
            assert!(hole.abs() < 1.0, "{sections} sections on {window:?}: {hole} pixels are empty");
            assert!(reader.js("document.documentElement.scrollWidth <= innerWidth").await == true);
        }
    }
}

/// How far the row of second stories ends before the lead story does.
const SECONDS: &str = "(() => { \
     const right = (selector) => Math.max(...[...document.querySelectorAll(selector)].map((e) => \
         e.getBoundingClientRect().right)); \
     return right('.story--lead') - right('.story--second'); })()";

#[tokio::test]
async fn one_two_or_three_second_stories_fill_their_row() {
    for pictured in [true, false] {
        let newsroom = Newsroom::new();
        let edition = newsroom.article(1).publishes();
        let reader = Scene::of(&edition).on(Window::DESK).reader().await;
        for articles in [2, 3, 4] {
            if pictured {
                newsroom.pictured_article("tin", articles);
            } else {
                newsroom.article(articles);
            }
            edition.is_renewed_from(newsroom.path());
            reader.opens("/").await;
            let short = reader.number(SECONDS).await;
            assert!(short.abs() < 1.0, "{articles} articles, pictures: {pictured}: {short} pixels");
        }
    }
}
