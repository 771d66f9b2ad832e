//! The files in a newsroom's `static/`, which are copied into the edition as they are: such as those by which a search
//! engine or a certificate authority recognises a site.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::Path;

use bantin_messages::messages::{
    NameOfSomeSystems, NameTwin, StaticLink, StaticName, StaticNameNotUtf8, StaticSpecial, StaticUnreadable,
};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::listing::{is_leftover, too_deep};
use crate::disk::digest::Digest;
use crate::disk::file_mark::{FileMark, Moment};
use crate::disk::folder::{Entry, Folder};
use crate::disk::unread_reason::reason;
use crate::edition::edition_path::EditionPath;
use crate::edition::every_system::{is_kept_nowhere_else, twins};
use crate::problem::Problem;

/// The folder's name in the newsroom.
pub(crate) const NAME: &str = "static";

/// Texts are compressed in memory; larger ones are not copied.
const LARGEST_TEXT: u64 = 256 << 20;

/// All files in `static/`, by their paths under the edition.
#[derive(Debug, Default)]
pub(crate) struct StaticFiles {
    folder: Option<Folder>,
    files: BTreeMap<EditionPath, StaticRecord>,
}

/// What is kept of a file that is copied, and the mark that it had when it was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StaticRecord {
    pub path: EditionPath,
    mark: Option<FileMark>,
    pub content: Digest,
}

