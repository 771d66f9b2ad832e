//! Signed in at two places, and out again.

use browser_tests::{Reader, Scene};

use super::{HEADLINE, desk};

#[tokio::test]
async fn who_has_signed_out_leaves_nothing_behind_that_back_would_show() {
    let desk = desk();
    let reader = Scene::at(&desk).reader().await;
    reader.signs_in("Chị Lan").await;
    reader.has_loaded().await;
    reader.clicks_on("Tài khoản").await;
    reader.is_at("/tai-khoan/").await;
    reader.has_loaded().await;
    reader.clicks_on("Đăng xuất").await;
    reader.is_at("/?xong=dang-xuat").await;
    reader.has_loaded().await;
    assert_eq!(reader.text("[role=status]").await, "Đã đăng xuất.");
    back_shows_the_door_alone(&reader, "/?next=%2Ftai%2Dkhoan%2F").await;
    back_shows_the_door_alone(&reader, "/?next=%2Fban%2Dnhap%2F").await;
}

#[tokio::test]
async fn one_browser_signs_the_other_out() {
    let desk = desk();
    let (here, there) = Scene::at(&desk).two_readers().await;
    there.signs_in("Chị Lan").await;
    here.signs_in("Chị Lan").await;
    here.clicks_on("Tài khoản").await;
    here.is_at("/tai-khoan/").await;
    let rows = here.texts(".sessions__row").await;
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows.iter().all(|row| row.starts_with("Chrome · Linux\n\nĐăng nhập lúc ")), "{rows:?}");
    assert_eq!(rows.iter().filter(|row| row.ends_with("Trình duyệt này")).count(), 1, "{rows:?}");
    here.clicks_on("Đăng xuất ở đó").await;
    here.is_at("/tai-khoan/?xong=phien").await;
    assert_eq!(here.text("[role=status]").await, "Đã đăng xuất ở đó.");
    assert_eq!(here.texts(".sessions__row").await.len(), 1);

    there.has_loaded().await;
    there.clicks_on("Tài khoản").await;
    there.is_at("/?next=%2Ftai%2Dkhoan%2F").await;
    there.has_loaded().await;
    assert_eq!(there.text("[role=alert]").await, "Phiên đăng nhập đã hết hạn. Xin đăng nhập lại.");
    back_shows_the_door_alone(&there, "/?next=%2Fban%2Dnhap%2F").await;
    here.browser.reloads().await;
    assert_eq!(here.text("h1").await, "Tài khoản", "who did it is still in");
}

#[tokio::test]
async fn a_new_password_signs_the_other_browser_out() {
    let desk = desk();
    let (here, there) = Scene::at(&desk).two_readers().await;
    there.signs_in("Chị Lan").await;
    here.signs_in("Chị Lan").await;
    here.opens("/tai-khoan/").await;
    here.types("#current", browser_tests::PASSWORD).await;
    here.types("#password", "năm con bò dưới suối").await;
    here.clicks_on("Đổi mật khẩu").await;
    here.is_at("/tai-khoan/?xong=doi-mat-khau").await;
    here.sees("Đã đổi mật khẩu và đăng xuất ở mọi nơi khác.").await;
    there.browser.reloads().await;
    there.is_at("/?next=%2Fban%2Dnhap%2F").await;
    there.tries_to_sign_in("Chị Lan", browser_tests::PASSWORD).await;
    there.sees("Tên đăng nhập hoặc mật khẩu không đúng.").await;
}

/// What was shown before is asked for anew, and the desk shows its door.
pub async fn back_shows_the_door_alone(reader: &Reader, address: &str) {
    reader.browser.goes_back().await;
    reader.is_at(address).await;
    reader.has_loaded().await;
    let shown = reader.js("document.body.innerText").await;
    let shown = shown.as_str().unwrap_or_default();
    assert!(
        shown.contains("Đăng nhập") && !shown.contains("Chị Lan") && !shown.contains(HEADLINE),
        "{shown}"
    );
}
