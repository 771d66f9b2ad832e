//! Starts the app in the browser.

fn main() {
    bantin_app::start();
}
