//! How a publisher tells how far it is. Who listens decides how that looks.

use bantin_messages::Message;

/// Told of each stage as it begins, and of its steps.
pub trait Progress: Sync {
    /// A stage begins; the one before it has ended. `total` counts its steps where they are known.
    fn stage(&self, stage: &Message, total: Option<usize>);
    /// Some steps of the stage are done; called from several threads.
    fn advance(&self, by: usize);
}

/// Tells nobody.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _stage: &Message, _total: Option<usize>) {}
    fn advance(&self, _by: usize) {}
}
