//! Files and folders on a disk. What is written and read there is for the other rooms.
//!
//! A publish reads a newsroom's files through `source_file`, which opens none outside of it: a path leads to a
//! `path_kind`, and what is not read has its `unread_reason`. It takes a `file_mark` of each file to see later, without
//! reading it, whether it changed. What it makes it puts into a `folder` that it holds open, so that no name leads out of
//! it: into the newsroom's `cache_folder`, whose files are `sealed` against damage, or into an edition. Contents are
//! compared by their `digest`; where they are named in addresses and policies, it is by their `content_hash`.

pub(crate) mod cache_folder;
pub(crate) mod content_hash;
pub(crate) mod digest;
pub(crate) mod file_mark;
pub(crate) mod folder;
pub(crate) mod path_kind;
pub(crate) mod sealed;
pub(crate) mod source_file;
pub(crate) mod unread_reason;
