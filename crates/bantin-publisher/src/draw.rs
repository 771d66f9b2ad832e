//! From the plan to the bytes of every file.
//!
//! `outputs/` has a file for each kind of output, and `outputs.rs` the table of them. What they draw with is in
//! `drawing.rs`: documents (`page_html/`), which every page shares a frame of; data (`content_api.rs`); feeds (`feed/`) and
//! sitemaps; fingerprints, by which is seen what need not be drawn again.

pub(crate) mod app_paths;
pub(crate) mod archive_page;
pub(crate) mod attached_file;
pub(crate) mod content_api;
pub(crate) mod drawing;
pub(crate) mod drawn_file;
pub(crate) mod feed;
pub(crate) mod fingerprints;
pub(crate) mod icons;
pub(crate) mod lead_crops;
pub(crate) mod logo;
pub(crate) mod moved_pages;
pub(crate) mod names;
pub(crate) mod open_api;
pub(crate) mod output_kind;
pub(crate) mod outputs;
pub(crate) mod page_html;
pub(crate) mod picture_file;
pub(crate) mod public_files;
pub(crate) mod raster;
pub(crate) mod redirect_maps;
pub(crate) mod server_settings;
pub(crate) mod site_card;
pub(crate) mod site_files;
pub(crate) mod sitemap;
pub(crate) mod static_clashes;
pub(crate) mod style;
pub(crate) mod thumbnails;
