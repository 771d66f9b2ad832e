//! Why an edition was not deployed.

use std::io;
use std::path::PathBuf;

use bantin_messages::messages::{
    DeployAnotherSite, DeployBlocked, DeployBusy, DeployEditionChanged, DeployFailed, DeployHere,
    DeployInTheWay, DeployShowsWithdrawn, DeployTargetUnusable, DeployUnreadable, DeployWithoutChance,
    DeployWithoutConditions, DeployWouldLose, NothingAtTarget, NothingToRollBackTo, PurgeFailed,
};
use bantin_messages::{Argument, Message, MessageLanguage};
use jiff::Timestamp;

use crate::store::{StoreError, Trouble};

/// So many of a list are named.
const NAMED: usize = 5;

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
    /// Nothing was deployed there yet.
    NothingThere,
    /// Articles that were withdrawn at the target would be shown there again.
    ShowsWithdrawn {
        pages: Vec<String>,
    },
    /// Files that Bantin did not bring would be written over.
    InTheWay {
        files: Vec<String>,
    },
    /// What lies where a folder has to be, or in a folder where a file has to be.
    Blocked {
        path: String,
    },
    /// The target holds the site of another newsroom.
    AnotherSite {
        there: String,
        here: String,
    },
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
            DeployError::Store(error) => matches!(error.trouble, Trouble::Passing | Trouble::Unreachable),
            DeployError::Unreachable { .. } => true,
            _ => false,
        }
    }

    pub fn message(&self) -> Message {
        match self {
            DeployError::Store(StoreError { trouble: Trouble::NoConditions, path, .. }) => {
                DeployWithoutConditions { path: path.into() }.into()
            }
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
            DeployError::NothingThere => NothingAtTarget.into(),
            DeployError::ShowsWithdrawn { pages } => {
                DeployShowsWithdrawn { count: pages.len().into(), pages: first(pages).into() }.into()
            }
            DeployError::InTheWay { files } => {
                DeployInTheWay { count: files.len().into(), files: first(files).into() }.into()
            }
            DeployError::Blocked { path } => DeployBlocked { path: path.into() }.into(),
            DeployError::AnotherSite { there, here } => {
                DeployAnotherSite { there: there.into(), here: here.into() }.into()
            }
            DeployError::Purge { reason } => PurgeFailed { reason: reason.into() }.into(),
            DeployError::NoChance { error } => DeployWithoutChance { error: error.into() }.into(),
        }
    }
}

/// The first few of a list.
fn first(all: &[String]) -> String {
    let more = if all.len() > NAMED { ", …" } else { "" };
    [&all[..all.len().min(NAMED)].join(", "), more].concat()
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
