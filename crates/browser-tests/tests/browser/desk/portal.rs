//! From the readers' pages to the desk: a plain link and nothing more.

use browser_tests::{Desk, Newsroom, Reader, Scene, Window};
use serde_json::json;

use crate::own_origin::asked_elsewhere;

const PAGES: [&str; 4] = ["/", "/tin/", "/tin/bai-01/", "/khong-co/"];

/// A desk to which the portal beside it links.
fn linked_desk() -> Desk {
    let desk = Desk::of(Newsroom::with_articles(3));
    desk.newsroom.site(&format!("desk_url = \"{}\"\n", desk.origin()));
    desk.edition().is_renewed_from(desk.newsroom.path());
    desk
}

#[tokio::test]
async fn a_plain_link_leads_from_every_page_to_the_door() {
    let desk = linked_desk();
    let reader = Scene::of(desk.edition()).reader().await;
    for page in PAGES {
        reader.opens(page).await;
        reader.all_is_quiet().await;
        for place in ["header.masthead", "footer"] {
            let links = format!(
                "[...document.querySelectorAll('{place} a')].filter((e) => e.innerText.trim() == 'Đăng nhập').map((e) => e.href)"
            );
            assert_eq!(reader.js(&links).await, json!([desk.origin() + "/"]), "{place} of {page}");
        }
    }
    reader.clicks_on("Đăng nhập").await;
    reader
        .waits_until(&format!(
            "location.origin == {:?} && document.querySelector('#password')",
            desk.origin()
        ))
        .await;
    assert_eq!(reader.text("h1").await, "Đăng nhập");
}

#[tokio::test]
async fn beside_the_link_the_tagline_keeps_its_distance_from_the_name() {
    let desk = linked_desk();
    desk.newsroom.site(&format!("desk_url = \"{}\"\ntagline = \"Trang tin của thị trấn\"\n", desk.origin()));
    desk.edition().is_renewed_from(desk.newsroom.path());
    let reader = Scene::of(desk.edition()).on(Window::DESK).reader().await;
    reader.opens("/").await;
    let edge = |part: &str, side: &str| {
        format!("document.querySelector('.masthead__{part}').getBoundingClientRect().{side}")
    };
    let between = format!("{} - {}", edge("tagline", "left"), edge("name", "right"));
    assert!(reader.number(&between).await >= 16.0);
}

#[tokio::test]
async fn readers_pages_hold_no_cookie_and_ask_the_desk_nothing() {
    let desk = linked_desk();
    let reader = Scene::of(desk.edition()).reader().await;
    for page in PAGES {
        reader.opens(page).await;
        reader.all_is_quiet().await;
        reader.points_at(".masthead__sign-in").await;
    }
    assert_eq!(cookies(&reader).await, json!([]));
    let elsewhere = asked_elsewhere(&reader).await;
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
}

async fn cookies(reader: &Reader) -> serde_json::Value {
    reader.browser.devtools("Network.getAllCookies", json!({})).await["cookies"].clone()
}
