//! What every editor does, in Chromium, Firefox and WebKit.

use browser_tests::{Engine, PASSWORD, Scene};

use super::sessions::back_shows_the_door_alone;
use super::{HEADLINE, desk};

#[tokio::test]
async fn in_and_out_in_every_engine() {
    let desk = desk();
    for engine in Engine::all() {
        let reader = Scene::at(&desk).in_engine(engine).reads("/").await;
        reader.tries_to_sign_in("Chị Lan", "bốn con bò trên đồi").await;
        reader.sees("Tên đăng nhập hoặc mật khẩu không đúng.").await;
        assert_eq!(reader.js("document.querySelector('#name').value").await, "Chị Lan", "{engine:?}");
        reader.waits_until("document.activeElement.id == 'password'").await;
        // The button is there once the script has run.
        reader.has_loaded().await;
        reader.types("#password", PASSWORD).await;
        reader.clicks_on("Hiện mật khẩu").await;
        assert_eq!(reader.js("document.querySelector('#password').type").await, "text", "{engine:?}");
        assert_eq!(reader.js("document.querySelector('#password').value").await, PASSWORD, "{engine:?}");
        reader.clicks_on("Đăng nhập").await;
        reader.is_at("/ban-nhap/").await;
        assert_eq!(reader.texts(".waiting__headline").await, [HEADLINE], "{engine:?}");
        reader.has_loaded().await;
        reader.types("#q", "duong len").await;
        reader.clicks_on("Tìm").await;
        reader.is_at("/ban-nhap/?q=duong+len").await;
        assert_eq!(reader.texts(".waiting__headline").await, [HEADLINE], "{engine:?}");
        reader.has_loaded().await;
        reader.clicks_on("Đăng xuất").await;
        reader.is_at("/?xong=dang-xuat").await;
        reader.has_loaded().await;
        back_shows_the_door_alone(&reader, "/?next=%2Fban%2Dnhap%2F%3Fq%3Dduong%2Blen").await;
    }
}
