//! The text of a file of an edition.

use std::path::Path;

use bantin_messages::Argument;
use bantin_messages::messages::LiveNotAFile;

/// What a plain file holds; a pipe would be waited for.
pub fn text_of(path: &Path) -> Result<Vec<u8>, Argument> {
    let failed = |error: std::io::Error| Argument::of(&error);
    if !std::fs::metadata(path).map_err(failed)?.is_file() {
        return Err(LiveNotAFile.into());
    }
    std::fs::read(path).map_err(failed)
}
