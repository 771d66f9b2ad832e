//! Why the server does not start, or stopped.

use std::io;
use std::path::PathBuf;

use crate::Listen;

/// What went wrong, where, and what to do next.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    #[error("{}: no edition there ({source}); publish first: bantin publish", site_json.display())]
    NoEdition { site_json: PathBuf, source: io::Error },
    #[error("{}: not what Bantin publishes ({why}); publish again: bantin publish", site_json.display())]
    BadEdition { site_json: PathBuf, why: String },
    #[error("{}: cannot keep visits there ({source}); name a folder that may be written with --data", folder.display())]
    Data { folder: PathBuf, source: io::Error },
    #[error("{}: another Bantin keeps its visits there; stop it or name another folder with --data", folder.display())]
    DataInUse { folder: PathBuf },
    #[error("{}: visits would be kept {place}; name a folder of their own with --data", folder.display())]
    DataMisplaced { folder: PathBuf, place: String },
    #[error("{}: could not be written in time; the visits of the last seconds may be missing", folder.display())]
    NotKept { folder: PathBuf },
    #[error("“{0}” is no origin; write the scheme and the host alone, as https://www.example.vn")]
    Origin(String),
    #[error("{0} is in use; stop what listens there or name another address with --listen")]
    AddressInUse(Listen),
    #[error("{listen}: no such host ({source}); name one with --listen, as 127.0.0.1:8080")]
    NoHost { listen: Listen, source: io::Error },
    #[error("cannot listen on {listen} ({source}); name another address with --listen")]
    Listen { listen: Listen, source: io::Error },
}
