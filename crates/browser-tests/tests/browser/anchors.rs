//! Links to a place of a page: the reader stands there, whichever way they came.

use browser_tests::{Newsroom, Reader, Scene};

/// The published place of "Điều 7".
const PLACE: &str = "/tin/quy-dinh/#body-dieu-7";

/// A long text with a place far down, and one that links to it.
fn newsroom() -> Newsroom {
    let newsroom = Newsroom::with_articles(3);
    let article = |headline: &str, day: u32, text: &str| {
        format!("---\nheadline: {headline}\npublished: 2026-02-{day:02}T08:00\n---\n\n{text}\n")
    };
    let long = "Đoạn này dài thêm một dòng nữa.\n\n".repeat(80);
    let rules = format!("[xuống](#dieu-7)\n\n{long}## Điều 7\n\nGiờ họp chợ.\n\n{long}");
    newsroom.file("content/tin/quy-dinh.md", article("Quy định", 1, &rules));
    newsroom
        .file("content/tin/giai-thich.md", article("Giải thích", 2, "Theo [Điều 7](/tin/quy-dinh/#dieu-7)."));
    newsroom
}

async fn stands_at_the_place(reader: &Reader) {
    reader
        .waits_until(
            "(() => { const place = document.getElementById('body-dieu-7')?.getBoundingClientRect(); \
             return place && place.top >= -1 && place.bottom <= innerHeight; })()",
        )
        .await;
    assert!(reader.number("scrollY").await > 500.0);
}

#[tokio::test]
async fn a_link_to_a_place_of_another_page_leads_there_with_the_app() {
    let reader = Scene::of(&newsroom().publishes()).uses("/tin/giai-thich/").await;
    reader.js("window.stays = true").await;
    reader.clicks("[data-body] a").await;
    reader.is_at(PLACE).await;
    stands_at_the_place(&reader).await;
    assert_eq!(reader.js("window.stays").await, true, "the app drew it");
}

#[tokio::test]
async fn who_followed_a_link_to_a_place_by_keyboard_goes_on_from_there_and_back_at_the_link() {
    let reader = Scene::of(&newsroom().publishes()).uses("/tin/giai-thich/").await;
    reader.clicks("[data-body] a").await;
    reader.is_at(PLACE).await;
    reader.waits_until("document.activeElement.id == 'body-dieu-7'").await;
    stands_at_the_place(&reader).await;
    reader.js("history.back()").await;
    reader.waits_until("document.activeElement.matches('[data-body] a')").await;
}

#[tokio::test]
async fn a_link_to_a_place_of_another_page_leads_there_without_a_script() {
    let reader = Scene::of(&newsroom().publishes()).without_script().reads("/tin/giai-thich/").await;
    reader.clicks("[data-body] a").await;
    reader.is_at(PLACE).await;
    stands_at_the_place(&reader).await;
}

#[tokio::test]
async fn a_page_that_is_opened_at_a_place_stays_there_when_the_app_takes_it_over() {
    let reader = Scene::of(&newsroom().publishes()).reads(PLACE).await;
    stands_at_the_place(&reader).await;
    reader.all_is_quiet().await;
    stands_at_the_place(&reader).await;
}

#[tokio::test]
async fn a_link_within_a_page_leads_down_and_back_leads_up() {
    let reader = Scene::of(&newsroom().publishes()).uses("/tin/quy-dinh/").await;
    reader.clicks("[data-body] a").await;
    stands_at_the_place(&reader).await;
    reader.js("history.back()").await;
    reader.waits_until("scrollY < 200 && location.hash == ''").await;
}
