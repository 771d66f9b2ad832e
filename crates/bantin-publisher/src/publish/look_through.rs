//! Everything that is looked at before a newsroom is published, by a check as by a publish.

use std::path::Path;

use jiff::Timestamp;

use crate::attached::{self, AttachedIndex, AttachedRecord};
use crate::disk::file_mark::Moment;
use crate::draw::redirect_maps::hosts;
use crate::draw::server_settings::covered::covered;
use crate::draw::site_files::{SiteFiles, site_files};
use crate::draw::static_clashes::{static_clashes, taken_elsewhere};
use crate::pictures::{self, PictureIndex, PictureRecord};
use crate::problem::{self, Problem};
use crate::publish_error::PublishError;
use crate::read::Inventory;
use crate::read::static_files::StaticFiles;

/// What was found, and what was made ready on the way.
pub(super) struct LookedThrough {
    /// Errors and warnings, in reading order.
    pub problems: Vec<Problem>,
    pub pictures: PictureIndex,
    pub attached: AttachedIndex,
    pub site_files: SiteFiles,
}

/// What an earlier publish kept of files that need not be read again.
#[derive(Clone, Copy, Default)]
pub(super) struct KnownFiles<'a> {
    pub pictures: &'a [PictureRecord],
    pub attached: &'a [AttachedRecord],
    /// When this run began.
    pub begun: Option<Moment>,
}

/// Looks through an inventory and what lies in `static/`, of which `unfit` cannot be copied. Of pictures and
/// attached files that `known` names only what changed is read. `None`: nothing is made of pictures.
pub(super) fn look_through(
    newsroom: &Path,
    as_of: Timestamp,
    inventory: &mut Inventory,
    (statics, unfit): (&StaticFiles, &[Problem]),
    known: Option<&KnownFiles<'_>>,
) -> Result<LookedThrough, PublishError> {
    let mut problems = inventory.cross_check(newsroom, as_of, &|path| taken_elsewhere(statics, path));
    let wanted = inventory.pictures(as_of);
    let (pictures, of_pictures) = match known {
        Some(known) => pictures::prepare_again(newsroom, &wanted, known.pictures, known.begun)?,
        None => (PictureIndex::default(), pictures::look(newsroom, &wanted)?),
    };
    let known = known.copied().unwrap_or_default();
    problems.extend(of_pictures);
    let handed_out = inventory.attached_files(as_of);
    let (attached, of_attached) = attached::prepare(newsroom, &handed_out, known.attached, known.begun);
    problems.extend(of_attached);
    let site_files = site_files(newsroom, &inventory.site, statics);
    problems.extend(site_files.problems.iter().cloned());
    problems.extend(unfit.iter().cloned());
    problems.extend(static_clashes(statics, inventory));
    problems.extend(hosts::covered(&inventory.old_places, statics));
    problems.extend(covered(statics));
    problems.extend(inventory.problems.iter().cloned());
    problem::sort(&mut problems);
    Ok(LookedThrough { problems, pictures, attached, site_files })
}
