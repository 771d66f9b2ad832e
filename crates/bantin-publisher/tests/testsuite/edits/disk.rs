//! A folder as it lies on the disk: what is in its files, and whether they were touched.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, Metadata};
use std::path::Path;
use std::time::SystemTime;

use tempfile::TempDir;

/// Every file and folder by its path, with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Disk {
    pub files: BTreeMap<String, Lying>,
    pub folders: BTreeSet<String>,
}

/// A file that lies somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lying {
    pub bytes: Vec<u8>,
    mode: u32,
    /// Inode and time of modification: they stay only where nobody wrote.
    stand: (u64, SystemTime),
}

/// What became of files; compressed twins are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// New, or with other bytes than before.
    pub written: Vec<String>,
    pub kept: Vec<String>,
    pub removed: Vec<String>,
    /// Twins too: the same bytes, and yet written.
    pub touched: Vec<String>,
}

/// What becomes of the times of files that are copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    /// As `cp -a` does.
    Kept,
    New,
}

impl Disk {
    /// Nothing, where there is no such folder.
    pub fn of(folder: &Path) -> Self {
        let mut disk = Disk::default();
        if folder.exists() {
            disk.read(folder, "");
        }
        disk
    }

    fn read(&mut self, folder: &Path, prefix: &str) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
            if path.is_dir() {
                self.read(&path, &format!("{name}/"));
                self.folders.insert(name);
            } else {
                self.files.insert(name, Lying::at(&path));
            }
        }
    }

    pub fn since(&self, before: &Disk) -> Changes {
        let mut changes = Changes::default();
        for (path, now) in &self.files {
            let same = before.files.get(path).filter(|then| then.bytes == now.bytes);
            if same.is_some_and(|then| then.stand != now.stand) {
                changes.touched.push(path.clone());
            }
            let place = if same.is_some() { &mut changes.kept } else { &mut changes.written };
            place.push(path.clone());
        }
        changes.removed.extend(before.files.keys().filter(|path| !self.files.contains_key(*path)).cloned());
        for paths in [&mut changes.written, &mut changes.kept, &mut changes.removed] {
            paths.retain(|path| !path.ends_with(".br"));
        }
        changes
    }

    /// The first few things in which two folders are not the same, times and inodes apart.
    pub fn same_as(&self, right: &Disk) -> Result<(), String> {
        let mut wrong: Vec<String> = Vec::new();
        let paths: BTreeSet<&String> = self.files.keys().chain(right.files.keys()).collect();
        for path in paths {
            match (self.files.get(path), right.files.get(path)) {
                (Some(is), Some(right)) => {
                    wrong.extend((is.bytes != right.bytes).then(|| differing(path, &is.bytes, &right.bytes)));
                    wrong.extend((is.mode != right.mode).then(|| format!("{path} has another mode")));
                }
                (is, _) => wrong.push(format!("{path} is {}", there(is.is_some()))),
            }
        }
        for folder in self.folders.symmetric_difference(&right.folders) {
            wrong.push(format!("the folder {folder} is {}", there(self.folders.contains(folder))));
        }
        if wrong.is_empty() {
            return Ok(());
        }
        let more = wrong.len().saturating_sub(8);
        wrong.truncate(8);
        Err(format!("{}\n(and {more} more)", wrong.join("\n")))
    }
}

impl Lying {
    fn at(path: &Path) -> Self {
        let told = fs::metadata(path).unwrap();
        let (inode, mode) = inode_and_mode(&told);
        Lying { bytes: fs::read(path).unwrap(), mode, stand: (inode, told.modified().unwrap()) }
    }
}

#[cfg(unix)]
fn inode_and_mode(told: &Metadata) -> (u64, u32) {
    use std::os::unix::fs::MetadataExt;
    (told.ino(), told.mode())
}

#[cfg(not(unix))]
fn inode_and_mode(_: &Metadata) -> (u64, u32) {
    (0, 0)
}

fn there(there: bool) -> &'static str {
    if there { "there and should not be" } else { "missing" }
}

fn differing(path: &str, is: &[u8], right: &[u8]) -> String {
    let first = is.iter().zip(right).take_while(|(is, right)| is == right).count();
    let around = |bytes: &[u8]| {
        let end = bytes.len().min(first + 60);
        String::from_utf8_lossy(&bytes[first.saturating_sub(30).min(end)..end]).into_owned()
    };
    if path.ends_with(".br") {
        return format!("{path} differs");
    }
    format!(
        "{path} differs at byte {first}:\n    is        {:?}\n    should be {:?}",
        around(is),
        around(right)
    )
}

/// A temporary folder in the memory of machines that have one there: a disk takes seven times as long.
pub fn quick_folder() -> TempDir {
    let memory = tempfile::tempdir_in("/dev/shm");
    memory.or_else(|_| tempfile::tempdir()).unwrap()
}

/// Copies a folder and all in it.
pub fn copy(from: &Path, to: &Path, times: Times) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &target, times);
            continue;
        }
        fs::copy(&source, &target).unwrap();
        if times == Times::Kept {
            set_time(&target, fs::metadata(&source).unwrap().modified().unwrap());
        }
    }
}

pub fn set_time(file: &Path, time: SystemTime) {
    File::options().append(true).open(file).unwrap().set_modified(time).unwrap();
}

/// Removes a folder, if it is there.
pub fn remove(folder: &Path) {
    if folder.exists() {
        fs::remove_dir_all(folder).unwrap();
    }
}
