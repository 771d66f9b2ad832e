//! Finds the file that an article means by a picture's name.

use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use crate::sources::did_you_mean;

/// What a picture's name led to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Find {
    /// A file, from the newsroom's folder, with `/`.
    File(String),
    /// A picture of another site.
    Elsewhere,
    /// A name that leaves the article's folder.
    Outside,
    /// No such file; the one that may have been meant.
    Missing(Option<String>),
}

/// Looks a picture up in its article's folder (from the newsroom's). The name is percent-decoded.
pub(crate) fn find(newsroom: &Path, folder: &str, name: &str) -> Find {
    let lower = name.trim_start().to_ascii_lowercase();
    if lower.starts_with("//") || lower.starts_with("http:") || lower.starts_with("https:") {
        return Find::Elsewhere;
    }
    let bare = name.split(['?', '#']).next().unwrap_or_default();
    let Some(inside) = inside(name) else { return Find::Outside };
    for inside in [Some(inside), self::inside(bare)].into_iter().flatten() {
        let path = format!("{folder}/{inside}");
        if !inside.is_empty() && newsroom.join(&path).is_file() {
            return Find::File(path);
        }
    }
    look_closer(newsroom, folder, &self::inside(bare).unwrap_or_default())
}

/// The path without `.` and `..`; `None` where it leaves its folder.
fn inside(name: &str) -> Option<String> {
    if name.starts_with('/') || name.contains(['\\', ':', '\0']) {
        return None;
    }
    let mut parts: Vec<&str> = Vec::new();
    for part in name.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The same name with its accents composed in another way is the same name: some systems store
/// them taken apart.
fn look_closer(newsroom: &Path, folder: &str, inside: &str) -> Find {
    let (sub, name) =
        inside.rsplit_once('/').map_or((String::new(), inside), |(sub, name)| (format!("/{sub}"), name));
    let folder = format!("{folder}{sub}");
    let names: Vec<String> = match newsroom.join(&folder).read_dir() {
        Ok(entries) => entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect(),
        Err(_) => Vec::new(),
    };
    let composed: String = name.nfc().collect();
    if let Some(same) = names.iter().find(|other| other.nfc().eq(composed.chars())) {
        return Find::File(format!("{folder}/{same}"));
    }
    let pictures: Vec<String> =
        names.iter().filter(|name| !name.ends_with(".md")).map(|name| name.nfc().collect()).collect();
    Find::Missing(did_you_mean(&composed, pictures.iter().map(String::as_str)).map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_in_its_folder() {
        assert_eq!(inside("./a/../b.jpg").as_deref(), Some("b.jpg"));
        for out in ["../b.jpg", "a/../../b.jpg", "/etc/passwd", "C:\\b.jpg", "file:///b.jpg"] {
            assert_eq!(inside(out), None, "{out}");
        }
    }

    #[test]
    fn a_file_is_found_however_its_accents_are_stored() {
        let newsroom = tempfile::tempdir().unwrap();
        let taken_apart: String = "đình.jpg".nfd().collect();
        std::fs::create_dir(newsroom.path().join("a")).unwrap();
        std::fs::write(newsroom.path().join("a").join(&taken_apart), "").unwrap();
        let found = |name| find(newsroom.path(), "a", name);
        assert_eq!(found("đình.jpg"), Find::File(format!("a/{taken_apart}")));
        assert_eq!(found("./đình.jpg?v=2"), Find::File(format!("a/{taken_apart}")));
        assert_eq!(found("dình.jpg"), Find::Missing(Some("đình.jpg".to_owned())));
        assert_eq!(found(""), Find::Missing(None));
        assert_eq!(found("//x.example/a.jpg"), Find::Elsewhere);
        assert_eq!(found("../a/đình.jpg"), Find::Outside);
    }
}