impl StaticFiles {
    /// Lists the files and reads them, but for those that have the same mark as their record. `begun` is when this publish
    /// began.
    pub fn read(newsroom: &Path, records: &[StaticRecord], begun: Option<Moment>) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let folder = match open(newsroom) {
            Ok(Some(folder)) => folder,
            Ok(None) => return (StaticFiles::default(), problems),
            Err(error) => return (StaticFiles::default(), vec![unreadable(NAME, &error)]),
        };
        let mut paths = Vec::new();
        list(&folder, "", 0, &mut paths, &mut problems);
        tell_names_of_some_systems(&paths, &mut problems);
        let records: FxHashMap<&EditionPath, &StaticRecord> =
            records.iter().map(|record| (&record.path, record)).collect();
        let read: Vec<Result<StaticRecord, Problem>> = paths
            .into_par_iter()
            .map(|path| {
                record_of(&folder, &path, records.get(&path).copied(), begun)
                    .map_err(|error| unreadable(&[NAME, "/", &path].concat(), &error))
            })
            .collect();
        let mut files = BTreeMap::new();
        for file in read {
            match file {
                Ok(file) => drop(files.insert(file.path.clone(), file)),
                Err(problem) => problems.push(problem),
            }
        }
        (StaticFiles { folder: Some(folder), files }, problems)
    }

    pub fn files(&self) -> impl ExactSizeIterator<Item = &StaticRecord> {
        self.files.values()
    }

    pub fn has(&self, path: &str) -> bool {
        EditionPath::try_from(path).is_ok_and(|path| self.files.contains_key(&path))
    }

    /// Whether a file here has the place of one of the folders above a path, or lies below the path itself.
    pub fn stand_in_the_way_of(&self, path: &str) -> bool {
        let above = path.match_indices('/').any(|(end, _)| self.has(&path[..end]));
        // No name begins with anything that is sorted before this sign.
        let below = EditionPath::try_from([path, "/!"].concat()).ok();
        let below = below.and_then(|first| self.files.range(first..).next());
        let is_below = |file: &EditionPath| file.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
        above || below.is_some_and(|(file, _)| is_below(file))
    }

    /// Its path in the newsroom, for messages.
    pub fn file_of(path: &EditionPath) -> String {
        [NAME, "/", path].concat()
    }

    /// The content of a text.
    pub fn text(&self, path: &EditionPath) -> io::Result<Vec<u8>> {
        self.opened()?.read_at(path, LARGEST_TEXT)
    }

    pub fn open(&self, path: &EditionPath) -> io::Result<File> {
        self.opened()?.open_at(path)
    }

    fn opened(&self) -> io::Result<&Folder> {
        self.folder.as_ref().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// Adds the problems of paths that not every system can keep, or keep apart: on some hosts one file would be the other.
fn tell_names_of_some_systems(paths: &[EditionPath], problems: &mut Vec<Problem>) {
    for path in paths {
        if let Some(name) = path.as_str().split('/').find(|name| is_kept_nowhere_else(name)) {
            problems
                .push(Problem::error(StaticFiles::file_of(path), NameOfSomeSystems { name: name.into() }));
        }
    }
    for (twin, first) in twins(paths.iter().map(EditionPath::as_str)) {
        let other = StaticFiles::file_of(&paths[first]).into();
        problems.push(Problem::error(StaticFiles::file_of(&paths[twin]), NameTwin { other }));
    }
}

fn open(newsroom: &Path) -> io::Result<Option<Folder>> {
    let newsroom = Folder::open(newsroom)?;
    match newsroom.kind(NAME)? {
        None => Ok(None),
        Some(_) => newsroom.folder(NAME).map(Some),
    }
}

/// Lists every file below a folder that is to be copied. `depth` is how deep the folder lies.
fn list(
    folder: &Folder,
    path: &str,
    depth: usize,
    paths: &mut Vec<EditionPath>,
    problems: &mut Vec<Problem>,
) {
    let named = |path: &str| if path.is_empty() { NAME.to_owned() } else { [NAME, "/", path].concat() };
    let mut entries = match folder.entries() {
        Ok(entries) => entries,
        Err(error) => return problems.push(unreadable(&named(path), &error)),
    };
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    for Entry { name, kind } in entries {
        let text = name.to_string_lossy();
        if is_left_out(&text) {
            continue;
        }
        let path = if path.is_empty() { text.into_owned() } else { [path, "/", &text].concat() };
        let file = named(&path);
        if name.to_str().is_none() {
            problems.push(Problem::error(file, StaticNameNotUtf8));
        } else if kind.is_dir() {
            match (too_deep(&file, depth), folder.folder(&name)) {
                (Some(problem), _) => problems.push(problem),
                (None, Ok(folder)) => list(&folder, &path, depth + 1, paths, problems),
                (None, Err(error)) => problems.push(unreadable(&file, &error)),
            }
        } else if kind.is_symlink() {
            problems.push(Problem::error(file, StaticLink));
        } else if !kind.is_file() {
            problems.push(Problem::error(file, StaticSpecial));
        } else {
            match EditionPath::try_from(path) {
                Ok(path) => paths.push(path),
                Err(error) => {
                    problems.push(Problem::error(file, StaticName { why: error.message().into() }));
                }
            }
        }
    }
}

/// Whether this is a leftover of an editor, a desktop or version control. Other hidden files are copied.
fn is_left_out(name: &str) -> bool {
    const NAMES: [&str; 9] = [
        ".git",
        ".gitignore",
        ".gitkeep",
        ".gitattributes",
        ".hg",
        ".svn",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
    ];
    let hidden = ["._", ".#", ".~"].iter().any(|start| name.starts_with(start));
    hidden || NAMES.contains(&name) || is_leftover(name)
}

fn record_of(
    folder: &Folder,
    path: &EditionPath,
    known: Option<&StaticRecord>,
    begun: Option<Moment>,
) -> io::Result<StaticRecord> {
    let mut file = folder.open_at(path)?;
    // Asked before the file is read: if it changes in between, the mark is that of its older content.
    let mark = FileMark::of(&file.metadata()?);
    if let Some(known) = known.filter(|known| known.mark.is_some() && known.mark == mark) {
        return Ok(known.clone());
    }
    let mark = mark.zip(begun).and_then(|(mark, begun)| mark.settled(begun));
    Ok(StaticRecord { path: path.clone(), mark, content: Digest::of_file(&mut file, |_| Ok(()))? })
}

fn unreadable(file: &str, error: &io::Error) -> Problem {
    Problem::error(file, StaticUnreadable { why: reason(error).into() })
}
