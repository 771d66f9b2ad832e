//! What is fetched before the page is painted, and what waits until after.

use browser_tests::{Fault, Reader, Scene, Window, sample};
use serde_json::Value;

/// What the browser fetched for the page: address, when it began, and when the page had loaded.
struct Fetched {
    path: String,
    at: f64,
}

#[tokio::test]
async fn until_the_lead_picture_has_come_nothing_else_is_asked_for() {
    for window in [Window::PHONE, Window::DESK] {
        let reader = Scene::of_the_sample().on(window).reader().await;
        reader.proxy.breaks("/assets/", Fault::Hold);
        reader.sets_out_for(sample::LONG_READ).await;
        reader.waits_until("performance.getEntriesByName('first-contentful-paint').length").await;
        reader.proxy.sees("/assets/", 1).await;
        let asked: Vec<_> = reader.proxy.requests().into_iter().map(|request| request.path).collect();
        let of = |pictures: &str| {
            format!("[...document.querySelectorAll({pictures:?})].map((img) => img.srcset).join()")
        };
        let lead = reader.js(&of("article img[fetchpriority=high]")).await.to_string();
        // Pictures that a reader is about to reach are the browser's own choice.
        let next = reader.js(&of("article img[loading=lazy]")).await.to_string();
        assert!(asked[0] == sample::LONG_READ && lead.contains(&asked[1]), "{asked:?}");
        assert!(asked[2..].iter().all(|path| next.contains(path)), "on {window:?}: {asked:?}");
        assert!(!reader.has("link[rel=manifest]").await, "browsers would fetch it at once");
        reader.proxy.mends("/assets/");
        reader.app_is_ready().await;
        assert!(reader.has("link[rel=manifest]").await);
    }
}

#[tokio::test]
async fn heartbeat_script_and_wasm_wait_for_the_largest_paint() {
    for window in [Window::PHONE, Window::DESK] {
        let reader = Scene::of_the_sample().on(window).uses(sample::LONG_READ).await;
        let paint = largest_paint(&reader).await;
        let at = paint["at"].as_f64().expect("it has a time");
        let early = fetched(&reader).await.into_iter().filter(|one| one.at < at && !is_picture(&one.path));
        let early: Vec<_> = early.map(|one| (one.path, one.at)).collect();
        assert!(early.is_empty(), "on {window:?}, before {paint}: {early:?}");
    }
}

#[tokio::test]
async fn script_and_wasm_wait_until_the_page_has_loaded() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    let loaded = reader.number("performance.getEntriesByType('navigation')[0].loadEventStart").await;
    let (before, after): (Vec<_>, Vec<_>) =
        fetched(&reader).await.into_iter().partition(|one| one.at < loaded);
    let early: Vec<_> = before.iter().map(|one| &one.path).filter(|path| !is_picture(path)).collect();
    assert!(early.is_empty(), "before the load event came {early:?}");
    for kind in [".js", ".wasm", "/visits"] {
        assert_eq!(
            after.iter().filter(|one| one.path.ends_with(kind)).count(),
            1,
            "{kind} comes later, once"
        );
    }
}

#[tokio::test]
async fn a_page_whose_script_never_comes_is_whole_all_the_same() {
    let reader = Scene::of_the_sample().reader().await;
    for paths in ["*.js", "*.wasm", "/api/"] {
        reader.proxy.breaks(paths, Fault::Hold);
    }
    reader.opens(sample::LONG_READ).await;
    reader.proxy.sees("*.wasm", 1).await;
    assert_eq!(reader.text("article h1").await, sample::LONG_READ_HEADLINE);
    assert!(reader.text("article [data-body]").await.split_whitespace().count() > 800);
    reader.waits_until("document.querySelector('article img').naturalWidth > 100").await;
    assert!(reader.texts("[data-list] .teaser").await.len() >= 10);
    reader.clicks("[data-list] .teaser a").await;
    reader
        .waits_until("location.pathname.startsWith('/tin-tuc/') && document.readyState == 'complete'")
        .await;
    assert_ne!(reader.text("h1").await, sample::LONG_READ_HEADLINE);
}

#[tokio::test]
async fn in_a_browser_that_tells_nothing_of_paints_the_reader_is_counted_and_the_app_starts() {
    let reader = Scene::of_the_sample().reader().await;
    let untold = "delete HTMLImageElement.prototype.decode; delete window.PerformanceObserver";
    let source = serde_json::json!({ "source": untold });
    reader.browser.devtools("Page.addScriptToEvaluateOnNewDocument", source).await;
    reader.opens(sample::LONG_READ).await;
    reader.proxy.sees("/api/v1/visits", 1).await;
    reader.app_is_ready().await;
}

#[tokio::test]
async fn the_app_starts_at_once_when_the_reader_reaches_for_a_link() {
    let reader = Scene::of_the_sample().reader().await;
    // A slow phone that is never idle, on a network that it calls slow.
    let slow =
        "Object.defineProperty(navigator, 'connection', { value: { effectiveType: '2g', saveData: false } })";
    let source = serde_json::json!({ "source": slow });
    reader.browser.devtools("Page.addScriptToEvaluateOnNewDocument", source).await;
    reader.opens(sample::LONG_READ).await;
    reader.proxy.sees("/api/v1/visits", 1).await;
    assert!(reader.proxy.asked_for("*.wasm").is_empty(), "on a slow network it waits to be wanted");
    reader.points_at("[data-list] .teaser a").await;
    reader.app_is_ready().await;
}

fn is_picture(path: &str) -> bool {
    [".jpg", ".webp", ".svg", ".png"].iter().any(|kind| path.ends_with(kind))
}

async fn fetched(reader: &Reader) -> Vec<Fetched> {
    let list = reader
        .js("performance.getEntriesByType('resource').map((e) => [new URL(e.name).pathname, e.startTime])");
    let Value::Array(list) = list.await else { panic!("a list") };
    let one = |entry: &Value| Some(Fetched { path: entry[0].as_str()?.to_owned(), at: entry[1].as_f64()? });
    list.iter().filter_map(one).collect()
}

async fn largest_paint(reader: &Reader) -> Value {
    let watch = "new Promise((done) => new PerformanceObserver((list) => { const last = list.getEntries().pop(); \
         done({ at: last.startTime, element: last.element?.tagName, url: last.url }); }) \
         .observe({ type: 'largest-contentful-paint', buffered: true }))";
    reader.browser.promised(watch).await
}
