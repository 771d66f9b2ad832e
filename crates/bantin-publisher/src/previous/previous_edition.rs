//! The edition that the new one will replace, and what is remembered of it.

use crate::disk::digest::Digest;
use crate::edition::edition_path::EditionId;
use crate::later::DropLater;
use crate::previous::state::{Index, Known, State, States};

/// What is known before a newsroom is read.
pub(crate) struct PreviousEdition {
    /// `None` where no edition is published yet.
    pub id: Option<EditionId>,
    state: Option<DropLater<State>>,
}

impl PreviousEdition {
    /// `believe`: nothing speaks against what is remembered, and it is asked for.
    pub fn of(id: Option<EditionId>, states: &States, believe: bool) -> Self {
        let state = id.as_ref().filter(|_| believe).and_then(|edition| states.load(edition));
        PreviousEdition { id, state: state.map(DropLater::new) }
    }

    pub fn state(&self) -> Option<&State> {
        self.state.as_deref()
    }

    /// Its prints by their names.
    pub fn index(&self) -> Option<Index<'_>> {
        self.state().map(Index::of)
    }

    /// What the new edition may keep; `shared` is the digest of what its pages share.
    pub fn known<'a>(&'a self, index: Option<Index<'a>>, shared: Digest) -> Option<Known<'a>> {
        self.state().zip(index).map(|(state, index)| Known::new(state, index, shared))
    }
}
