//! What to say where a file of the newsroom could not be changed.

use bantin_messages::messages::{AmendByHand, DoingWrite};
use bantin_publisher::amend::AmendError;
use bantin_publisher::read::SourcesError;

use crate::failure::Failure;

/// `path` is as the person knows it; `line` is what they can write there themselves.
pub fn failure(error: AmendError, path: &str, line: String) -> anyhow::Error {
    match error {
        AmendError::Problems(problems) => SourcesError::Problems(problems).into(),
        AmendError::ByHand => Failure::content(AmendByHand { path: path.into(), line: line.into() }).into(),
        AmendError::Io(error) => Failure::could_not(DoingWrite { path: path.into() })(error).into(),
    }
}
