//! Reads a newsroom: `site.toml`, the texts under `content/` and the files in `static/`. Decides nothing: what is held
//! back, listed or drawn is for the rooms behind this one.
//!
//! `open_site` opens `site.toml`; `site`, `site_file` and `site_lists` make the settings of it. `listing` finds the texts,
//! and `intake` makes a `source_record` of each: it takes over the one that an earlier publish made (`remembered`,
//! `marked`) where the file has the same mark, and lets `reading` read the others.
//!
//! To read a text, `source_text` decodes it and evens its `spacing`, `front_matter` cuts it in two and takes the keys
//! (`fields`, `attachment_matter`) out of the YAML or TOML (`yaml_tree`, `toml_tree`, both into a `tree`), `article` puts all together with its
//! `moments`, and `references` looks up its pictures, whose words are looked at in `picture_words` (`picture_name`), `attached_names` its other files. Why a text is no YAML, no TOML or no name is put into messages by
//! `grammar_reason` and `name_reason`. Texts that were read wait in the `read_cache` until they are drawn;
//! what is not in it is opened again (`unchanged_text`, `record_pictures`).
//!
//! The `inventory` holds all records. When it is complete it is cross-checked, for what no text shows by itself:
//! `cross_checks`, `tags`, `dead_links`, which asks `addresses` and `anchors`, and `old_addresses`: aliases and the lines of
//! `redirects_csv`, with their `old_address_chains`. `late_places` finds where such things are written; `address_reason` puts into messages why a text is no address.
//!
//! `key_place`, `section_places` and `redirects_shape` tell where something is written, for who changes it alone.

mod address_reason;
mod addresses;
mod anchors;
mod article;
mod attached_names;
mod attachment_matter;
mod body_text;
mod cross_checks;
mod dead_links;
mod fields;
mod front_matter;
mod grammar_reason;
mod intake;
mod inventory;
mod key_place;
mod late_places;
mod listing;
mod marked;
mod moments;
pub mod name_reason;
mod old_address_chains;
mod old_addresses;
mod open_site;
mod picture_name;
mod picture_words;
mod read_cache;
mod reading;
mod record_pictures;
pub(crate) mod redirects_csv;
pub(crate) mod redirects_shape;
mod references;
mod remembered;
mod section_places;
mod site;
mod site_deploy;
mod site_file;
mod site_lists;
mod site_notice;
pub(crate) mod source_record;
mod source_text;
mod sources_error;
mod spacing;
pub(crate) mod static_files;
mod tags;
mod toml_tree;
mod tree;
mod unchanged_text;
mod unreached;
mod yaml_tree;

pub(crate) use anchors::IdsRecord;
pub(crate) use inventory::Inventory;
pub(crate) use key_place::{KeyPlace, KeyWritten, key_place};
pub use listing::slugs;
pub(crate) use listing::{CONTENT, TextFile};
pub(crate) use marked::Marked;
pub(crate) use old_addresses::OldPlace;
pub(crate) use open_site::settings_of;
pub use open_site::{is_newsroom, settings};
pub(crate) use read_cache::ReadCache;
pub(crate) use reading::{article_of, open_article, open_standing};
pub(crate) use remembered::Remembered;
pub(crate) use section_places::section_places;
pub(crate) use site::FILE as SITE_FILE;
pub use site_notice::end_of as end_of_notice;
pub use sources_error::SourcesError;
pub(crate) use spacing::key_sign;
pub(crate) use unchanged_text::Changed;

/// JSON Schema of the front matter of texts.
pub fn front_matter_schema() -> serde_json::Value {
    schemars::schema_for!(front_matter::FrontMatter).to_value()
}

/// JSON Schema of `site.toml`.
pub fn site_schema() -> serde_json::Value {
    schemars::schema_for!(site_file::SiteFile).to_value()
}
