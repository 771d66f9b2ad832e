//! The urgent notice: on every page, old ones too, in the line that is kept for it.

use browser_tests::{Edition, Fault, Key, Newsroom, Reader, Scene, Window};

const OLD_ARTICLE: &str = "/tin/bai-01/";
const NOTICE: &str = "/api/v1/notice.json";
const WATER: &str = "Nước suối Bắc lên cao: xin không qua ngầm Nà Tâu, không vớt củi trên sông, và nghe loa của bản cho đến khi có tin mới.";
const SHOWN: &str = "document.querySelector('.notice').checkVisibility()";
const HIDDEN: &str = "!document.querySelector('.notice').checkVisibility()";

/// What happens once a minute can be made to happen by a test.
const MINUTES: &str = "const every = setInterval; window.setInterval = (act, time) => \
     (time == 60000 && (window.minute = act), every(act, time))";

fn says(newsroom: &Newsroom, text: &str) {
    newsroom.site(&format!("notice = {{ text = {text:?}, until = 2999-01-01, href = \"/tin/bai-02/\" }}\n"));
}

/// A portal of three articles, in which nothing urgent was said yet.
fn quiet() -> (Newsroom, Edition) {
    let newsroom = Newsroom::with_articles(3);
    let edition = newsroom.publishes();
    (newsroom, edition)
}

/// The same, with a notice.
fn urgent() -> (Newsroom, Edition) {
    let newsroom = Newsroom::with_articles(3);
    says(&newsroom, WATER);
    let edition = newsroom.publishes();
    (newsroom, edition)
}

async fn words(reader: &Reader) -> String {
    reader.text(".notice__line span").await
}

#[tokio::test]
async fn a_page_that_was_printed_before_shows_it_and_nothing_moves() {
    for window in [Window::PHONE, Window::TABLET, Window::DESK] {
        let (newsroom, edition) = quiet();
        let reader = Scene::of(&edition).on(window).uses(OLD_ARTICLE).await;
        reader.all_is_quiet().await;
        let place = "document.querySelector('main').getBoundingClientRect().top";
        let (top, page) = (reader.number(place).await, edition.file("tin/bai-01/index.html"));
        says(&newsroom, WATER);
        edition.is_renewed_from(newsroom.path());
        assert_eq!(edition.file("tin/bai-01/index.html"), page, "the page is the same");
        reader.opens(OLD_ARTICLE).await;
        reader.waits_until(SHOWN).await;
        reader.all_is_quiet().await;
        assert_eq!(words(&reader).await, WATER);
        assert_eq!(reader.number(place).await, top, "{window:?}");
        assert_eq!(reader.jumps().await, [""; 0], "{window:?}");
        assert_eq!(reader.accessibility_problems().await, [""; 0], "{window:?}");
        // It is cut to its line, and whole when it is pressed.
        let height = "document.querySelector('.notice').offsetHeight";
        assert!(reader.number(height).await <= 46.0, "{window:?}");
        reader.clicks(".notice__line").await;
        reader.waits_until("document.querySelector('.notice details').open").await;
        let cut = "(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector('.notice__line'))";
        assert_eq!(reader.js(cut).await, false, "{window:?}");
        assert!(reader.text(".notice__more").await.starts_with("Hiệu lực đến 23:59 ngày 01/01/2999"));
        assert_eq!(reader.accessibility_problems().await, [""; 0], "open, {window:?}");
    }
}

#[tokio::test]
async fn a_page_that_stays_open_learns_of_it_and_that_it_is_over() {
    let (newsroom, edition) = quiet();
    let reader = Scene::of(&edition).reader().await;
    reader.runs_first(MINUTES).await;
    reader.opens(OLD_ARTICLE).await;
    reader.app_is_ready().await;
    reader.waits_until("document.querySelector('.notice').parentNode.ariaLive == 'polite'").await;
    assert_eq!(reader.js(HIDDEN).await, true);
    says(&newsroom, WATER);
    edition.is_renewed_from(newsroom.path());
    reader.js("minute(), 1").await;
    reader.waits_until(SHOWN).await;
    assert_eq!(words(&reader).await, WATER);
    reader.js("window.mark = 1").await;
    reader.clicks(".menu a[href='/tin/']").await;
    reader.is_at("/tin/").await;
    reader.waits_until("document.querySelector('h1').innerText == 'Tin'").await;
    assert_eq!(reader.js("window.mark").await, 1, "the app brought it");
    assert_eq!(words(&reader).await, WATER, "the app's next page has it too");
    assert_eq!(reader.js(SHOWN).await, true);
    newsroom.site("");
    edition.is_renewed_from(newsroom.path());
    reader.js("minute(), 1").await;
    reader.waits_until(HIDDEN).await;
}

