//! Reads a newsroom: `site.toml` and everything under `content/`, parsed and checked.
//! Decides nothing: what is held back, listed or drawn is for the passes.

mod addresses;
mod aliases;
mod anchors;
mod article;
mod cross_checks;
mod dead_links;
mod fields;
mod front_matter;
mod intake;
mod inventory;
mod listing;
mod marked;
mod moments;
mod open_site;
mod read_cache;
mod reading;
mod record_pictures;
mod references;
mod remembered;
mod site;
mod site_file;
mod site_lists;
pub(crate) mod source_record;
mod source_text;
mod sources_error;
mod spacing;
pub(crate) mod static_files;
mod toml_tree;
mod tree;
mod unchanged_text;
mod yaml_tree;

pub(crate) use anchors::IdsRecord;
pub(crate) use inventory::Inventory;
pub(crate) use listing::CONTENT;
pub use listing::slugs;
pub(crate) use marked::Marked;
pub use open_site::{is_newsroom, settings};
pub(crate) use read_cache::ReadCache;
pub(crate) use reading::{open_article, open_standing};
pub(crate) use remembered::Remembered;
pub use sources_error::SourcesError;
pub(crate) use unchanged_text::Changed;

/// JSON Schema of what stands at the top of a file under `content/`.
pub fn front_matter_schema() -> serde_json::Value {
    schemars::schema_for!(front_matter::FrontMatter).to_value()
}

/// JSON Schema of `site.toml`.
pub fn site_schema() -> serde_json::Value {
    schemars::schema_for!(site_file::SiteFile).to_value()
}
