//! axe-core finds nothing in any state of the desk, and no page of it breaks its own security policy.

use browser_tests::{Desk, Scene, Window};

#[tokio::test]
async fn nothing_is_found_at_a_desk() {
    nothing_is_found(Window::DESK).await;
}

#[tokio::test]
async fn nothing_is_found_at_a_desk_at_night() {
    nothing_is_found(Window::DESK.dark()).await;
}

#[tokio::test]
async fn nothing_is_found_at_the_desk_on_a_phone() {
    nothing_is_found(Window::PHONE).await;
}

async fn nothing_is_found(window: Window) {
    let desk = Desk::for_the_tour();
    let reader = Scene::at(&desk).on(window).reader().await;
    let mut found = Vec::new();
    let look = async |state: &str| {
        let wide =
            "document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : []";
        let wide = reader.js(wide).await;
        let wide = wide.as_array().into_iter().flatten().map(ToString::to_string);
        let problems = reader.accessibility_problems().await.into_iter();
        let problems = problems.chain(reader.refused().await).chain(wide);
        found.extend(problems.map(|problem| format!("{state}: {problem}")));
    };
    desk.shows_every_state(&reader, look).await;
    assert!(found.is_empty(), "{window:?}:\n{}", found.join("\n\n"));
}
