//! Where the visits may be kept: nowhere that is published, served or removed with something else.

use std::path::{Component, Path, PathBuf};

use bantin_content::api;
use bantin_messages::messages::{MisplacedAmong, MisplacedAround, MisplacedInside};
use bantin_messages::{Argument, Message};

use crate::ServerError;

/// Refuses a data folder that lies in an edition or holds the one that is served, by whatever
/// links; what would be published with a newsroom's pages is refused too.
pub fn keep_apart(data: &Path, edition: &Path) -> Result<(), ServerError> {
    let (real, served) = (resolved(data), resolved(edition));
    if let Some(outer) = real.ancestors().find(|folder| **folder == *served) {
        return misplaced(data, MisplacedInside { folder: named(outer) });
    }
    if served.starts_with(&real) {
        return misplaced(data, MisplacedAround { folder: named(edition) });
    }
    keep_unpublished(data)
}

/// Refuses a data folder in any edition, or among what is published of a newsroom.
pub fn keep_unpublished(data: &Path) -> Result<(), ServerError> {
    let real = resolved(data);
    if let Some(outer) = real.ancestors().find(|folder| is_edition(folder)) {
        return misplaced(data, MisplacedInside { folder: named(outer) });
    }
    for (folder, below) in real.ancestors().skip(1).zip(real.ancestors()) {
        let published = below.ends_with("content") || below.ends_with("static");
        if published && folder.join("site.toml").is_file() {
            return misplaced(data, MisplacedAmong { folder: named(folder) });
        }
    }
    Ok(())
}

fn misplaced(data: &Path, place: impl Into<Message>) -> Result<(), ServerError> {
    Err(ServerError::DataMisplaced { folder: data.to_owned(), place: place.into() })
}

fn named(folder: &Path) -> Argument {
    Argument::of(&folder.display())
}

fn is_edition(folder: &Path) -> bool {
    folder.join(api::file(&api::site())).is_file()
}

/// Where a path leads once what is missing on the way is made: links are followed as far as they lead.
fn resolved(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut real = PathBuf::new();
    for part in whole.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            part => {
                real.push(part);
                // What is not there yet is no link.
                real = real.canonicalize().unwrap_or(real);
            }
        }
    }
    real
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn apart(data: &Path, edition: &Path) -> bool {
        keep_apart(data, edition).is_ok()
    }

    #[test]
    fn visits_lie_beside_an_edition_never_in_it_or_around_it() {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &str| folder.path().join(path);
        for edition in ["dist", "town/dist"] {
            fs::create_dir_all(at(edition).join("api/v1")).unwrap();
            fs::write(at(edition).join("api/v1/site.json"), "{}").unwrap();
        }
        fs::write(at("town/site.toml"), "").unwrap();
        for (data, fine) in [
            ("visits", true),
            ("dist-visits", true),
            ("new/deep/visits", true),
            ("dist/../visits", true),
            ("town/visits", true),
            ("dist", false),
            ("dist/", false),
            ("dist/visits", false),
            ("new/../dist/visits", false),
            ("dist/new/deep/visits", false),
            ("dist/.hidden/visits", false),
            ("town/dist/visits", false),
            ("town/content/visits", false),
            ("town/static", false),
            ("", false),
            (".", false),
        ] {
            assert_eq!(apart(&at(data), &at("dist")), fine, "{data}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_hides_nothing() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &str| folder.path().join(path);
        fs::create_dir_all(at("v1/inner")).unwrap();
        symlink("v1", at("current")).unwrap();
        symlink("v1/inner", at("link")).unwrap();
        symlink(".", at("v1/inner/around")).unwrap();
        for data in ["current/visits", "v1/visits", "link/visits", "link", "v1/inner/around/visits"] {
            assert!(!apart(&at(data), &at("current")), "{data}");
        }
        assert!(!apart(folder.path(), &at("current")));
        assert!(apart(&at("visits"), &at("current")));
    }
}