#[tokio::test]
async fn a_page_that_comes_back_into_view_looks_at_once() {
    let (newsroom, edition) = quiet();
    let reader = Scene::of(&edition).reader().await;
    reader.runs_first(MINUTES).await;
    reader.opens(OLD_ARTICLE).await;
    reader.all_is_quiet().await;
    reader.browser.opens_another_tab().await;
    reader.opens("/").await;
    reader.all_is_quiet().await;
    says(&newsroom, WATER);
    edition.is_renewed_from(newsroom.path());
    reader.browser.closes_this_tab().await;
    reader.waits_until(SHOWN).await;
    assert_eq!(words(&reader).await, WATER);
}

#[tokio::test]
async fn closed_it_stays_closed_until_its_text_changes() {
    let (newsroom, edition) = urgent();
    let reader = Scene::of(&edition).uses(OLD_ARTICLE).await;
    reader.waits_until(SHOWN).await;
    reader.clicks_on("Đóng thông báo").await;
    reader.waits_until(HIDDEN).await;
    for path in [OLD_ARTICLE, "/", "/tin/"] {
        reader.opens(path).await;
        reader.all_is_quiet().await;
        assert_eq!(reader.js(HIDDEN).await, true, "{path}");
    }
    // Its digest is all that is kept, and goes with the tab.
    assert_eq!(reader.number("sessionStorage.length").await, 1.0);
    assert!(reader.js("/^[0-9a-f]{16}$/.test(sessionStorage.notice)").await == true);
    assert_eq!(reader.number("localStorage.length").await, 0.0);
    assert_eq!(reader.js("document.cookie").await, "");
    says(&newsroom, "Nước đã rút.");
    edition.is_renewed_from(newsroom.path());
    reader.opens(OLD_ARTICLE).await;
    reader.waits_until(SHOWN).await;
    assert_eq!(words(&reader).await, "Nước đã rút.");
}

#[tokio::test]
async fn where_nothing_can_be_kept_it_is_closed_all_the_same() {
    let reader = Scene::of(&urgent().1).reader().await;
    let forbidden =
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('forbidden') } })";
    reader.runs_first(&[MINUTES, ";", forbidden].concat()).await;
    reader.opens("/").await;
    reader.app_is_ready().await;
    reader.clicks_on("Đóng thông báo").await;
    reader.waits_until(HIDDEN).await;
    reader.js("minute(), 1").await;
    reader.all_is_quiet().await;
    assert_eq!(reader.js(HIDDEN).await, true);
}

#[tokio::test]
async fn without_script_the_front_page_and_sections_say_it_whole_when_pressed() {
    let (_newsroom, edition) = urgent();
    let reader = Scene::of(&edition).on(Window::PHONE).without_script().reader().await;
    for path in ["/", "/tin/"] {
        reader.opens(path).await;
        assert_eq!(words(&reader).await, WATER, "{path}");
        assert!(!reader.has(".notice button:not([hidden])").await, "it could do nothing");
        let cut = "(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector('.notice__line'))";
        assert_eq!(reader.js(cut).await, true, "{path}");
        reader.clicks(".notice__line").await;
        reader.waits_until("document.querySelector('.notice details').open").await;
        assert_eq!(reader.js(cut).await, false, "{path}");
    }
    reader.clicks_on("Xem chi tiết").await;
    reader.waits_until("location.pathname == '/tin/bai-02/'").await;
    assert_eq!(reader.js(HIDDEN).await, true, "an article is printed without");
}

