//! Several versions at a time: pages of one build of the app, files and data of the next (0041).

use browser_tests::{Build, Edition, Engine, Fault, Newsroom, Reader, Scene};

const OLD_ARTICLE: &str = "/tin/bai-05/";
const OLD_PAGE: &str = "tin/bai-05/index.html";
const NOTICE: &str = "/api/v1/notice.json";
/// The build that runs is the other one.
const IS_ANOTHER: &str = "performance.getEntriesByName('another-build').length == 1";
/// The page knows of a build that is not its own.
const KNOWS_A_NEWER: &str = "bantin.newest && bantin.newest != bantin.build";
/// What happens once a minute can be made to happen by a test.
const MINUTES: &str = "const every = setInterval; window.setInterval = (act, time) => \
     (time == 60000 && (window.minute = act), every(act, time))";
/// Counts the modules that are to come to life.
const SEES_STARTS: &str = "window.starts = 0; for (const name of ['instantiate', 'instantiateStreaming']) { \
     const real = WebAssembly[name]; \
     WebAssembly[name] = (...given) => (window.starts++, real.apply(WebAssembly, given)); }";

/// A portal of 25 articles that is deployed with the readers' build.
fn portal() -> (Newsroom, Edition) {
    let newsroom = Newsroom::with_articles(25);
    let place = newsroom.deploys();
    (newsroom, place)
}

/// Follows a link; whether the app showed its page, in the same document.
async fn is_led_in_place(reader: &Reader, selector: &str, path: &str) -> bool {
    reader.js("window.mark = 1").await;
    reader.clicks(selector).await;
    reader.is_at(path).await;
    reader.has_loaded().await;
    reader.app_is_ready().await;
    reader.js("window.mark == 1").await == true
}

/// A cache that says that this build is the newest.
fn names(build: &str) -> Fault {
    let body = format!("{{\"app\":\"{build}\"}}");
    Fault::Answer { status: 200, kind: "application/json", body: body.into() }
}

const TO_SECTION: &str = ".menu a[href='/tin/']";

/// Whether this numbered build runs.
fn runs(number: u8) -> String {
    format!("performance.getEntriesByName('build-{number}').length == 1")
}

/// Deploys editions 2 to 5, each a day later and with a build of its own; gives an article's page as each edition had it, the
/// first one's first.
fn deploys_four_more(newsroom: &Newsroom, place: &Edition) -> Vec<String> {
    let (mut pages, mut apps) = (vec![place.file(OLD_PAGE)], vec![app(place)]);
    for number in 2..=5 {
        newsroom.article(24 + u32::from(number));
        place.is_deployed_with(Build::Numbered(number), newsroom.path());
        pages.push(place.file(OLD_PAGE));
        apps.push(app(place));
    }
    apps.sort();
    apps.dedup();
    assert_eq!(apps.len(), 5, "each is another app");
    pages
}

/// The id of the build that an edition has.
fn app(place: &Edition) -> String {
    let site: serde_json::Value = serde_json::from_str(&place.file("api/v1/site.json")).expect("it is JSON");
    site["app"].as_str().expect("it names its build").to_owned()
}

#[tokio::test]
async fn every_page_of_five_editions_starts_its_own_app() {
    let (newsroom, place) = portal();
    let pages = deploys_four_more(&newsroom, &place);
    for (number, page) in (1u8..).zip(&pages) {
        let reader = Scene::of(&place).reader().await;
        // As a cache kept it.
        reader.proxy.breaks(OLD_ARTICLE, Fault::html(200, page));
        reader.opens(OLD_ARTICLE).await;
        reader.all_is_quiet().await;
        let files = reader.proxy.asked_for("/assets/bantin-");
        assert!(files.len() == 2 && files.iter().all(|file| page.contains(file)), "{number}: {files:?}");
        for other in 2..=5 {
            assert_eq!(reader.js(&runs(other)).await, other == number, "{other} on a page of {number}");
        }
        assert_eq!(reader.js(IS_ANOTHER).await, number > 1, "{number}");
        assert_eq!(reader.console().await, [""; 0], "{number}");
    }
}

#[tokio::test]
async fn in_every_engine_a_page_that_was_kept_starts_its_own_app_and_the_next_one_todays() {
    let (newsroom, place) = portal();
    let pages = deploys_four_more(&newsroom, &place);
    for engine in Engine::all() {
        let reader = Scene::of(&place).in_engine(engine).reader().await;
        reader.proxy.breaks(OLD_ARTICLE, Fault::html(200, &pages[0]));
        reader.opens(OLD_ARTICLE).await;
        reader.app_is_ready().await;
        assert_eq!(reader.js(IS_ANOTHER).await, false, "{engine:?}: its own build runs");
        reader.waits_until(KNOWS_A_NEWER).await;
        reader.clicks(TO_SECTION).await;
        reader.is_at("/tin/").await;
        reader.app_is_ready().await;
        assert_eq!(reader.js(&runs(5)).await, true, "{engine:?}");
        reader.sees("Tin ngày 29").await;
    }
}

