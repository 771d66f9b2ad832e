//! Reads a newsroom for a publish, until there is nothing wrong with it, or nothing that cannot be passed over.

use super::look_through::{KnownFiles, LookedThrough, look_through};
use crate::attached::AttachedIndex;
use crate::disk::file_mark::Moment;
use crate::disk::folder::Folder;
use crate::draw::site_files::SiteFiles;
use crate::later::DropLater;
use crate::order::Order;
use crate::pictures::PictureIndex;
use crate::previous::last_good::LastGood;
use crate::previous::state::State;
use crate::problem::{self, Problem};
use crate::publish_error::PublishError;
use crate::read::static_files::StaticFiles;
use crate::read::{Inventory, Remembered};

/// A newsroom, read and found without errors.
pub(super) struct Sources {
    pub inventory: DropLater<Inventory>,
    pub pictures: PictureIndex,
    pub attached: AttachedIndex,
    pub site_files: SiteFiles,
    pub statics: StaticFiles,
    pub warnings: Vec<Problem>,
    /// Errors that were passed over.
    pub broken: Vec<Problem>,
    pub last_good: LastGood,
}

impl Sources {
    /// `begun` is when this run began; `out` the folder of the published edition.
    pub fn read(
        order: &Order<'_>,
        state: Option<&State>,
        begun: Moment,
        out: Option<Folder>,
    ) -> Result<Self, PublishError> {
        let newsroom = order.newsroom;
        let mut inventory = DropLater::new(Inventory::take(newsroom, &remembered(state, begun))?);
        let known = KnownFiles {
            pictures: state.map(|state| state.rest.pictures.as_slice()).unwrap_or_default(),
            attached: state.map(|state| state.rest.attached.as_slice()).unwrap_or_default(),
            begun: Some(begun),
        };
        let noted_statics = state.map(|state| state.rest.statics.as_slice()).unwrap_or_default();
        let (statics, unfit) = StaticFiles::read(newsroom, noted_statics, Some(begun));
        let keep_going = order.manner.keep_going;
        let mut last_good = LastGood::of(out);
        let mut broken = Vec::new();
        loop {
            let LookedThrough { problems, pictures, attached, site_files } =
                look_through(newsroom, order.as_of, &mut inventory, (&statics, &unfit), Some(&known))?;
            // Old addresses that are wrong have been left out: nothing needs to stand in for them.
            let is_left_out =
                |problem: &Problem| keep_going && problem.is_error() && inventory.has_left_out(problem);
            let (left_out, mut problems): (Vec<Problem>, Vec<Problem>) =
                problems.into_iter().partition(is_left_out);
            let errors: Vec<Problem> =
                problems.iter().filter(|problem| problem.is_error()).cloned().collect();
            if errors.is_empty() {
                broken.extend(left_out);
                let warnings = problems;
                return Ok(Sources {
                    inventory,
                    pictures,
                    attached,
                    site_files,
                    statics,
                    warnings,
                    broken,
                    last_good,
                });
            }
            if !keep_going || !last_good.step_in(&mut inventory, &errors, state) {
                problems.extend(left_out);
                problems.extend(broken);
                problem::sort(&mut problems);
                return Err(PublishError::Problems(problems));
            }
            inventory.forget_errors_of_texts();
            broken.extend(errors);
        }
    }
}

fn remembered(state: Option<&State>, begun: Moment) -> Remembered<'_> {
    match state {
        Some(State { head, articles, rest, .. }) => {
            Remembered::new(Some(begun), &head.zone, articles, &rest.standing, &rest.ids)
        }
        None => Remembered::new(Some(begun), "", &[], &[], &[]),
    }
}
