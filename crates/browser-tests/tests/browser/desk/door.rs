//! In at the door, and out again.

use browser_tests::{Desk, PASSWORD, Scene};

use super::{HEADLINE, desk};

const WRONG: &str = "Tên đăng nhập hoặc mật khẩu không đúng.";
const EXPIRED: &str = "Phiên đăng nhập đã hết hạn. Xin đăng nhập lại.";

#[tokio::test]
async fn a_link_leads_to_a_password_and_the_password_to_the_drafts() {
    from_the_link_to_the_drafts(&desk(), Scene::at).await;
}

#[tokio::test]
async fn a_link_leads_to_the_drafts_without_script_too() {
    from_the_link_to_the_drafts(&desk(), |desk| Scene::at(desk).without_script()).await;
}

async fn from_the_link_to_the_drafts(desk: &Desk, scene: fn(&Desk) -> Scene) {
    let link = desk.adds("Anh Minh", "approver");
    let reader = scene(desk).reads(&link).await;
    assert_eq!(reader.text("h1").await, "Đặt mật khẩu");
    reader.sees("Đặt mật khẩu cho tài khoản Anh Minh.").await;
    // Looked at twice, as programs that show previews of links do, it still works.
    reader.browser.reloads().await;
    reader.types("#password", "ngắn").await;
    reader.clicks_on("Đặt mật khẩu").await;
    reader.sees("Mật khẩu cần ít nhất 8 ký tự.").await;
    reader.types("#password", PASSWORD).await;
    reader.clicks_on("Đặt mật khẩu").await;
    reader.is_at("/?xong=chon-mat-khau").await;
    assert_eq!(reader.text(".desk-note").await, "Đã đặt mật khẩu. Xin đăng nhập.");
    reader.tries_to_sign_in("anh minh", PASSWORD).await;
    reader.is_at("/ban-nhap/").await;
    assert_eq!(reader.text("h1").await, "Bản nháp và bài hẹn giờ");
    assert_eq!(reader.texts(".waiting__headline").await, [HEADLINE]);
    reader.opens(&link).await;
    assert_eq!(reader.text("h1").await, "Liên kết này không còn dùng được.");
    reader.sees("Xin nhờ quản trị gửi một liên kết mới.").await;
}

#[tokio::test]
async fn who_mistypes_is_told_and_types_the_password_again() {
    mistypes(&desk(), Scene::at).await;
}

#[tokio::test]
async fn who_mistypes_is_told_without_script_too() {
    mistypes(&desk(), |desk| Scene::at(desk).without_script()).await;
}

async fn mistypes(desk: &Desk, scene: fn(&Desk) -> Scene) {
    let reader = scene(desk).reads("/").await;
    reader.tries_to_sign_in("Chị Lan", "bốn con bò trên đồi").await;
    reader.sees(WRONG).await;
    assert_eq!(reader.text("[role=alert]").await, WRONG);
    assert_eq!(reader.js("document.querySelector('#name').value").await, "Chị Lan", "it is kept");
    assert_eq!(reader.js("document.querySelector('#password').value").await, "");
    // What is to be typed again has the focus, and says why: an alert that is there from the start is not read out.
    let focused = "(e => e.id + '|' + e.getAttribute('aria-invalid') + '|' + \
                   document.getElementById(e.getAttribute('aria-describedby'))?.innerText)(document.activeElement)";
    reader.waits_until(&format!("({focused}).startsWith('password')")).await;
    assert_eq!(reader.js(focused).await, format!("password|true|{WRONG}"));
    reader.types("#password", PASSWORD).await;
    reader.clicks_on("Đăng nhập").await;
    reader.is_at("/ban-nhap/").await;
}

#[tokio::test]
async fn after_a_long_rest_one_signs_in_again_and_is_where_one_was() {
    let desk = desk();
    let reader = Scene::at(&desk).reader().await;
    reader.signs_in("Chị Lan").await;
    reader.types("#q", "duong").await;
    reader.clicks_on("Tìm").await;
    reader.is_at("/ban-nhap/?q=duong").await;
    desk.rests(5);
    reader.browser.reloads().await;
    reader.is_at("/?next=%2Fban%2Dnhap%2F%3Fq%3Dduong").await;
    assert_eq!(reader.text("[role=alert]").await, EXPIRED);
    reader.tries_to_sign_in("Chị Lan", "không nhớ rõ").await;
    reader.sees(WRONG).await;
    reader.tries_to_sign_in("Chị Lan", PASSWORD).await;
    reader.is_at("/ban-nhap/?q=duong").await;
    assert_eq!(reader.texts(".waiting__headline").await, [HEADLINE]);
}

#[tokio::test]
async fn who_was_never_in_is_not_told_of_a_session() {
    let desk = desk();
    let reader = Scene::at(&desk).reads("/tai-khoan/").await;
    reader.is_at("/?next=%2Ftai%2Dkhoan%2F").await;
    assert!(!reader.has(".desk-note").await);
    reader.tries_to_sign_in("Chị Lan", PASSWORD).await;
    reader.is_at("/tai-khoan/").await;
}

#[tokio::test]
async fn nothing_leads_from_the_door_to_another_site() {
    let desk = desk();
    let reader = Scene::at(&desk).reader().await;
    for next in ["https://evil.example/", "//evil.example/", "/\\evil.example/", "javascript:alert(1)"] {
        reader.opens(&format!("/?next={next}")).await;
        reader.tries_to_sign_in("Chị Lan", PASSWORD).await;
        reader.is_at("/ban-nhap/").await;
        assert!(reader.js("location.origin").await == *reader.proxy.origin(), "{next}");
        reader.clicks_on("Đăng xuất").await;
        reader.is_at("/?xong=dang-xuat").await;
    }
}
