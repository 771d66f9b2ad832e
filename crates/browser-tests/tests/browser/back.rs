//! Back and Forward: the same place, the same list page, the same words, without a request.

use browser_tests::{Fault, Reader, Scene, Window, sample};

#[tokio::test]
async fn back_brings_the_article_that_was_opened_first_exactly_as_it_was_left() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    open_list_page_three(&reader).await;
    let left = Left::by_clicking(&reader, "[data-list] .teaser a").await;
    reader.proxy.forgets();
    reader.browser.goes_back().await;
    left.is_found_again(&reader).await;
    assert_eq!(reader.proxy.asked_for("/api/v1/articles/phien-cho-cuoi-thu"), [""; 0], "it was remembered");
    assert_eq!(reader.text(".pager [aria-current]").await, "3");
    let words = reader.text("[data-body]").await.split_whitespace().count();
    assert!(words > 800, "the body is there: {words} words");
}

#[tokio::test]
async fn forward_brings_the_second_article_as_it_was_left() {
    let reader = Scene::of_the_sample().on(Window::PHONE).uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    Left::by_clicking(&reader, "[data-list] .teaser a").await;
    reader.all_is_quiet().await;
    reader.js("window.scrollTo(0, 200), 1").await;
    let left = Left::now(&reader).await;
    reader.browser.goes_back().await;
    reader.is_at(sample::LONG_READ).await;
    reader.browser.goes_forward().await;
    left.is_found_again(&reader).await;
    assert!(!reader.text("[data-body]").await.is_empty());
}

#[tokio::test]
async fn back_and_forward_through_every_kind_of_page_ends_where_it_began() {
    let reader = Scene::of_the_sample().uses("/").await;
    let mut trail = Vec::new();
    for link in
        [".masthead a[href='/tin-tuc/']", ".pager [data-label='3']", ".masthead a[href='/gioi-thieu/']"]
    {
        trail.push(Left::by_clicking(&reader, link).await);
    }
    trail.push(Left::now(&reader).await);
    for left in trail.iter().rev().skip(1) {
        reader.browser.goes_back().await;
        left.is_found_again(&reader).await;
    }
    for left in trail.iter().skip(1) {
        reader.browser.goes_forward().await;
        left.is_found_again(&reader).await;
    }
}

#[tokio::test]
async fn back_works_without_a_network() {
    let reader = Scene::of_the_sample().uses(sample::SECTION).await;
    let left = Left::by_clicking(&reader, "[data-list] .teaser:nth-child(5) a").await;
    reader.all_is_quiet().await;
    reader.proxy.breaks("/", Fault::Refuse);
    reader.browser.goes_back().await;
    left.is_found_again(&reader).await;
}

#[tokio::test]
async fn back_gives_the_focus_to_the_link_that_was_followed() {
    let reader = Scene::of_the_sample().uses(sample::SECTION).await;
    let link = "[data-list] .teaser:nth-child(4) a";
    let headline = reader.text(link).await;
    Left::by_clicking(&reader, link).await;
    reader.browser.goes_back().await;
    reader.is_at(sample::SECTION).await;
    reader.waits_until("document.activeElement.tagName == 'A'").await;
    assert_eq!(reader.focus().await, format!("a {headline}"));
}

async fn open_list_page_three(reader: &Reader) {
    reader.clicks(".pager [data-label='3']").await;
    reader.waits_until("document.querySelector('.pager [aria-current]').innerText == '3'").await;
    reader.all_is_quiet().await;
}

#[tokio::test]
async fn an_article_that_never_came_is_not_taken_for_the_page_before_it() {
    let reader = Scene::of_the_sample().uses(sample::SECTION).await;
    reader.all_is_quiet().await;
    let never = "[data-list] .teaser:nth-child(3) a";
    let headline = reader.text(never).await;
    reader.proxy.breaks("/api/v1/articles/", Fault::Hold);
    reader.clicks(never).await;
    reader.waits_until("location.pathname != '/tin-tuc/'").await;
    let address = reader.js("location.pathname").await;
    reader.clicks(".masthead a[href='/gioi-thieu/']").await;
    reader.is_at("/gioi-thieu/").await;
    reader.proxy.mends("/api/v1/articles/");
    reader.browser.goes_back().await;
    reader.waits_until(&format!("document.querySelector('main h1').innerText == {headline:?}")).await;
    assert_eq!(reader.js("location.pathname").await, address);
    reader.browser.goes_back().await;
    reader.is_at(sample::SECTION).await;
    reader.waits_until("document.querySelector('main h1').innerText == 'Tin tức - Sự kiện'").await;
}

#[tokio::test]
async fn after_loading_anew_back_still_leads_to_the_page_before() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    Left::by_clicking(&reader, "[data-list] .teaser a").await;
    reader.browser.reloads().await;
    reader.app_is_ready().await;
    reader.browser.goes_back().await;
    reader.is_at(sample::LONG_READ).await;
    reader
        .waits_until(&format!("document.querySelector('h1')?.innerText == {:?}", sample::LONG_READ_HEADLINE))
        .await;
    assert!(reader.text("[data-body]").await.split_whitespace().count() > 800);
}

/// A page as the reader left it.
#[derive(Debug)]
struct Left {
    path: String,
    scroll: f64,
    headline: String,
    rows: Vec<String>,
    title: String,
}

impl Left {
    async fn now(reader: &Reader) -> Self {
        let path = reader.js("location.pathname + location.search").await;
        Left {
            path: path.as_str().unwrap_or_default().to_owned(),
            scroll: reader.number("scrollY").await,
            headline: reader.text("h1").await,
            rows: reader.texts("[data-list] .teaser").await,
            title: reader.title().await,
        }
    }

    /// Leaves by a link, and waits until another page is shown.
    async fn by_clicking(reader: &Reader, link: &str) -> Self {
        reader.scrolls_to(link).await;
        let left = Left::now(reader).await;
        reader.clicks(link).await;
        reader.waits_until(&format!("document.title != {:?}", left.title)).await;
        reader.all_is_quiet().await;
        left
    }

    async fn is_found_again(&self, reader: &Reader) {
        reader.is_at(&self.path).await;
        reader.waits_until(&format!("document.title == {:?}", self.title)).await;
        let scroll = self.scroll;
        reader.waits_until(&format!("Math.abs(scrollY - {scroll}) <= 1")).await;
        reader.all_is_quiet().await;
        assert_eq!(reader.number("scrollY").await, scroll, "the same place");
        assert_eq!(reader.text("h1").await, self.headline);
        assert_eq!(reader.texts("[data-list] .teaser").await, self.rows);
    }
}
