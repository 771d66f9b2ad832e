//! Pagers of lists: labels, their addresses, and pages that change in place.

use browser_tests::{Edition, Fault, Reader, Scene, Window, sample};

const LABELS: &str = "[data-list] .pager a";
const CURRENT: &str = "[data-list] .pager [aria-current]";

#[tokio::test]
async fn the_long_reads_pager_shows_the_first_five_labels_and_the_last() {
    let reader = Scene::of_the_sample().without_script().reads(sample::LONG_READ).await;
    let labels = reader.texts(LABELS).await;
    assert_eq!(labels[..6], ["1", "2", "3", "4", "5", "…"], "as of its own day");
    assert_eq!(labels.len(), 7);
    assert!(labels[6].parse::<u32>().is_ok_and(|last| last > 6), "{labels:?}");
    assert_eq!(reader.text(CURRENT).await, "1");
}

#[tokio::test]
async fn on_a_phone_the_pager_is_one_line_of_three_labels_and_the_last() {
    let reader = Scene::of_the_sample().on(Window::PHONE).uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    let labels = reader.texts(LABELS).await;
    assert_eq!(labels[..4], ["1", "2", "3", "…"]);
    assert_eq!(labels.len(), 5);
    assert_eq!(labels[4], last_label().to_string());
    let lines = "new Set([...document.querySelectorAll('[data-list] .pager a')].filter((e) => e.checkVisibility()) \
         .map((e) => e.getBoundingClientRect().top)).size";
    assert_eq!(reader.number(lines).await, 1.0, "all on one line");
    let small = "[...document.querySelectorAll('[data-list] .pager a')].filter((e) => e.checkVisibility()) \
         .map((e) => e.getBoundingClientRect()).filter((r) => r.width < 44 || r.height < 44).length";
    assert_eq!(reader.number(small).await, 0.0, "a finger hits each");
    assert_eq!(reader.number("document.documentElement.scrollWidth").await, 360.0, "nothing sticks out");
}

#[tokio::test]
async fn a_label_turns_tin_khac_in_place() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    listens(&reader).await;
    let (entries, newest) =
        (reader.number("history.length").await, reader.texts("[data-list] .teaser").await);
    turn_to(&reader, 3).await;
    let number = closed_pages() - 1;
    assert_eq!(reader.js("location.search").await, format!("?tin-khac={number}"));
    assert_eq!(reader.number("history.length").await, entries, "paging leaves no trail");
    assert_eq!(reader.focus().await, format!("a {}", label_name(&reader).await));
    let said = heard(&reader).await;
    assert_eq!(said.len(), 1, "told once: {said:?}");
    assert!(said[0].starts_with("Trang 3"), "{said:?}");
    let rows = reader.texts("[data-list] .teaser").await;
    assert_eq!(rows.len(), 10);
    assert!(rows.iter().all(|row| !newest.contains(row)));
    assert!(reader.text("[data-list] [data-as-of]").await.starts_with("Tin từ "));
    assert_eq!(reader.text("h1").await, sample::LONG_READ_HEADLINE, "the article stays");

    reader.browser.reloads().await;
    reader.waits_until("document.querySelector('[data-list] .pager [aria-current]')?.innerText == '3'").await;
    assert_eq!(reader.texts("[data-list] .teaser").await, rows, "loaded anew, the same page is open");

    turn_to(&reader, 1).await;
    assert_eq!(reader.js("location.search").await, "");
}

#[tokio::test]
async fn the_ellipsis_opens_the_pages_in_between() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    let name =
        reader.js("document.querySelector('[data-list] .pager__gap').getAttribute('aria-label')").await;
    let name = name.as_str().unwrap_or_default();
    let page = name.strip_prefix("Các trang ở giữa, mở từ trang ").unwrap_or_else(|| panic!("{name:?}"));
    reader.clicks("[data-list] .pager__gap").await;
    let current = "document.querySelector('[data-list] .pager [aria-current]').innerText";
    reader.waits_until(&format!("{current} == '{page}'")).await;
    let (labels, last) = (reader.texts(LABELS).await, last_label().to_string());
    assert_eq!((labels.first().map(String::as_str), labels.last()), (Some("1"), Some(&last)));
    assert!(labels.contains(&page.to_owned()) && labels.contains(&"…".to_owned()), "{labels:?}");
}

#[tokio::test]
async fn the_article_that_is_read_is_marked_in_its_list_and_no_link() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    assert_eq!(reader.texts("[data-list] .teaser__mark").await, ["Bài đang đọc"]);
    let marked = reader.text("[data-list] .teaser--reading").await;
    assert!(marked.contains(sample::LONG_READ_HEADLINE));
    assert!(!reader.has("[data-list] .teaser--reading a").await);
}

#[tokio::test]
async fn on_a_sections_page_each_label_is_a_page_of_its_own() {
    let reader = Scene::of_the_sample().uses(sample::SECTION).await;
    reader.js("window.mark = 1").await;
    reader.clicks(".pager [data-label='2']").await;
    let number = closed_pages();
    reader.is_at(&format!("/tin-tuc/trang/{number}/")).await;
    reader.waits_until("document.querySelector('.pager [aria-current]').innerText == '2'").await;
    assert_eq!(reader.js("window.mark").await, 1, "the app brought it");
    assert_eq!(reader.texts("[data-list] .teaser").await.len(), 10);
    assert_eq!(reader.number("scrollY").await, 0.0);
    reader.browser.reloads().await;
    reader.waits_until("document.querySelector('.pager [aria-current]')?.innerText == '2'").await;
    assert_eq!(reader.texts("[data-list] .teaser").await.len(), 10);
    reader.clicks(".pager [data-label='1']").await;
    reader.is_at(sample::SECTION).await;
}

