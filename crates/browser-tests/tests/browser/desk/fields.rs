//! Fields: managers of passwords know them, paste works, and what was typed can be shown.

use browser_tests::{Key, PASSWORD, Reader, Scene};

use super::desk;

const BUTTON: &str = "[data-shows=password]";

#[tokio::test]
async fn what_was_typed_is_shown_when_asked_and_is_sent_as_a_password_all_the_same() {
    let desk = desk();
    let reader = Scene::at(&desk).reads("/").await;
    reader.types("#name", "Chị Lan").await;
    reader.types("#password", PASSWORD).await;
    reader.clicks_on("Hiện mật khẩu").await;
    assert_eq!(kind(&reader).await, "text");
    assert_eq!(reader.js("document.activeElement.id").await, "password", "typing goes on");
    reader.clicks_on("Ẩn mật khẩu").await;
    assert_eq!(kind(&reader).await, "password");
    reader.clicks_on("Hiện mật khẩu").await;
    // Sent while it is shown: by then it is hidden again, as managers of passwords look for it.
    reader.js("document.forms[0].addEventListener('submit', () => (window.name = password.type))").await;
    reader.presses(Key::Enter).await;
    reader.is_at("/ban-nhap/").await;
    assert_eq!(reader.js("window.name").await, "password");
}

#[tokio::test]
async fn without_script_there_is_no_button_that_would_do_nothing() {
    let desk = desk();
    let reader = Scene::at(&desk).without_script().reads("/").await;
    assert!(reader.has(BUTTON).await);
    assert_eq!(reader.texts("main button").await, ["Đăng nhập"]);
}

#[tokio::test]
async fn managers_of_passwords_know_every_field() {
    let desk = desk();
    let reader = Scene::at(&desk).reads("/").await;
    assert_eq!(known_as(&reader).await, "name username, password current-password");
    reader.opens(&desk.adds("Anh Minh", "writer")).await;
    assert_eq!(known_as(&reader).await, "name username, password new-password");
    reader.signs_in("Chị Lan").await;
    reader.opens("/tai-khoan/").await;
    let change = "name username, current current-password, password new-password";
    assert_eq!(known_as(&reader).await, change);
    reader.opens("/tai-khoan/hai-buoc/").await;
    assert_eq!(known_as(&reader).await, "name username, current current-password");
}

#[tokio::test]
async fn a_password_is_pasted_however_long_it_is() {
    let desk = desk();
    let reader = Scene::at(&desk).reads("/").await;
    let long = PASSWORD.repeat(20);
    reader.types("#name", &long).await;
    reader.presses_holding(Key::Control, 'a').await;
    reader.presses_holding(Key::Control, 'c').await;
    reader.clicks("#password").await;
    reader.presses_holding(Key::Control, 'v').await;
    reader.waits_until(&format!("document.querySelector('#password').value == {long:?}")).await;
}

async fn kind(reader: &Reader) -> String {
    reader.js("document.querySelector('#password').type").await.as_str().unwrap_or_default().to_owned()
}

/// Fields that have something to do with signing in, each with what its `autocomplete` says.
async fn known_as(reader: &Reader) -> String {
    let list = "[...document.querySelectorAll('input[autocomplete]')].map((e) => e.name + ' ' + e.autocomplete).join(', ')";
    reader.js(list).await.as_str().unwrap_or_default().to_owned()
}
