//! Why an edition was not deployed.

use std::io;
use std::path::PathBuf;

use bantin_messages::messages::{
    DeployBusy, DeployEditionChanged, DeployFailed, DeployHere, DeployTargetUnusable, DeployUnreadable,
    DeployWithoutChance, DeployWouldLose, NothingToRollBackTo, PurgeFailed,
};
use bantin_messages::{Argument, Message, MessageLanguage};
use jiff::Timestamp;

use crate::store::{StoreError, Trouble};

/// Why an edition was not deployed.
#[derive(Debug)]
pub enum DeployError {
    /// The target did not do what was asked.
    Store(StoreError),
    /// The target cannot be opened.
    Target {
        target: String,
        reason: String,
    },
    /// Nobody answers where the target is.
    Unreachable {
        target: String,
        reason: String,
    },
    /// A file or folder here cannot be read or written.
    Here {
        path: PathBuf,
        error: io::Error,
    },
    /// A file is not what the manifest says.
    EditionChanged {
        path: String,
    },
    /// Another deploy holds the target, since so many seconds after 1970.
    Busy {
        since: i64,
    },
    /// A newer Bantin wrote what is remembered at the target, or it is damaged.
    Unreadable {
        path: String,
    },
    /// More would be taken away than anybody wants by mistake.
    WouldLose {
        lost: usize,
        stood: usize,
    },
    NothingEarlier,
    /// The edition is there, but caches were not told.
    Purge {
        reason: String,
    },
    NoChance {
        error: String,
    },
}

impl DeployError {
    /// Whether the network is to blame.
    pub fn is_of_the_network(&self) -> bool {
        match self {
            DeployError::Store(error) => error.trouble != Trouble::Lasting,
            DeployError::Unreachable { .. } => true,
            _ => false,
        }
    }

    pub fn message(&self) -> Message {
        match self {
            DeployError::Store(error) => {
                DeployFailed { path: (&error.path).into(), reason: (&error.reason).into() }.into()
            }
            DeployError::Target { target, reason } | DeployError::Unreachable { target, reason } => {
                DeployTargetUnusable { target: target.into(), reason: reason.into() }.into()
            }
            DeployError::Here { path, error } => {
                DeployHere { path: Argument::of(&path.display()), error: Argument::of(error) }.into()
            }
            DeployError::EditionChanged { path } => DeployEditionChanged { path: path.into() }.into(),
            DeployError::Busy { since } => {
                let since = Timestamp::from_second(*since).map(|since| since.to_string());
                DeployBusy { since: since.unwrap_or_default().into() }.into()
            }
            DeployError::Unreadable { path } => DeployUnreadable { path: path.into() }.into(),
            DeployError::WouldLose { lost, stood } => {
                DeployWouldLose { lost: (*lost).into(), stood: (*stood).into() }.into()
            }
            DeployError::NothingEarlier => NothingToRollBackTo.into(),
            DeployError::Purge { reason } => PurgeFailed { reason: reason.into() }.into(),
            DeployError::NoChance { error } => DeployWithoutChance { error: error.into() }.into(),
        }
    }
}

/// In English.
impl std::fmt::Display for DeployError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message().sentence(MessageLanguage::English))
    }
}

impl std::error::Error for DeployError {}

impl From<StoreError> for DeployError {
    fn from(error: StoreError) -> Self {
        DeployError::Store(error)
    }
}
