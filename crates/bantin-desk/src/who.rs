//! Who may go to a place of the desk.

use crate::Role;

/// Who may go to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Anyone,
    /// Whoever has an account.
    SignedIn,
    Roles(&'static [Role]),
}

impl Who {
    /// Whether somebody who is signed in with this role may.
    pub fn admits(self, role: Role) -> bool {
        match self {
            Who::Anyone | Who::SignedIn => true,
            Who::Roles(roles) => roles.contains(&role),
        }
    }
}
