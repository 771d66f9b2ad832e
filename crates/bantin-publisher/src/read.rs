//! Reads a newsroom: `site.toml`, the texts under `content/` and the files in `static/`. Decides nothing: what is held
//! back, listed or drawn is for the rooms behind this one.
//!
//! `open_site` opens `site.toml`; `site`, `site_file` and `site_lists` make the settings of it. `listing` finds the texts,
//! and `intake` makes a `source_record` of each: it takes over the one that an earlier publish made (`remembered`,
//! `marked`) where the file has the same mark, and lets `reading` read the others.
//!
//! To read a text, `source_text` decodes it and evens its `spacing`, `front_matter` cuts it in two and takes the keys
//! (`fields`) out of the YAML or TOML (`yaml_tree`, `toml_tree`, both into a `tree`), `article` puts all together with its
//! `moments`, and `references` looks up its pictures. Why a text is no YAML, no TOML or no name is put into messages by
//! `grammar_reason` and `name_reason`. Texts that were read wait in the `read_cache` until they are drawn;
//! what is not in it is opened again (`unchanged_text`, `record_pictures`).
//!
//! The `inventory` holds all records. When it is complete it is cross-checked, for what no text shows by itself:
//! `cross_checks`, `aliases`, and `dead_links`, which asks `addresses` and `anchors`.

mod addresses;
mod aliases;
mod anchors;
mod article;
mod cross_checks;
mod dead_links;
mod fields;
mod front_matter;
mod grammar_reason;
mod intake;
mod inventory;
mod listing;
mod marked;
mod moments;
pub mod name_reason;
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

/// JSON Schema of the front matter of texts.
pub fn front_matter_schema() -> serde_json::Value {
    schemars::schema_for!(front_matter::FrontMatter).to_value()
}

/// JSON Schema of `site.toml`.
pub fn site_schema() -> serde_json::Value {
    schemars::schema_for!(site_file::SiteFile).to_value()
}
