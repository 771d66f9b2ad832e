//! From the plan to the bytes of every file: pages, their data, and what they load.

pub(crate) mod assets;
pub(crate) mod content_api;
pub(crate) mod open_api;
pub(crate) mod page_html;
pub(crate) mod pages;
pub(crate) mod sheets;
pub(crate) mod style;
