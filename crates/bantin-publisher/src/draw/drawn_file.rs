//! Files as they are drawn, on their way to where they are written.

use std::borrow::Cow;
use std::fs::File;

use crate::disk::digest::Digest;
use crate::edition::edition_path::EditionPath;
use crate::edition::rank::Rank;
use crate::twins::Joined;

/// A file that was drawn.
pub(crate) struct DrawnFile<'a> {
    pub rank: Rank,
    pub path: EditionPath,
    pub bytes: DrawnBytes<'a>,
}

/// What is in a file, and with it how its compressed twin is made, when it is text.
pub(crate) enum DrawnBytes<'a> {
    /// Put together from parts, of which other pages have some too.
    Joined(Joined),
    /// What may change with every edition.
    Quick(Cow<'a, [u8]>),
    /// What stays as it is for long.
    Smallest(&'a [u8]),
    /// A file, however large, that is copied and has no twin.
    Copied {
        from: File,
        /// What was in it when it was read.
        content: Digest,
        /// As messages name it.
        named: String,
    },
}
