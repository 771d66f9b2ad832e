//! What a reader does with mouse, finger and keys.

use std::time::Duration;

use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};
pub use fantoccini::key::Key;

use crate::reader::Reader;

impl Reader {
    /// Clicks, or taps, the first element that a selector finds.
    pub async fn clicks(&self, selector: &str) {
        let element = self.browser.element(selector).await;
        element.click().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Clicks the link or button with this text or accessible name.
    pub async fn clicks_on(&self, name: &str) {
        let element = self.browser.named(name).await;
        element.click().await.unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    /// Types into a field, in the place of what was there.
    pub async fn types(&self, selector: &str, text: &str) {
        let field = self.browser.element(selector).await;
        field.clear().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Clicks with a key held down.
    pub async fn clicks_holding(&self, key: Key, selector: &str) {
        let element = self.browser.element(selector).await;
        let key = char::from(key);
        let over = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        // The two hands act in step: key, move, press, release, key.
        let keys = KeyActions::new("keys".to_owned()).then(KeyAction::Down { value: key });
        let keys = (0..3).fold(keys, |keys, _| keys.then(KeyAction::Pause { duration: Duration::ZERO }));
        let mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::Pause { duration: Duration::ZERO })
            .then(over)
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.browser.acts(Actions::from(keys.then(KeyAction::Up { value: key })).and(mouse)).await;
    }

    /// Moves the mouse over an element.
    pub async fn points_at(&self, selector: &str) {
        let element = self.browser.element(selector).await;
        let over = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        self.browser.acts(MouseActions::new("mouse".to_owned()).then(over)).await;
    }

    pub async fn presses(&self, key: Key) {
        self.presses_letter(key.into()).await;
    }

    /// Presses a key with Shift held down.
    pub async fn presses_shifted(&self, key: Key) {
        self.presses_holding(Key::Shift, key.into()).await;
    }

    /// Presses a key with another held down.
    pub async fn presses_holding(&self, held: Key, key: char) {
        let held = char::from(held);
        let keys = KeyActions::new("keys".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        self.browser.acts(keys).await;
    }

    pub async fn presses_letter(&self, key: char) {
        let keys = KeyActions::new("keys".to_owned());
        let keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        self.browser.acts(keys).await;
    }

    /// Draws a finger over the window's middle, `by` pixels to the right.
    pub async fn swipes(&self, by: f64) {
        let (x, y) = (f64::from(self.window.width) / 2.0, f64::from(self.window.height) / 2.0);
        let at_once = Some(Duration::ZERO);
        let finger = TouchActions::new("finger".to_owned())
            .then(PointerAction::MoveTo { duration: at_once, x: x - by / 2.0, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::MoveTo { duration: Some(Duration::from_millis(60)), x: x + by / 2.0, y })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.browser.acts(finger).await;
    }

    /// Brings an element to the middle of the window.
    pub async fn scrolls_to(&self, selector: &str) {
        let script = format!("document.querySelector({selector:?}).scrollIntoView({{ block: 'center' }}), 1");
        self.browser.js(&script).await;
    }
}
