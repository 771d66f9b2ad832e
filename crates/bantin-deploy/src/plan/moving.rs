//! A name that was a file's and becomes a folder's, or the other way round, and one that changes in capitals alone, which on
//! Windows and most Macs is no change. Both cannot lie there at a time: what is in the way goes right before the other one
//! comes, among what takes another's place.

use bantin_publisher::EditionPath;
use rustc_hash::FxHashMap;

use super::{Bring, Removal};

/// Tells each file that comes what has to go first.
pub fn clear<'a>(brings: impl Iterator<Item = &'a mut Bring>, removals: &mut [Removal]) {
    if removals.is_empty() {
        return;
    }
    let mut going: FxHashMap<&str, &EditionPath> = FxHashMap::default();
    let mut below: FxHashMap<&str, Vec<&EditionPath>> = FxHashMap::default();
    let mut folded: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (at, Removal { path, .. }) in removals.iter().enumerate() {
        folded.entry(path.as_every_system_has_it()).or_default().push(at);
        going.insert(path, path);
        for folder in folders(path) {
            below.entry(folder).or_default().push(path);
        }
    }
    let mut cleared = Vec::new();
    for bring in brings {
        let files = folders(&bring.file.path).filter_map(|folder| going.get(folder));
        let inside = below.get(bring.file.path.as_str()).into_iter().flatten();
        bring.clears = files.chain(inside).copied().cloned().collect();
        for at in folded.get(&bring.file.path.as_every_system_has_it()).into_iter().flatten() {
            bring.clears.push(removals[*at].path.clone());
            cleared.push(*at);
        }
        bring.new &= bring.clears.is_empty();
    }
    for at in cleared {
        removals[at].is_cleared = true;
    }
}

/// The folders that a path lies in, the outermost first.
pub fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}
