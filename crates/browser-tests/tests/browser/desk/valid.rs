//! Every page of the desk is valid HTML, as it is sent, and the whole desk works without script.

use browser_tests::{Desk, Scene, html_problems};

#[tokio::test]
async fn every_state_is_reached_without_script_and_its_page_is_valid() {
    let desk = Desk::for_the_tour();
    let reader = Scene::at(&desk).without_script().reader().await;
    let mut pages = Vec::new();
    let look = async |state: &str| {
        let path = reader.js("location.pathname + location.search").await;
        pages.push((state.to_owned(), reader.proxy.page(path.as_str().unwrap_or_default())));
    };
    desk.shows_every_state(&reader, look).await;
    assert!(pages.len() >= 30, "{} states", pages.len());
    assert!(pages.iter().all(|(_, page)| page.ends_with("</body></html>\n")), "{pages:?}");
    let found = html_problems(&pages);
    assert!(found.is_empty(), "{found}");
}
