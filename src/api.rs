//! What the app asks the content API for, and why a request brought nothing.

pub use bantin_content::api::*;

/// Why a request brought nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer came.
    Offline,
    /// An answer came, and it is not what was asked for: 404, 410, 5xx, HTML, cut off, of another shape.
    Wrong,
}
