//! Opens a text again that was read before. A text that changed since then is refused: its record says what it was.

use std::path::Path;

use super::source_text::SourceText;
use crate::disk::digest::Digest;
use crate::disk::source_file::{self, LONGEST_TEXT};

/// A file that is no longer what its record says.
#[derive(Debug)]
pub(crate) struct Changed {
    pub file: String,
}

/// The text of a file, if it still has this content.
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
