//! What a deploy needs of the place that it brings files to. Each kind of place is a file of its own.

pub mod folder;
pub mod listing;
pub mod objects;
pub mod sftp;

use std::io;
use std::path::PathBuf;
use std::time::SystemTime;

use async_trait::async_trait;
use bytes::Bytes;

use crate::object_headers::Headers;

pub use bantin_manifest::OWN;

/// Where files wait in folders until they are whole; below [`OWN`].
pub const COMING: &str = ".bantin-deploy/coming";

/// What is read of a target is smaller: the record of 300,000 files and of five editions before. Whoever else may write
/// there might lay down what fills the memory of who reads it.
pub const LARGEST: u64 = 512 << 20;

/// Larger files are not held in memory whole.
pub const WHOLE: u64 = 4 << 20;

/// What is put somewhere.
#[derive(Clone, Debug)]
pub struct Object {
    pub held: Held,
    pub headers: Headers,
}

/// Where the bytes are.
#[derive(Clone, Debug)]
pub enum Held {
    Bytes(Bytes),
    /// In a file of this size, which is read piece by piece.
    File(PathBuf, u64),
}

/// A place that takes files one by one. Paths are those of editions, with `/`.
#[async_trait(?Send)]
pub trait Store: Send + Sync {
    /// Puts a file there. Who reads at that moment gets the earlier bytes or these, never a part.
    async fn put(&self, path: &str, object: Object) -> Result<(), StoreError>;

    /// What is there; `None` where nothing is.
    async fn get(&self, path: &str) -> Result<Option<Bytes>, StoreError>;

    /// Puts a small file where what is there is what is expected (`None`: nothing); tells whether it was.
    async fn swap(&self, path: &str, expected: Option<&[u8]>, bytes: Bytes) -> Result<bool, StoreError>;

    /// When a file was written, by the place's own clock; `None` where nothing is.
    async fn written(&self, path: &str) -> Result<Option<SystemTime>, StoreError>;

    /// Copies a file with its headers; tells whether it is there.
    async fn copy(&self, from: &str, to: &str) -> Result<bool, StoreError>;

    /// Takes a file away. That nothing is there is fine.
    async fn remove(&self, path: &str) -> Result<(), StoreError>;

    /// What lies at a path.
    async fn lies(&self, path: &str) -> Result<Lies, StoreError>;

    /// Names of what lies in a folder.
    async fn names(&self, folder: &str) -> Result<Vec<String>, StoreError>;

    /// At how many places it is looked whether somebody else's file is there. `None`: at all, since a folder that is not
    /// there answers for all in it. Object storage has no folders, and every look is paid for.
    fn looks_at_most(&self) -> Option<usize>;

    /// Whether compressed twins are brought, too: a web server chooses between a file and its twin. Object storage
    /// answers every request with the same bytes, so there it gets the plain ones, which every reader and robot
    /// understands; the CDN before it compresses.
    fn takes_twins(&self) -> bool;

    /// How many files are brought at a time.
    fn at_a_time(&self) -> usize;
}

/// What lies at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    Nothing,
    /// Of this size.
    File(u64),
    Folder,
    /// A pipe, a device.
    Other,
}

/// Why a place did not do it.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {reason}")]
pub struct StoreError {
    pub path: String,
    pub reason: String,
    pub trouble: Trouble,
}

/// What a place that did not do something needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Somebody has to see to it.
    Lasting,
    /// Trying again may help: the network was lost, the place is busy.
    Passing,
    /// It was tried again already, and the place does not answer.
    Unreachable,
    /// It cannot write under a condition, so two deploys would not find each other there.
    NoConditions,
}

impl StoreError {
    pub fn lasting(path: &str, reason: impl ToString) -> Self {
        StoreError { path: path.to_owned(), reason: reason.to_string(), trouble: Trouble::Lasting }
    }

    pub fn passing(path: &str, reason: impl ToString) -> Self {
        StoreError { path: path.to_owned(), reason: reason.to_string(), trouble: Trouble::Passing }
    }

    pub fn unreachable(path: &str, reason: impl ToString) -> Self {
        StoreError { path: path.to_owned(), reason: reason.to_string(), trouble: Trouble::Unreachable }
    }

    pub fn knows_no_conditions(path: &str) -> Self {
        let reason = "it knows no conditional writes".to_owned();
        StoreError { path: path.to_owned(), reason, trouble: Trouble::NoConditions }
    }

    /// For `map_err`.
    pub fn io(path: &str) -> impl FnOnce(io::Error) -> Self + '_ {
        move |error| StoreError::lasting(path, error)
    }
}
