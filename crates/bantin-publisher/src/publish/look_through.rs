//! Everything that is looked at before a newsroom is published, by a check as by a publish.

use std::path::Path;

use jiff::Timestamp;

use crate::disk::file_mark::Moment;
use crate::draw::logo::Logo;
use crate::draw::site_files::site_files;
use crate::draw::static_clashes::static_clashes;
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
    pub logo: Option<Logo>,
}

/// Looks through an inventory and what lies in `static/`, of which `unfit` cannot be copied. Of pictures that `known`
/// names only what changed is read; `begun` is when this run began.
pub(super) fn look_through(
    newsroom: &Path,
    as_of: Timestamp,
    inventory: &mut Inventory,
    (statics, unfit): (&StaticFiles, &[Problem]),
    (known, begun): (&[PictureRecord], Option<Moment>),
) -> Result<LookedThrough, PublishError> {
    let mut problems = inventory.cross_check(newsroom, as_of);
    let wanted = inventory.pictures(as_of);
    let (pictures, of_pictures) = pictures::prepare_again(newsroom, &wanted, known, begun)?;
    problems.extend(of_pictures);
    let (logo, of_site_files) = site_files(newsroom, &inventory.site);
    problems.extend(of_site_files);
    problems.extend(unfit.iter().cloned());
    problems.extend(static_clashes(statics, inventory));
    problems.extend(inventory.problems.iter().cloned());
    problem::sort(&mut problems);
    Ok(LookedThrough { problems, pictures, logo })
}
