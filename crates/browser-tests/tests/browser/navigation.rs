//! Following a link: the page's data alone is fetched, and the reader is where they expect.

use browser_tests::{Fault, Key, Newsroom, Reader, Scene, sample};

const TEASER: &str = ".front__section .teaser a";

#[tokio::test]
async fn a_click_on_a_headline_brings_its_article() {
    let reader = Scene::of_the_sample().uses("/").await;
    stays(&reader).await;
    reader.scrolls_to(TEASER).await;
    let (headline, href) = (reader.text(TEASER).await, href(&reader, TEASER).await);
    reader.clicks(TEASER).await;
    reader.is_at(&href).await;
    assert_eq!(reader.text("main article h1").await, headline);
    assert!(reader.title().await.starts_with(&headline));
    reader.waits_until("document.activeElement.closest('main')").await;
    assert_eq!(reader.number("scrollY").await, 0.0);
    assert!(reader.heard().await.contains(&headline), "heard: {}", reader.heard().await);
    assert!(reader.number("document.querySelector('[data-body]').innerText.length").await > 100.0);
    has_stayed(&reader).await;
}

#[tokio::test]
async fn an_article_costs_two_requests_and_one_once_its_section_is_known() {
    let reader = Scene::of_the_sample().uses("/").await;
    reader.all_is_quiet().await;
    reader.proxy.forgets();
    reader.clicks(TEASER).await;
    reader.waits_until("document.querySelector('main article')").await;
    reader.all_is_quiet().await;
    let first = pages_and_data(&reader);
    assert!(first.len() <= 2 && first.iter().all(|path| path.ends_with(".json")), "{first:?}");
    reader.proxy.forgets();
    let here = reader.js("location.pathname").await;
    reader.clicks("[data-list] .teaser a").await;
    reader.waits_until(&format!("location.pathname != {here}")).await;
    reader.all_is_quiet().await;
    let second = pages_and_data(&reader);
    assert_eq!(second.len(), 1, "the section's list is known: {second:?}");
    assert!(second[0].starts_with("/api/v1/articles/"));
}

#[tokio::test]
async fn from_a_sections_own_page_an_article_costs_one_request() {
    let reader = Scene::of_the_sample().uses(sample::SECTION).await;
    reader.all_is_quiet().await;
    reader.proxy.forgets();
    reader.clicks("[data-list] .teaser a").await;
    reader.waits_until("document.querySelector('main article')").await;
    reader.all_is_quiet().await;
    let asked = pages_and_data(&reader);
    assert_eq!(asked.len(), 1, "{asked:?}");
}

#[tokio::test]
async fn a_link_that_is_pointed_at_is_asked_for_in_advance() {
    let reader = Scene::of_the_sample().uses("/").await;
    reader.all_is_quiet().await;
    reader.proxy.forgets();
    reader.points_at(TEASER).await;
    reader.proxy.sees("/api/v1/articles/", 1).await;
    reader.proxy.has_answered().await;
    reader.clicks(TEASER).await;
    reader.waits_until("document.querySelector('main article')").await;
    assert_eq!(reader.proxy.asked_for("/api/v1/articles/").len(), 1, "once is enough");
}

#[tokio::test]
async fn of_quick_repeated_clicks_the_last_one_counts_whatever_comes_first() {
    let edition = Newsroom::with_articles(6).publishes();
    let reader = Scene::of(&edition).uses("/tin/").await;
    stays(&reader).await;
    let articles = ["/api/v1/articles/bai-01", "/api/v1/articles/bai-02", "/api/v1/articles/bai-03"];
    for article in articles {
        reader.proxy.breaks(article, Fault::Hold);
    }
    for day in 1..=3 {
        reader.clicks(&format!("[data-list] a[href='/tin/bai-0{day}/']")).await;
    }
    for article in articles {
        reader.proxy.sees(article, 1).await;
    }
    for article in articles.into_iter().rev() {
        reader.proxy.mends(article);
        reader.is_at("/tin/bai-03/").await;
        reader.settles().await;
    }
    reader.all_is_quiet().await;
    assert_eq!(reader.text("main article h1").await, "Tin ngày 3");
    assert!(reader.title().await.starts_with("Tin ngày 3"));
    has_stayed(&reader).await;
}

#[tokio::test]
async fn a_click_with_control_held_is_left_to_the_browser() {
    let reader = Scene::of_the_sample().uses("/").await;
    stays(&reader).await;
    reader.scrolls_to(TEASER).await;
    reader.clicks_holding(Key::Control, TEASER).await;
    reader.proxy.sees(&href(&reader, TEASER).await, 1).await;
    assert_eq!(reader.browser.tabs().await, 2);
    assert_eq!(reader.js("location.pathname").await, "/");
    assert!(reader.has(".front").await);
    has_stayed(&reader).await;
}

#[tokio::test]
async fn the_menu_works_after_a_click_and_says_where_the_reader_is() {
    let reader = Scene::of_the_sample().uses("/").await;
    stays(&reader).await;
    reader.clicks(".masthead nav a[href='/du-lich/']").await;
    reader.is_at("/du-lich/").await;
    assert_eq!(reader.text("main h1").await, "Du lịch");
    assert_eq!(reader.texts(".masthead nav a[aria-current=page]").await, ["Du lịch"]);
    reader.clicks(".masthead nav a[href='/gioi-thieu/']").await;
    reader.is_at("/gioi-thieu/").await;
    assert_eq!(reader.texts(".masthead nav a[aria-current=page]").await, ["Giới thiệu"]);
    reader.clicks(".masthead__home").await;
    reader.is_at("/").await;
    assert!(reader.has(".front").await);
    has_stayed(&reader).await;
}

#[tokio::test]
async fn the_picture_of_the_article_before_is_never_under_the_next_headline() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    let old = reader.js("document.querySelector('article img').currentSrc").await;
    let link = "[data-list] a[href='/tin-tuc/thu-vien-moi-ben-cua-so-nhin-ra-nui/']";
    reader.js("document.querySelector('[data-list] .teaser a').setAttribute('href', '/tin-tuc/thu-vien-moi-ben-cua-so-nhin-ra-nui/')").await;
    reader.proxy.breaks("/assets/", Fault::Hold);
    reader.clicks(link).await;
    reader.waits_until("document.querySelector('h1').innerText.startsWith('Thư viện')").await;
    assert_ne!(reader.js("document.querySelector('article img').currentSrc").await, old);
    reader.proxy.mends("/assets/");
    reader.waits_until("document.querySelector('article img').naturalWidth > 100").await;
    assert_ne!(reader.js("document.querySelector('article img').currentSrc").await, old);
}

/// Marks the page, so that a plain load can be told from the app's own work.
async fn stays(reader: &Reader) {
    reader.js("window.mark = 1").await;
}

async fn has_stayed(reader: &Reader) {
    assert_eq!(reader.js("window.mark").await, 1, "the page was loaded anew");
}

async fn href(reader: &Reader, selector: &str) -> String {
    let href = reader.js(&format!("document.querySelector({selector:?}).getAttribute('href')")).await;
    href.as_str().expect("a link leads somewhere").to_owned()
}

/// Everything that was asked for, but pictures and heartbeats.
fn pages_and_data(reader: &Reader) -> Vec<String> {
    let asked = reader.proxy.requests().into_iter().map(|request| request.path);
    asked.filter(|path| !path.starts_with("/assets/") && path != "/api/v1/visits").collect()
}
