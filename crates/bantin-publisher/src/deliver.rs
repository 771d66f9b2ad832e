//! From drawn files to the edition that readers open: written beside it, then brought to its place so that every
//! moment is whole.

pub(crate) mod edition_folder;
pub(crate) mod edition_writer;
pub(crate) mod journal;
pub(crate) mod locks;
pub(crate) mod others_files;
pub(crate) mod own_files;
