//! Why the desk does not open, or a command about its users does not work.

use std::fmt;

use bantin_messages::messages::{
    AccountThere, DeskAddressMissing, DeskAddressNoOrigin, DeskAddressPlain, DeskWithoutChance, NoSuchAccount,
};
use bantin_messages::{Message, MessageLanguage};

use crate::{DatabaseError, DeskAddressError};

/// What went wrong, where, and what to do next.
#[derive(Debug)]
pub enum DeskError {
    Address(DeskAddressError),
    Database(DatabaseError),
    /// The system has no random numbers.
    Chance(getrandom::Error),
    AccountThere {
        name: String,
    },
    NoSuchAccount {
        name: String,
    },
}

impl DeskError {
    /// What happened, and what to do.
    pub fn message(&self) -> Message {
        match self {
            DeskError::Address(DeskAddressError::NoOrigin(url)) => {
                DeskAddressNoOrigin { url: url.into() }.into()
            }
            DeskError::Address(DeskAddressError::Plain(url)) => DeskAddressPlain { url: url.into() }.into(),
            DeskError::Address(DeskAddressError::Missing) => DeskAddressMissing.into(),
            DeskError::Database(error) => error.message(),
            DeskError::Chance(error) => {
                DeskWithoutChance { error: bantin_messages::Argument::of(error) }.into()
            }
            DeskError::AccountThere { name } => AccountThere { name: name.into() }.into(),
            DeskError::NoSuchAccount { name } => NoSuchAccount { name: name.into() }.into(),
        }
    }
}

/// In English.
impl fmt::Display for DeskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().sentence(MessageLanguage::English))
    }
}

impl std::error::Error for DeskError {}

impl From<DatabaseError> for DeskError {
    fn from(error: DatabaseError) -> Self {
        DeskError::Database(error)
    }
}

impl From<DeskAddressError> for DeskError {
    fn from(error: DeskAddressError) -> Self {
        DeskError::Address(error)
    }
}

impl From<getrandom::Error> for DeskError {
    fn from(error: getrandom::Error) -> Self {
        DeskError::Chance(error)
    }
}
