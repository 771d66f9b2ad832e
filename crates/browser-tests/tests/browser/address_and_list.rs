//! The list under an article and the address name the same page, however the reader came there.

use browser_tests::{Edition, Fault, Newsroom, Reader, Scene, sample};

const CLOSED: &str = "/api/v1/sections/tin/pages/";
const LATEST: &str = "/api/v1/sections/tin/latest.json";
const NEWEST_ROW: &str = "document.querySelector('[data-list] li').innerText.includes('Tin ngày 31')";

#[tokio::test]
async fn who_asks_for_newer_news_under_a_shared_list_page_gets_it_and_its_address() {
    let reader = Scene::of(&edition()).reader().await;
    reader.proxy.breaks(LATEST, Fault::Hold);
    reader.opens("/tin/bai-30/?tin-khac=2").await;
    agrees(&reader, "?tin-khac=2").await;
    reader.points_at("[data-list] li:nth-child(2)").await;
    reader.proxy.mends(LATEST);
    reader.waits_until("document.querySelector('[data-list] [data-show-newer]')").await;
    reader.clicks("[data-list] [data-show-newer]").await;
    reader.waits_until(NEWEST_ROW).await;
    agrees(&reader, "").await;
    reader.waits_until("document.activeElement.closest('[data-list] li')").await;
    reader.browser.reloads().await;
    reader.all_is_quiet().await;
    agrees(&reader, "").await;
}

#[tokio::test]
async fn a_list_page_that_its_articles_day_did_not_know_is_not_called_the_newest() {
    let reader = Scene::of(&edition()).reader().await;
    reader.proxy.breaks(LATEST, Fault::Hold);
    reader.opens("/tin/bai-25/?tin-khac=2").await;
    reader.waits_until("document.querySelector('[data-list] li').innerText.includes('Tin ngày 20')").await;
    assert!(!reader.has("[data-list] [data-label][aria-current]").await, "its label is unknown");
    reader.proxy.mends(LATEST);
    agrees(&reader, "?tin-khac=2").await;
}

#[tokio::test]
async fn newer_news_that_is_asked_for_is_not_covered_by_a_page_that_was_asked_for_before() {
    let reader = Scene::of(&edition()).reader().await;
    in_view(&reader).await;
    reader.proxy.breaks(CLOSED, Fault::Hold);
    reader.clicks("[data-list] [data-label='2']").await;
    reader.proxy.sees(CLOSED, 1).await;
    reader.clicks("[data-list] [data-show-newer]").await;
    reader.waits_until(NEWEST_ROW).await;
    reader.proxy.mends(CLOSED);
    reader.all_is_quiet().await;
    agrees(&reader, "").await;
    assert!(!reader.has("html.is-loading").await);
}

#[tokio::test]
async fn newer_news_can_be_asked_for_after_back_too() {
    let reader = Scene::of(&edition()).reader().await;
    in_view(&reader).await;
    reader.clicks("body > header a[href='/']").await;
    reader.waits_until("document.querySelector('.front')").await;
    reader.browser.goes_back().await;
    reader.waits_until("document.querySelector('[data-list] [data-show-newer]')").await;
    reader.clicks("[data-list] [data-show-newer]").await;
    reader.waits_until(NEWEST_ROW).await;
    agrees(&reader, "").await;
}

#[tokio::test]
async fn newer_news_that_does_not_come_is_said_and_comes_when_asked_for_again() {
    let reader = Scene::of(&edition()).reader().await;
    // What is known of a section is forgotten after five minutes.
    reader
        .runs_first("Date.now = () => (window.later || 0) + performance.timeOrigin + performance.now()")
        .await;
    in_view(&reader).await;
    reader.js("window.later = 600000").await;
    reader.proxy.breaks(LATEST, Fault::Refuse);
    reader.clicks("[data-list] [data-show-newer]").await;
    reader.sees("Không tải được trang. Xin kiểm tra kết nối mạng.").await;
    reader.proxy.mends(LATEST);
    reader.clicks("[data-list] [data-show-newer]").await;
    reader.waits_until(NEWEST_ROW).await;
    agrees(&reader, "").await;
}

