//! Looks a newsroom through without publishing it.

use std::path::Path;

use jiff::Timestamp;

use crate::draw::site_files::site_files;
use crate::draw::static_clashes::static_clashes;
use crate::pictures;
use crate::problem::{self, Problem};
use crate::publish_error::{PublishError, stop_at_errors};
use crate::read::static_files::StaticFiles;
use crate::read::{Inventory, Remembered};

/// A newsroom's warnings, or its errors and warnings.
pub fn check(newsroom: &Path, as_of: Timestamp) -> Result<Vec<Problem>, PublishError> {
    let mut inventory = Inventory::take(newsroom, &Remembered::nothing())?;
    let mut problems = inventory.cross_check(newsroom, as_of);
    problems.append(&mut inventory.problems);
    problems.extend(pictures::prepare(newsroom, &inventory.pictures(as_of))?.1);
    problems.extend(site_files(newsroom, &inventory.site).1);
    let (statics, unfit) = StaticFiles::read(newsroom, &[], None);
    problems.extend(unfit);
    problems.extend(static_clashes(&statics, &inventory));
    problem::sort(&mut problems);
    stop_at_errors(problems)
}
