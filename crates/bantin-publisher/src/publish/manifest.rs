//! The manifest of the edition in a folder, from what was remembered when it was published.

use std::path::Path;

use crate::deliver::edition_in::edition_in;
use crate::disk::cache_folder;
use crate::disk::folder::Folder;
use crate::edition::manifest::Manifest;
use crate::previous::state::{State, States};
use crate::publish_error::PublishError;

/// Every file of the edition in `out`, as it is served. `None` where no edition of this newsroom is there, or
/// nothing is remembered of it: then `bantin publish` makes it anew.
pub fn manifest(newsroom: &Path, out: &Path) -> Result<Option<Manifest>, PublishError> {
    // What asks only must not write.
    let is_remembered = newsroom.join(cache_folder::NAME).join(States::NAME).is_dir();
    if !is_remembered {
        return Ok(None);
    }
    let cache = cache_folder::open(newsroom).map_err(PublishError::io(&newsroom.join(cache_folder::NAME)))?;
    let states = States::of(&cache)?;
    let folder = Folder::open(out).map_err(PublishError::io(out))?;
    let state: Option<State> = edition_in(&folder).and_then(|edition| states.load(&edition));
    Ok(state.map(|state| state.manifest()))
}
