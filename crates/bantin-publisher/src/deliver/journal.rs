//! Turns the published edition into the next one, file by file, while readers are looking at it. The changes are in
//! the order in which every moment is whole ([`crate::edition::rank`]).
//!
//! The changes are first written down as the journal. Before that nothing has happened. After that the next run
//! finishes what a killed run began.
//!
//! A newsroom may come with a journal that somebody forged. So a journal is first read as plain texts. It is believed
//! only when every path in it lies within the edition and everything in the stage is a file.

use std::io;

use bantin_messages::Argument;
use bantin_messages::messages::{JournalDamaged, JournalNames, JournalNotAllFiles};

use crate::deliver::changes::{Changes, Move, Removal, twin_of_number};
use crate::deliver::edition_in::edition_in;
use crate::disk::folder::Folder;
use crate::disk::sealed::{self, Lasting};
use crate::edition::edition_path::{EditionId, EditionPath, has_twin, twin};
use crate::publish_error::PublishError;

/// The journal's name in the stage.
const FILE: &str = "journal";

/// A larger file is no journal: one of a million files is a tenth of this.
const LARGEST: u64 = 1 << 30;

/// Changes that happen, in this run or the next.
#[derive(Debug)]
pub(crate) struct Journal(Changes);

/// What a killed run left to do.
#[derive(Debug)]
pub(crate) enum Left {
    Nothing,
    Journal(Journal),
    /// Something that cannot be followed, and why.
    Unbelievable(Argument),
}

impl Journal {
    pub fn of(changes: Changes) -> Self {
        Journal(changes)
    }

    /// From here on it will happen, now or in the next run.
    pub fn write(&self, stage: &Folder) -> Result<(), PublishError> {
        sealed::write(stage, FILE, &self.0, Lasting::Yes).map_err(PublishError::io(&stage.path_of(FILE)))
    }

    /// What a killed run left to do for this edition.
    pub fn left(stage: &Folder, out: &Folder) -> Left {
        if matches!(stage.kind(FILE), Ok(None)) {
            return Left::Nothing;
        }
        let Some(written) = sealed::read::<Changes<String, String>>(stage, FILE, LARGEST) else {
            return Left::Unbelievable(JournalDamaged.into());
        };
        let changes = match believed(written) {
            Ok(changes) => changes,
            Err(why) => return Left::Unbelievable(why),
        };
        let published = edition_in(out);
        if published.as_ref().is_none_or(|id| *id != changes.from && *id != changes.to) {
            return Left::Nothing;
        }
        match stage.entries() {
            Ok(waiting) if waiting.iter().all(|entry| entry.kind.is_file()) => {
                Left::Journal(Journal(changes))
            }
            Ok(_) => Left::Unbelievable(JournalNotAllFiles.into()),
            Err(error) => Left::Unbelievable(Argument::of(&error)),
        }
    }

    /// The edition that is published once all is done.
    pub fn to(&self) -> &EditionId {
        &self.0.to
    }

    /// Does what is not done yet.
    pub fn finish(&self, stage: &Folder, out: &Folder) -> Result<(), PublishError> {
        for one in &self.0.moves {
            bring(one, stage, out).map_err(|error| failed(out, &one.path, error))?;
        }
        for removal in &self.0.removals {
            for path in [&removal.path, &removal.path.twin()] {
                remove(out, path).map_err(|error| failed(out, path, error))?;
            }
            remove_empty_folders(out, &removal.path);
        }
        Ok(())
    }
}

/// The same changes, if every path and id in them is one.
fn believed(written: Changes<String, String>) -> Result<Changes, Argument> {
    let path = |path: String| {
        let named = path.clone();
        EditionPath::try_from(path).map_err(|why| {
            Argument::from(JournalNames {
                path: Argument::of(&named.escape_debug()),
                why: why.message().into(),
            })
        })
    };
    let id = |id: String| EditionId::try_from(id).map_err(|why| Argument::from(why.message()));
    let Changes { from, to, moves, removals } = written;
    let moves = moves
        .into_iter()
        .map(|Move { rank, number, new, path: to }| Ok(Move { rank, number, new, path: path(to)? }));
    let removals =
        removals.into_iter().map(|Removal { rank, path: of }| Ok(Removal { rank, path: path(of)? }));
    Ok(Changes {
        from: id(from)?,
        to: id(to)?,
        moves: moves.collect::<Result<_, Argument>>()?,
        removals: removals.collect::<Result<_, Argument>>()?,
    })
}

