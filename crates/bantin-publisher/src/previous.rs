//! The edition that was published last: what is remembered of it, what is shown of broken texts, and what
//! would be missing from the next edition.

pub(crate) mod last_good;
pub(crate) mod moved_articles;
pub(crate) mod previous_edition;
pub(crate) mod state;
pub(crate) mod vanishing;
