//! Looks a newsroom through without publishing it.

use std::path::Path;

use jiff::Timestamp;

use super::look_through::look_through;
use crate::problem::Problem;
use crate::publish_error::{PublishError, stop_at_errors};
use crate::read::static_files::StaticFiles;
use crate::read::{Inventory, Remembered};

/// A newsroom's warnings, or its errors and warnings.
pub fn check(newsroom: &Path, as_of: Timestamp) -> Result<Vec<Problem>, PublishError> {
    let mut inventory = Inventory::take(newsroom, &Remembered::nothing())?;
    let (statics, unfit) = StaticFiles::read(newsroom, &[], None);
    let looked = look_through(newsroom, as_of, &mut inventory, (&statics, &unfit), (&[], None))?;
    stop_at_errors(looked.problems)
}
