//! The name that an attached file has in an edition. It holds a hash of what is in the file, so it may be kept for ever by
//! whoever loaded it; and what readers save has a name that they can read.

use super::file_kind::FileKind;
use crate::disk::digest::Digest;
use crate::edition::edition_path::EditionPath;
use crate::edition::every_system::is_kept_nowhere_else;
use crate::slug_maker::id_from;

/// Digits of the hash in a path.
const DIGITS: usize = 16;

/// The path under the edition of a file of this content. Changed together with [`is_attached_path`].
pub(super) fn public_path(file: &str, kind: FileKind, content: Digest) -> EditionPath {
    let name = file.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let plain = id_from(stem).unwrap_or_else(|| "tep".to_owned());
    let plain = if is_kept_nowhere_else(&plain) { ["tep-", &plain].concat() } else { plain };
    EditionPath::made(["assets/files/", &content.short(), "/", &plain, ".", kind.ending()].concat())
}

/// Whether the names of a path are those of an attached file.
pub(crate) fn is_attached_path(names: &[&str]) -> bool {
    match names {
        ["assets", "files", hash, name] => {
            hash.len() == DIGITS
                && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
                && FileKind::of(name).is_some()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_readable_and_is_safe_on_every_system() {
        let digest = Digest::of(b"a");
        for (file, name) in [
            ("content/tin/a/Mẫu đơn (số 2).PDF", "mau-don-so-2.pdf"),
            ("content/tin/a/con.pdf", "tep-con.pdf"),
            ("content/tin/a/LPT1.pdf", "tep-lpt1.pdf"),
            ("content/tin/a/….pdf", "tep.pdf"),
        ] {
            let path = public_path(file, FileKind::Pdf, digest);
            let names: Vec<&str> = path.as_str().split('/').collect();
            assert_eq!(names[3], name, "{file}");
            assert!(is_attached_path(&names), "{path}");
        }
        let long = public_path(&["a".repeat(250), ".pdf".to_owned()].concat(), FileKind::Pdf, digest);
        assert!(long.as_str().split('/').next_back().is_some_and(|name| name.len() < 100), "{long}");
    }
}