#[tokio::test]
async fn a_page_of_the_first_edition_starts_its_own_app_after_four_more_were_deployed() {
    let (newsroom, place) = portal();
    let pages = deploys_four_more(&newsroom, &place);
    let old = &pages[0];
    assert_ne!(&pages[4], old, "it was printed anew");
    let reader = Scene::of(&place).reader().await;
    // As a cache kept it.
    reader.proxy.breaks(OLD_ARTICLE, Fault::html(200, old));
    reader.opens(OLD_ARTICLE).await;
    reader.all_is_quiet().await;
    assert_eq!(reader.js(IS_ANOTHER).await, false, "its own build runs");
    assert_eq!(reader.console().await, [""; 0]);
    assert_eq!(reader.jumps().await, [""; 0]);
    let files = reader.proxy.asked_for("/assets/bantin-");
    assert!(files.len() == 2 && files.iter().all(|file| old.contains(file)), "{files:?}");
    // It reads what is there today.
    reader.waits_until("document.querySelector('[data-box]').innerText.includes('Tin ngày 29')").await;
    // Where the list is in view it says that there is newer news, and brings it when asked.
    reader.js("document.querySelector('[data-list] [data-show-newer]')?.click()").await;
    reader.waits_until("document.querySelector('[data-list]').innerText.includes('Tin ngày 29')").await;
    reader.clicks("[data-list] .pager [data-label='2']").await;
    reader.waits_until("document.querySelector('[data-list]').innerText.includes('Tin ngày 10')").await;
    // And with the next page it is today's own.
    reader.waits_until(KNOWS_A_NEWER).await;
    assert!(!is_led_in_place(&reader, TO_SECTION, "/tin/").await);
    assert_eq!(reader.js(&runs(5)).await, true);
    reader.sees("Tin ngày 29").await;
}

#[tokio::test]
async fn a_tab_that_is_open_meanwhile_goes_on_and_takes_the_new_build_with_its_next_page() {
    let (newsroom, place) = portal();
    let reader = Scene::of(&place).reader().await;
    reader.runs_first(MINUTES).await;
    reader.opens(OLD_ARTICLE).await;
    reader.all_is_quiet().await;
    assert!(is_led_in_place(&reader, TO_SECTION, "/tin/").await, "no other build is known");
    newsroom.article(26);
    place.is_deployed_with(Build::Another, newsroom.path());
    reader.js("minute(), 1").await;
    reader.waits_until(KNOWS_A_NEWER).await;
    // What the page shows goes on.
    reader.clicks("[data-box] [data-box-page='1']").await;
    reader
        .waits_until("document.querySelector('[data-box] [data-box-page][aria-current]').innerText == '2'")
        .await;
    // Back is the app's.
    reader.js("window.mark = 1").await;
    reader.browser.goes_back().await;
    reader.is_at(OLD_ARTICLE).await;
    assert_eq!(reader.js("window.mark").await, 1);
    reader.proxy.forgets();
    assert!(!is_led_in_place(&reader, TO_SECTION, "/tin/").await, "a plain load");
    assert_eq!(reader.proxy.asked_for("/tin/").len(), 1);
    assert_eq!(reader.js(IS_ANOTHER).await, true);
    reader.sees("Tin ngày 26").await;
    assert!(is_led_in_place(&reader, "[data-list] .teaser a[href='/tin/bai-26/']", "/tin/bai-26/").await);
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test]
async fn a_build_that_is_named_and_never_comes_is_asked_for_once() {
    let (_, place) = portal();
    let reader = Scene::of(&place).reader().await;
    reader.proxy.breaks(NOTICE, names("3333333333333333"));
    reader.opens(OLD_ARTICLE).await;
    reader.all_is_quiet().await;
    let mut in_place = Vec::new();
    for (selector, path) in [
        (TO_SECTION, "/tin/"),
        ("[data-list] .teaser a[href='/tin/bai-25/']", "/tin/bai-25/"),
        (TO_SECTION, "/tin/"),
    ] {
        reader.waits_until(KNOWS_A_NEWER).await;
        in_place.push(is_led_in_place(&reader, selector, path).await);
    }
    assert_eq!(in_place, [false, true, true]);
}

