//! Why a file was not changed.

use std::io;

use crate::problem::Problem;

/// The file is as it was.
#[derive(Debug)]
pub enum AmendError {
    /// It has errors, or would have.
    Problems(Vec<Problem>),
    /// It is written in a way that only a person can change.
    ByHand,
    Io(io::Error),
}
