//! How large the reader's window is, and how it looks.

/// A window of exactly this many pixels.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    pub width: u32,
    pub height: u32,
    /// A finger instead of a mouse.
    pub touch: bool,
    pub dark: bool,
    /// Pixels of the screen in a row for each one of the page.
    pub fine: u32,
}

impl Window {
    pub const DESK: Window = Window { width: 1280, height: 800, touch: false, dark: false, fine: 1 };
    pub const TABLET: Window = Window { width: 768, height: 1024, touch: true, dark: false, fine: 1 };
    pub const PHONE: Window = Window { width: 360, height: 740, touch: true, dark: false, fine: 1 };

    pub fn dark(self) -> Self {
        Window { dark: true, ..self }
    }

    pub fn fine(self, fine: u32) -> Self {
        Window { fine, ..self }
    }
}
