//! From drawn files to the edition that readers open.
//!
//! Files are written into a stage ([`edition_writer`]) and from there brought to a [`target`], in the order of
//! [`changes`]: into a folder ([`edition_folder`]) by exchanging it, or file by file from a [`journal`] that the next
//! run finishes. What somebody else put there stays ([`others_files`], told apart by [`own_files`]).

pub(crate) mod changes;
pub(crate) mod edition_folder;
pub(crate) mod edition_in;
pub(crate) mod edition_writer;
pub(crate) mod journal;
pub(crate) mod locks;
pub(crate) mod others_files;
pub(crate) mod own_files;
pub(crate) mod target;
