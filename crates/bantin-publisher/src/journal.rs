//! Brings what changed into an edition that readers are looking at, file by file, in an order in
//! which every moment is whole: what is named comes before what names it, and goes after it. First
//! comes what is new, which nobody is led to yet, then what takes another's place, and last goes
//! what nobody is led to any more.
//!
//! Until the journal is written nothing has happened; from then on the next run finishes what a
//! killed one began.

use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::precompress;
use crate::publish_error::PublishError;
use crate::sealed::{self, Lasting};
use crate::swap::names_edition;

/// The journal's name in the stage.
const FILE: &str = "journal";

/// Where a file stands in the order: it names only files before it. Its data come before a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Rank {
    /// The app, pictures, icons.
    Asset,
    /// An article's or a standing page's own data.
    PageData,
    Page,
    ClosedPageData,
    ClosedPage,
    /// A section's newest list, a box.
    ListData,
    List,
    FrontData,
    Front,
    /// `withdrawn.json`, `notice.json`.
    Note,
    /// `site.json`, which names the edition: once it is there, all is.
    Site,
}

/// A file that waits in the stage under a number.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Move {
    pub rank: Rank,
    pub number: u32,
    /// Nothing stands at the path.
    pub new: bool,
    /// Under the edition.
    pub path: String,
}

/// A file that goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Removal {
    pub rank: Rank,
    /// Under the edition.
    pub path: String,
}

/// All that is to happen.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Journal {
    from: String,
    to: String,
    moves: Vec<Move>,
    removals: Vec<Removal>,
}

impl Journal {
    pub fn new(from: String, to: String, mut moves: Vec<Move>, mut removals: Vec<Removal>) -> Self {
        moves.sort_by(|a, b| (b.new, a.rank, &a.path).cmp(&(a.new, b.rank, &b.path)));
        removals.sort_by(|a, b| (b.rank, &b.path).cmp(&(a.rank, &a.path)));
        Journal { from, to, moves, removals }
    }

    /// From here on it will happen, now or in the next run.
    pub fn write(&self, stage: &Path) -> Result<(), PublishError> {
        let path = stage.join(FILE);
        sealed::write(&path, self, Lasting::Yes).map_err(PublishError::io(&path))
    }

    /// What a killed run left to do for this edition.
    pub fn left(stage: &Path, out: &Path) -> Option<Self> {
        let journal: Journal = sealed::read(&stage.join(FILE))?;
        let stands = names_edition(out)?;
        (stands == journal.from || stands == journal.to).then_some(journal)
    }

    /// Does what is not done yet.
    pub fn finish(&self, stage: &Path, out: &Path) -> Result<(), PublishError> {
        for one in &self.moves {
            let staged = stage.join(one.number.to_string());
            let target = out.join(&one.path);
            bring(&staged, &target).map_err(PublishError::io(&target))?;
            if precompress::has_twin(&one.path) {
                let twin = out.join(twin(&one.path));
                bring(&stage.join(twin_of_number(one.number)), &twin).map_err(PublishError::io(&twin))?;
            }
        }
        for removal in &self.removals {
            for path in [removal.path.as_str(), &twin(&removal.path)] {
                let target = out.join(path);
                gone(fs::remove_file(&target)).map_err(PublishError::io(&target))?;
            }
            remove_empty_folders(out, &removal.path);
        }
        Ok(())
    }
}

/// The compressed twin of a path.
pub(crate) fn twin(path: &str) -> String {
    [path, ".br"].concat()
}

/// The name under which a twin waits.
pub(crate) fn twin_of_number(number: u32) -> String {
    twin(&number.to_string())
}

/// Moves a file to its place; one that waits no more is there already.
fn bring(staged: &Path, target: &Path) -> io::Result<()> {
    match fs::rename(staged, target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && staged.exists() => {
            if let Some(folder) = target.parent() {
                crate::edition_writer::make_folders(folder)?;
            }
            fs::rename(staged, target)
        }
        moved => gone(moved),
    }
}

/// What is not there need not go.
fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Removes the folders that held only this path. One that holds more stays, and so do those above it.
fn remove_empty_folders(out: &Path, path: &str) {
    let folders = Path::new(path).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    for folder in folders {
        if fs::remove_dir(out.join(folder)).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(out: &Path, id: &str) {
        fs::create_dir_all(out.join("api/v1")).unwrap();
        fs::write(out.join("api/v1/site.json"), format!(r#"{{"edition":"{id}"}}"#)).unwrap();
    }

    fn moved(rank: Rank, number: u32, path: &str) -> Move {
        Move { rank, number, new: false, path: path.to_owned() }
    }

    fn removed(rank: Rank, path: &str) -> Removal {
        Removal { rank, path: path.to_owned() }
    }

    #[test]
    fn it_is_finished_from_wherever_it_was_cut_off() {
        let names = ["tin/a/index.html", "assets/a.webp", "api/v1/articles/a.json"];
        for done in 0..=names.len() {
            let parent = tempfile::tempdir().unwrap();
            let (stage, out) = (parent.path().join("stage"), parent.path().join("out"));
            edition(&out, "one");
            fs::create_dir(&stage).unwrap();
            fs::create_dir_all(out.join("tin/cu")).unwrap();
            fs::write(out.join("tin/cu/index.html"), "old").unwrap();
            let moves = names.iter().zip(0u32..).map(|(path, number)| {
                fs::write(stage.join(number.to_string()), path).unwrap();
                fs::write(stage.join(twin_of_number(number)), path).unwrap();
                moved(Rank::Asset, number, path)
            });
            let removals = vec![removed(Rank::Page, "tin/cu/index.html")];
            let journal = Journal::new("one".into(), "two".into(), moves.collect(), removals);
            journal.write(&stage).unwrap();
            // As if it had been killed here.
            for one in &journal.moves[..done] {
                bring(&stage.join(one.number.to_string()), &out.join(&one.path)).unwrap();
            }
            Journal::left(&stage, &out).unwrap().finish(&stage, &out).unwrap();
            for path in names {
                assert_eq!(fs::read_to_string(out.join(path)).unwrap(), path);
            }
            assert!(out.join("tin/a/index.html.br").is_file());
            assert!(!out.join("tin/cu").exists());
        }
    }

    #[test]
    fn it_is_for_one_edition_alone() {
        let parent = tempfile::tempdir().unwrap();
        let (stage, out) = (parent.path().join("stage"), parent.path().join("out"));
        fs::create_dir(&stage).unwrap();
        Journal::new("one".into(), "two".into(), Vec::new(), Vec::new()).write(&stage).unwrap();
        assert!(Journal::left(&stage, &out).is_none());
        for (id, left) in [("one", true), ("two", true), ("three", false)] {
            edition(&out, id);
            assert_eq!(Journal::left(&stage, &out).is_some(), left, "{id}");
        }
    }

    #[test]
    fn what_is_named_comes_first_and_goes_last() {
        let new = Move { new: true, ..moved(Rank::Page, 2, "tin/moi/index.html") };
        let moves = vec![moved(Rank::Front, 0, "index.html"), moved(Rank::PageData, 1, "a.json"), new];
        let removals = vec![removed(Rank::PageData, "b.json"), removed(Rank::List, "tin/index.html")];
        let journal = Journal::new(String::new(), String::new(), moves, removals);
        let paths: Vec<&str> = journal.moves.iter().map(|one| one.path.as_str()).collect();
        assert_eq!(paths, ["tin/moi/index.html", "a.json", "index.html"]);
        assert_eq!(journal.removals[0].path, "tin/index.html");
    }
}
