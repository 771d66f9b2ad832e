//! A picture in one coding: in its widths, and in its crops where it is some article's lead picture.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::crops::Crops;
use super::prepared::{Prepared, PreparedFile};
use super::wanted::Role;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Coded {
    pub prepared: Arc<Prepared>,
    /// `None` where they were never wanted.
    pub crops: Option<Arc<Crops>>,
}

impl Coded {
    /// Whether it has all that this role asks for.
    pub fn serves_as(&self, role: Role) -> bool {
        role == Role::InBody || self.crops.is_some()
    }

    /// The same without what this role does not ask for: that is not published then.
    pub fn as_role(&self, role: Role) -> Self {
        Coded {
            prepared: Arc::clone(&self.prepared),
            crops: self.crops.clone().filter(|_| role == Role::Lead),
        }
    }

    /// All its files. A width that is a crop, too, comes twice.
    pub fn files(&self) -> impl Iterator<Item = &PreparedFile> {
        self.prepared.files.iter().chain(self.crops.iter().flat_map(|crops| crops.files()))
    }
}
