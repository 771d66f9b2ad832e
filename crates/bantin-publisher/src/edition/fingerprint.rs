//! Fingerprints: a digest of everything that an output shows. An output whose fingerprint is unchanged is not drawn
//! again.

use serde::{Deserialize, Serialize};

use crate::disk::digest::Digest;

/// Digest of all that an output shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Fingerprint {
    /// Of what the page is about.
    pub own: Digest,
    /// Of the lists and boxes around it.
    pub around: Digest,
}
