//! The names in a folder of the newsroom, without those that are ignored. Links to folders, pipes, and names that are not
//! UTF-8 become problems.

use std::fs::FileType;
use std::io;
use std::path::Path;

use bantin_messages::Message;
use bantin_messages::messages::{
    ConflictCopy, DeadFileLink, FileNameNotUtf8, LinkToFolder, NameOfSomeSystems, NameTwin, NotAFile,
    UnreadableFolder,
};

use super::file_name::Form;
use super::leftovers;
use crate::disk::path_kind::{Kind, called};
use crate::disk::source_file;
use crate::disk::unread_reason::reason;
use crate::edition::every_system::{is_kept_nowhere_else, twins};
use crate::problem::{Problem, Severity};

/// Sorted by name, so that problems come in the same order on every machine.
pub(super) type Names = Vec<Name>;

pub(super) struct Name {
    pub name: String,
    pub is_folder: bool,
}

/// The names in a folder, which is given by its path from the newsroom's. A folder that cannot be read is a problem: its
/// texts would vanish.
pub(super) fn names_in(newsroom: &Path, folder: &str, problems: &mut Vec<Problem>) -> Names {
    match read(newsroom, folder, problems) {
        Ok(names) => {
            tell_names_of_some_systems(folder, &names, problems);
            without_copies(folder, names, problems)
        }
        Err(error) => {
            problems.push(unreadable(folder, &error));
            Names::new()
        }
    }
}

fn read(newsroom: &Path, folder: &str, problems: &mut Vec<Problem>) -> io::Result<Names> {
    let mut names = Names::new();
    for entry in newsroom.join(folder).read_dir()? {
        let entry = entry?;
        let name = match entry.file_name().into_string() {
            Ok(name) => name,
            Err(name) => {
                let file = format!("{folder}/{}", name.to_string_lossy());
                problems.push(Problem::error(file, FileNameNotUtf8));
                continue;
            }
        };
        if leftovers::is_ignored(&name) {
            continue;
        }
        if let Some(is_folder) = looked_at(newsroom, folder, &name, entry.file_type()?, problems) {
            names.push(Name { name, is_folder });
        }
    }
    names.sort_unstable_by(|a, b| a.name.cmp(&b.name));
    Ok(names)
}

/// Whether an entry is a folder; `None` for one that is neither a folder nor a file, which becomes a problem.
fn looked_at(
    newsroom: &Path,
    folder: &str,
    name: &str,
    kind: FileType,
    problems: &mut Vec<Problem>,
) -> Option<bool> {
    if kind.is_file() || kind.is_dir() {
        return Some(kind.is_dir());
    }
    let path = format!("{folder}/{name}");
    let is_link = kind.is_symlink();
    let message: Message = match source_file::kind(newsroom, &path) {
        Ok(Kind::File) => return Some(false),
        Ok(Kind::Folder) => LinkToFolder.into(),
        Ok(kind) => NotAFile { kind: called(kind).into() }.into(),
        Err(error) if is_link => DeadFileLink { why: reason(&error).into() }.into(),
        Err(error) => {
            problems.push(unreadable(&path, &error));
            return None;
        }
    };
    // A link or a pipe with a picture's name is no text that readers would miss.
    let severity = if Form::of(name).may_be_text() { Severity::Error } else { Severity::Warning };
    problems.push(Problem { severity, ..Problem::error(path, message) });
    None
}

/// Adds the problems of names that not every system can keep, or keep apart.
fn tell_names_of_some_systems(folder: &str, names: &Names, problems: &mut Vec<Problem>) {
    let mut tell = |Name { name, is_folder }: &Name, message: Message| {
        // A picture is published under a name of its own: only the newsroom could not be copied everywhere.
        let is_text = *is_folder || matches!(Form::of(name), Form::Text(_));
        let severity = if is_text { Severity::Error } else { Severity::Warning };
        problems.push(Problem { severity, ..Problem::error(format!("{folder}/{name}"), message) });
    };
    for name in names.iter().filter(|name| is_kept_nowhere_else(&name.name)) {
        tell(name, NameOfSomeSystems { name: (&name.name).into() }.into());
    }
    for (twin, first) in twins(names.iter().map(|name| &*name.name)) {
        tell(&names[twin], NameTwin { other: format!("{folder}/{}", names[first].name).into() }.into());
    }
}

/// The names without copies that a conflict left beside their originals; each of these becomes a problem.
fn without_copies(folder: &str, names: Names, problems: &mut Vec<Problem>) -> Names {
    let original = |name: &Name| {
        let may_be = !name.is_folder && matches!(Form::of(&name.name), Form::Text(_) | Form::Misnamed(_));
        let original = may_be.then(|| leftovers::copy_of(&name.name)).flatten()?;
        names.binary_search_by(|other| other.name.cmp(&original)).is_ok().then_some(original)
    };
    let copies: Vec<Option<String>> = names.iter().map(original).collect();
    if copies.iter().all(Option::is_none) {
        return names;
    }
    let mut kept = Names::new();
    for (name, original) in names.into_iter().zip(copies) {
        let Some(original) = original else {
            kept.push(name);
            continue;
        };
        let copy = format!("{folder}/{}", name.name);
        problems.push(Problem::warning(copy, ConflictCopy { original: original.into() }));
    }
    kept
}

fn unreadable(path: &str, error: &io::Error) -> Problem {
    Problem::error(path, UnreadableFolder { why: reason(error).into() })
}
