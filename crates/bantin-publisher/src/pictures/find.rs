//! Finds the file that a text means by the name of a picture.

use std::cell::{Cell, RefCell};
use std::path::Path;
use std::rc::Rc;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use crate::did_you_mean::did_you_mean;
use crate::percent::percent_decoded;

/// What the name of a picture leads to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Find {
    /// This file, by its path from the newsroom's folder, with `/`.
    File(String),
    /// A picture of another site.
    Elsewhere,
    /// Out of the text's folder; with the file in it that may have been meant.
    Outside(Option<String>),
    /// To no file; with the one that may have been meant.
    Missing(Option<String>),
}

/// Of so many missing names of a text a similar one is looked for, among so many files.
const GUESSES: usize = 50;
const NAMES: usize = 5000;

/// The folder of a text, in which its pictures are looked up.
#[derive(Debug)]
pub(crate) struct PictureFolder<'a> {
    newsroom: &'a Path,
    /// Its path from the newsroom's folder.
    folder: &'a str,
    listed: RefCell<FxHashMap<String, Rc<Listing>>>,
    guesses: Cell<usize>,
}

/// The names in a folder, and which of them a reader cannot tell apart.
#[derive(Debug, Default)]
struct Listing {
    names: Vec<String>,
    alike: FxHashMap<String, Vec<usize>>,
}

/// Whether a name is the address of a picture of another site.
pub(crate) fn is_elsewhere(name: &str) -> bool {
    let lower = name.trim_start().to_ascii_lowercase();
    lower.starts_with("//") || lower.starts_with("http:") || lower.starts_with("https:")
}

impl<'a> PictureFolder<'a> {
    pub fn new(newsroom: &'a Path, folder: &'a str) -> Self {
        PictureFolder { newsroom, folder, listed: RefCell::default(), guesses: Cell::new(GUESSES) }
    }

    /// Looks a picture up by its name, percent-decoded. A name may differ from its file's by its case, or by what nobody
    /// sees: the kind of a space, how an accent is stored.
    pub fn find(&self, name: &str) -> Find {
        if is_elsewhere(name) {
            return Find::Elsewhere;
        }
        let bare = name.split(['?', '#']).next().unwrap_or_default();
        // Windows separates folders so.
        let slashes = bare.replace('\\', "/");
        let spellings = [name, bare, &slashes];
        let inside: Vec<String> =
            spellings.into_iter().filter_map(inside).filter(|path| !path.is_empty()).collect();
        for path in &inside {
            let path = format!("{}/{path}", self.folder);
            if self.newsroom.join(&path).is_file() {
                return Find::File(path);
            }
        }
        let mut near = None;
        for path in &inside {
            match self.look_closer(path) {
                Ok(file) => return Find::File(file),
                Err(meant) => near = near.or(meant),
            }
        }
        if self::inside(&slashes).is_none() || is_outside(name) {
            let last = slashes.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
            let meant =
                self.look_closer(last).ok().and_then(|file| Some(file.rsplit('/').next()?.to_owned()));
            return Find::Outside(meant);
        }
        Find::Missing(near)
    }

    /// The one file whose name looks like this one, or else the file that may have been meant.
    fn look_closer(&self, path: &str) -> Result<String, Option<String>> {
        let mut path_so_far = self.folder.to_owned();
        for part in path.split('/') {
            let listing = self.listing(&path_so_far);
            let alike = listing.alike.get(&alike(part)).map(Vec::as_slice).unwrap_or_default();
            let exact = alike.iter().find(|&&at| listing.names[at].nfc().eq(part.nfc()));
            match (exact, alike) {
                (Some(&at), _) | (None, &[at]) => path_so_far.extend(["/", &listing.names[at]]),
                (None, &[at, ..]) => return Err(Some(listing.names[at].nfc().collect())),
                (None, []) => return Err(self.guess(part, &listing)),
            }
        }
        if self.newsroom.join(&path_so_far).is_file() { Ok(path_so_far) } else { Err(None) }
    }

    fn guess(&self, name: &str, listing: &Listing) -> Option<String> {
        self.guesses.set(self.guesses.get().checked_sub(1)?);
        let names: Vec<String> = listing.names.iter().take(NAMES).map(|name| name.nfc().collect()).collect();
        let name: String = name.nfc().collect();
        did_you_mean(&name, names.iter().map(String::as_str)).map(str::to_owned)
    }

