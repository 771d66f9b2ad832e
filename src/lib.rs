//! The reader's app: what a page shows, and how it is drawn.
//!
//! The publisher links this crate natively (`ssr`) and draws pages to HTML; the browser
//! hydrates the same functions (`hydrate`) or draws all itself while developing (`csr`).

mod address;
pub mod api;
mod app;
mod element;
mod host;
pub mod navigation;
mod page;
pub mod pages;
mod painted_data;
pub mod parts;
pub mod plain_address;
mod trusted_html;
pub mod words;

pub use address::Address;
pub use element::{Element, Node, el, escape};
pub use host::*;
pub use page::{
    ArticlePage, List, NewsBoxState, Page, PageData, SectionBrief, SectionPage, SiteBrief, Trouble,
    TroublePage,
};
pub use painted_data::PaintedData;
