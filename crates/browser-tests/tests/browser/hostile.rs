//! Whatever is written into a newsroom, in the text or in any field, readers see it as words: nothing of it runs, asks
//! another host or leads away, and what an author set apart beside it stays so.

mod newsroom;

use std::collections::BTreeSet;

use attacks::Attack;
use bantin_content::body_html::{is_allowed_attribute, is_allowed_element};
use browser_tests::{Reader, Scene};
use serde::Deserialize;

use newsroom::{Field, Hostile};

/// Of every kind one in so many is tried each time; all of them where there is time.
const STEP: usize = 5;

#[tokio::test]
async fn what_is_written_to_do_harm_is_seen_as_words_and_does_none() {
    do_no_harm(&attacks::some(STEP)).await;
}

#[tokio::test]
#[ignore = "minutes; `cargo xtask test --long` runs it"]
async fn none_of_two_thousand_texts_does_harm() {
    let all = attacks::all();
    assert!(all.len() > 2_000);
    do_no_harm(&all).await;
}

/// Publishes the attacks, opens every article's page, and goes to every article by the app.
async fn do_no_harm(attacks: &[Attack]) {
    let hostile = Hostile::of(attacks);
    let reader = Scene::of(&hostile.newsroom.publishes()).reader().await;
    reader.runs_first(WATCH).await;
    for at in 0..hostile.articles.len() {
        // The page as it is printed and taken over; then the next article, brought by the app.
        let next = (at + 1) % hostile.articles.len();
        reader.opens(&hostile.path(at)).await;
        reader.all_is_quiet().await;
        holds(&reader, &hostile, at, "printed").await;
        reader.js("window.mark = 1").await;
        reader.js(&format!("navigation.navigate({:?}) && 1", hostile.path(next))).await;
        reader.is_at(&hostile.path(next)).await;
        reader.all_is_quiet().await;
        assert_eq!(reader.js("window.mark").await, 1, "{}: the app brought it", hostile.path(next));
        holds(&reader, &hostile, next, "brought by the app").await;
    }
    for path in ["/", "/tin/", "/tin/trang/1/", "/gioi-thieu/", "/404.html"] {
        reader.opens(path).await;
        reader.all_is_quiet().await;
        is_unharmed(&reader, path).await;
    }
    asked_nobody_else(&reader).await;
}

/// The page of an article holds its words and nothing that could do harm.
async fn holds(reader: &Reader, hostile: &Hostile, at: usize, how: &str) {
    let what = format!("{} {how}", hostile.path(at));
    is_unharmed(reader, &what).await;
    let page: Shown =
        serde_json::from_value(reader.js(SHOWN).await).unwrap_or_else(|error| panic!("{what}: {error}"));
    for field in Field::ALL {
        let (written, shown) = (letters(&hostile.articles[at].field(field)), letters(page.field(field)));
        assert!(shown.contains(&written), "{what}: {field:?}\n{written}\n{shown}");
    }
    let kept = |found: &[String], name: &str| {
        let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
        let texts = hostile.articles[at].texts.iter().enumerate();
        let lost: Vec<&String> = texts
            .filter(|(number, _)| !found.contains(&*format!("{name} {number}")))
            .map(|(_, attack)| attack)
            .collect();
        assert!(lost.is_empty(), "{what}: no {name} behind {lost:#?}");
    };
    kept(&page.strong, "chắc");
    kept(&page.em, "nghiêng");
    kept(&page.links, "liên kết");
    kept(&page.items, "mục");
    kept(&page.cells, "ô");
    for (element, attributes) in &page.body {
        assert!(is_allowed_element(element), "{what}: <{element}>");
        // The app makes buttons of pictures.
        let made = |name: &str| {
            element == "img" && matches!(name, "tabindex" | "role" | "aria-label" | "aria-haspopup")
        };
        for (name, value) in attributes.iter().filter(|(name, _)| !made(name)) {
            assert!(is_allowed_attribute(element, name, value), "{what}: <{element} {name}={value:?}>");
        }
    }
    assert!(page.body.len() > hostile.articles[at].texts.len(), "{what}");
}

