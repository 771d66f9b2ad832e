//! What befalls folders: copies, backups, damage. Knows nothing of what is written in them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::disk::{Times, copy, remove, set_time};
use super::edit::Damage;

/// Copies of a folder as it was, the newest last.
#[derive(Debug, Default)]
pub struct Backups {
    folder: PathBuf,
    kept: usize,
}

impl Backups {
    pub fn in_folder(folder: PathBuf) -> Self {
        Backups { folder, kept: 0 }
    }

    pub fn keep(&mut self, of: &Path) {
        if of.exists() {
            copy(of, &self.folder.join(self.kept.to_string()), Times::Kept);
            self.kept += 1;
        }
    }

    /// Puts an older copy in the place of a folder; `back` counts from the newest.
    pub fn restore(&self, back: usize, times: Times, to: &Path) {
        let Some(back) = back.checked_rem(self.kept) else { return };
        remove(to);
        copy(&self.folder.join((self.kept - 1 - back).to_string()), to, times);
    }
}

/// Damages one file of a state: the folders in it first, as each kind of file has its own.
pub fn damage(state: &Path, folder: usize, file: usize, damage: Damage) {
    let places = entries(state);
    let Some(place) = folder.checked_rem(places.len()) else { return };
    let mut files = Vec::new();
    add_files(&places[place], &mut files);
    let Some(file) = file.checked_rem(files.len()) else { return };
    let path = &files[file];
    let mut bytes = fs::read(path).unwrap();
    match damage {
        Damage::Cut { percent } => bytes.truncate(bytes.len() * percent / 100),
        Damage::Flip { permille, bit } => {
            let at = bytes.len() * permille / 1000;
            bytes.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << bit);
        }
        Damage::Garbage => bytes = (0..997u32).map(|at| (at * at % 251) as u8).collect(),
        Damage::Longer => bytes.extend_from_within(..),
        Damage::Gone => return fs::remove_file(path).unwrap(),
    }
    fs::write(path, bytes).unwrap();
}

/// Sets the time of every file.
pub fn touch(folder: &Path, hours: i64) {
    let by = Duration::from_secs(hours.unsigned_abs() * 3600);
    let now = SystemTime::now();
    let time = if hours < 0 { now - by } else { now + by };
    each_file(folder, |file| set_time(file, time));
}

/// Writes every file once more, as another file of the same name.
pub fn rewrite(folder: &Path) {
    each_file(folder, |file| {
        let bytes = fs::read(file).unwrap();
        fs::remove_file(file).unwrap();
        fs::write(file, bytes).unwrap();
    });
}

fn each_file(folder: &Path, act: impl Fn(&Path)) {
    let mut files = Vec::new();
    add_files(folder, &mut files);
    files.iter().filter(|file| !file.starts_with(folder.join(".bantin"))).for_each(|file| act(file));
}

fn add_files(place: &Path, files: &mut Vec<PathBuf>) {
    if place.is_dir() {
        entries(place).iter().for_each(|entry| add_files(entry, files));
    } else {
        files.push(place.to_owned());
    }
}

/// In the order of their names.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}
