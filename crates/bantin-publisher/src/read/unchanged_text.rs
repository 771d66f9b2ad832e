//! Opens the text of a record again. A text that changed since it was read is refused.

use std::path::Path;

use super::source_text::SourceText;
use crate::disk::digest::Digest;
use crate::disk::source_file::{self, LONGEST_TEXT};

/// This file is no longer the one that its record was made of.
#[derive(Debug)]
pub(crate) struct Changed {
    pub file: String,
}

/// The text of a file, if the file still has this content.
pub(super) fn open_unchanged(newsroom: &Path, file: &str, content: Digest) -> Result<SourceText, Changed> {
    let bytes = source_file::read(newsroom, file, LONGEST_TEXT).map_err(|_| changed(file))?;
    if Digest::of(&bytes) != content {
        return Err(changed(file));
    }
    SourceText::decode_article(file, &bytes).map_err(|_| changed(file))
}

fn changed(file: &str) -> Changed {
    Changed { file: file.to_owned() }
}
