//! Which pictures of a newsroom an edition wants, and what for.

use std::collections::BTreeMap;

use super::coding::Coding;

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
pub struct Wanted {
    roles: BTreeMap<String, Role>,
    /// Whether they are wanted as AVIF, too.
    pub avif: bool,
}

impl Wanted {
    /// Adds a picture; one that is both is a lead picture.
    pub fn add(&mut self, file: &str, role: Role) {
        match self.roles.get_mut(file) {
            Some(known) => *known = role.max(*known),
            None => drop(self.roles.insert(file.to_owned(), role)),
        }
    }

    /// The codings that they are wanted in.
    pub(super) fn codings(&self) -> &'static [Coding] {
        if self.avif { &[Coding::WebP, Coding::Avif] } else { &[Coding::WebP] }
    }

    pub(super) fn pictures(&self) -> &BTreeMap<String, Role> {
        &self.roles
    }
}
