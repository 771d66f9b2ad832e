//! A draft as readers will see it, in a frame that may do nothing.

use browser_tests::{Desk, Engine, Newsroom, PASSWORD, Reader, Scene};

const HEADLINE: &str = "Lễ hội đình làng lùi một tuần";

fn desk() -> Desk {
    let newsroom = Newsroom::with_articles(1);
    newsroom.has_a_festival_draft(HEADLINE);
    let desk = Desk::of(newsroom);
    desk.has_an_account("Chị Lan", "writer");
    desk
}

#[tokio::test]
async fn a_draft_is_seen_with_its_picture_in_every_engine() {
    let desk = desk();
    for engine in Engine::all() {
        let reader = Scene::at(&desk).in_engine(engine).reader().await;
        // Not through the proxy: to WebKit a frame without an origin has no 'self', and what it may show is named by the
        // desk's own address.
        reader.browser.goes_to(&desk.origin()).await;
        reader.tries_to_sign_in("Chị Lan", PASSWORD).await;
        reader.is_at("/ban-nhap/").await;
        sees_the_draft(&reader, HEADLINE).await;
    }
}

#[tokio::test]
async fn what_was_saved_is_seen_with_the_next_look_without_script_too() {
    let desk = desk();
    let reader = Scene::at(&desk).without_script().reader().await;
    reader.signs_in("Chị Lan").await;
    sees_the_draft(&reader, HEADLINE).await;
    let renamed = "Lễ hội đình làng giữ nguyên ngày";
    desk.newsroom.has_a_festival_draft(renamed);
    reader.clicks_on("Xem lại bản mới nhất").await;
    reader.waits_until(&format!("document.querySelector('h1')?.innerText == {renamed:?}")).await;
    looks_into_the_frame(&reader, renamed).await;
}

#[tokio::test]
async fn somebody_without_account_sees_one_article_by_a_link_until_it_is_taken_back() {
    let desk = desk();
    let link = makes_a_link(&desk).await;
    for engine in Engine::all() {
        let guest = Scene::at(&desk).in_engine(engine).reader().await;
        guest.browser.goes_to(&link).await;
        assert_eq!(guest.text("h1").await, "Bản xem trước");
        guest.sees("Bản xem trước của một bài chưa đăng, xem được đến ").await;
        assert!(!guest.has("iframe").await && !guest.has(".menu").await, "{engine:?}");
        guest.clicks_on("Xem bài").await;
        looks_into_the_frame(&guest, HEADLINE).await;
        guest.browser.goes_to(&(desk.origin() + "/ban-nhap/")).await;
        guest.waits_until("document.querySelector('#password')").await;
    }
    takes_the_link_back(&desk).await;
    let guest = Scene::at(&desk).without_script().reader().await;
    guest.browser.goes_to(&link).await;
    assert_eq!(guest.text("h1").await, "Liên kết xem trước này đã bị thu hồi.");
    guest.sees("Nếu vẫn cần xem, xin hỏi người gửi.").await;
}

/// An editor makes it, and copies it from the page.
async fn makes_a_link(desk: &Desk) -> String {
    let editor = Scene::at(desk).reader().await;
    editor.signs_in("Chị Lan").await;
    editor.clicks_on(HEADLINE).await;
    editor.waits_until("document.querySelector('iframe')").await;
    editor.clicks_on("Tạo liên kết xem trước").await;
    editor.sees(&format!("Đã tạo liên kết xem trước bài “{HEADLINE}”.")).await;
    let link = editor.js("document.querySelector('#link').value").await;
    let link = link.as_str().expect("it is text").to_owned();
    assert!(link.starts_with(&desk.origin()), "{link}");
    link
}

async fn takes_the_link_back(desk: &Desk) {
    let editor = Scene::at(desk).reader().await;
    editor.signs_in("Chị Lan").await;
    editor.clicks_on("Liên kết").await;
    editor.is_at("/lien-ket-xem-truoc/").await;
    let rows = editor.texts(".sessions__row").await;
    let opened = format!("Đã mở {} lần", Engine::all().count());
    assert!(rows.len() == 1 && rows[0].contains(HEADLINE) && rows[0].contains(&opened), "{rows:?}");
    editor.clicks_on("Thu hồi").await;
    editor.sees("Đã thu hồi liên kết.").await;
    assert_eq!(editor.texts(".sessions__row").await.len(), 0);
}

/// From the list to the drawn article.
async fn sees_the_draft(reader: &Reader, headline: &str) {
    reader.clicks_on(headline).await;
    reader.waits_until("document.querySelector('iframe')").await;
    assert_eq!(reader.text("h1").await, headline);
    assert!(reader.text(".waiting__state").await.starts_with("Bản nháp, đề ngày 18/11/2026"));
    assert!(reader.js("document.querySelector('iframe').contentDocument").await.is_null(), "it is nobody's");
    looks_into_the_frame(reader, headline).await;
}

async fn looks_into_the_frame(reader: &Reader, headline: &str) {
    reader.browser.looks_into_the_frame().await;
    reader.waits_until(&format!("document.querySelector('article h1')?.innerText == {headline:?}")).await;
    reader.sees("Ba bản cùng họp ở sân đình.").await;
    // Wherever a picture lies, it is to be seen.
    reader.js("document.querySelectorAll('img').forEach((img) => (img.loading = 'eager'))").await;
    let pictures = "[...document.querySelectorAll('article img')]";
    reader
        .waits_until(&format!("{pictures}.length == 2 && {pictures}.every((img) => img.naturalWidth > 0)"))
        .await;
    assert!(!reader.has("html[data-app]").await, "the app does not start");
    assert!(reader.title().await.contains(headline), "nothing of the text runs");
    reader.browser.looks_at_the_page().await;
}
