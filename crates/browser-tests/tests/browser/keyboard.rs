//! Without a mouse.

use browser_tests::{Key, Reader, Scene, sample};

#[tokio::test]
async fn the_first_key_offers_to_skip_to_the_news() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.presses(Key::Tab).await;
    assert_eq!(reader.focus().await, "a Đến nội dung chính");
    let shown = "(() => { const r = document.activeElement.getBoundingClientRect(); \
         return r.top >= 0 && r.left >= 0 && r.height > 20; })()";
    reader.waits_until(shown).await;
    reader.presses(Key::Enter).await;
    reader.waits_until("document.activeElement.matches('main')").await;
    reader.presses(Key::Tab).await;
    assert!(reader.js("!!document.activeElement.closest('main')").await == true, "{}", reader.focus().await);
    assert_eq!(reader.text("h1").await, sample::LONG_READ_HEADLINE, "the page stays");
}

#[tokio::test]
async fn tab_goes_through_masthead_article_list_and_aside_in_reading_order() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    let mut places: Vec<String> = Vec::new();
    for _ in 0..90 {
        reader.presses(Key::Tab).await;
        let place = place(&reader).await;
        if places.last() != Some(&place) {
            places.push(place);
        }
        if places.last().is_some_and(|place| place == "footer" || place == "page") {
            break;
        }
    }
    places.truncate(7);
    assert_eq!(
        places[..7.min(places.len())],
        ["skip", "masthead", "menu", "article", "list", "box", "visits"]
    );
}

#[tokio::test]
async fn the_menus_second_level_opens_and_leads_on_by_keyboard() {
    let reader = Scene::of_the_sample().uses("/").await;
    reader.js("document.querySelector('.menu summary').focus()").await;
    reader.presses(Key::Enter).await;
    reader.waits_until("document.querySelector('.menu details').open").await;
    reader.presses(Key::Tab).await;
    assert!(
        reader.js("document.activeElement.matches('.menu__sublink')").await == true,
        "{}",
        reader.focus().await
    );
    reader.presses(Key::Enter).await;
    reader.waits_until("document.querySelector('main article')").await;
    reader.waits_until("document.activeElement.closest('main')").await;
}

#[tokio::test]
async fn a_pagers_label_is_pressed_by_keyboard_and_keeps_the_focus() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    reader.js("document.querySelector(\"[data-list] .pager [data-label='2']\").focus()").await;
    reader.presses(Key::Enter).await;
    reader.waits_until("document.activeElement.matches('[data-list] .pager [aria-current]')").await;
    reader.waits_until("document.activeElement.innerText == '2'").await;
    reader.presses(Key::Tab).await;
    assert_eq!(reader.js("document.activeElement.innerText").await, "3", "and goes on from there");
}

#[tokio::test]
async fn what_has_the_focus_can_be_seen_to_have_it() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    for _ in 0..12 {
        reader.presses(Key::Tab).await;
        let ring = "(() => { const s = getComputedStyle(document.activeElement); \
             return s.outlineStyle != 'none' && parseFloat(s.outlineWidth) >= 2; })()";
        assert!(reader.js(ring).await == true, "{} has no ring", reader.focus().await);
    }
}

/// The part of the page that has the focus.
async fn place(reader: &Reader) -> String {
    let places = "[['.skip', 'skip'], ['.menu', 'menu'], ['.masthead', 'masthead'], ['article', 'article'], \
         ['[data-list]', 'list'], ['[data-box]', 'box'], ['.visits', 'visits'], ['footer', 'footer']]\
         .find(([selector]) => document.activeElement.closest(selector))?.[1] ?? 'page'";
    reader.js(places).await.as_str().unwrap_or_default().to_owned()
}
