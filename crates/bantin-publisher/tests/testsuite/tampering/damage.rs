//! What may become of a file that the publisher keeps.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, Mode, mkfifoat};

use super::sentinel::OUTSIDE;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// A bit at so many thousandths.
    Flip(usize),
    /// Left are so many hundredths.
    Cut(usize),
    Garbage,
    Doubled,
    Gone,
    AnotherFile,
    LinkToAFile,
    LinkToAFolder,
    LinkToNothing,
    LinkToItself,
    HardLink,
    Folder,
    FullFolder,
    Pipe,
}

pub const DAMAGES: [Damage; 20] = [
    Damage::Flip(0),
    Damage::Flip(400),
    Damage::Flip(700),
    Damage::Flip(999),
    Damage::Cut(0),
    Damage::Cut(30),
    Damage::Cut(60),
    Damage::Cut(99),
    Damage::Garbage,
    Damage::Doubled,
    Damage::Gone,
    Damage::AnotherFile,
    Damage::LinkToAFile,
    Damage::LinkToAFolder,
    Damage::LinkToNothing,
    Damage::LinkToItself,
    Damage::HardLink,
    Damage::Folder,
    Damage::FullFolder,
    Damage::Pipe,
];

impl Damage {
    /// Whether it can be seen without knowing what was in the file.
    pub fn is_seen(self) -> bool {
        use Damage::{Folder, FullFolder, LinkToAFile, LinkToAFolder, LinkToItself, LinkToNothing, Pipe};
        [LinkToAFile, LinkToAFolder, LinkToNothing, LinkToItself, Folder, FullFolder, Pipe].contains(&self)
    }

    /// `home` holds what is somebody else's.
    pub fn befalls(self, file: &Path, other: &Path, home: &Path) {
        let mut bytes = fs::read(file).unwrap();
        let whole = bytes.len();
        if self != Damage::AnotherFile {
            fs::remove_file(file).unwrap();
        }
        match self {
            Damage::Flip(thousandths) => {
                bytes.get_mut(whole * thousandths / 1000).into_iter().for_each(|byte| *byte ^= 4);
                fs::write(file, bytes)
            }
            Damage::Cut(hundredths) => fs::write(file, &bytes[..whole * hundredths / 100]),
            Damage::Garbage => {
                fs::write(file, (0..997u32).map(|at| (at * at % 251) as u8).collect::<Vec<_>>())
            }
            Damage::Doubled => fs::write(file, bytes.repeat(2)),
            Damage::Gone => Ok(()),
            Damage::AnotherFile => fs::copy(other, file).map(drop),
            Damage::LinkToAFile => symlink(home.join(".ssh/authorized_keys"), file),
            Damage::LinkToAFolder => symlink(home.join("documents"), file),
            Damage::LinkToNothing => symlink(home.join("new"), file),
            Damage::LinkToItself => symlink(file.file_name().unwrap(), file),
            Damage::HardLink => fs::hard_link(home.join("a/town").join(OUTSIDE), file),
            Damage::Folder => fs::create_dir(file),
            Damage::FullFolder => fs::create_dir(file).and_then(|()| fs::write(file.join("x"), "x")),
            Damage::Pipe => mkfifoat(CWD, file, Mode::RUSR).map_err(Into::into),
        }
        .unwrap();
    }
}

/// Puts a pipe in the place of a file, whether there is one or not.
pub fn pipe(path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let _ = fs::remove_file(path);
    mkfifoat(CWD, path, Mode::RUSR).unwrap();
}

/// Every file below a folder.
pub fn all_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(all_below(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}
