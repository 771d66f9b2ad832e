//! A visitor who was seen: when, where from, and by which day's salt.

use super::{AddressKey, Second};

/// When a visitor was last seen, and behind which address.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub at: Second,
    pub address: AddressKey,
}

/// Whose salt a key was made with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Under {
    Today,
    Yesterday,
    Tomorrow,
}
