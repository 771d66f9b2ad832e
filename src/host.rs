//! Where the app runs: the only place that asks which build this is.

#[cfg(feature = "another-build")]
mod another_build;
#[cfg(feature = "browser")]
mod browser;
#[cfg(feature = "csr")]
mod developing;
#[cfg(feature = "hydrate")]
mod hydrating;
#[cfg(feature = "ssr")]
mod publisher;

#[cfg(feature = "another-build")]
pub use another_build::start;
#[cfg(feature = "csr")]
pub use developing::start;
#[cfg(all(feature = "hydrate", not(any(feature = "another-build", feature = "csr"))))]
pub use hydrating::start;
#[cfg(feature = "ssr")]
pub use publisher::{
    PageApp, boot_script, element_html, footer_html, frame_end_html, frame_html, listing_html, masthead_html,
    page_title, words_of,
};
