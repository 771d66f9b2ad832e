//! The app does not come, or dies: the page stays what it was, and every link works.

use browser_tests::{Fault, Reader, Scene, sample};

/// A module whose start function traps.
const TRAPS: [u8; 28] =
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 8, 1, 0, 0x0a, 5, 1, 3, 0, 0, 0x0b];
const TRAP: &str = "window.dispatchEvent(new ErrorEvent('error', \
     { error: new WebAssembly.RuntimeError('unreachable') }))";

#[tokio::test]
async fn without_its_wasm_the_page_is_whole_and_its_links_work() {
    for fault in
        [Fault::status(404), Fault::Refuse, Fault::CutOff, Fault::Half, Fault::html(200, "<h1>Login</h1>")]
    {
        stays_a_page("*.wasm", fault).await;
    }
}

#[tokio::test]
async fn with_a_wasm_that_traps_as_it_starts_the_page_is_whole_and_its_links_work() {
    let reader = Scene::of_the_sample().reader().await;
    // The app's own, for whose bytes the page vouches, does not.
    let traps = format!(
        "WebAssembly.instantiateStreaming = () => WebAssembly.instantiate(new Uint8Array({TRAPS:?}))"
    );
    reader.runs_first(&traps).await;
    reader.opens(sample::LONG_READ).await;
    is_a_page_without_app(&reader, "*.wasm", "a trap").await;
}

#[tokio::test]
async fn with_another_versions_glue_the_page_is_whole_and_its_links_work() {
    let script = |text: &str| Fault::Answer { status: 200, kind: "text/javascript", body: text.into() };
    let other = "export default async (options) => { const wasm = await (await options.module_or_path).arrayBuffer(); \
         await WebAssembly.instantiate(wasm, { old: {} }); };";
    for fault in
        [Fault::status(404), Fault::Refuse, script("export default 1;"), script(other), script("nonsense(")]
    {
        stays_a_page("*.js", fault).await;
    }
}

#[tokio::test]
async fn a_trap_while_reading_leaves_the_page_and_the_next_click_is_a_plain_load() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    // On a busy machine today's list may be answered and not drawn yet.
    reader.waits_until("!document.querySelector('[data-list]').innerText.includes('Tin đến ngày')").await;
    let shown = reader.text("main").await;
    reader.js("window.mark = 1").await;
    reader.js(TRAP).await;
    assert_eq!(reader.text("main").await, shown);
    leads_on_plainly(&reader).await;
}

#[tokio::test]
async fn after_a_trap_pagers_and_boxes_are_plain_links_too() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    reader.js(TRAP).await;
    reader.clicks("[data-list] .pager [data-label='2']").await;
    reader.waits_until("/^.tin-tuc.trang.\\d+.$/.test(location.pathname)").await;
    reader.app_is_ready().await;
    reader.js(TRAP).await;
    reader.browser.goes_back().await;
    reader.is_at(sample::LONG_READ).await;
    assert_eq!(reader.text("h1").await, sample::LONG_READ_HEADLINE);
}

/// Opens the long read with something broken, and follows a link.
async fn stays_a_page(paths: &'static str, fault: Fault) {
    let name = format!("{fault:?}").chars().take(40).collect::<String>();
    let reader = Scene::of_the_sample().reader().await;
    reader.proxy.breaks(paths, fault);
    reader.opens(sample::LONG_READ).await;
    is_a_page_without_app(&reader, paths, &name).await;
}

async fn is_a_page_without_app(reader: &Reader, paths: &str, name: &str) {
    reader.proxy.sees(paths, 1).await;
    reader.proxy.has_answered().await;
    reader.waits_until("document.querySelector('[data-figure=online]').innerText == '1'").await;
    assert_eq!(reader.text("article h1").await, sample::LONG_READ_HEADLINE, "{name}");
    assert!(reader.text("[data-body]").await.split_whitespace().count() > 800, "{name}");
    assert!(reader.texts("[data-list] .teaser").await.len() >= 10, "{name}");
    assert_eq!(reader.jumps().await, [""; 0], "{name}");
    assert!(!reader.has("html[data-app]").await, "{name}: the app is not there");
    reader.js("window.mark = 1").await;
    leads_on_plainly(reader).await;
}

async fn leads_on_plainly(reader: &Reader) {
    let headline = reader.text("[data-list] .teaser a").await;
    reader.proxy.forgets();
    reader.clicks("[data-list] .teaser a").await;
    reader.waits_until(&format!("document.querySelector('h1')?.innerText == {headline:?}")).await;
    assert!(reader.js("window.mark").await.is_null(), "it was a plain load");
    let asked = reader.proxy.requests();
    assert!(asked.iter().any(|request| request.path.starts_with("/tin-tuc/")), "{asked:?}");
    assert!(!reader.text("[data-body]").await.is_empty());
}
