//! What the app reads back from the page may have been changed by an extension, a translation or another version's
//! style: the app starts all the same.

use browser_tests::{Edition, Fault, Newsroom, Reader, Scene, sample};
use serde_json::{Value, json};

/// Changes the page as it is parsed, before the app starts: `change` is a selector and what is done to what it finds.
const CHANGES: &str = "addEventListener('DOMContentLoaded', () => { \
     const change = JSON.parse(sessionStorage.change || '[]'); if (!change.length) return; \
     const [selector, act, given] = change; window.changed = 0; \
     document.querySelectorAll(selector).forEach((e) => { window.changed++; ({ \
         rename: () => e.classList.replace(given, given + '-x'), \
         classless: () => e.removeAttribute('class'), \
         bare: () => e.removeAttribute(given), \
         gone: () => e.remove(), \
         elsewhere: () => e.setAttribute('href', 'https://elsewhere.example/?to=' + e.getAttribute('href')), \
         wrapped: () => { const font = document.createElement('font'); e.replaceWith(font); font.append(e); }, \
         preceded: () => e.before(Object.assign(document.createElement(given), { textContent: 'xen vào' })), \
         cut: () => e.firstChild.splitText(2), \
         marked: () => { const words = document.createRange(); words.setStart(e.firstChild, 1); words.setEnd(e.firstChild, 3); \
             words.surroundContents(document.createElement('mark')); }, \
         followed: () => e.append(Object.assign(document.createElement(given), { textContent: 'xen vào' })), \
     })[act](); }); })";

/// All that stands in the page where the app draws, as a reader sees it, and by what it is styled.
const WORDS: &str = "(() => { const main = document.querySelector('main'); \
     const styled = [...main.querySelectorAll('[class]')].map((e) => e.tagName + '.' + e.className).join(' '); \
     return main.innerText.replace(/\\s+/g, ' ').trim() + ' ' + styled; })()";

#[tokio::test]
async fn the_front_page_starts_whatever_class_is_renamed() {
    every_class_in_turn("/").await;
}

#[tokio::test]
async fn a_section_starts_whatever_class_is_renamed() {
    every_class_in_turn(sample::SECTION).await;
}

#[tokio::test]
async fn a_closed_page_starts_whatever_class_is_renamed() {
    every_class_in_turn(sample::CLOSED_PAGE).await;
}

#[tokio::test]
async fn an_article_starts_whatever_class_is_renamed() {
    every_class_in_turn(sample::TEN_PICTURES).await;
}

#[tokio::test]
async fn a_standing_page_starts_whatever_class_is_renamed() {
    every_class_in_turn(sample::STANDING).await;
}

