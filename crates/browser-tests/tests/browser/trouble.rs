//! Missing, gone, offline, broken: four sentences, one step each.

use browser_tests::{Fault, Newsroom, Reader, Scene, sample};

const LINK: &str = "[data-list] .teaser:nth-child(2) a";
const OFFLINE: &str = "Không tải được trang. Xin kiểm tra kết nối mạng.";
const DATA: &str = "/api/v1/articles/";

#[tokio::test]
async fn a_wrong_answer_ends_as_one_plain_load_of_the_right_page() {
    let faults = [Fault::status(500), Fault::status(404), Fault::html(200, "<h1>Login</h1>"), Fault::Half];
    let reader = Scene::of_the_sample().reader().await;
    for fault in faults {
        let name = format!("{fault:?}").chars().take(40).collect::<String>();
        let (headline, href) = before_a_click(&reader).await;
        reader.proxy.breaks(DATA, fault);
        reader.clicks(LINK).await;
        reader
            .waits_until(&format!(
                "window.mark != 1 && document.querySelector('h1')?.innerText == {headline:?}"
            ))
            .await;
        reader.app_is_ready().await;
        reader.proxy.mends(DATA);
        assert_eq!(reader.js("location.pathname").await, href, "{name}");
        assert_eq!(reader.proxy.asked_for(&href).len(), 1, "{name}: once");
        reader.browser.goes_back().await;
        reader.is_at(sample::SECTION).await;
    }
}

#[tokio::test]
async fn a_section_whose_data_is_broken_is_loaded_plainly_too() {
    let reader = Scene::of_the_sample().uses("/").await;
    reader.js("window.mark = 1").await;
    reader.proxy.breaks("/api/v1/sections/", Fault::status(500));
    reader.clicks(".masthead a[href='/du-lich/']").await;
    reader.waits_until("window.mark != 1 && document.querySelector('h1')?.innerText == 'Du lịch'").await;
    assert_eq!(reader.proxy.asked_for("/du-lich/").len(), 1);
}

#[tokio::test]
async fn a_portal_that_moved_to_another_address_takes_open_tabs_along() {
    let (old, new) = Scene::of(&Newsroom::with_articles(25).publishes()).two_readers().await;
    for (link, there) in
        [(".menu a[href='/tin/']", "Tin ngày 25"), ("[data-list] [data-label='2']", "Tin ngày 10")]
    {
        old.opens("/tin/bai-25/").await;
        old.all_is_quiet().await;
        // As from http to https, or to another name: all that is asked for lies there now.
        old.proxy.breaks("/", Fault::LeadsTo(new.proxy.origin()));
        old.clicks(link).await;
        old.waits_until(&format!("location.origin == {:?}", new.proxy.origin())).await;
        old.app_is_ready().await;
        old.sees(there).await;
        old.proxy.mends("/");
    }
}

#[tokio::test]
async fn without_a_network_it_says_so_and_comes_when_tried_again() {
    for fault in [Fault::Refuse, Fault::CutOff] {
        let reader = Scene::of_the_sample().reader().await;
        let (headline, href) = before_a_click(&reader).await;
        reader.proxy.breaks("/", fault);
        reader.clicks(LINK).await;
        reader.sees(OFFLINE).await;
        assert_eq!(reader.text("main h1").await, OFFLINE);
        assert!(reader.title().await.starts_with(OFFLINE));
        assert!(reader.heard().await.contains(OFFLINE));
        assert_eq!(reader.js("location.pathname").await, href);
        reader.clicks_on("Thử lại").await;
        reader.all_is_quiet().await;
        assert_eq!(reader.text("main h1").await, OFFLINE, "still no network");
        reader.proxy.mends("/");
        reader.clicks_on("Thử lại").await;
        reader.waits_until(&format!("document.querySelector('h1').innerText == {headline:?}")).await;
        assert_eq!(reader.js("window.mark").await, 1, "the app brought it");
        reader.waits_until(&format!("document.title.startsWith({headline:?})")).await;
    }
}

#[tokio::test]
async fn without_a_network_the_old_page_is_a_back_away() {
    let reader = Scene::of_the_sample().reader().await;
    before_a_click(&reader).await;
    let rows = reader.texts("[data-list] .teaser").await;
    let scroll = reader.number("scrollY").await;
    reader.proxy.breaks("/", Fault::Refuse);
    reader.clicks(LINK).await;
    reader.sees(OFFLINE).await;
    reader.browser.goes_back().await;
    reader.is_at(sample::SECTION).await;
    reader.waits_until("!document.querySelector('.trouble')").await;
    assert_eq!(reader.texts("[data-list] .teaser").await, rows);
    assert_eq!(reader.number("scrollY").await, scroll);
}

#[tokio::test]
async fn what_is_missing_says_so_and_leads_home() {
    let reader = Scene::of_the_sample().uses(sample::MISSING).await;
    assert_eq!(status(&reader).await, 404.0);
    assert_eq!(reader.text("main h1").await, "Không tìm thấy trang này. Địa chỉ có thể đã thay đổi.");
    assert!(!reader.texts("[data-box] .teaser").await.is_empty(), "never a dead end");
    reader.clicks_on("Về trang chủ").await;
    reader.is_at("/").await;
    reader.waits_until("document.querySelector('.front')").await;
}

#[tokio::test]
async fn what_was_taken_down_says_when_and_leads_to_other_news() {
    let reader = Scene::of_the_sample().uses(sample::GONE).await;
    assert_eq!(status(&reader).await, 410.0);
    assert_eq!(reader.text("main h1").await, "Bài này đã được gỡ ngày 15/03/2024.");
    assert!(!reader.text("body").await.contains("quầy hàng lưu niệm"), "nothing of it is left");
    reader.clicks_on("Xem tin khác").await;
    reader.is_at(sample::SECTION).await;
    reader.waits_until("document.querySelector('main h1').innerText == 'Tin tức - Sự kiện'").await;
}

#[tokio::test]
async fn a_link_to_what_was_taken_down_or_never_was_ends_on_the_hosts_own_page() {
    let reader = Scene::of_the_sample().uses("/").await;
    for (path, sentence, code) in [
        (sample::GONE, "Bài này đã được gỡ ngày 15/03/2024.", 410.0),
        (sample::MISSING, "Không tìm thấy trang này. Địa chỉ có thể đã thay đổi.", 404.0),
    ] {
        let link = format!(
            "(() => {{ const a = document.createElement('a'); a.href = {path:?}; a.id = 'old-link'; a.textContent = 'Bài cũ'; \
             document.querySelector('main').prepend(a); }})()"
        );
        reader.js(&link).await;
        reader.clicks("#old-link").await;
        reader.sees(sentence).await;
        reader.app_is_ready().await;
        assert_eq!(reader.js("location.pathname").await, path);
        assert_eq!(status(&reader).await, code);
        reader.browser.goes_back().await;
        reader.waits_until("document.querySelector('.front')").await;
        reader.app_is_ready().await;
    }
}

/// On the section's page, about to follow [`LINK`]: its headline and where it leads.
async fn before_a_click(reader: &Reader) -> (String, String) {
    reader.opens(sample::SECTION).await;
    reader.all_is_quiet().await;
    reader.js("window.mark = 1").await;
    reader.proxy.forgets();
    let href = reader.js(&format!("document.querySelector({LINK:?}).getAttribute('href')")).await;
    (reader.text(LINK).await, href.as_str().expect("it leads somewhere").to_owned())
}

async fn status(reader: &Reader) -> f64 {
    reader.number("performance.getEntriesByType('navigation')[0].responseStatus").await
}
