//! Files that programs leave beside a text, by their names: backups, locks, and copies after a conflict. Nobody wants them
//! published.

/// Endings of backups that editors and careful authors keep of a text.
const ENDINGS: [&str; 21] = [
    ".swp",
    ".swo",
    ".swn",
    ".swx",
    ".bak",
    ".bkp",
    ".bck",
    ".backup",
    ".orig",
    ".rej",
    ".old",
    ".tmp",
    ".temp",
    ".save",
    ".autosave",
    ".part",
    ".partial",
    ".crdownload",
    ".kate-swp",
    "___jb_tmp___",
    "___jb_old___",
];

/// Whether a text of this name is not to be published: it is hidden, put aside with `_`, or a leftover.
pub(super) fn is_ignored(name: &str) -> bool {
    name.starts_with(['.', '_']) || is_leftover(name)
}

/// Whether this is a file that a program left beside the one that somebody works on.
pub(crate) fn is_leftover(name: &str) -> bool {
    let lower = name.to_lowercase();
    let ends = |ending: &str| lower.len() > ending.len() && lower.ends_with(ending);
    lower.ends_with('~')
        || (lower.len() > 1 && lower.starts_with('#') && lower.ends_with('#'))
        // Locks of office programs, while a document is open.
        || lower.starts_with("~$")
        // Vim makes this file to see whether it may write.
        || lower == "4913"
        || ENDINGS.iter().any(|ending| ends(ending))
}

/// The name of the file of which this is a copy, if a program made it because two machines wrote the file at once: by the
/// names that Dropbox, Nextcloud, OneDrive, Syncthing, Google Drive and Resilio give such copies. Who asks has to see
/// whether that file is there.
pub(super) fn copy_of(name: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.')?;
    let original = after_a_word(stem).or_else(|| in_brackets(stem)).or_else(|| after_a_machine(stem))?;
    let original = original.trim_end();
    (!original.is_empty()).then(|| format!("{original}.{ending}"))
}

/// `a (Anna's conflicted copy 2026-03-14)`, `a (1)`, `a [Conflict]`
fn in_brackets(stem: &str) -> Option<&str> {
    let open = match stem.chars().last()? {
        ')' => stem.rfind('(')?,
        ']' => stem.rfind('[')?,
        _ => return None,
    };
    let inside = stem[open + 1..stem.len() - 1].to_lowercase();
    let numbered = !inside.is_empty() && inside.bytes().all(|byte| byte.is_ascii_digit());
    let says_so = ["conflict", "xung đột"].iter().any(|word| inside.contains(word));
    (numbered || says_so).then(|| &stem[..open])
}

/// `a.sync-conflict-20260314-083000-ABCDEFG`, `a_conflict-20260314-083000`, `a.Conflict`
fn after_a_word(stem: &str) -> Option<&str> {
    let words = [".sync-conflict-", "_conflict-", ".conflict", "_conf("];
    // Only ASCII letters become lower case, so that every letter keeps its bytes.
    let lower = stem.to_ascii_lowercase();
    words.iter().filter_map(|word| lower.rfind(word)).min().map(|at| &stem[..at])
}

/// `a-LAPTOP-7F3K2`: the machine's name is in capitals, which no slug is.
fn after_a_machine(stem: &str) -> Option<&str> {
    let machine = |name: &str| {
        name.len() > 2
            && name.bytes().any(|byte| byte.is_ascii_uppercase())
            && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-')
    };
    stem.match_indices('-').map(|(at, _)| at).find(|at| machine(&stem[at + 1..])).map(|at| &stem[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_editors_leave_is_known_and_texts_are_not_taken_for_it() {
        for name in [
            ".a.md.swp",
            "a.md~",
            "a.swp",
            "a.md.bak",
            "#a.md#",
            ".#a.md",
            "~$a.docx",
            "a.md.orig",
            "_nhap.md",
            "4913",
            "a.md.BAK",
            "a.md.save",
            "a.md___jb_tmp___",
        ] {
            assert!(is_ignored(name), "{name}");
        }
        for name in ["a.md", "a#b.md", "2026", "bak", "a.swap.md", "old.md", "#", "~a.md"] {
            assert!(!is_ignored(name), "{name}");
        }
    }

    #[test]
    fn a_copy_of_a_conflict_names_its_original() {
        for name in [
            "le-hoi (Anna's conflicted copy 2026-03-14).md",
            "le-hoi (Bản sao xung đột của Anna 2026-03-14).md",
            "le-hoi (conflicted copy 2026-03-14 083000).md",
            "le-hoi (Case Conflict 1).md",
            "le-hoi.sync-conflict-20260314-083000-ABCDEFG.md",
            "le-hoi_conflict-20260314-083000.md",
            "le-hoi [Conflict].md",
            "le-hoi_conf(1).md",
            "le-hoi.Conflict.md",
            "le-hoi (1).md",
            "le-hoi(2).md",
            "le-hoi-DESKTOP-AB12CD3.md",
            "le-hoi-LAPTOP.md",
        ] {
            assert_eq!(copy_of(name).as_deref(), Some("le-hoi.md"), "{name}");
        }
        for name in ["le-hoi.md", "le-hoi-2.md", "le-hoi (mới).md", "(1).md", "le-hoi-so-12.md", "a"] {
            assert_eq!(copy_of(name), None, "{name}");
        }
    }
}
