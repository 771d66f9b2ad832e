//! What `verify --json` prints: one document, for programs. `docs/schemas/verified.json` describes it.

use std::collections::BTreeMap;

use bantin_messages::language_of_run;
use bantin_verify::{Finding, Report, Visitor};
use serde::Serialize;

use crate::failure::Exit;
use crate::outcome_json;

/// What came of verifying.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Verified {
    /// The exit code of the command: 0 clean, 2 not.
    pub exit_code: u8,
    /// The language of `message` and `mend`: `vi` or `en`.
    pub language: &'static str,
    /// What was verified, as it was typed.
    pub target: String,
    /// The id of the edition that it was compared with.
    pub edition: String,
    /// The serial of the manifest that lies there; not there where none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial: Option<u64>,
    /// Addresses, or files of a folder, that were looked at.
    pub looked_at: usize,
    /// All that could have been looked at.
    pub all: usize,
    /// How much is not as it was published.
    pub errors: usize,
    /// How much is weak: missing headers and the like.
    pub warnings: usize,
    /// How much was put back.
    pub repaired: usize,
    /// The first 10,000, by address; errors first.
    pub findings: Vec<FindingJson>,
}

/// One thing that is not as it was published, or weak.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FindingJson {
    /// Stable: `bantin explain` tells more of it.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// The address, or the path in a folder; empty where the site as a whole is meant.
    pub address: String,
    /// Who was answered so: `computer`, `phone` or `robot`; not there where it is the same for all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visitor: Option<&'static str>,
    /// Whether it was put back at once.
    pub repaired: bool,
    /// What the words were made with.
    pub arguments: BTreeMap<&'static str, serde_json::Value>,
    /// What was found.
    pub message: String,
    /// What to do.
    pub mend: String,
}

pub fn of(report: &Report, target: &str, is_wrong: bool) -> Verified {
    Verified {
        exit_code: if is_wrong { Exit::Content as u8 } else { 0 },
        language: language_of_run().name(),
        target: target.to_owned(),
        edition: report.edition.clone(),
        serial: report.serial,
        looked_at: report.looked_at,
        all: report.all,
        errors: report.errors,
        warnings: report.warnings,
        repaired: report.repaired,
        findings: report.findings.iter().map(finding).collect(),
    }
}

fn finding(finding: &Finding) -> FindingJson {
    let (message, language) = (&finding.message, language_of_run());
    FindingJson {
        code: message.code().map(bantin_messages::Code::as_str).unwrap_or_default(),
        severity: if finding.is_error { "error" } else { "warning" },
        address: finding.address.clone(),
        visitor: finding.visitor.map(Visitor::name),
        repaired: finding.is_repaired,
        arguments: outcome_json::arguments(message, language),
        message: message.text(language),
        mend: message.mend(language),
    }
}

impl Verified {
    pub fn print(&self) {
        outcome_json::print(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/schemas/verified.json");

    #[test]
    fn the_schema_in_the_documents_is_that_of_what_is_printed() {
        let mut schema = serde_json::to_string_pretty(&schemars::schema_for!(Verified)).unwrap();
        schema.push('\n');
        if std::env::var_os("BANTIN_BLESS").is_some() {
            std::fs::write(SCHEMA, &schema).unwrap();
        }
        let written = std::fs::read_to_string(SCHEMA).unwrap_or_default();
        assert_eq!(written, schema, "BANTIN_BLESS=1 cargo test writes it anew");
    }
}
