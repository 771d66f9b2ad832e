//! The interface between a publish and wherever its edition is served from. A folder with its journal
//! ([`crate::deliver::edition_folder`]) implements it; whatever takes files one by one can.

use crate::deliver::changes::Changes;
use crate::deliver::others_files::OthersFiles;
use crate::disk::folder::Folder;
use crate::edition::edition_path::EditionId;
use crate::publish_error::PublishError;

/// A place that editions are brought to.
pub(crate) trait Target {
    /// The id of the edition that is there; `None` where there is none.
    fn edition(&self) -> Option<EditionId>;

    /// An empty folder, into which the new edition's files are written before they are delivered.
    fn stage(&mut self) -> Result<Folder, PublishError>;

    /// Brings what is in the stage there. A run that is cut off on the way is finished or undone by the next one.
    fn deliver(self, delivery: Delivery) -> Result<OthersFiles, PublishError>;
}

/// What is in the stage.
#[derive(Debug)]
pub(crate) enum Delivery {
    /// Every file of the new edition, at its path.
    Whole,
    /// The files that changed, under numbers: to be brought in the order of these changes.
    Changes(Changes),
}
