//! Files in an edition's folder that somebody else put there. Publishing little by little leaves them where they
//! are; when the whole edition is made anew and exchanged, they are carried over into the new one.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::deliver::own_files::{OwnFiles, is_page};
use crate::disk::folder::{AT_A_TIME, Entry, Folder};
use crate::draw::output_kind::Owner;
use crate::publish_error::PublishError;

/// What somebody else put into an edition's folder, by its path there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OthersFiles {
    pub left: Vec<String>,
    /// Links and empty folders that had to give way to files of Bantin.
    pub displaced: Vec<String>,
}

/// Gives the new edition, which waits in `new`, what in the old one is somebody else's. What the new edition holds
/// itself is not overwritten.
pub(crate) fn carry_over(old: &Folder, new: &Folder) -> Result<OthersFiles, PublishError> {
    let carrier = Carrier { own: OwnFiles::of(old), new, deep: Mutex::default() };
    let mut others = OthersFiles::default();
    let mut waiting = vec![PathBuf::new()];
    while let Some(path) = waiting.pop() {
        let folder = old.folder_below(&path).map_err(PublishError::io_at(old.path_of(&path)))?;
        let beside = new.folder_below(&path).ok();
        others.add(carrier.folder(&folder, beside.as_ref(), &path, AT_A_TIME)?);
        waiting.append(&mut carrier.deep.lock().unwrap_or_else(PoisonError::into_inner));
    }
    others.left.sort();
    others.displaced.sort();
    Ok(others)
}

impl OthersFiles {
    fn add(&mut self, more: OthersFiles) {
        self.left.extend(more.left);
        self.displaced.extend(more.displaced);
    }
}

/// What becomes of a file.
enum Becomes {
    /// It was Bantin's.
    Nothing,
    Left,
    Displaced,
}

struct Carrier<'a> {
    own: OwnFiles,
    new: &'a Folder,
    /// Folders that lie too deep to be walked into on the way.
    deep: Mutex<Vec<PathBuf>>,
}

impl Carrier<'_> {
    /// `beside` is the new edition's folder of the same path, where it has one.
    fn folder(
        &self,
        old: &Folder,
        beside: Option<&Folder>,
        path: &Path,
        deeper: usize,
    ) -> Result<OthersFiles, PublishError> {
        let entries = old.entries().map_err(PublishError::io(old.path()))?;
        if entries.is_empty() && beside.is_none() {
            let (mut others, name) = (OthersFiles::default(), path_in_edition(path) + "/");
            match self.folder_in_new(path) {
                Ok(_) => others.left.push(name),
                // The new edition has a file there. Nothing is lost with an empty folder.
                Err(error) if error.kind() == io::ErrorKind::NotADirectory => others.displaced.push(name),
                Err(error) => return Err(PublishError::io(old.path())(error)),
            }
            return Ok(others);
        }
        let others = entries.into_par_iter().map(|entry| {
            let path = path.join(&entry.name);
            let mut others = OthersFiles::default();
            if entry.kind.is_dir() && deeper == 0 {
                self.deep.lock().unwrap_or_else(PoisonError::into_inner).push(path);
                return Ok(others);
            }
            if entry.kind.is_dir() {
                let inside = old.folder(&entry.name).map_err(PublishError::io(&old.path_of(&entry.name)))?;
                let beside = beside.and_then(|folder| folder.folder(&entry.name).ok());
                return self.folder(&inside, beside.as_ref(), &path, deeper - 1);
            }
            let becomes = self.entry(old, beside, &entry, &path);
            match becomes.map_err(|error| failed(old, &entry.name, error))? {
                Becomes::Nothing => {}
                Becomes::Left => others.left.push(path_in_edition(&path)),
                Becomes::Displaced => others.displaced.push(path_in_edition(&path)),
            }
            Ok(others)
        });
        others.try_reduce(OthersFiles::default, |mut all, some| {
            all.add(some);
            Ok(all)
        })
    }

    fn entry(
        &self,
        old: &Folder,
        beside: Option<&Folder>,
        entry: &Entry,
        path: &Path,
    ) -> io::Result<Becomes> {
        let owner = entry.kind.is_file().then(|| self.own.owner(&path_in_edition(path))).flatten();
        // Half of all files: nothing need be looked at for them.
        if owner == Some(Owner::Bantin) {
            return Ok(Becomes::Nothing);
        }
        let there = |folder: &Folder| folder.kind(&entry.name).is_ok_and(|kind| kind.is_some());
        if beside.is_some_and(there) {
            return Ok(if entry.kind.is_symlink() { Becomes::Displaced } else { Becomes::Nothing });
        }
        if owner == Some(Owner::PageOfBantin) {
            let name = entry.name.to_string_lossy();
            let page = name.strip_suffix(".br").unwrap_or(&name);
            // A twin goes with its page.
            if is_page(old, page) || (*page != *name && !old.is_file(page)) {
                return Ok(Becomes::Nothing);
            }
        }
        let made = match beside {
            Some(folder) => Ok(folder.clone()),
            None => self.folder_in_new(path.parent().unwrap_or(Path::new(""))),
        };
        match made {
            Ok(folder) => carry(old, &folder, &entry.name).map(|()| Becomes::Left),
            // The new edition has a file where this one's folder was. A link is easily made again.
            Err(error) if error.kind() == io::ErrorKind::NotADirectory && entry.kind.is_symlink() => {
                Ok(Becomes::Displaced)
            }
            Err(error) => Err(error),
        }
    }

    /// A folder of the new edition.
    fn folder_in_new(&self, path: &Path) -> io::Result<Folder> {
        path.components().try_fold(self.new.clone(), |folder, name| {
            folder.make_folder(name)?;
            folder.folder(name)
        })
    }
}

fn failed(old: &Folder, name: &OsStr, source: io::Error) -> PublishError {
    match source.kind() {
        // The new edition has a file where this folder is.
        io::ErrorKind::NotADirectory => PublishError::InTheWay { path: old.path().to_owned() },
        _ => PublishError::Io { path: old.path_of(name), source },
    }
}

/// A path as it is written in editions.
fn path_in_edition(path: &Path) -> String {
    let names: Vec<_> = path.iter().map(OsStr::to_string_lossy).collect();
    names.join("/")
}

/// The same file under a second name: so it is nowhere missing, whenever this is broken off. Where that cannot
/// be, a copy.
fn carry(old: &Folder, new: &Folder, name: &OsStr) -> io::Result<()> {
    match old.link(name, new) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(_) => copy(&old.path_of(name), &new.path_of(name)),
        linked => linked,
    }
}

fn copy(old: &Path, new: &Path) -> io::Result<()> {
    let status = fs::symlink_metadata(old)?;
    if status.is_file() {
        return fs::copy(old, new).map(drop);
    }
    #[cfg(unix)]
    if status.is_symlink() {
        return std::os::unix::fs::symlink(fs::read_link(old)?, new);
    }
    Err(io::Error::new(io::ErrorKind::Unsupported, "this is neither a file nor a folder; move it away"))
}
