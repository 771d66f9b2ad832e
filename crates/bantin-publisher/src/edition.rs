//! What an edition is made of: its files' paths and its id.

pub(crate) mod edition_path;
