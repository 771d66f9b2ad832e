//! axe-core finds nothing on any page, in any state, light or dark, on a phone or a desk.

use browser_tests::{Fault, Reader, Scene, Window, sample};

#[tokio::test]
async fn nothing_is_found_on_a_desk() {
    nothing_is_found(Window::DESK).await;
}

#[tokio::test]
async fn nothing_is_found_on_a_desk_at_night() {
    nothing_is_found(Window::DESK.dark()).await;
}

#[tokio::test]
async fn nothing_is_found_on_a_phone() {
    nothing_is_found(Window::PHONE).await;
}

#[tokio::test]
async fn nothing_is_found_on_a_phone_at_night() {
    nothing_is_found(Window::PHONE.dark()).await;
}

async fn nothing_is_found(window: Window) {
    let reader = Scene::of_the_sample().on(window).reader().await;
    let mut found = Vec::new();
    for (kind, path) in sample::EVERY_KIND.into_iter().chain([("ten pictures", sample::TEN_PICTURES)]) {
        reader.opens(path).await;
        reader.all_is_quiet().await;
        look(&reader, kind, &mut found).await;
    }
    reader.clicks("article figure img").await;
    reader.waits_until("document.querySelector('.viewer img').complete").await;
    look(&reader, "viewer", &mut found).await;
    reader.clicks_on("Đóng").await;
    reader.waits_until("!document.querySelector('.viewer')").await;

    reader.clicks_on("Các số này được tính thế nào?").await;
    look(&reader, "what the figures mean", &mut found).await;

    reader.js("document.querySelector('.menu details').open = true").await;
    look(&reader, "open menu", &mut found).await;

    reader.opens(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    reader.clicks("[data-list] .pager [data-label='2']").await;
    reader.waits_until("document.querySelector('.pager [aria-current]').innerText == '2'").await;
    look(&reader, "second list page", &mut found).await;

    reader.proxy.breaks("/", Fault::Refuse);
    reader.clicks("[data-list] .pager [data-label='3']").await;
    reader.sees("Không tải được trang.").await;
    look(&reader, "list without a network", &mut found).await;
    reader.clicks("[data-list] .teaser a").await;
    reader.waits_until("document.querySelector('main .trouble')").await;
    look(&reader, "no network", &mut found).await;
    assert!(found.is_empty(), "{window:?}:\n{}", found.join("\n\n"));
}

async fn look(reader: &Reader, what: &str, found: &mut Vec<String>) {
    let problems = reader.accessibility_problems().await;
    found.extend(problems.into_iter().map(|problem| format!("{what}: {problem}")));
}