#[tokio::test]
async fn caches_that_disagree_cost_one_load_for_each_build_that_they_name() {
    let (_, place) = portal();
    let reader = Scene::of(&place).reader().await;
    reader.runs_first(MINUTES).await;
    reader.opens(OLD_ARTICLE).await;
    reader.all_is_quiet().await;
    let pages =
        [(TO_SECTION, "/tin/"), ("[data-list] .teaser a[href='/tin/bai-25/']", "/tin/bai-25/")].into_iter();
    let builds = ["3333333333333333", "4444444444444444"].into_iter();
    let mut in_place = Vec::new();
    // Now one of them answers, now the other; the pages that come are of neither build.
    for ((selector, path), build) in pages.cycle().zip(builds.cycle()).take(6) {
        reader.proxy.breaks(NOTICE, names(build));
        reader.waits_until("window.minute").await;
        reader.js("minute(), 1").await;
        reader.waits_until(&format!("bantin.newest == '{build}'")).await;
        in_place.push(is_led_in_place(&reader, selector, path).await);
    }
    assert_eq!(in_place, [false, false, true, true, true, true]);
}

#[tokio::test]
async fn where_nothing_can_be_kept_the_app_that_runs_stays() {
    let (_, place) = portal();
    let reader = Scene::of(&place).reader().await;
    reader.proxy.breaks(NOTICE, names("3333333333333333"));
    let forbidden =
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('forbidden') } })";
    reader.runs_first(forbidden).await;
    reader.opens(OLD_ARTICLE).await;
    reader.all_is_quiet().await;
    reader.waits_until(KNOWS_A_NEWER).await;
    assert!(is_led_in_place(&reader, TO_SECTION, "/tin/").await);
}

#[tokio::test]
async fn glue_of_one_build_never_starts_wasm_of_another() {
    let (newsroom, place) = portal();
    let first = place.file("tin/bai-05/index.html");
    place.is_deployed_with(Build::Another, newsroom.path());
    let second = place.file("tin/bai-05/index.html");
    assert_ne!(
        (named(&first, ".js"), named(&first, ".wasm")),
        (named(&second, ".js"), named(&second, ".wasm"))
    );
    for (paths, end, kind) in [("*.wasm", ".wasm", "application/wasm"), ("*.js", ".js", "text/javascript")] {
        let alien = std::fs::read(place.folder().join(named(&first, end))).expect("earlier assets stay");
        let own = std::fs::read(place.folder().join(named(&second, end))).expect("it was deployed");
        assert_ne!(alien, own, "{end}");
        let reader = Scene::of(&place).reader().await;
        reader.runs_first(SEES_STARTS).await;
        reader.proxy.breaks(paths, Fault::Answer { status: 200, kind, body: alien });
        reader.opens(OLD_ARTICLE).await;
        reader.proxy.sees(paths, 1).await;
        reader.proxy.has_answered().await;
        reader.settles().await;
        assert_eq!(reader.js("starts").await, 0, "{end}: nothing of it runs");
        assert!(!reader.has("html[data-app]").await, "{end}");
        assert_eq!(reader.text("h1").await, "Tin ngày 5", "{end}: the page is whole");
        reader.proxy.mends(paths);
        reader.clicks(TO_SECTION).await;
        reader.is_at("/tin/").await;
        reader.app_is_ready().await;
        assert_eq!(reader.js("starts").await, 1, "{end}: the next page starts its own");
    }
}

#[tokio::test]
async fn where_earlier_files_are_gone_an_old_page_is_a_page_and_the_next_one_has_its_app() {
    let newsroom = Newsroom::with_articles(12);
    let edition = newsroom.publishes();
    let old = edition.file("tin/bai-05/index.html");
    // Published right into the folder that is served: of earlier editions nothing stays.
    edition.is_renewed_with(Build::Another, newsroom.path());
    let reader = Scene::of(&edition).reader().await;
    reader.proxy.breaks(OLD_ARTICLE, Fault::html(200, &old));
    reader.opens(OLD_ARTICLE).await;
    reader.proxy.sees("*.wasm", 1).await;
    reader.proxy.has_answered().await;
    assert_eq!(reader.text("h1").await, "Tin ngày 5");
    assert!(!reader.has("html[data-app]").await);
    reader.clicks(TO_SECTION).await;
    reader.is_at("/tin/").await;
    reader.app_is_ready().await;
    assert_eq!(reader.js(IS_ANOTHER).await, true);
}

/// A file of the app that a page names, by its path under the edition.
fn named(page: &str, end: &str) -> String {
    let names = page.split("\"/assets/bantin-").skip(1).filter_map(|rest| rest.split('"').next());
    let name = names.into_iter().find(|name| name.ends_with(end)).expect("every page names it");
    ["assets/bantin-", name].concat()
}
