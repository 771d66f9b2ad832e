//! Looks a newsroom through without publishing it.

use std::path::Path;

use bantin_content::OldAddress;
use bantin_messages::Message;
use jiff::Timestamp;

use super::at_hosts;
use super::look_through::{LookedThrough, look_through};
use super::manifest::manifest;
use crate::amend::{self, AmendError, MendedKey, NamedArticle, add_alias};
use crate::attached::{AttachedIndex, without_text};
use crate::deliver::edition_in::edition_in;
use crate::disk::folder::Folder;
use crate::draw::redirect_maps::hosts;
use crate::plan::{Withheld, withheld};
use crate::previous::moved_articles;
use crate::previous::vanishing::{Answered, Vanished, Vanishing};
use crate::problem::{self, Problem, Severity};
use crate::publish_error::{PublishError, stop_at_errors};
use crate::read::source_record::ArticleRecord;
use crate::read::static_files::StaticFiles;
use crate::read::{CONTENT, Inventory, Remembered, SITE_FILE, SourcesError};

/// An old address that an article should have among its `aliases`, and whether that was written.
#[derive(Debug)]
pub struct MendedAddress {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    pub address: OldAddress,
    pub written: Result<(), AmendError>,
}

/// A newsroom in which nothing stops a publish.
#[derive(Debug)]
pub struct Checked {
    pub warnings: Vec<Problem>,
    /// What an edition of this moment would not have.
    pub withheld: Withheld,
    /// What a host that many sites lie at would do with this one, if it lies there.
    pub at_a_host: Option<Message>,
}

/// A newsroom's warnings, or its errors and warnings.
pub fn check(newsroom: &Path, as_of: Timestamp) -> Result<Vec<Problem>, PublishError> {
    Ok(check_against(newsroom, as_of, None)?.warnings)
}

/// As [`check`]; and an address of the edition in `out` that nothing would answer any more is an error.
pub fn check_against(newsroom: &Path, as_of: Timestamp, out: Option<&Path>) -> Result<Checked, PublishError> {
    let Looked { inventory, mut problems, vanishing, statics, attached } = look(newsroom, as_of, out)?;
    problems.extend(without_text(&attached));
    let mut at_a_host = hosts::refusals(&inventory.old_places, &statics).map(Message::from);
    if hosts::is_at_cloudflare(newsroom, &inventory.site.base_url) {
        problems.extend(at_a_host.take().map(|message| Problem::warning(hosts::FILE, message)));
    }
    problems.extend(inventory.unreached());
    if let Some(out) = out
        && let Ok(Some(manifest)) = manifest(newsroom, out)
    {
        problems.extend(at_hosts::refusals(out, &manifest));
    }
    let found = moved_articles::found_again(&vanishing, inventory.records());
    problems.extend(moved_articles::problems(&found, Severity::Error));
    problem::sort(&mut problems);
    let warnings = stop_at_errors(problems)?;
    let records: Vec<&ArticleRecord> = inventory.records().collect();
    let withheld = withheld(records.into_iter(), as_of, &inventory.site);
    Ok(Checked { warnings, withheld, at_a_host })
}

/// Writes keys as they were meant, where they are misspelled and only one can have been.
pub fn mend_keys(newsroom: &Path) -> Result<Vec<MendedKey>, PublishError> {
    let mut mended = Vec::new();
    // Texts are read once `site.toml` is in order.
    for _ in [SITE_FILE, CONTENT] {
        mended.extend(match Inventory::take(newsroom, &Remembered::nothing()) {
            Ok(Inventory { site, problems, broken, .. }) => {
                amend::mend_keys(newsroom, &problems, &broken, Some(&site.zone))
            }
            Err(SourcesError::Problems(problems)) => amend::mend_keys(newsroom, &problems, &[], None),
            Err(other) => return Err(other.into()),
        });
    }
    Ok(mended)
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
    statics: StaticFiles,
    attached: AttachedIndex,
}

fn look(newsroom: &Path, as_of: Timestamp, out: Option<&Path>) -> Result<Looked, PublishError> {
    let mut inventory = Inventory::take(newsroom, &Remembered::nothing())?;
    let (statics, unfit) = StaticFiles::read(newsroom, &[], None);
    let looked = look_through(newsroom, as_of, &mut inventory, (&statics, &unfit), None)?;
    let vanishing = vanishing(&inventory, as_of, out);
    let LookedThrough { problems, attached, .. } = looked;
    Ok(Looked { inventory, problems, vanishing, statics, attached })
}

/// What the edition in `out` answers and this newsroom would not.
fn vanishing(inventory: &Inventory, as_of: Timestamp, out: Option<&Path>) -> Vanishing {
    let edition = out.and_then(|out| Folder::open(out).ok()).filter(|out| edition_in(out).is_some());
    let published = inventory.records().filter(|record| record.is_published(as_of));
    let answered =
        Answered::by(published, inventory.standing_records(), &inventory.site, &inventory.old_places)
            .and_broken(&inventory.broken);
    Vanishing::of(&answered, edition.as_ref(), None)
}
