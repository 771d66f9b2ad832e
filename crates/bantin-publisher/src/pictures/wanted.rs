//! Which pictures of a newsroom an edition wants, and what for.

use std::collections::BTreeMap;

/// What a picture is in the texts that show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// One of a body's pictures: it has its widths.
    InBody,
    /// The lead picture of some article: it has crops, too.
    Lead,
}

/// Pictures by their paths from the newsroom's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted(BTreeMap<String, Role>);

impl Wanted {
    /// Adds a picture; one that is both is a lead picture.
    pub fn add(&mut self, file: &str, role: Role) {
        match self.0.get_mut(file) {
            Some(known) => *known = role.max(*known),
            None => drop(self.0.insert(file.to_owned(), role)),
        }
    }

    pub(super) fn pictures(&self) -> &BTreeMap<String, Role> {
        &self.0
    }
}
