//! Why there is no new edition: what happened, where, and what to do next.
//! Whatever it was, the published edition is still whole.

use std::io;
use std::path::{Path, PathBuf};

use crate::problem::{Problem, told};

#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// Errors and warnings of the run together; at least one is an error.
    #[error("{}", told(.0))]
    Problems(Vec<Problem>),
    #[error("{}: no site.toml here, so this is not a newsroom; name the newsroom's folder, or make one with `bantin new DIR`", .folder.display())]
    NotANewsroom { folder: PathBuf },
    #[error("{}: this folder holds files that Bantin did not make, so it was left alone; name an empty or a new folder, or remove it yourself", .out.display())]
    NotOurs { out: PathBuf },
    #[error("{}: this is a place for what pages are made of, and not for pages; name another folder with --out, or leave it out", .out.display())]
    AmongSources { out: PathBuf },
    #[error("{}: a link or a folder stands here in the place of what Bantin makes; move it away and publish again", .path.display())]
    InTheWay { path: PathBuf },
    #[error("{}: a disk is mounted on this folder, and a new edition takes the place of the whole folder, which cannot be done with a mounted one; name a folder in it, --out {}, and let your web server show that", .out.display(), .out.join("portal").display())]
    MountPoint { out: PathBuf },
    #[error("{}: this is a symbolic link in the newsroom's own folder, and what came with a newsroom leads nowhere else; remove it, or name the folder that it leads to with --out", .link.display())]
    Linked { link: PathBuf },
    #[error("{}: another publish is at work here; wait until it has ended and try again", .folder.display())]
    Busy { folder: PathBuf },
    #[error(
        "{file}: this file changes again and again while it is published; publish again once it is at rest"
    )]
    Changed {
        /// From the newsroom's folder.
        file: String,
    },
    #[error("{} of {of} pages would vanish; is a disk unmounted, or a merge gone wrong? Add --force when it is meant", .vanished.len())]
    Vanishing {
        /// Addresses, in order: `/tin-tuc/le-hoi/`.
        vanished: Vec<String>,
        of: usize,
    },
    #[error("the app's style sheets cannot be used: {what}; build the app again with `cargo xtask build`")]
    Style { what: String },
    #[error("{}: {source}; see whether the disk is full and whether this folder may be written to", .path.display())]
    Io { path: PathBuf, source: io::Error },
}

impl PublishError {
    /// For `map_err`: what the machine did not let happen, and where.
    pub(crate) fn io(path: &Path) -> impl FnOnce(io::Error) -> PublishError + '_ {
        move |source| PublishError::Io { path: path.to_owned(), source }
    }

    /// As [`PublishError::io`], where the path is made for it.
    pub(crate) fn io_at(path: PathBuf) -> impl FnOnce(io::Error) -> PublishError {
        move |source| PublishError::Io { path, source }
    }
}

/// Lets the run go on when nothing of what was found is an error.
pub(crate) fn stop_at_errors(problems: Vec<Problem>) -> Result<Vec<Problem>, PublishError> {
    if problems.iter().any(Problem::is_error) {
        return Err(PublishError::Problems(problems));
    }
    Ok(problems)
}
