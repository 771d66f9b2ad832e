//! Attached files: documents, archives and videos that lie beside a text and are published as they are, each under a name
//! that is made of what is in it.
//!
//! A file's `file_kind` is told by its name, and `check` sees whether its content is of that kind; it asks `archive` for
//! what lies in a zip, and `video` for a film's width and height, who read it part by part (`file_part`). `prepare` reads the files, but those of which an earlier
//! publish kept an `attached_record`. The `attached_index` holds the records for those who draw pages, and `kind_and_size`
//! says for readers what a link leads to. Whether a PDF has text is for those who look a newsroom through (`pdf`).

mod archive;
mod attached_error;
mod attached_index;
mod attached_record;
mod check;
mod file_kind;
mod file_part;
mod kind_and_size;
mod pdf;
mod prepare;
mod public_name;
mod video;

pub(crate) use attached_index::AttachedIndex;
pub(crate) use attached_record::AttachedRecord;
pub(crate) use file_kind::{FileKind, is_file_beside, is_video_beside};
pub(crate) use kind_and_size::kind_and_size;
pub(crate) use pdf::without_text;
pub(crate) use prepare::prepare;
pub(crate) use public_name::is_attached_path;
