//! Looks a newsroom through without publishing it.

use std::path::Path;

use bantin_content::OldAddress;
use jiff::Timestamp;

use super::at_hosts;
use super::look_through::{KnownFiles, look_through};
use super::manifest::manifest;
use crate::amend::{AmendError, NamedArticle, add_alias};
use crate::deliver::edition_in::edition_in;
use crate::disk::folder::Folder;
use crate::draw::redirect_maps::hosts;
use crate::previous::moved_articles;
use crate::previous::vanishing::{Answered, Vanished, Vanishing};
use crate::problem::{self, Problem, Severity};
use crate::publish_error::{PublishError, stop_at_errors};
use crate::read::source_record::ArticleRecord;
use crate::read::static_files::StaticFiles;
use crate::read::{Inventory, Remembered};

/// An old address that an article should have among its `aliases`, and whether that was written.
#[derive(Debug)]
pub struct MendedAddress {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    pub address: OldAddress,
    pub written: Result<(), AmendError>,
}

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
    let Looked { inventory, mut problems, vanishing } = look(newsroom, as_of, out)?;
    problems.extend(inventory.unreached());
    if let Some(out) = out
        && let Ok(Some(manifest)) = manifest(newsroom, out)
    {
        problems.extend(at_hosts::refusals(out, &manifest));
    }
    let found = moved_articles::found_again(&vanishing, inventory.records());
    problems.extend(moved_articles::problems(&found, Severity::Error));
    problem::sort(&mut problems);
    stop_at_errors(problems)
}

/// Writes old addresses into the articles that were moved since the edition in `out`.
pub fn mend_addresses(
    newsroom: &Path,
    as_of: Timestamp,
    out: &Path,
) -> Result<Vec<MendedAddress>, PublishError> {
    let Looked { inventory, vanishing, .. } = look(newsroom, as_of, Some(out))?;
    let found = moved_articles::found_again(&vanishing, inventory.records());
    let mend = |(vanished, again): (&Vanished, Option<&ArticleRecord>)| {
        let (record, address) = again.zip(OldAddress::parse(&vanished.address).ok())?;
        let file = record.text.file.clone();
        let (slug, section) = (record.slug.clone(), record.section.clone());
        let named = NamedArticle { slug, section, file: file.clone() };
        let written = add_alias(newsroom, &inventory.site.zone, &named, &address).map(drop);
        Some(MendedAddress { file, address, written })
    };
    Ok(found.into_iter().filter_map(mend).collect())
}

/// What was found in a newsroom, and what the edition answers and it would not.
struct Looked {
    inventory: Inventory,
    problems: Vec<Problem>,
    vanishing: Vanishing,
}

fn look(newsroom: &Path, as_of: Timestamp, out: Option<&Path>) -> Result<Looked, PublishError> {
    let mut inventory = Inventory::take(newsroom, &Remembered::nothing())?;
    let (statics, unfit) = StaticFiles::read(newsroom, &[], None);
    let looked = look_through(newsroom, as_of, &mut inventory, (&statics, &unfit), &KnownFiles::default())?;
    let mut problems = looked.problems;
    problems.extend(hosts::refusals(&inventory.old_places, &statics));
    let vanishing = vanishing(&inventory, as_of, out);
    Ok(Looked { inventory, problems, vanishing })
}

/// What the edition in `out` answers and this newsroom would not.
fn vanishing(inventory: &Inventory, as_of: Timestamp, out: Option<&Path>) -> Vanishing {
    let edition = out.and_then(|out| Folder::open(out).ok()).filter(|out| edition_in(out).is_some());
    let published = inventory.records().filter(|record| record.is_published(as_of));
    let answered = Answered::by(published, inventory.standing_records(), &inventory.old_places);
    Vanishing::of(&answered, edition.as_ref(), None)
}
