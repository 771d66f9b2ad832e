//! An answer that takes its time: the old page stays, and a line says that something is coming.

use browser_tests::{Fault, Scene, sample};

#[tokio::test]
async fn a_slow_answer_shows_that_it_is_on_its_way_and_leaves_the_page_until_then() {
    let reader = Scene::of_the_sample().uses(sample::SECTION).await;
    reader.all_is_quiet().await;
    let (title, rows) = (reader.title().await, reader.texts("[data-list] .teaser").await);
    reader.proxy.breaks("/api/v1/articles/", Fault::Hold);
    let link = "[data-list] .teaser a";
    let headline = reader.text(link).await;
    reader.clicks(link).await;
    reader.waits_until("document.documentElement.classList.contains('is-loading')").await;
    // The line is there once 300 ms have passed.
    let line = "getComputedStyle(document.documentElement, '::before')";
    reader.waits_until(&format!("{line}.content != 'none' && {line}.opacity > 0.5")).await;
    assert_eq!(reader.title().await, title);
    assert_eq!(reader.texts("[data-list] .teaser").await, rows, "what is read stays");
    reader.proxy.mends("/api/v1/articles/");
    reader.waits_until(&format!("document.querySelector('h1').innerText == {headline:?}")).await;
    reader.waits_until("!document.documentElement.classList.contains('is-loading')").await;
}

#[tokio::test]
async fn while_one_answer_is_slow_the_reader_may_go_elsewhere() {
    let reader = Scene::of_the_sample().uses(sample::SECTION).await;
    reader.all_is_quiet().await;
    reader.proxy.breaks("/api/v1/articles/", Fault::Hold);
    reader.clicks("[data-list] .teaser a").await;
    reader.waits_until("document.documentElement.classList.contains('is-loading')").await;
    reader.clicks(".masthead a[href='/du-lich/']").await;
    reader.is_at("/du-lich/").await;
    reader.waits_until("document.querySelector('main h1').innerText == 'Du lịch'").await;
    reader.proxy.mends("/api/v1/articles/");
    reader.all_is_quiet().await;
    assert_eq!(reader.text("main h1").await, "Du lịch", "what came too late is not shown");
}
