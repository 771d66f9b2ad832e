//! The reader's app: what a page shows, and how it is drawn.
//!
//! The publisher links this crate natively (`ssr`) and draws pages to HTML; the browser
//! hydrates the same functions (`hydrate`) or draws all itself while developing (`csr`).

mod address;
mod page;

pub use address::Address;
pub use page::{
    ArticlePage, List, NewsBoxState, Page, PageData, SectionBrief, SectionPage, SiteBrief, Trouble,
    TroublePage,
};
