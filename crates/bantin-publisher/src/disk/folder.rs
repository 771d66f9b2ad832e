//! Folders that are held open. Whatever is done in one stays in it: every name is checked to be a plain one, no symbolic
//! link is followed, and only files are read, never pipes or devices, which could keep a publish waiting.

pub(crate) mod making;
mod removing;

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use cap_fs_ext::{DirExt, FollowSymlinks, OpenOptionsFollowExt, OpenOptionsSyncExt};
use cap_std::fs::{Dir, FileType, OpenOptions};

use super::unread_reason::Refusal;

/// How deep a walk goes into folders at a time. Each of them is held open and takes a part of the thread's stack, and a
/// stranger may have laid thousands into each other.
pub(crate) const AT_A_TIME: usize = 32;

/// An open folder.
#[derive(Clone, Debug)]
pub(crate) struct Folder {
    dir: Arc<Dir>,
    /// The path by which it was opened; for messages only.
    path: PathBuf,
}

/// Something in a folder.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub name: OsString,
    /// Of a link, that it is a link.
    pub kind: FileType,
}

/// The folder at a path that somebody typed, to go on from there: who may not list it can open it all the same, as the process
/// that draws previews does. Std is not asked: with musl it forgets that nothing is to be listed.
#[cfg(target_os = "linux")]
pub(crate) fn dir_at(path: &Path) -> io::Result<Dir> {
    use rustix::fs::{Mode, OFlags, open};
    let dir = open(named(path), OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty())?;
    Ok(Dir::from_std_file(dir.into()))
}

/// Where there are no such processes.
#[cfg(not(target_os = "linux"))]
pub(crate) fn dir_at(path: &Path) -> io::Result<Dir> {
    Dir::open_ambient_dir(named(path), cap_std::ambient_authority())
}

/// Nothing typed means this folder.
fn named(path: &Path) -> &Path {
    if path.as_os_str().is_empty() { Path::new(".") } else { path }
}

impl Folder {
    /// Opens a folder by a path that somebody typed; links on the way there are followed.
    pub fn open(path: &Path) -> io::Result<Self> {
        let path = named(path);
        Ok(Folder { dir: Arc::new(dir_at(path)?), path: path.to_owned() })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where something in it lies; for messages.
    pub fn path_of(&self, name: impl AsRef<Path>) -> PathBuf {
        self.path.join(name)
    }

    /// A folder in it; an error where there is none, or a link or a file has its name.
    pub fn folder(&self, name: impl AsRef<Path>) -> io::Result<Folder> {
        let name = plain(name.as_ref())?;
        let dir = self.dir.open_dir_nofollow(name)?;
        Ok(Folder { dir: Arc::new(dir), path: self.path.join(name) })
    }

    /// A folder in it that only Bantin uses: it is made where it is missing, and anything else of its name is removed.
    pub fn own_folder(&self, name: &str) -> io::Result<Folder> {
        if self.kind(name)?.is_some_and(|kind| !kind.is_dir()) {
            self.remove(name)?;
        }
        self.make_folder(name)?;
        self.folder(name)
    }

    /// Makes a folder where there is none.
    pub fn make_folder(&self, name: impl AsRef<Path>) -> io::Result<()> {
        match self.dir.create_dir(plain(name.as_ref())?) {
            // Another thread was faster.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            made => made,
        }
    }

    /// A folder anywhere below, by the names on the way there; this folder itself by no names.
    pub fn folder_below(&self, folders: impl AsRef<Path>) -> io::Result<Folder> {
        folders.as_ref().components().try_fold(self.clone(), |folder, name| folder.folder(name))
    }

    /// The folder of a file, and the file's name.
    pub fn folder_of<'p>(&self, path: &'p str) -> io::Result<(Folder, &'p str)> {
        let (folders, name) = split(path);
        Ok((self.folder_below(folders)?, name))
    }