#[tokio::test]
async fn where_the_document_cannot_be_had_what_was_printed_stays() {
    let reader = Scene::of(&urgent().1).reader().await;
    for fault in
        [Fault::Refuse, Fault::CutOff, Fault::status(500), Fault::html(200, "<h1>Login</h1>"), Fault::Half]
    {
        reader.proxy.breaks(NOTICE, fault.clone());
        for (path, condition) in [("/", SHOWN), (OLD_ARTICLE, HIDDEN)] {
            reader.proxy.forgets();
            reader.opens(path).await;
            reader.proxy.sees(NOTICE, 1).await;
            reader.all_is_quiet().await;
            assert_eq!(reader.js(condition).await, true, "{path} {fault:?}");
        }
        reader.proxy.mends(NOTICE);
    }
}

#[tokio::test]
async fn that_it_is_over_is_told_by_the_servers_clock_and_never_by_the_readers() {
    let reader = Scene::of(&urgent().1).reader().await;
    reader.runs_first("const Own = Date; window.Date = class extends Own { static now() { return 4e13 } constructor(...a) { super(...(a.length ? a : [4e13])) } }").await;
    reader.opens("/").await;
    reader.all_is_quiet().await;
    assert_eq!(reader.js("new Date().getFullYear() > 3000").await, true);
    assert_eq!(reader.js(SHOWN).await, true);
    // Nobody has published since it was over.
    reader.proxy.breaks(NOTICE, Fault::Reword("2999-01-01", "2020-01-01".to_owned()));
    for path in ["/", OLD_ARTICLE] {
        reader.opens(path).await;
        reader.waits_until(HIDDEN).await;
        reader.all_is_quiet().await;
        assert_eq!(reader.js(HIDDEN).await, true, "{path}");
    }
}

#[tokio::test]
async fn a_hostile_document_is_words_and_no_shape_of_it_stops_the_page() {
    let reader = Scene::of(&quiet().1).reader().await;
    let answer = |body: &str| Fault::Answer { status: 200, kind: "application/json", body: body.into() };
    let text = "</span><img src=x onerror=evil=1><script>evil=1</script>";
    let until = "{\"at\":\"2999-01-01T00:00:00Z\",\"text\":\"<b>mai</b>\"}";
    let hostile = format!(
        "{{\"id\":\"a\\\" onload=\\\"evil=1\",\"text\":{text:?},\"until\":{until},\"href\":\"javascript:evil=1\"}}"
    );
    reader.proxy.breaks(NOTICE, answer(&hostile));
    reader.opens(OLD_ARTICLE).await;
    reader.waits_until(SHOWN).await;
    assert_eq!(words(&reader).await, text);
    reader.clicks(".notice__line").await;
    reader.clicks(".notice a").await;
    reader.app_is_ready().await;
    assert!(!reader.has(".notice img, .notice script, .notice b").await);
    assert!(reader.js("window.evil").await.is_null());
    for body in
        ["null", "[]", "5", "\"a\"", "{\"id\":5,\"text\":{}}", "{\"id\":\"a\",\"text\":null,\"until\":7}"]
    {
        reader.proxy.breaks(NOTICE, answer(body));
        reader.proxy.forgets();
        reader.opens(OLD_ARTICLE).await;
        reader.proxy.sees(NOTICE, 1).await;
        reader.all_is_quiet().await;
        assert!(!reader.text("[data-figure=total]").await.is_empty(), "{body}");
    }
}

#[tokio::test]
async fn it_is_opened_followed_and_closed_by_keyboard() {
    let reader = Scene::of(&urgent().1).uses(OLD_ARTICLE).await;
    reader.waits_until(SHOWN).await;
    reader.js("document.querySelector('.menu a').focus(), 1").await;
    reader.presses(Key::Tab).await;
    assert!(
        reader.js("document.activeElement.matches('.notice summary')").await == true,
        "{}",
        reader.focus().await
    );
    reader.presses(Key::Enter).await;
    reader.waits_until("document.querySelector('.notice details').open").await;
    reader.presses(Key::Tab).await;
    assert_eq!(reader.focus().await, "a Xem chi tiết");
    let ring = "(() => { const s = getComputedStyle(document.activeElement); \
         return s.outlineStyle != 'none' && parseFloat(s.outlineWidth) >= 2; })()";
    assert!(reader.js(ring).await == true);
    reader.presses(Key::Tab).await;
    assert_eq!(reader.focus().await, "button Đóng thông báo");
    reader.presses(Key::Enter).await;
    reader.waits_until(HIDDEN).await;
}
