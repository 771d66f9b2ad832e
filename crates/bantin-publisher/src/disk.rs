//! Files on a disk, touched with care: folders held open, so that no path leads out of them; what is sealed against
//! damage; what one sees that a file changed by. Knows nothing of newsrooms or editions.

pub(crate) mod cache_folder;
pub(crate) mod content_hash;
pub(crate) mod digest;
pub(crate) mod file_mark;
pub(crate) mod folder;
pub(crate) mod sealed;
pub(crate) mod source_file;