/// Moves a file and its twin from the stage to their paths. What is no longer in the stage was moved before.
fn bring(one: &Move, stage: &Folder, out: &Folder) -> io::Result<()> {
    let (waiting, waiting_twin) = (one.number.to_string(), twin_of_number(one.number));
    let target = match out.folder_of(&one.path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if !stage.is_file(&waiting) && !stage.is_file(&waiting_twin) {
                return Ok(());
            }
            out.make_folder_of(&one.path)
        }
        target => target,
    };
    let (folder, name) = target?;
    unless_missing(stage.rename(&waiting, &folder, name))?;
    if has_twin(&one.path) {
        unless_missing(stage.rename(&waiting_twin, &folder, twin(name)))?;
    }
    Ok(())
}

/// Removes a file. A link or a folder that somebody put at its path, or on the way there, stays.
fn remove(out: &Folder, path: &EditionPath) -> io::Result<()> {
    let removed = out.folder_of(path).and_then(|(folder, name)| folder.remove_file(name));
    match removed {
        Err(_) if out.in_the_way(path).is_some() => Ok(()),
        removed => unless_missing(removed),
    }
}

/// A file that is missing is no error: an earlier run moved or removed it.
fn unless_missing(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Removes the folders that held only this path. One that holds more stays, and so do those above it.
fn remove_empty_folders(out: &Folder, path: &EditionPath) {
    let mut folders = path.split().0;
    while !folders.is_empty() {
        let (above, name) = folders.rsplit_once('/').unwrap_or(("", folders));
        let removed = out.folder_below(above).and_then(|folder| folder.remove_empty(name));
        if removed.is_err() {
            return;
        }
        folders = above;
    }
}

fn failed(out: &Folder, path: &EditionPath, source: io::Error) -> PublishError {
    match out.in_the_way(path) {
        Some(thing) => PublishError::InTheWay { path: out.path_of(thing) },
        None => PublishError::Io { path: out.path_of(&**path), source },
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use bantin_messages::messages::JournalInDoubt;
    use bantin_messages::{Message, MessageLanguage};

    use super::*;
    use crate::edition::rank::Rank;

    /// A stage and an edition beside it.
    struct Scene {
        parent: tempfile::TempDir,
        stage: Folder,
        out: Folder,
    }

    impl Scene {
        fn new() -> Self {
            let parent = tempfile::tempdir().unwrap();
            let folder = |name| {
                fs::create_dir(parent.path().join(name)).unwrap();
                Folder::open(&parent.path().join(name)).unwrap()
            };
            Scene { stage: folder("stage"), out: folder("out"), parent }
        }

        fn names(&self, id: &str) {
            fs::create_dir_all(self.path("out/api/v1")).unwrap();
            fs::write(self.path("out/api/v1/site.json"), format!(r#"{{"edition":"{id}"}}"#)).unwrap();
        }

        fn path(&self, path: &str) -> PathBuf {
            self.parent.path().join(path)
        }

        fn left(&self) -> Left {
            Journal::left(&self.stage, &self.out)
        }
    }

    fn id(id: &str) -> EditionId {
        id.to_owned().try_into().unwrap()
    }

    fn moved(rank: Rank, number: u32, path: &str) -> Move {
        Move { rank, number, new: false, path: path.try_into().unwrap() }
    }

    fn removed(rank: Rank, path: &str) -> Removal {
        Removal { rank, path: path.try_into().unwrap() }
    }

    #[test]
    fn it_is_finished_from_wherever_it_was_cut_off() {
        let names = ["tin/a/index.html", "assets/a.webp", "api/v1/articles/a.json"];
        for done in 0..=names.len() {
            let scene = Scene::new();
            scene.names("one");
            fs::create_dir_all(scene.path("out/tin/cu")).unwrap();
            fs::write(scene.path("out/tin/cu/index.html"), "old").unwrap();
            let moves = names.iter().zip(0u32..).map(|(path, number)| {
                fs::write(scene.path("stage").join(number.to_string()), path).unwrap();
                fs::write(scene.path("stage").join(twin_of_number(number)), path).unwrap();
                moved(Rank::Asset, number, path)
            });
            let removals = vec![removed(Rank::Page, "tin/cu/index.html")];
            let journal = Journal::of(Changes::new(id("one"), id("two"), moves.collect(), removals));
            journal.write(&scene.stage).unwrap();
            // As if it had been killed here.
            for one in &journal.0.moves[..done] {
                let (folder, name) = scene.out.make_folder_of(&one.path).unwrap();
                scene.stage.rename(one.number.to_string(), &folder, name).unwrap();
            }
            let Left::Journal(journal) = scene.left() else { panic!("a journal") };
            journal.finish(&scene.stage, &scene.out).unwrap();
            for path in names {
                assert_eq!(fs::read_to_string(scene.path("out").join(path)).unwrap(), path);
            }
            assert!(scene.path("out/tin/a/index.html.br").is_file());
            assert!(!scene.path("out/tin/cu").exists());
        }
    }

    #[test]
    fn it_is_for_one_edition_alone() {
        let scene = Scene::new();
        Journal::of(Changes::new(id("one"), id("two"), Vec::new(), Vec::new())).write(&scene.stage).unwrap();
        assert!(matches!(scene.left(), Left::Nothing));
        for (id, left) in [("one", true), ("two", true), ("three", false)] {
            scene.names(id);
            assert_eq!(matches!(scene.left(), Left::Journal(_)), left, "{id}");
        }
    }

    #[test]
    fn one_that_names_anything_outside_of_the_edition_is_not_believed_whatever_its_seal() {
        let scene = Scene::new();
        scene.names("one");
        for spelling in spellings::leading_out(scene.path("outside.txt").to_str().unwrap()) {
            if EditionPath::try_from(spelling.as_str()).is_ok() {
                continue;
            }
            let (from, to) = ("one".to_owned(), "two".to_owned());
            let moves = vec![Move { rank: Rank::Page, number: 0, new: true, path: spelling.clone() }];
            let removals = vec![Removal { rank: Rank::Page, path: spelling.clone() }];
            for journal in [
                Changes { from: from.clone(), to: to.clone(), moves, removals: Vec::new() },
                Changes { from: from.clone(), to, moves: Vec::new(), removals },
                Changes { from, to: spelling.clone(), moves: Vec::new(), removals: Vec::new() },
            ] {
                sealed::write(&scene.stage, FILE, &journal, Lasting::No).unwrap();
                assert!(matches!(scene.left(), Left::Unbelievable(_)), "{spelling:?}");
            }
        }
    }

    #[test]
    fn why_it_is_not_believed_is_said_in_the_language_of_whoever_reads_it() {
        let scene = Scene::new();
        scene.names("one");
        let moves = vec![Move { rank: Rank::Page, number: 0, new: true, path: "tin/../a".to_owned() }];
        let (from, to) = ("one".to_owned(), "two".to_owned());
        let journal = Changes { from, to, moves, removals: Vec::new() };
        sealed::write(&scene.stage, FILE, &journal, Lasting::No).unwrap();
        let Left::Unbelievable(why) = scene.left() else { panic!("it is not believed") };
        let told = Message::from(JournalInDoubt { why });
        for (language, said) in [
            (MessageLanguage::English, "it names “tin/../a”: “..” is not the name of a file or folder"),
            (MessageLanguage::Vietnamese, "“..” không phải tên của tệp hay thư mục"),
        ] {
            let told = told.text(language);
            assert!(told.ends_with(said), "{told}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn one_beside_which_a_link_waits_is_not_believed() {
        let scene = Scene::new();
        scene.names("one");
        Journal::of(Changes::new(id("one"), id("two"), vec![moved(Rank::Page, 0, "a.txt")], Vec::new()))
            .write(&scene.stage)
            .unwrap();
        std::os::unix::fs::symlink("/etc/passwd", scene.path("stage/0")).unwrap();
        assert!(matches!(scene.left(), Left::Unbelievable(_)));
    }

    #[cfg(unix)]
    #[test]
    fn what_stands_in_the_way_is_named_and_nothing_behind_it_is_touched() {
        let scene = Scene::new();
        scene.names("one");
        fs::create_dir(scene.path("others")).unwrap();
        fs::write(scene.path("others/index.html"), "theirs").unwrap();
        std::os::unix::fs::symlink(scene.path("others"), scene.path("out/tin")).unwrap();
        fs::write(scene.path("stage/0"), "ours").unwrap();
        let removals = vec![removed(Rank::Page, "tin/index.html")];
        Journal::of(Changes::new(id("one"), id("two"), Vec::new(), removals))
            .finish(&scene.stage, &scene.out)
            .unwrap();
        let moves = vec![moved(Rank::Page, 0, "tin/index.html")];
        let journal = Journal::of(Changes::new(id("one"), id("two"), moves, Vec::new()));
        let Err(PublishError::InTheWay { path }) = journal.finish(&scene.stage, &scene.out) else { panic!() };
        assert!(path.ends_with("out/tin"), "{path:?}");
        assert_eq!(fs::read_to_string(scene.path("others/index.html")).unwrap(), "theirs");
    }
}
