//! Who may go to a place of the desk.

use crate::Role;

/// Who may go to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Anyone,
    /// Whoever has an account.
    SignedIn,
    Roles(&'static [Role]),
    /// Whoever has an account, about what is their own; these roles about what is others' too.
    Owner {
        or: &'static [Role],
    },
}

impl Who {
    /// Whether somebody who is signed in with this role may.
    pub fn admits(self, role: Role) -> bool {
        match self {
            Who::Anyone | Who::SignedIn | Who::Owner { .. } => true,
            Who::Roles(roles) => roles.contains(&role),
        }
    }

    /// Whether they may do it to what is another's, once they were let in.
    pub fn admits_to_others(self, role: Role) -> bool {
        match self {
            Who::Owner { or } => or.contains(&role),
            who => who.admits(role),
        }
    }
}
