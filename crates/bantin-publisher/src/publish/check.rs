//! Looks a newsroom through without publishing it.

use std::path::Path;

use jiff::Timestamp;

use super::at_hosts;
use super::look_through::look_through;
use super::manifest::manifest;
use crate::deliver::edition_in::edition_in;
use crate::disk::folder::Folder;
use crate::draw::redirect_maps::hosts;
use crate::previous::moved_articles;
use crate::previous::vanishing::{Answered, Vanishing};
use crate::problem::{self, Problem, Severity};
use crate::publish_error::{PublishError, stop_at_errors};
use crate::read::static_files::StaticFiles;
use crate::read::{Inventory, Remembered};

/// A newsroom's warnings, or its errors and warnings.
pub fn check(newsroom: &Path, as_of: Timestamp) -> Result<Vec<Problem>, PublishError> {
    check_against(newsroom, as_of, None)
}

/// As [`check`]; and an address of the edition in `out` that nothing would answer any more is an error.
pub fn check_against(
    newsroom: &Path,
    as_of: Timestamp,
    out: Option<&Path>,
) -> Result<Vec<Problem>, PublishError> {
    let mut inventory = Inventory::take(newsroom, &Remembered::nothing())?;
    let (statics, unfit) = StaticFiles::read(newsroom, &[], None);
    let looked = look_through(newsroom, as_of, &mut inventory, (&statics, &unfit), (&[], None))?;
    let mut problems = looked.problems;
    problems.extend(hosts::refusals(&inventory.old_places, &statics));
    problems.extend(inventory.unreached());
    if let Some(out) = out
        && let Ok(Some(manifest)) = manifest(newsroom, out)
    {
        problems.extend(at_hosts::refusals(out, &manifest));
    }
    let vanishing = vanishing(&inventory, as_of, out);
    let found = moved_articles::found_again(&vanishing, inventory.records());
    problems.extend(moved_articles::problems(&found, Severity::Error));
    problem::sort(&mut problems);
    stop_at_errors(problems)
}

/// What the edition in `out` answers and this newsroom would not.
fn vanishing(inventory: &Inventory, as_of: Timestamp, out: Option<&Path>) -> Vanishing {
    let edition = out.and_then(|out| Folder::open(out).ok()).filter(|out| edition_in(out).is_some());
    let published = inventory.records().filter(|record| record.is_published(as_of));
    let answered = Answered::by(published, inventory.standing_records(), &inventory.old_places);
    Vanishing::of(&answered, edition.as_ref(), None)
}
