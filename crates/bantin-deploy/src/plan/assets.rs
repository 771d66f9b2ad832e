//! Which assets of earlier editions stay. A page that a browser or a cache kept asks for the app and the pictures that it
//! was printed with; so they stay for some time. Pictures of withdrawn articles do not.

use rustc_hash::FxHashSet;

use super::{Removal, Terms};
use crate::object_headers::{is_hashed, is_of_the_app};
use crate::record::{Earlier, Left, Placed, Record};

const DAY: i64 = 24 * 60 * 60;

/// Assets that the new edition does not have.
pub struct Assets {
    pub left: Vec<Left>,
    pub going: Vec<Removal>,
}

/// `names` are the new edition's files, `earlier` the editions that can be brought back.
pub fn after(
    before: &Record,
    names: &FxHashSet<&str>,
    earlier: &[Earlier],
    is_withdrawing: bool,
    terms: &Terms,
) -> Assets {
    let changes =
        earlier.iter().flat_map(|edition| &edition.changes).filter_map(|change| change.was.as_ref());
    let needed: FxHashSet<&str> =
        changes.map(|was| was.path.as_str()).filter(|path| is_hashed(path)).collect();
    let superseded = before.files.iter().filter(|file| is_hashed(&file.path)).map(|file| (file, terms.now));
    let left_before = before.left.iter().map(|left| (&left.file, left.since));
    let mut assets = Assets { left: Vec::new(), going: Vec::new() };
    for (file, since) in left_before.chain(superseded) {
        if names.contains(file.path.as_str()) {
            continue;
        }
        let is_old = terms.now - since >= i64::from(terms.keep_assets_days) * DAY;
        // Whose picture it is nobody knows any more: with an article all earlier pictures are withdrawn.
        let goes = is_withdrawing && !is_of_the_app(&file.path);
        if goes || (is_old && !needed.contains(file.path.as_str())) {
            assets.going.push(Removal::of(file.rank, &file.path));
        } else {
            assets.left.push(Left { file: Placed::clone(file), since });
        }
    }
    assets
}
