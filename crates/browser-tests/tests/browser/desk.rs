//! The editors' desk, as editors meet it at their browsers.

mod accessible;
mod door;
mod engines;
mod fields;
mod keyboard;
mod portal;
mod preview;
mod second_factor;
mod sessions;
mod valid;

use browser_tests::{Desk, Newsroom};

/// What nobody but editors may see.
const HEADLINE: &str = "Đường lên bản Cuối sẽ đóng hai ngày";

/// A desk with a draft, and the account "Chị Lan".
fn desk() -> Desk {
    let newsroom = Newsroom::with_articles(1);
    newsroom.waits("duong", HEADLINE, "2026-02-01", true);
    let desk = Desk::of(newsroom);
    desk.has_an_account("Chị Lan", "writer");
    desk
}