    /// The names in a folder, without those of texts.
    fn listing(&self, folder: &str) -> Rc<Listing> {
        if let Some(listing) = self.listed.borrow().get(folder) {
            return Rc::clone(listing);
        }
        let entries = self.newsroom.join(folder).read_dir();
        let names =
            entries.into_iter().flatten().flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let mut listing =
            Listing { names: names.filter(|name| !name.ends_with(".md")).collect(), ..Listing::default() };
        listing.names.sort();
        for (at, name) in listing.names.iter().enumerate() {
            listing.alike.entry(alike(name)).or_default().push(at);
        }
        let listing = Rc::new(listing);
        self.listed.borrow_mut().insert(folder.to_owned(), Rc::clone(&listing));
        listing
    }
}

/// The path without `.` and `..`; `None` where it leaves its folder.
fn inside(name: &str) -> Option<String> {
    let leaves_on_windows = cfg!(windows) && name.contains(['\\', ':']);
    if name.starts_with('/') || name.contains('\0') || leaves_on_windows {
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

/// Whether this is a path on somebody's machine: `C:\Anh\a.jpg`, `file:///a.jpg`.
fn is_outside(name: &str) -> bool {
    let Some((scheme, rest)) = name.split_once(':') else { return name.starts_with('\\') };
    !scheme.contains(['/', '\\']) && rest.starts_with(['/', '\\'])
}

/// The name in one spelling for all names that look the same: accents composed, all spaces alike, invisible letters left
/// out, in lower case, percent codes decoded.
fn alike(name: &str) -> String {
    let decoded = percent_decoded(name);
    let letters = decoded.nfc().filter(|c| !is_hidden(*c)).map(|c| if c.is_whitespace() { ' ' } else { c });
    let letters: String = letters.flat_map(char::to_lowercase).collect();
    letters.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn is_hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the names lead to in a folder with these files.
    fn found<const N: usize>(files: &[&str], names: [&str; N]) -> [Find; N] {
        let newsroom = tempfile::tempdir().unwrap();
        for file in files {
            let path = newsroom.path().join("a").join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let folder = PictureFolder::new(newsroom.path(), "a");
        names.map(|name| folder.find(name))
    }

    fn file(name: &str) -> Find {
        Find::File(format!("a/{name}"))
    }

    #[test]
    fn a_name_stays_in_its_folder() {
        assert_eq!(inside("./a/../b.jpg").as_deref(), Some("b.jpg"));
        for out in ["../b.jpg", "a/../../b.jpg", "/etc/passwd"] {
            assert_eq!(inside(out), None, "{out}");
        }
        let names = ["../b.jpg", "..\\b.jpg", "C:\\anh\\b.jpg", "file:///anh/b.jpg", "/anh/b.jpg"];
        for found in found(&["b.jpg"], names) {
            assert_eq!(found, Find::Outside(Some("b.jpg".to_owned())));
        }
        assert_eq!(found(&[], ["../b.jpg", "C:\\b.jpg"]), [Find::Outside(None), Find::Outside(None)]);
    }

    #[test]
    fn a_file_is_found_however_its_accents_are_stored() {
        let taken_apart: String = "đình.jpg".nfd().collect();
        let names = ["đình.jpg", "./đình.jpg?v=2", "dình.jpg", "", "//x.example/a.jpg", "../a/đình.jpg"];
        assert_eq!(
            found(&[&taken_apart], names),
            [
                file(&taken_apart),
                file(&taken_apart),
                Find::Missing(Some("đình.jpg".to_owned())),
                Find::Missing(None),
                Find::Elsewhere,
                Find::Outside(Some(taken_apart.clone())),
            ]
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_file_is_found_by_the_name_that_one_sees() {
        let files =
            ["Ảnh lúc 10:30\u{202f}AM.png", "Bãi\u{a0}xe.JPG", "Cong%20chao.jpg", "con\\a.jpg", "sub/Hồ.jpg"];
        let names = ["ảnh lúc 10:30 AM.png", "Bãi xe.jpg", "Cong chao.jpg", "con\\a.jpg", "SUB\\hồ.JPG"];
        assert_eq!(found(&files, names), files.map(file));
    }

    #[test]
    fn of_two_files_that_one_cannot_tell_apart_the_very_one_is_meant() {
        let files = ["ho.jpg", "Ho.jpg"];
        assert_eq!(
            found(&files, ["Ho.jpg", "HO.jpg"]),
            [file("Ho.jpg"), Find::Missing(Some("Ho.jpg".to_owned()))]
        );
    }
}
