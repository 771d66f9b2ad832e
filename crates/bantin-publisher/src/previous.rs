//! The edition that was published last: what is remembered of it, what stands in for broken texts, and what would be
//! missing from the next one.

pub(crate) mod last_good;
pub(crate) mod previous_edition;
pub(crate) mod state;
pub(crate) mod vanishing;