/// Nothing ran, nothing was refused since nothing was tried, the reader is where they were, and no element of the page is
/// one that texts must not bring.
async fn is_unharmed(reader: &Reader, what: &str) {
    assert!(reader.js("window.evil").await.is_null(), "{what}: {:?}", reader.js("window.evil").await);
    assert_eq!(reader.js("location.origin").await, reader.proxy.origin(), "{what}");
    assert_eq!(reader.refused().await, [""; 0], "{what}: the policy had nothing to refuse");
    let foreign = reader.js(FOREIGN).await;
    assert_eq!(foreign, serde_json::json!([]), "{what}");
}

async fn asked_nobody_else(reader: &Reader) {
    let record = reader.browser.log("performance").await;
    let asked = record.iter().filter_map(|entry| entry["message"].as_str());
    let mut requests = 0;
    for message in asked.filter(|message| message.contains("Network.requestWillBeSent\"")) {
        assert!(!message.contains("//evil.example"), "{message}");
        requests += 1;
    }
    assert!(requests > 0, "the browser tells what it asks for");
}

/// Dialogs are noted, so that none stops the test.
const WATCH: &str = "for (const dialog of ['alert', 'confirm', 'prompt', 'print', 'open']) \
     window[dialog] = () => { window.evil = dialog; }; \
     addEventListener('error', (e) => { if (e.error) window.evil = 'error: ' + e.message; });";

/// Elements and attributes that nothing but the page's own frame may bring, and that does not bring these.
const FOREIGN: &str = "[...document.querySelectorAll('*')].filter((e) => { \
     const own = e.parentElement == document.head || /^(html|head|body)$/i.test(e.tagName) || e.matches('body > script'); \
     const tag = /^(script|style|meta|base|link|iframe|frame|frameset|object|embed|applet|portal|template|math|form|input|textarea|select|title|noscript)$/i; \
     return (!own && tag.test(e.tagName)) || (!own && !e.closest('svg') && /[^a-z0-9]/i.test(e.tagName)) \
         || [...e.attributes].some((a) => /^(on|style$|srcdoc|formaction|ping|background|xlink:|is$|slot$|part$)/i.test(a.name) \
             || (/^(href|src|action|data|poster|cite)$/i.test(a.name) && e.parentElement != document.head \
                 && !/^(https?:|mailto:|tel:|data:image\\/svg\\+xml,%3Csvg)/i.test(a.value) && /^[a-z][a-z0-9+.-]*:/i.test(a.value.replace(/[\\0-\\x20]/g, '')))); \
     }).map((e) => e.outerHTML.slice(0, 300))";

/// What the page shows, field by field, and what its body is made of.
const SHOWN: &str = "(() => { const all = (s) => [...document.querySelectorAll(s)]; \
     const text = (s) => all(s).map((e) => e.textContent).join(' '); \
     const texts = (s) => all('[data-body] ' + s).map((e) => e.textContent.trim()); \
     return { headline: text('h1'), lead: text('.lead'), byline: text('.byline'), tags: text('.tags'), \
         corrections: text('.corrections'), caption: text('#app > * > article figcaption, .figure figcaption'), \
         alt: all('img').map((e) => e.alt).join(' '), \
         strong: texts('strong'), em: texts('em'), links: texts('a[href=\"/tin/bai-0/\"]'), items: texts('ul > li'), \
         cells: texts('.table-scroll td'), \
         body: all('[data-body] *').map((e) => [e.tagName.toLowerCase(), [...e.attributes].map((a) => [a.name, a.value])]) }; })()";

#[derive(Deserialize)]
struct Shown {
    headline: String,
    lead: String,
    byline: String,
    tags: String,
    corrections: String,
    caption: String,
    alt: String,
    strong: Vec<String>,
    em: Vec<String>,
    links: Vec<String>,
    items: Vec<String>,
    cells: Vec<String>,
    body: Vec<(String, Vec<(String, String)>)>,
}

impl Shown {
    fn field(&self, field: Field) -> &str {
        match field {
            Field::Headline => &self.headline,
            Field::Lead => &self.lead,
            Field::Byline => &self.byline,
            Field::Tag => &self.tags,
            Field::Correction => &self.corrections,
            Field::Caption => &self.caption,
            Field::Alt => &self.alt,
        }
    }
}

/// The letters of a text without spaces and what shows nothing, of which pages make what they like. The sign for kelvin is
/// a K to the publisher, as Unicode has it.
fn letters(text: &str) -> String {
    let shown = text.chars().filter(|c| !c.is_whitespace() && !newsroom::shows_nothing(*c));
    shown.map(|c| if c == '\u{212a}' { 'K' } else { c }).collect()
}
