//! How many articles one thread takes at a time.

/// For work that takes next to no time an article: smaller batches would cost more than the work itself, larger ones
/// would leave threads idle at the end.
pub(crate) const BATCH: usize = 512;