    /// What is in the way of a file of this path: something else than a folder on the way there, or a folder at its end.
    pub fn in_the_way<'p>(&self, path: &'p str) -> Option<&'p str> {
        let mut folder = self.clone();
        for (end, _) in path.match_indices('/') {
            let name = path[..end].rsplit('/').next().unwrap_or_default();
            if folder.kind(name).ok()??.is_dir() {
                folder = folder.folder(name).ok()?;
            } else {
                return Some(&path[..end]);
            }
        }
        folder.kind(split(path).1).ok()??.is_dir().then_some(path)
    }

    /// Opens a file to be read; an error for links, folders, pipes and devices.
    fn open_file(&self, name: impl AsRef<Path>) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.read(true).follow(FollowSymlinks::No).nonblock(true);
        let file = self.dir.open_with(plain(name.as_ref())?, &options)?.into_std();
        if !file.metadata()?.is_file() {
            return Err(Refusal::not_one_file());
        }
        Ok(file)
    }

    /// As [`Folder::open_file`], of a file anywhere below.
    pub fn open_at(&self, path: &str) -> io::Result<File> {
        let (folder, name) = self.folder_of(path)?;
        folder.open_file(name)
    }

    /// What is in a file of at most so many bytes.
    pub fn read(&self, name: impl AsRef<Path>, most: u64) -> io::Result<Vec<u8>> {
        let file = self.open_file(name)?;
        let length = file.metadata()?.len();
        if length > most {
            return Err(Refusal::larger_than_meant());
        }
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        // It may grow meanwhile.
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// As [`Folder::read`], of a file anywhere below.
    pub fn read_at(&self, path: &str, most: u64) -> io::Result<Vec<u8>> {
        let (folder, name) = self.folder_of(path)?;
        folder.read(name, most)
    }

    pub fn is_file(&self, name: impl AsRef<Path>) -> bool {
        self.kind(name).is_ok_and(|kind| kind.is_some_and(|kind| kind.is_file()))
    }

    /// What has this name, of a link that it is a link; `None` where nothing has.
    pub fn kind(&self, name: impl AsRef<Path>) -> io::Result<Option<FileType>> {
        match self.dir.symlink_metadata(plain(name.as_ref())?) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            status => Ok(Some(status?.file_type())),
        }
    }

    /// When it was written last; of a link, when the link was made.
    pub fn modified(&self, name: impl AsRef<Path>) -> io::Result<SystemTime> {
        Ok(self.dir.symlink_metadata(plain(name.as_ref())?)?.modified()?.into_std())
    }

    /// All that is in it, in no particular order.
    pub fn entries(&self) -> io::Result<Vec<Entry>> {
        let entry = |entry: io::Result<cap_std::fs::DirEntry>| {
            let entry = entry?;
            Ok(Entry { name: entry.file_name(), kind: entry.file_type()? })
        };
        self.dir.entries()?.map(entry).collect()
    }

    /// Makes a new file; an error where something has its name.
    pub fn create(&self, name: impl AsRef<Path>) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).follow(FollowSymlinks::No);
        Ok(self.dir.open_with(plain(name.as_ref())?, &options)?.into_std())
    }

    /// Opens a file to be locked, and makes it where it is missing. Nothing is ever written into it: it may have a
    /// second name elsewhere. Anything else of its name is removed.
    pub fn lock_file(&self, name: impl AsRef<Path>) -> io::Result<File> {
        let name = plain(name.as_ref())?;
        if self.kind(name)?.is_some_and(|kind| !kind.is_file()) {
            self.remove(name)?;
        }
        let mut options = OpenOptions::new();
        options.write(true).create(true).follow(FollowSymlinks::No).nonblock(true);
        Ok(self.dir.open_with(name, &options)?.into_std())
    }

    /// Writes a file and moves it to its name in one step, whatever had that name. `sync`: it is on the disk before the
    /// move.
    pub fn put(&self, name: &str, bytes: &[u8], sync: bool) -> io::Result<()> {
        let beside = beside(name);
        let written = self.create(&beside).and_then(|mut file| {
            file.write_all(bytes)?;
            if sync { file.sync_data() } else { Ok(()) }
        });
        let put = written.and_then(|()| match self.rename(&beside, self, name) {
            Err(_) if self.kind(name)?.is_some_and(|kind| kind.is_dir()) => {
                self.remove(name)?;
                self.rename(&beside, self, name)
            }
            renamed => renamed,
        });
        put.inspect_err(|_| {
            // A file that could not be moved is of no use.
            let _ = self.remove_file(&beside);
        })
    }

    /// Moves something from here to another folder of the same disk.
    pub fn rename(&self, name: impl AsRef<Path>, to: &Folder, new: impl AsRef<Path>) -> io::Result<()> {
        self.dir.rename(plain(name.as_ref())?, &to.dir, plain(new.as_ref())?)
    }

    /// Gives a file the same name in another folder too; of a link, the link itself.
    pub fn link(&self, name: impl AsRef<Path>, to: &Folder) -> io::Result<()> {
        let name = plain(name.as_ref())?;
        self.dir.hard_link(name, &to.dir, name)
    }

    /// Removes a file; of a link, the link itself.
    pub fn remove_file(&self, name: impl AsRef<Path>) -> io::Result<()> {
        self.dir.remove_file(plain(name.as_ref())?)
    }

    /// Removes an empty folder.
    pub fn remove_empty(&self, name: impl AsRef<Path>) -> io::Result<()> {
        self.dir.remove_dir(plain(name.as_ref())?)
    }
}

