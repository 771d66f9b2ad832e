//! From a newsroom to an edition, step by step.

use std::path::Path;

use jiff::Timestamp;

use crate::order::Order;
use crate::problem::Problem;
use crate::progress::Progress;
use crate::publish_error::PublishError;
use crate::report::{Report, Withheld};
use crate::sources;

/// Publishes a newsroom. On any error the edition that stood before is untouched.
pub fn publish(order: &Order<'_>, progress: &dyn Progress) -> Result<Report, PublishError> {
    progress.stage("Reading", None);
    let (_newsroom, warnings) = sources::read(order.newsroom)?;
    Ok(Report {
        articles: 0,
        pages: 0,
        files: 0,
        bytes: 0,
        withheld: Withheld::default(),
        warnings,
        edition: String::new(),
    })
}

/// Looks a newsroom through without publishing it: its warnings, or its errors.
pub fn check(newsroom: &Path, _as_of: Timestamp) -> Result<Vec<Problem>, PublishError> {
    let (_newsroom, warnings) = sources::read(newsroom)?;
    Ok(warnings)
}
