//! What came of it.

use std::sync::{Mutex, PoisonError};

use bantin_manifest::TargetManifest;

use crate::Finding;
use crate::edition::Edition;

/// Findings that are kept; of a site that is another one altogether, each of 300,000 addresses gives some.
const KEPT: usize = 10_000;

/// How far it is.
pub trait Progress: Sync {
    /// So many addresses will be asked for.
    fn begin(&self, addresses: usize);
    /// One more was asked for.
    fn advance(&self);
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Report {
    /// The edition's id.
    pub edition: String,
    /// The serial of the manifest at the target; `None` where there is none that is believed.
    pub serial: Option<u64>,
    /// Addresses, or files in a folder, that were looked at.
    pub looked_at: usize,
    /// All that could be looked at.
    pub all: usize,
    /// By address; the first ones, if there are more.
    pub findings: Vec<Finding>,
    /// All that is wrong and was not put right.
    pub errors: usize,
    pub warnings: usize,
    pub repaired: usize,
}

/// How much was looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Looked {
    pub at: usize,
    pub of: usize,
}

/// Findings, from many threads.
#[derive(Debug, Default)]
pub(crate) struct Findings(Mutex<Tallied>);

#[derive(Debug, Default)]
struct Tallied {
    kept: Vec<Finding>,
    errors: usize,
    warnings: usize,
    repaired: usize,
}

impl Findings {
    pub fn add(&self, finding: Finding) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &finding {
            Finding { is_repaired: true, .. } => all.repaired += 1,
            Finding { is_error: true, .. } => all.errors += 1,
            _ => all.warnings += 1,
        }
        if all.kept.len() < KEPT {
            all.kept.push(finding);
        }
    }

    /// Whether anything is wrong.
    pub fn is_clean(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).errors == 0
    }
}

impl Report {
    pub(crate) fn new(
        edition: &Edition,
        manifest: Option<&TargetManifest>,
        looked: Looked,
        findings: Findings,
    ) -> Self {
        let Tallied { mut kept, errors, warnings, repaired } =
            findings.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        // Threads found them in any order.
        kept.sort_by_cached_key(|finding| {
            let code = finding.message.code().map(bantin_messages::Code::as_str);
            (!finding.is_error, finding.address.clone(), finding.visitor, code)
        });
        Report {
            edition: edition.id.clone(),
            serial: manifest.map(|manifest| manifest.serial),
            looked_at: looked.at,
            all: looked.of,
            findings: kept,
            errors,
            warnings,
            repaired,
        }
    }
}
