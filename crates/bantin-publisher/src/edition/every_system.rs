//! Names of files that not every system can keep apart, or keep at all: a newsroom is copied from a Mac to a Windows
//! machine, and its edition to a host of another kind.

use rustc_hash::FxHashMap;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Windows opens a device by each of these names, whatever ending comes behind.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];

/// A name or path as systems compare it that know no case, no forms of accents, and no dots or spaces at the end.
pub(crate) fn folded(path: &str) -> String {
    let parts = path.split('/').map(|part| match part.trim_end_matches(['.', ' ']) {
        part if part.is_ascii() => part.to_ascii_lowercase(),
        part if is_nfc(part) => part.to_lowercase(),
        part => part.nfc().collect::<String>().to_lowercase(),
    });
    parts.collect::<Vec<_>>().join("/")
}

/// Of each name or path that some systems take for another one, the place, and the place of that other.
pub(crate) fn twins<'n>(names: impl Iterator<Item = &'n str>) -> Vec<(usize, usize)> {
    let mut seen = FxHashMap::default();
    let mut twins = Vec::new();
    for (at, name) in names.enumerate() {
        match seen.get(&folded(name)) {
            Some(&first) => twins.push((at, first)),
            None => drop(seen.insert(folded(name), at)),
        }
    }
    twins
}

/// Whether Windows takes a name for a device's, or drops what it ends with.
pub(crate) fn is_kept_nowhere_else(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let numbered = NUMBERED_DEVICES.iter().any(|device| {
        let number = stem.strip_prefix(device).unwrap_or_default();
        matches!(number, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
    });
    DEVICES.contains(&&*stem) || numbered || name.ends_with(['.', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_some_system_takes_for_one_are_twins() {
        for (one, other) in [
            ("a.jpg", "A.JPG"),
            ("\u{1ea3}nh.jpg", "a\u{309}nh.jpg"),
            ("a", "a. "),
            ("Tin/a", "tin/A"),
            ("Ảnh", "ảnh"),
        ] {
            assert_eq!(twins([one, other].into_iter()), [(1, 0)], "{one} {other}");
        }
        assert_eq!(twins(["a.jpg", "b.jpg", "a", "â.jpg", "a.jpeg"].into_iter()), []);
    }

    #[test]
    fn windows_has_devices_and_drops_dots() {
        for name in ["CON", "aux.jpg", "nul.", "Com1.tar.gz", "lpt9", "com²", "a.", "a ", "prn .txt"] {
            assert!(is_kept_nowhere_else(name), "{name}");
        }
        for name in ["con-trau", "console.js", "com", "com10", "com0", ".a", "a.con", "anh aux.jpg"] {
            assert!(!is_kept_nowhere_else(name), "{name}");
        }
    }
}
