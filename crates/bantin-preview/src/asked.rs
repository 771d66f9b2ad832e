//! What the parent asks of a child: one line of JSON on its standard input.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// What a child is to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Asked {
    Draw(DrawArticle),
    /// Only to say what of its confinement is lacking here.
    Probe,
    /// To try what it may not, for tests: it is confined by then.
    Try(Attempt),
}

/// An article to draw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawArticle {
    /// The article's file, from the newsroom's folder, with `/`.
    pub file: String,
    /// Seconds since 1970.
    pub as_of: i64,
    /// For whoever has a preview link, who sees no other article that waits.
    pub is_shared: bool,
    /// Where the page's files will be: schemes, hosts and ports, with spaces between them.
    pub origins: String,
    /// Their folder there, names with `/` between them.
    pub folder: String,
    /// In which language problems are told: `vi`.
    pub language: String,
}

/// Something that a child may not do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Attempt {
    ReadFile(PathBuf),
    WriteFile(PathBuf),
    RemoveFile(PathBuf),
    /// To this address and port.
    Connect(String),
    /// Between two programs of this machine.
    OpenLocalSocket,
    RunProgram(PathBuf),
    Fork,
    /// Another process of this user, by its number: to end it, or to have it told when something can be read.
    Signal(u32),
    /// For others, as long as it is open.
    LockFile(PathBuf),
    StartThread,
    ReadEnvironment,
    /// A descriptor that the parent left open.
    UseDescriptor(i32),
    /// Without end.
    TakeMemory,
    TakeTime,
    SayMuch,
}
