//! Pictures over the whole screen.

use browser_tests::{Key, Reader, Scene, Window, sample};

const PICTURE: &str = "article figure img";

#[tokio::test]
async fn a_click_opens_a_picture_and_back_closes_it_on_the_same_article() {
    let reader = Scene::of_the_sample().uses(sample::TEN_PICTURES).await;
    let (path, entries) = (reader.js("location.pathname").await, reader.number("history.length").await);
    reader.clicks(PICTURE).await;
    reader.waits_until("document.querySelector('[role=dialog]')").await;
    assert_eq!(reader.number("history.length").await, entries + 1.0);
    reader.waits_until("document.querySelector('.viewer img').naturalWidth > 100").await;
    reader.browser.goes_back().await;
    reader.waits_until("!document.querySelector('[role=dialog]')").await;
    assert_eq!(reader.js("location.pathname").await, path);
    assert!(reader.has("article h1").await);
    assert!(
        reader.js("document.activeElement.matches('article figure img')").await == true,
        "the focus returns"
    );
}

#[tokio::test]
async fn pictures_turn_by_key_and_by_button_and_end_at_both_ends() {
    let reader = Scene::of_the_sample().uses(sample::TEN_PICTURES).await;
    opens_by_keyboard(&reader).await;
    assert_eq!(reader.text(".viewer__count").await, "1/10");
    reader.presses(Key::Left).await;
    reader.presses(Key::Right).await;
    shows(&reader, "2/10").await;
    reader.presses(Key::Right).await;
    shows(&reader, "3/10").await;
    reader.presses(Key::Left).await;
    shows(&reader, "2/10").await;
    reader.clicks_on("Ảnh sau").await;
    shows(&reader, "3/10").await;
    reader.clicks_on("Ảnh trước").await;
    shows(&reader, "2/10").await;
    let caption = reader.text("article figure:nth-of-type(1) figcaption").await;
    assert!(!caption.is_empty());
    for _ in 0..9 {
        reader.presses(Key::Right).await;
    }
    shows(&reader, "10/10").await;
    assert!(reader.has("[data-viewer-next][disabled]").await);
}

#[tokio::test]
async fn escape_closes_and_the_focus_returns_to_the_picture_that_was_shown() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    opens_by_keyboard(&reader).await;
    reader.presses(Key::Right).await;
    shows(&reader, "2/4").await;
    reader.presses(Key::Escape).await;
    reader.waits_until("!document.querySelector('[role=dialog]')").await;
    let at = "[...document.querySelectorAll('article figure img')].indexOf(document.activeElement)";
    assert_eq!(reader.number(at).await, 1.0);
    reader.browser.goes_forward().await;
    reader.waits_until("document.querySelector('[role=dialog]')").await;
    reader.presses(Key::Escape).await;
    reader.waits_until("!document.querySelector('[role=dialog]')").await;
    assert_eq!(reader.text("h1").await, sample::LONG_READ_HEADLINE);
}

#[tokio::test]
async fn tab_stays_within_the_open_picture() {
    let reader = Scene::of_the_sample().uses(sample::TEN_PICTURES).await;
    opens_by_keyboard(&reader).await;
    for _ in 0..5 {
        reader.presses(Key::Tab).await;
        assert!(
            reader.js("!!document.activeElement.closest('.viewer')").await == true,
            "{}",
            reader.focus().await
        );
    }
    for _ in 0..5 {
        reader.presses_shifted(Key::Tab).await;
        assert!(
            reader.js("!!document.activeElement.closest('.viewer')").await == true,
            "{}",
            reader.focus().await
        );
    }
}

#[tokio::test]
#[ignore = "the driver's finger is too slow on a busy machine; runs with --long until that is understood"]
async fn a_finger_turns_the_pictures_on_a_phone() {
    let reader = Scene::of_the_sample().on(Window::PHONE).uses(sample::TEN_PICTURES).await;
    reader.clicks(PICTURE).await;
    shows(&reader, "1/10").await;
    reader.swipes(-160.0).await;
    shows(&reader, "2/10").await;
    reader.swipes(-160.0).await;
    shows(&reader, "3/10").await;
    reader.swipes(160.0).await;
    shows(&reader, "2/10").await;
    reader.swipes(12.0).await;
    shows(&reader, "2/10").await;
    reader.clicks_on("Đóng").await;
    reader.waits_until("!document.querySelector('[role=dialog]')").await;
}

#[tokio::test]
async fn a_picture_says_that_it_opens_and_a_caption_goes_with_it() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    let name = reader.js("document.querySelector('article figure img').getAttribute('aria-label')").await;
    assert!(name.as_str().is_some_and(|name| name.starts_with("Phóng to ảnh")), "{name}");
    let caption = reader.text("article figure figcaption").await;
    let with_caption =
        "[...document.querySelectorAll('article figure')].find((f) => f.querySelector('figcaption'))";
    reader.js(&format!("{with_caption}.querySelector('img').setAttribute('id', 'pressed')")).await;
    reader.clicks("#pressed").await;
    reader.waits_until("document.querySelector('[role=dialog]')").await;
    assert_eq!(reader.text(".viewer figcaption").await, caption);
}

async fn opens_by_keyboard(reader: &Reader) {
    reader.js("document.querySelector('article figure img').focus()").await;
    reader.presses(Key::Enter).await;
    reader.waits_until("document.activeElement.matches('[data-viewer-close]')").await;
}

async fn shows(reader: &Reader, count: &str) {
    reader.waits_until(&format!("document.querySelector('.viewer__count')?.innerText == '{count}'")).await;
}
