//! The box "Tin tức": three at a time, in place.

use browser_tests::{Newsroom, Reader, Scene, sample};

use crate::pagers::{heard, listens};

const ROWS: &str = "[data-box] .teaser";
const LABELS: &str = "[data-box] .pager a";

#[tokio::test]
async fn a_box_turns_in_place_and_keeps_the_focus() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    assert_eq!(reader.texts(LABELS).await, ["1", "2", "3"]);
    let first = reader.texts(ROWS).await;
    assert_eq!(first.len(), 3);
    listens(&reader).await;
    let before = place(&reader).await;
    for page in ["2", "3"] {
        turns_to(&reader, page).await;
        let rows = reader.texts(ROWS).await;
        assert_eq!(rows.len(), 3);
        assert!(rows.iter().all(|row| !first.contains(row)), "page {page} has others");
    }
    assert_eq!(heard(&reader).await, ["Tin tức, trang 2", "Tin tức, trang 3"]);
    assert_eq!(place(&reader).await, before, "neither the address nor the history knows of it");
    assert_eq!(reader.proxy.asked_for("/api/v1/boxes/").len(), 1, "all nine were there");
}

#[tokio::test]
async fn a_box_may_be_called_by_a_number_or_as_its_section() {
    for id in ["2026-tin", "tin"] {
        a_box_turns_forth_and_back(id).await;
    }
}

async fn a_box_turns_forth_and_back(id: &str) {
    let newsroom = Newsroom::with_articles(12);
    newsroom.calls_its_box(id);
    let reader = Scene::of(&newsroom.publishes()).uses("/tin/bai-12/").await;
    reader.all_is_quiet().await;
    assert_eq!(reader.texts(LABELS).await, ["1", "2", "3"], "{id}");
    let first = reader.texts(ROWS).await;
    for (page, same) in [("2", false), ("1", true)] {
        turns_to(&reader, page).await;
        assert_eq!(reader.texts(ROWS).await == first, same, "{id}, page {page}");
    }
}

#[tokio::test]
async fn a_box_has_dates_as_people_write_them() {
    let reader = Scene::of_the_sample().reads(sample::LONG_READ).await;
    for date in reader.texts("[data-box] .teaser__date").await {
        let parts: Vec<_> = date.split('/').map(str::len).collect();
        assert_eq!(parts, [2, 2, 4], "{date}");
    }
}

#[tokio::test]
async fn without_script_a_boxs_label_leads_to_all_nine_on_the_front_page() {
    let reader = Scene::of_the_sample().without_script().reads(sample::LONG_READ).await;
    reader.clicks(&format!("{LABELS}:nth-child(2)")).await;
    reader.is_at("/#tin-moi").await;
    assert_eq!(reader.texts(ROWS).await.len(), 9);
    let top = reader.number("document.querySelector('#tin-moi').getBoundingClientRect().top").await;
    assert!(top.abs() < 800.0, "it is in view: {top}");
}

/// Clicks a label and waits for its page, which keeps the focus on the label.
async fn turns_to(reader: &Reader, page: &str) {
    reader.clicks(&format!("{LABELS}:nth-child({page})")).await;
    reader
        .waits_until(&format!("document.querySelector('[data-box] [aria-current]').innerText == '{page}'"))
        .await;
    reader.waits_until("document.activeElement.matches('[data-box] [aria-current]')").await;
}

async fn place(reader: &Reader) -> (String, f64) {
    let path = reader.js("location.href").await.to_string();
    (path, reader.number("history.length").await)
}
