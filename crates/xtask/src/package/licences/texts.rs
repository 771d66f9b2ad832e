//! The texts of licences as they lie in crates, each once however many bring it. The C that some crates bring lies in folders
//! of theirs, with its own text. For crates that bring none, which have but a line in `Cargo.toml`, the standard text stands.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::crates::Crate;
use super::{OF_MUSL, tree};

/// How the names of such files begin, in small letters; the last two are libjpeg's and the public domain's.
const NAMES: [&str; 6] = ["licen", "copying", "copyright", "notice", "unlicense", "readme.ijg"];

/// Endings of what is a program or a page about one.
const NOT_TEXTS: [&str; 6] = ["rs", "html", "py", "c", "h", "json"];

/// Folders in which nothing lies that is in the program.
const NOT_INSIDE: [&str; 5] = ["tests", "target", "examples", "benches", "fuzz"];

/// The standard texts of those licences that crates name without bringing a text.
const STANDARD: [(&str, &str); 2] = [
    ("MIT", include_str!("../../../../../LICENSE-MIT")),
    ("Apache-2.0", include_str!("../../../../../LICENSE-APACHE")),
];

pub struct Text {
    pub text: String,
    /// Which file of which crate it is.
    pub places: Vec<String>,
}

#[derive(Default)]
pub struct Texts {
    all: Vec<Text>,
    /// The number of each, by its words alone: lines are broken differently.
    numbers: BTreeMap<String, usize>,
    of_crates: BTreeMap<(String, String), Vec<usize>>,
}

impl Texts {
    pub fn of(crates: &[Crate]) -> Result<Texts> {
        let mut texts = Texts::default();
        let musl = fs::read_to_string(OF_MUSL)
            .with_context(|| format!("the licence of musl is not at hand in {OF_MUSL}"))?;
        texts.add(musl, "the musl C library".to_owned());
        for it in crates {
            let mut files = Vec::new();
            find(&it.folder, &mut files)?;
            let mut numbers = Vec::new();
            for (place, text) in files {
                numbers.push(texts.add(text, format!("{} {} ({place})", it.name, it.version)));
            }
            numbers.sort_unstable();
            numbers.dedup();
            texts.of_crates.insert((it.name.clone(), it.version.clone()), numbers);
        }
        texts.add_standard(crates)?;
        Ok(texts)
    }

    /// Numbers of the texts that a crate brings.
    pub fn of_crate(&self, it: &Crate) -> impl Iterator<Item = usize> + '_ {
        self.of_crates.get(&(it.name.clone(), it.version.clone())).into_iter().flatten().copied()
    }

    pub fn all(&self) -> impl Iterator<Item = (usize, &Text)> {
        self.all.iter().enumerate().map(|(at, text)| (at + 1, text))
    }

    fn add(&mut self, text: String, place: String) -> usize {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let next = self.all.len() + 1;
        let number = *self.numbers.entry(words).or_insert(next);
        match self.all.get_mut(number - 1) {
            Some(known) => known.places.push(place),
            None => self.all.push(Text { text, places: vec![place] }),
        }
        number
    }

    /// Standard texts, or that of another crate of the same authors, for crates that bring none.
    fn add_standard(&mut self, crates: &[Crate]) -> Result<()> {
        let without: Vec<&Crate> = crates.iter().filter(|it| self.of_crate(it).next().is_none()).collect();
        for it in &without {
            let is_standard =
                STANDARD.iter().any(|(licence, _)| it.licence.split(' ').any(|word| word == *licence));
            let has_sister = crates.iter().any(|other| {
                other.repository == it.repository
                    && other.licence == it.licence
                    && self.of_crate(other).next().is_some()
            });
            if !is_standard && !has_sister {
                bail!("{} brings no text of its licence, {}; see where its text is", it.name, it.licence);
            }
        }
        for (licence, text) in STANDARD {
            self.add(text.to_owned(), format!("{licence}, for crates above that bring no text"));
        }
        Ok(())
    }
}

/// Every text below a folder, with its path from there.
fn find(folder: &Path, found: &mut Vec<(String, String)>) -> Result<()> {
    find_below(folder, "", found)
}

fn find_below(folder: &Path, before: &str, found: &mut Vec<(String, String)>) -> Result<()> {
    for name in tree::names(folder)? {
        let path = folder.join(&name);
        if path.is_dir() {
            if !NOT_INSIDE.contains(&name.as_str()) {
                find_below(&path, &format!("{before}{name}/"), found)?;
            }
        } else if is_text_of_a_licence(&name) {
            let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
            found.push((format!("{before}{name}"), String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    Ok(())
}

fn is_text_of_a_licence(name: &str) -> bool {
    let name = name.to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    NAMES.iter().any(|begin| name.starts_with(begin)) && !NOT_TEXTS.contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brought(folder: &Path, name: &str, licence: &str) -> Crate {
        Crate {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.to_owned(),
            authors: "A. Uthor".to_owned(),
            repository: format!("https://example.org/{name}"),
            folder: folder.join(name),
        }
    }

    #[test]
    fn texts_of_crates_and_of_the_c_in_them_stand_once_and_code_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let put = |path: &str, text: &str| tree::write(&folder.path().join(path), text).unwrap();
        put("one/LICENSE-MIT", "May be\nused.");
        put("one/src/license.rs", "fn main() {}");
        put("one-sys/vendor/COPYING", "May be used, too.");
        put("one-sys/licence.md", "May be used.\n");
        put("one-sys/tests/LICENSE", "Of a test's data.");
        let mut found = Vec::new();
        for it in ["one", "one-sys"] {
            find(&brought(folder.path(), it, "MIT").folder, &mut found).unwrap();
        }
        let mut texts = Texts::default();
        let numbers: Vec<_> = found.into_iter().map(|(place, text)| texts.add(text, place)).collect();
        assert_eq!(numbers, [1, 1, 2]);
        assert_eq!(texts.all[0].places, ["LICENSE-MIT", "licence.md"]);
    }

    #[test]
    fn a_crate_without_a_text_under_a_licence_without_one_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let unknown = |licence| Texts::default().add_standard(&[brought(folder.path(), "it", licence)]);
        unknown("MIT OR Apache-2.0").unwrap();
        assert!(unknown("CDDL-1.0").unwrap_err().to_string().contains("it brings no text"));
    }
}
