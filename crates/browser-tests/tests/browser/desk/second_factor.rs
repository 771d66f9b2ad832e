//! A code after the password.

use browser_tests::{PASSWORD, Reader, Scene, Telephone};

use super::desk;

#[tokio::test]
async fn who_turned_two_steps_on_signs_in_with_a_code_and_without_the_telephone_by_a_recovery_code() {
    let desk = desk();
    two_steps(Scene::at(&desk).reader().await).await;
}

#[tokio::test]
async fn two_steps_work_without_script_too() {
    let desk = desk();
    two_steps(Scene::at(&desk).without_script().reader().await).await;
}

async fn two_steps(reader: Reader) {
    reader.signs_in("Chị Lan").await;
    reader.opens("/tai-khoan/").await;
    reader.clicks_on("Bật xác thực hai bước").await;
    reader.is_at("/tai-khoan/hai-buoc/").await;
    reader.types("#current", PASSWORD).await;
    reader.clicks_on("Tiếp tục").await;
    reader.waits_until("document.querySelector('.qr-code svg')?.getBoundingClientRect().width > 150").await;
    let telephone = Telephone::shown_by(&reader).await;
    reader.types("#code", &telephone.code()).await;
    reader.clicks_on("Bật xác thực hai bước").await;
    reader.sees("Đã bật xác thực hai bước").await;
    let codes = reader.texts(".recovery-codes__code").await;
    assert_eq!(codes.len(), 10);
    reader.clicks_on("Về trang tài khoản").await;
    reader.is_at("/tai-khoan/").await;
    reader.sees("Đang bật. Còn 10 mã dự phòng.").await;

    asks_for_a_code(&reader).await;
    reader.types("#code", &telephone.code()).await;
    reader.clicks_on("Đăng nhập").await;
    reader.is_at("/ban-nhap/").await;

    asks_for_a_code(&reader).await;
    reader.clicks_on("Không có điện thoại ở đây?").await;
    reader.types("#recovery", &codes[3]).await;
    reader.clicks_on("Đăng nhập").await;
    reader.is_at("/ban-nhap/").await;

    asks_for_a_code(&reader).await;
    reader.clicks_on("Không có điện thoại ở đây?").await;
    reader.types("#recovery", &codes[3]).await;
    reader.clicks_on("Đăng nhập").await;
    reader.sees("Mã dự phòng không đúng hoặc đã dùng rồi.").await;
    reader.opens("/tai-khoan/").await;
    reader.is_at("/?next=%2Ftai%2Dkhoan%2F").await;
}

/// Out, and as far in as the password leads.
async fn asks_for_a_code(reader: &Reader) {
    reader.clicks_on("Đăng xuất").await;
    reader.is_at("/?xong=dang-xuat").await;
    reader.tries_to_sign_in("Chị Lan", PASSWORD).await;
    reader.is_at("/dang-nhap/ma/").await;
    assert_eq!(reader.text("h1").await, "Nhập mã xác thực");
    reader.waits_until("document.activeElement.id == 'code'").await;
}
