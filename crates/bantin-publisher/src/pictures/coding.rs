//! How the pixels of a picture are written. Every picture comes as WebP; as AVIF, too, where the site asks for it.

/// A coding of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    WebP,
    Avif,
}

impl Coding {
    /// What the names of its files end with.
    pub fn end(self) -> &'static str {
        match self {
            Coding::WebP => "webp",
            Coding::Avif => "avif",
        }
    }
}
