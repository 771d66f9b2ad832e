//! What the app keeps while a reader moves about has bounds, however long they stay.

use browser_tests::{Newsroom, Reader, Scene, sample};

/// Keeps the wasm's memory where a test can look at it; the release build gives exports short names.
const SEES_MEMORY: &str = "for (const name of ['instantiate', 'instantiateStreaming']) { \
     const real = WebAssembly[name]; \
     WebAssembly[name] = (...given) => real.apply(WebAssembly, given).then((made) => { \
         const exports = Object.values((made.instance || made).exports); \
         window.memory = exports.find((one) => one instanceof WebAssembly.Memory); return made; }); }";

/// What an allocator may need more of for nothing: two of the wasm's pages.
const SLACK: f64 = 131_072.0;

#[tokio::test]
async fn pointing_at_hundreds_of_links_asks_for_two_dozen_and_for_none_twice() {
    let reader = Scene::of(&Newsroom::with_articles(12).publishes()).uses("/tin/").await;
    reader.all_is_quiet().await;
    reader.proxy.forgets();
    let links = "(() => { const links = [...Array(500)].map((_, n) => Object.assign(document.createElement('a'), \
         { href: '/tin/khac-' + n + '/', textContent: n })); document.querySelector('main').append(...links); \
         for (let round = 0; round < 3; round++) links.forEach((link) => \
             link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))); })()";
    reader.js(links).await;
    reader.all_is_quiet().await;
    let mut asked = reader.proxy.asked_for("/api/v1/");
    let all = asked.len();
    asked.sort();
    asked.dedup();
    assert_eq!(asked.len(), all, "each once");
    assert!((1..=24).contains(&all), "{all} requests");
}

#[tokio::test]
async fn a_pointer_that_moves_over_the_page_for_hours_leaves_nothing_behind() {
    let reader = Scene::of_the_sample().reader().await;
    reader.runs_first(SEES_MEMORY).await;
    reader.opens(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    let moves = "(() => { const places = [...document.querySelectorAll('[data-box], [data-box] a, [data-list] a, figure img, header a')]; \
         for (let n = 0; n < 20000; n++) for (const kind of ['pointerover', 'focusin', 'touchstart', 'keydown']) \
             places[n % places.length].dispatchEvent(new Event(kind, { bubbles: true })); \
         return memory.buffer.byteLength; })()";
    let once = reader.number(moves).await;
    reader.number(moves).await;
    let often = reader.number(moves).await;
    assert!(often - once <= SLACK, "the app's memory went from {once} bytes to {often}");
}

#[tokio::test]
async fn going_to_and_fro_for_hours_keeps_no_more_than_the_last_pages() {
    let reader = Scene::of(&Newsroom::with_articles(28).publishes()).reader().await;
    reader.runs_first(SEES_MEMORY).await;
    reader.opens("/tin/").await;
    reader.all_is_quiet().await;
    let once = goes_to_and_fro(&reader).await;
    let often = goes_to_and_fro(&reader).await;
    assert!(often - once <= SLACK, "the app's memory went from {once} bytes to {often}");
}

/// Reads 60 articles, one after the other; how large the app's memory is then.
async fn goes_to_and_fro(reader: &Reader) -> f64 {
    for round in 0..60 {
        let path = format!("/tin/bai-{:02}/", round % 28 + 1);
        let went =
            reader.browser.promised(&format!("navigation.navigate({path:?}).finished.then(() => 1)")).await;
        assert_eq!(went, 1, "{path}");
    }
    reader.all_is_quiet().await;
    reader.number("memory.buffer.byteLength").await
}
