//! The editors' desk, in every state of the tour through it.

use std::path::Path;

use browser_tests::{Desk, Scene, Window};

use crate::sheet::{WINDOWS, keeps};

/// Takes all of them; gives their names. The desk goes through each state once, and is looked at through every window there.
pub async fn takes_all(folder: &Path) -> Vec<String> {
    let desk = Desk::for_the_tour();
    let reader = Scene::at(&desk).reader().await;
    let mut names = Vec::new();
    let look = async |state: &str| {
        println!("desk, {state}");
        let name = format!("desk-{state}");
        for window in WINDOWS {
            for window in [window, window.dark()] {
                reader.browser.looks_through(window).await;
                reader.settles().await;
                if reader.has("iframe").await {
                    // What is in a frame is drawn by the time of the second one.
                    reader.browser.picture(true).await;
                }
                keeps(&reader, folder, &name, window, true).await;
            }
        }
        reader.browser.looks_through(Window::DESK).await;
        names.push(name);
    };
    desk.shows_every_state(&reader, look).await;
    names
}
