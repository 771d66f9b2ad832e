//! What `deploy --json` and `rollback --json` print: one document, for programs. `docs/schemas/deployed.json` describes it.

use bantin_deploy::Outcome;
use bantin_messages::language_of_run;
use bantin_publisher::EditionPath;
use bantin_publisher::newsroom::DeploySettings;
use serde::Serialize;

use crate::outcome_json;

/// Files that are named; the first deploy of a large town brings hundreds of thousands.
const NAMED: usize = 10_000;

/// What was brought somewhere, or would be.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DeployedDocument {
    /// The exit code of the command: 0. Of a run that failed `outcome.json` is printed.
    pub exit_code: u8,
    /// The language of this run: `vi` or `en`.
    pub language: &'static str,
    /// The name of the place in `site.toml`.
    pub to: String,
    /// Where it is.
    pub target: String,
    /// Where readers open the site.
    pub address: String,
    /// The id of the edition that is there now, or would be.
    pub edition: String,
    /// Nothing was changed: it was only said what would be.
    pub dry_run: bool,
    /// The target had this edition already.
    pub unchanged: bool,
    /// How many files came.
    pub brought: usize,
    /// How many files went.
    pub removed: usize,
    /// How many files were there already.
    pub kept: usize,
    /// Earlier assets that stay for pages that browsers have kept.
    pub earlier_assets: usize,
    /// How many changed addresses caches were told of; not there where nobody is to be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purged: Option<usize>,
    /// Whether `bantin rollback` has an edition to bring back.
    pub can_go_back: bool,
    /// The first 10,000 that came, in their order.
    pub brought_files: Vec<String>,
    /// The first 10,000 that went, in their order.
    pub removed_files: Vec<String>,
}

pub fn of(outcome: &Outcome, settings: &DeploySettings, address: String, dry_run: bool) -> DeployedDocument {
    let names = |paths: &[EditionPath]| paths.iter().take(NAMED).map(ToString::to_string).collect();
    DeployedDocument {
        exit_code: 0,
        language: language_of_run().name(),
        to: settings.name.clone(),
        target: settings.target.clone(),
        address,
        edition: outcome.edition.clone(),
        dry_run,
        unchanged: outcome.is_unchanged,
        brought: outcome.brought.len(),
        removed: outcome.removed.len(),
        kept: outcome.kept,
        earlier_assets: outcome.left,
        purged: outcome.purged,
        can_go_back: outcome.can_go_back,
        brought_files: names(&outcome.brought),
        removed_files: names(&outcome.removed),
    }
}

impl DeployedDocument {
    pub fn print(&self) {
        outcome_json::print(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/schemas/deployed.json");

    #[test]
    fn the_schema_in_the_documents_is_that_of_what_is_printed() {
        let mut schema = serde_json::to_string_pretty(&schemars::schema_for!(DeployedDocument)).unwrap();
        schema.push('\n');
        if std::env::var_os("BANTIN_BLESS").is_some() {
            std::fs::write(SCHEMA, &schema).unwrap();
        }
        let written = std::fs::read_to_string(SCHEMA).unwrap_or_default();
        assert_eq!(written, schema, "BANTIN_BLESS=1 cargo test writes it anew");
    }
}