#[tokio::test]
async fn an_address_that_names_no_list_page_shows_the_newest_and_loses_that_name() {
    let reader = Scene::of(&edition()).reader().await;
    for number in
        ["999", "4294967295", "4294967296", "0", "02", "-1", "1.5", "abc", "", "%32", "2&tin-khac=x#a"]
    {
        reader.opens(&format!("/tin/bai-25/?tin-khac={number}")).await;
        reader.all_is_quiet().await;
        let is_page = number.starts_with("2&");
        agrees(&reader, if is_page { "?tin-khac=2" } else { "" }).await;
        assert!(!reader.has(".other-news__trouble").await, "{number}: nothing is wrong");
    }
    // What is not the list's is left as it is, and so is the place in the page.
    for query in ["?utm=1", "?tin=2#x", "#x"] {
        reader.opens(&format!("/tin/bai-25/{query}")).await;
        reader.all_is_quiet().await;
        assert_eq!(reader.js("location.search + location.hash").await, query);
    }
}

#[tokio::test]
async fn a_list_page_that_is_broken_is_said_and_the_address_names_the_newest() {
    let reader = Scene::of(&edition()).reader().await;
    for fault in [Fault::status(500), Fault::Half, Fault::Reword("\"number\":2", "\"number\":1".to_owned())] {
        reader.proxy.breaks(CLOSED, fault);
        reader.opens("/tin/bai-31/?tin-khac=2").await;
        reader.sees("Trang đang gặp sự cố. Xin thử lại sau ít phút.").await;
        reader.all_is_quiet().await;
        agrees(&reader, "").await;
        reader.proxy.mends(CLOSED);
    }
}

#[tokio::test]
async fn a_page_that_was_left_before_its_list_came_has_it_after_back() {
    let reader = Scene::of(&edition()).reader().await;
    reader.proxy.breaks(CLOSED, Fault::Hold);
    reader.opens("/tin/bai-25/?tin-khac=2").await;
    reader.app_is_ready().await;
    reader.proxy.sees(CLOSED, 1).await;
    reader.clicks("body > header a[href='/']").await;
    reader.waits_until("document.querySelector('.front')").await;
    reader.proxy.mends(CLOSED);
    reader.browser.goes_back().await;
    reader.is_at("/tin/bai-25/?tin-khac=2").await;
    reader
        .waits_until("document.querySelector('[data-list] [aria-current=page][data-label]').innerText == '2'")
        .await;
    reader.all_is_quiet().await;
    agrees(&reader, "?tin-khac=2").await;
}

#[tokio::test]
async fn steps_through_the_history_of_one_article_turn_its_list_with_them() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    // An entry for the picture, which names the newest page.
    reader.clicks("article figure img").await;
    reader.waits_until("document.querySelector('[role=dialog]')").await;
    reader.browser.goes_back().await;
    reader.waits_until("!document.querySelector('[role=dialog]')").await;
    reader.clicks("[data-list] [data-label='2']").await;
    reader.waits_until("location.search.startsWith('?tin-khac=')").await;
    let named = reader.js("location.search").await;
    reader.browser.goes_forward().await;
    reader.waits_until("location.search == ''").await;
    reader
        .waits_until("document.querySelector('[data-list] [data-label][aria-current]').innerText == '1'")
        .await;
    reader.browser.goes_back().await;
    reader.waits_until("location.search != ''").await;
    reader
        .waits_until("document.querySelector('[data-list] [data-label][aria-current]').innerText == '2'")
        .await;
    assert_eq!(reader.js("location.search").await, named);
    reader.waits_until("!document.querySelector('[role=dialog]')").await;
    assert!(!reader.has("html.has-viewer").await);
}

/// 31 articles: two closed pages, of which the 25th article's own day knew one.
fn edition() -> Edition {
    Newsroom::with_articles(31).publishes()
}

/// At a short old article, whose list is in view and says that there is newer news.
async fn in_view(reader: &Reader) {
    reader.opens("/tin/bai-25/").await;
    reader.waits_until("document.querySelector('[data-list] [data-show-newer]')").await;
    reader.all_is_quiet().await;
}

/// The list is open at the page that the address names.
async fn agrees(reader: &Reader, search: &str) {
    let named = search.split(['=', '&']).nth(1).unwrap_or_default();
    // Two closed pages: the second is label 2, the first label 3.
    let label =
        if named.is_empty() { "1".to_owned() } else { (4 - named.parse::<u32>().unwrap_or(9)).to_string() };
    let open = "document.querySelector('[data-list] [data-label][aria-current]')?.innerText";
    let newest = format!("({open} == '{label}' || document.querySelector('[data-show-newer]') && !{open})");
    reader.waits_until(&format!("location.search == {search:?} && {newest}")).await;
    let rows = reader.texts("[data-list] li").await;
    if !named.is_empty() {
        assert_eq!(rows.len(), 10);
        assert!(rows[0].contains("Tin ngày 20"), "{rows:?}");
    } else {
        assert!(rows.len() >= 10 && !rows[0].contains("Tin ngày 20"), "{rows:?}");
    }
}