#[tokio::test]
async fn a_page_without_any_class_starts_and_asks_for_nothing_that_it_shows() {
    let reader = changed_pages().await;
    let rows = "document.querySelectorAll('[data-list] li, [data-box] li').length";
    for (kind, path) in sample::EVERY_KIND {
        change(&reader, &json!([])).await;
        reader.opens(path).await;
        reader.all_is_quiet().await;
        let shown = reader.number(rows).await;
        change(&reader, &json!(["#app *, #app", "classless"])).await;
        reader.proxy.forgets();
        reader.opens(path).await;
        reader.all_is_quiet().await;
        assert!(reader.number("window.changed").await > 20.0, "{kind}");
        assert_eq!(reader.number(rows).await, shown, "{kind}: every row is there");
        assert_eq!(reader.proxy.asked_for("/api/v1/articles/"), [""; 0], "{kind}");
        assert_eq!(reader.proxy.asked_for("/api/v1/pages/"), [""; 0], "{kind}");
        assert_eq!(reader.proxy.asked_for("/api/v1/front"), [""; 0], "{kind}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_back_is_fetched_and_drawn_in_its_place() {
    let edition = Newsroom::with_articles(31).publishes();
    let reader = Scene::of(&edition).reader().await;
    reader.runs_first(CHANGES).await;
    let (list, news_box) = ("/api/v1/sections/tin/", "/api/v1/boxes/tin-moi.json");
    let closed = "/api/v1/sections/tin/pages/1.json";
    let changes = [
        (json!(["[data-list] time", "gone"]), list),
        (json!(["[data-list] li:nth-child(3) a", "gone"]), list),
        (json!(["[data-list] li:nth-child(3) a", "elsewhere"]), list),
        (json!(["[data-list] time", "bare", "datetime"]), list),
        (json!(["[data-list] ol", "gone"]), list),
        (json!(["[data-list] ol", "wrapped"]), ""),
        (json!(["[data-list] li:nth-child(2)", "preceded", "li"]), list),
        (json!(["[data-list]", "bare", "data-list"]), list),
        (json!(["[data-list]", "gone"]), list),
        (json!(["[data-list]", "preceded", "div"]), ""),
        (json!(["[data-list]", "followed", "aside"]), ""),
        (json!(["[data-box] time", "gone"]), news_box),
        (json!(["[data-box] li:nth-child(2) a", "elsewhere"]), news_box),
        (json!(["[data-box] ol", "gone"]), news_box),
        (json!(["[data-box]", "bare", "id"]), news_box),
        (json!(["[data-box]", "bare", "data-box"]), news_box),
        (json!(["[data-box]", "gone"]), news_box),
        (json!(["[data-body]", "bare", "data-body"]), "/api/v1/articles/bai-25.json"),
        (json!(["[data-body]", "gone"]), "/api/v1/articles/bai-25.json"),
        (json!(["main", "preceded", "div"]), ""),
        (json!([".frame", "preceded", "div"]), ""),
        (json!([".frame", "wrapped"]), ""),
        (json!(["#app", "followed", "section"]), ""),
        (json!(["h1, h2, time, a, p", "wrapped"]), ""),
        (json!(["#app h1, #app h2, #app time, #app a, .lead", "cut"]), ""),
        (json!(["#app h1, #app h2, #app time, #app a, .lead", "marked"]), ""),
        (json!([".dateline, .lead, h1, nav > *", "preceded", "p"]), ""),
        (json!(["[data-body], [data-list] ol", "preceded", "div"]), ""),
    ];
    for path in ["/tin/bai-25/", "/tin/", "/tin/trang/1/"] {
        change(&reader, &json!([])).await;
        reader.opens(path).await;
        reader.all_is_quiet().await;
        if reader.has("[data-show-newer]").await {
            reader.clicks("[data-list] [data-show-newer]").await;
            reader.waits_until("!document.querySelector('[data-list] [data-show-newer]')").await;
        }
        let words = reader.js(WORDS).await;
        for (what, asked) in &changes {
            change(&reader, what).await;
            reader.proxy.forgets();
            reader.opens(path).await;
            reader.all_is_quiet().await;
            if reader.number("window.changed").await == 0.0 {
                continue;
            }
            if reader.has("[data-list] [data-show-newer]").await {
                reader.clicks("[data-list] [data-show-newer]").await;
                reader.waits_until("!document.querySelector('[data-list] [data-show-newer]')").await;
            }
            assert_eq!(reader.js(WORDS).await, words, "{path}, {what}: all is there once");
            // A closed page asks for the newest one besides, to number its pager.
            let asked = if *asked == list && path.contains("trang") { closed } else { asked };
            if !asked.is_empty() {
                assert_eq!(reader.proxy.asked_for(asked).len(), 1, "{path}, {what}: {asked}");
            }
            assert_eq!(
                reader.js("document.querySelectorAll('[data-box]').length").await,
                1,
                "{path}, {what}"
            );
            works(&reader, &format!("{path}, {what}")).await;
        }
    }
}

#[tokio::test]
async fn a_page_whose_missing_part_does_not_come_stays_a_page_of_plain_links() {
    let reader = Scene::of(&Newsroom::with_articles(12).publishes()).reader().await;
    reader.runs_first(CHANGES).await;
    for fault in [Fault::Refuse, Fault::status(404), Fault::Reword("<p>", "<p onclick=evil=1>".to_owned())] {
        reader.proxy.mends("/api/v1/articles/");
        change(&reader, &json!(["[data-body]", "bare", "data-body"])).await;
        reader.console().await;
        reader.proxy.breaks("/api/v1/articles/", fault);
        reader.opens("/tin/bai-05/").await;
        reader.proxy.sees("/api/v1/articles/bai-05.json", 1).await;
        reader.proxy.has_answered().await;
        reader.settles().await;
        assert!(!reader.has("html[data-app]").await);
        assert!(reader.text("main").await.contains("Nội dung của tin ngày 5."));
        change(&reader, &json!([])).await;
        reader.js("window.mark = 1").await;
        reader.clicks("[data-box] li:nth-child(2) a").await;
        reader.waits_until("document.querySelector('h1')?.innerText == 'Tin ngày 4'").await;
        assert!(reader.js("window.mark").await.is_null(), "it was a plain load");
        reader.proxy.forgets();
    }
}

#[tokio::test]
async fn a_box_that_the_site_has_no_more_keeps_no_page_from_starting() {
    let reader = Scene::of(&Newsroom::with_articles(12).publishes()).reader().await;
    reader.runs_first(CHANGES).await;
    change(&reader, &json!(["[data-box] time", "gone"])).await;
    reader.proxy.breaks("/api/v1/boxes/", Fault::status(404));
    reader.opens("/tin/bai-12/").await;
    reader.all_is_quiet().await;
    assert!(!reader.has("[data-box]").await);
    assert!(reader.text("main").await.contains("Nội dung của tin ngày 12."));
}

/// A reader whose pages are changed before the app comes.
async fn changed_pages() -> Reader {
    let reader = Scene::of_the_sample().reader().await;
    reader.runs_first(CHANGES).await;
    reader.opens("/").await;
    reader
}

/// From the next page on.
async fn change(reader: &Reader, change: &Value) {
    if reader.js("location.protocol").await != "http:" {
        reader.opens("/").await;
    }
    reader.js(&format!("(sessionStorage.change = {})", Value::from(change.to_string()))).await;
}

/// Renames each class of a page, one at a time, and looks whether all still works.
async fn every_class_in_turn(path: &str) {
    let reader = changed_pages().await;
    let printed = Edition::of_the_sample().file(&[path.trim_start_matches('/'), "index.html"].concat());
    let classes = format!(
        "(() => {{ const page = document.createElement('template'); bantin.fill(page, {}); \
             return [...new Set([...page.content.querySelectorAll('[class]')].flatMap((e) => [...e.classList]))]; }})()",
        Value::from(printed)
    );
    let classes = reader.js(&classes).await;
    let classes: Vec<&str> = classes.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(classes.len() > 20, "{classes:?}");
    reader.opens(path).await;
    reader.all_is_quiet().await;
    let texts = "document.querySelector('main').textContent";
    let content = reader.js(texts).await;
    for class in classes {
        change(&reader, &json!([format!(".{class}"), "rename", class])).await;
        reader.opens(path).await;
        reader.app_is_ready().await;
        assert!(reader.number("window.changed").await > 0.0, "{class} is in the page");
        reader.waits_until(&format!("{texts} == {content}")).await;
        works(&reader, class).await;
    }
}

/// Figures come, boxes and lists turn, and a link brings its page in place.
async fn works(reader: &Reader, what: &str) {
    let all = "(async () => { \
         const find = (selector) => document.querySelector(selector); \
         const until = async (name, holds) => { \
             for (let n = 0; !holds(); n++) { if (n > 500) throw name; await new Promise((next) => setTimeout(next, 10)); } }; \
         window.mark = 1; \
         await until('figures', () => find('[data-figure=online]').textContent == '1'); \
         const box = find('[data-box-page=\"1\"]'); \
         if (box) { box.click(); await until('box', () => find('[data-box-page=\"1\"]').ariaCurrent == 'page'); } \
         const label = find('main [data-label=\"2\"]'); \
         if (label) { label.click(); \
             await until('label', () => find('main [data-label=\"2\"]')?.ariaCurrent == 'page' && find('[data-list] li a')); } \
         const title = document.title; \
         const link = find('[data-list] li a') || find('main section a') || find('header nav a:not([aria-current])'); \
         link.click(); \
         await until('link', () => document.title != title && find('main h1').textContent); \
         return window.mark; })()";
    assert_eq!(reader.browser.promised(all).await, 1, "{what}");
}
