//! The desk without a mouse.

use browser_tests::{Key, PASSWORD, Reader, Scene};

use super::{HEADLINE, desk};

#[tokio::test]
async fn keys_alone_lead_in_through_the_drafts_and_out() {
    let desk = desk();
    let reader = Scene::at(&desk).reads("/").await;
    assert_eq!(next(&reader).await, "a Đến nội dung chính");
    assert_eq!(next(&reader).await, "a Thị trấn Thử");
    assert_eq!(next(&reader).await, "input name");
    types(&reader, "chị lan").await;
    assert_eq!(next(&reader).await, "input password");
    types(&reader, PASSWORD).await;
    assert_eq!(next(&reader).await, "button Hiện mật khẩu");
    assert_eq!(next(&reader).await, "button Đăng nhập");
    reader.presses(Key::Enter).await;
    reader.is_at("/ban-nhap/").await;

    assert_eq!(next(&reader).await, "a Đến nội dung chính");
    reader.presses(Key::Enter).await;
    reader.waits_until("document.activeElement.matches('main')").await;
    assert_eq!(next(&reader).await, "input q");
    types(&reader, "khong co").await;
    reader.presses(Key::Enter).await;
    reader.is_at("/ban-nhap/?q=khong+co").await;
    reader.js("document.querySelector('main').focus()").await;
    assert_eq!(next(&reader).await, "input q");
    assert_eq!(next(&reader).await, "button Tìm");
    assert_eq!(next(&reader).await, "a Xem tất cả");
    reader.presses(Key::Enter).await;
    reader.is_at("/ban-nhap/").await;
    assert_eq!(reader.texts(".waiting__headline").await, [HEADLINE]);

    for stop in ["a Đến nội dung chính", "a Thị trấn Thử", "button Đăng xuất"] {
        assert_eq!(next(&reader).await, stop);
    }
    reader.presses(Key::Enter).await;
    reader.is_at("/?xong=dang-xuat").await;
}

/// Tab leads to this, which can be seen to have the focus.
async fn next(reader: &Reader) -> String {
    reader.presses(Key::Tab).await;
    let ring = "(() => { const s = getComputedStyle(document.activeElement), r = document.activeElement.getBoundingClientRect(); \
         return s.outlineStyle != 'none' && parseFloat(s.outlineWidth) >= 2 && r.top >= 0 && r.left >= 0 && r.height > 20; })()";
    reader.waits_until(ring).await;
    let focused = "(({ tagName, id, innerText }) => tagName.toLowerCase() + ' ' + (id || innerText))(document.activeElement)";
    reader.js(focused).await.as_str().unwrap_or_default().to_owned()
}

async fn types(reader: &Reader, text: &str) {
    for letter in text.chars() {
        reader.presses_letter(letter).await;
    }
}