#[tokio::test]
async fn a_closed_page_prints_no_label_and_gets_its_numbers_from_the_app() {
    let reader = Scene::of_the_sample().reader().await;
    reader.proxy.breaks("*.wasm", Fault::Hold);
    reader.opens(sample::CLOSED_PAGE).await;
    assert_eq!(reader.texts(LABELS).await, ["Mới nhất", "Tin mới hơn", "Tin cũ hơn"]);
    reader.proxy.mends("*.wasm");
    reader.all_is_quiet().await;
    assert_eq!(reader.text(CURRENT).await, (closed_pages() + 2 - 3).to_string());
    assert_eq!(reader.texts(LABELS).await.last(), Some(&last_label().to_string()));
}

#[tokio::test]
async fn a_list_page_that_cannot_be_reached_says_so_and_comes_when_tried_again() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    let rows = reader.texts("[data-list] .teaser").await;
    // Each label is asked for in advance when the mouse comes near: so before that.
    reader.proxy.breaks("/api/v1/sections/tin-tuc/pages/", Fault::Refuse);
    reader.clicks(".pager [data-label='2']").await;
    reader.sees("Không tải được trang. Xin kiểm tra kết nối mạng.").await;
    assert_eq!(reader.texts("[data-list] .teaser").await, rows, "what was there stays");
    reader.proxy.mends("/api/v1/sections/tin-tuc/pages/");
    reader.clicks_on("Thử lại").await;
    reader.waits_until("document.querySelector('[data-list] .pager [aria-current]').innerText == '2'").await;
    assert!(!reader.has(".other-news__trouble").await);
}

#[tokio::test]
async fn a_label_pressed_while_an_article_is_on_its_way_does_not_stop_it() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    let headline = reader.text("[data-list] .teaser a").await;
    reader.proxy.breaks("/api/v1/articles/", Fault::Hold);
    reader.clicks("[data-list] .teaser a").await;
    reader.waits_until("document.documentElement.classList.contains('is-loading')").await;
    reader.clicks("[data-list] .pager [data-label='2']").await;
    reader.waits_until("document.querySelector('[data-list] .pager [aria-current]').innerText == '2'").await;
    assert_eq!(reader.js("location.search").await, "", "the address is the next article's");
    reader.proxy.mends("/api/v1/articles/");
    reader.waits_until(&format!("document.querySelector('h1').innerText == {headline:?}")).await;
    reader.all_is_quiet().await;
    assert_eq!(reader.text(CURRENT).await, "1");
    assert_eq!(reader.js("location.search").await, "");
}

#[tokio::test]
async fn a_list_page_that_comes_after_its_article_was_left_is_not_shown() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    reader.proxy.breaks("/api/v1/sections/tin-tuc/pages/", Fault::Hold);
    reader.clicks("[data-list] .pager [data-label='2']").await;
    reader.proxy.sees("/api/v1/sections/tin-tuc/pages/", 1).await;
    reader.clicks("[data-list] .teaser a").await;
    reader
        .waits_until(&format!("document.querySelector('h1').innerText != {:?}", sample::LONG_READ_HEADLINE))
        .await;
    reader.proxy.mends("/api/v1/sections/tin-tuc/pages/");
    reader.all_is_quiet().await;
    assert_eq!(reader.text(CURRENT).await, "1");
    assert_eq!(reader.js("location.search").await, "");
}

async fn turn_to(reader: &Reader, label: u32) {
    reader.clicks(&format!("[data-list] .pager [data-label='{label}']")).await;
    let current = "document.querySelector('[data-list] .pager [aria-current]').innerText";
    reader.waits_until(&format!("{current} == '{label}'")).await;
    reader.waits_until("document.activeElement.matches('.pager [aria-current]')").await;
}

async fn label_name(reader: &Reader) -> String {
    let name =
        reader.js("document.querySelector('[data-list] .pager [aria-current]').getAttribute('aria-label')");
    name.await.as_str().expect("each label has a name").to_owned()
}

/// From now on notes what a screen reader is told.
pub async fn listens(reader: &Reader) {
    let watch = "(() => { const node = document.querySelector('[data-announcer]'); window.told = []; \
         new MutationObserver(() => { if (node.textContent) told.push(node.textContent); }) \
             .observe(node, { childList: true, characterData: true, subtree: true }); })()";
    reader.js(watch).await;
}

/// What a screen reader was told since.
pub async fn heard(reader: &Reader) -> Vec<String> {
    let told = reader.js("window.told").await;
    told.as_array().into_iter().flatten().filter_map(|text| Some(text.as_str()?.to_owned())).collect()
}

/// Closed pages of the sample's largest section, today.
fn closed_pages() -> u64 {
    let latest = Edition::of_the_sample().file("api/v1/sections/tin-tuc/latest.json");
    let latest: serde_json::Value = serde_json::from_str(&latest).expect("it is JSON");
    latest["closed"].as_u64().expect("a number")
}

fn last_label() -> u64 {
    closed_pages() + 1
}