/// A path of plain names with `/` between them: the folders, and the last name.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// Checks that this is one name, and nothing that leads to another folder.
fn plain(name: &Path) -> io::Result<&Path> {
    if name.components().eq([Component::Normal(name.as_os_str())]) && !has_nul(name.as_os_str()) {
        return Ok(name);
    }
    Err(Refusal::not_a_name(name))
}

fn has_nul(name: &OsStr) -> bool {
    name.as_encoded_bytes().contains(&0)
}

/// A name for a file that is still being written; no other process and no other thread uses it.
fn beside(name: &str) -> String {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    format!("{name}.{}-{number}.tmp", std::process::id())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    /// A folder, and beside it a file and a folder that are somebody else's.
    pub fn folder() -> (tempfile::TempDir, Folder) {
        let place = tempfile::tempdir().unwrap();
        fs::create_dir(place.path().join("own")).unwrap();
        fs::create_dir(place.path().join("others")).unwrap();
        fs::write(place.path().join("others/file"), "theirs").unwrap();
        let folder = Folder::open(&place.path().join("own")).unwrap();
        (place, folder)
    }

    pub fn theirs(place: &tempfile::TempDir) -> String {
        assert_eq!(fs::read_dir(place.path().join("others")).unwrap().count(), 1);
        fs::read_to_string(place.path().join("others/file")).unwrap()
    }

    #[test]
    fn no_name_leads_out_of_an_open_folder() {
        let (place, folder) = folder();
        let outside = place.path().join("others/file");
        for spelling in spellings::leading_out(outside.to_str().unwrap()) {
            let _ = folder.put(&spelling, b"ours", false);
            let _ = folder.remove(&spelling);
            let _ = folder.lock_file(&spelling);
            let _ = folder.own_folder(&spelling);
            let _ = folder.create(&spelling);
            assert_ne!(folder.read(&spelling, 9).ok().as_deref(), Some(&b"theirs"[..]), "{spelling:?}");
            assert_eq!(theirs(&place), "theirs", "{spelling:?}");
        }
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_link_is_never_followed_and_gives_way() {
        let (place, folder) = folder();
        let others = place.path().join("others");
        for target in [others.clone(), others.join("file"), others.join("new"), place.path().join("own/a")] {
            let link = || symlink(&target, place.path().join("own/a")).unwrap();
            link();
            assert!(
                folder.read("a", 99).is_err() && folder.folder("a").is_err() && folder.create("a").is_err()
            );
            folder.put("a", b"ours", true).unwrap();
            assert_eq!(folder.read("a", 99).unwrap(), b"ours");
            for act in [
                |folder: &Folder| folder.remove("a"),
                |folder: &Folder| folder.lock_file("a").map(drop),
                |folder: &Folder| folder.own_folder("a").map(drop),
            ] {
                folder.remove("a").unwrap();
                link();
                act(&folder).unwrap();
            }
            folder.remove("a").unwrap();
            assert_eq!(theirs(&place), "theirs", "{target:?}");
        }
    }

    #[test]
    fn what_is_no_file_is_not_read_and_not_waited_for() {
        let (place, folder) = folder();
        let pipe = place.path().join("own/pipe");
        rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, rustix::fs::Mode::RUSR).unwrap();
        fs::create_dir(place.path().join("own/folder")).unwrap();
        fs::write(place.path().join("own/large"), [0; 100]).unwrap();
        for name in ["pipe", "folder", "large", "missing"] {
            assert!(folder.read(name, 99).is_err(), "{name}");
        }
        for name in ["pipe", "folder", "large"] {
            folder.lock_file(name).unwrap();
            folder.put(name, b"ours", false).unwrap();
            assert_eq!(folder.read(name, 4).unwrap(), b"ours");
        }
    }
}
