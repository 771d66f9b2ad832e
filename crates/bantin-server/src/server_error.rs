//! Why the server does not start, or stopped.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use bantin_messages::{Argument, Message, MessageLanguage, messages};

use crate::Listen;

/// What went wrong, where, and what to do next.
#[derive(Debug)]
pub enum ServerError {
    NoEdition { site_json: PathBuf, error: Argument },
    BadEdition { site_json: PathBuf, why: Argument },
    Data { folder: PathBuf, source: io::Error },
    DataInUse { folder: PathBuf },
    DataMisplaced { folder: PathBuf, place: Message },
    NotKept { folder: PathBuf },
    Origin(String),
    AddressInUse(Listen),
    NoHost { listen: Listen, source: io::Error },
    Listen { listen: Listen, source: io::Error },
}

impl ServerError {
    /// What happened, and what to do.
    pub fn message(&self) -> Message {
        let named = |path: &Path| Argument::of(&path.display());
        match self {
            ServerError::NoEdition { site_json, error } => {
                messages::NoEdition { path: named(site_json), error: error.clone() }.into()
            }
            ServerError::BadEdition { site_json, why } => {
                messages::BadEdition { path: named(site_json), why: why.clone() }.into()
            }
            ServerError::Data { folder, source } => {
                messages::VisitsNotWritable { folder: named(folder), error: Argument::of(source) }.into()
            }
            ServerError::DataInUse { folder } => messages::VisitsInUse { folder: named(folder) }.into(),
            ServerError::DataMisplaced { folder, place } => {
                messages::VisitsMisplaced { folder: named(folder), place: place.clone().into() }.into()
            }
            ServerError::NotKept { folder } => messages::VisitsNotKept { folder: named(folder) }.into(),
            ServerError::Origin(origin) => messages::NoOrigin { origin: origin.into() }.into(),
            ServerError::AddressInUse(listen) => {
                messages::AddressInUse { listen: Argument::of(listen) }.into()
            }
            ServerError::NoHost { listen, source } => {
                messages::NoHost { listen: Argument::of(listen), error: Argument::of(source) }.into()
            }
            ServerError::Listen { listen, source } => {
                messages::CannotListen { listen: Argument::of(listen), error: Argument::of(source) }.into()
            }
        }
    }
}

/// In English.
impl fmt::Display for ServerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().sentence(MessageLanguage::English))
    }
}

impl std::error::Error for ServerError {}
