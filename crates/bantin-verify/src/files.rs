//! The files below a folder, found without following a link: whoever may write there might lay one that leads elsewhere.

use std::io::{self, Read};
use std::path::Path;

use bantin_manifest::{Content, FileHasher};
use cap_fs_ext::{DirExt, FollowSymlinks, OpenOptionsFollowExt, OpenOptionsSyncExt};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, File, OpenOptions};

/// How deep folders lie in each other at most: an edition has not half as many.
const DEEPEST: usize = 24;

/// How many things in a folder are looked at; an edition of 100,000 articles has 600,000.
const MOST: usize = 5_000_000;

/// What is read at once.
const PART: usize = 64 << 10;

/// What is below a folder.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// Plain files, by their paths with `/`, in order.
    pub files: Vec<String>,
    /// Links, pipes and other things that are no files, and names that are no text.
    pub others: Vec<String>,
}

/// A folder that is held open: what is read and written is in it.
#[derive(Debug)]
pub(crate) struct OpenFolder(Dir);

impl OpenFolder {
    /// By a path that the operator typed: links on the way there are followed.
    pub fn open(path: &Path) -> io::Result<Self> {
        Ok(OpenFolder(Dir::open_ambient_dir(path, ambient_authority())?))
    }

    pub fn tree(&self) -> io::Result<Tree> {
        let mut tree = Tree::default();
        let mut waiting = vec![(self.0.try_clone()?, String::new(), 0)];
        while let Some((folder, path, depth)) = waiting.pop() {
            for entry in folder.entries()? {
                let entry = entry?;
                let name = entry.file_name();
                let path_of = [path.as_str(), &name.to_string_lossy()].concat();
                let kind = entry.file_type()?;
                let is_text = name.to_str().is_some();
                if tree.files.len() + tree.others.len() + waiting.len() >= MOST {
                    return Err(io::Error::other("too many files"));
                }
                if kind.is_dir() && is_text && depth < DEEPEST {
                    waiting.push((folder.open_dir_nofollow(&name)?, path_of + "/", depth + 1));
                } else if kind.is_file() && is_text {
                    tree.files.push(path_of);
                } else {
                    tree.others.push(path_of);
                }
            }
        }
        tree.files.sort_unstable();
        tree.others.sort_unstable();
        Ok(tree)
    }

    /// A plain file, to be read.
    pub fn file(&self, path: &str) -> io::Result<File> {
        let (folder, name) = self.folder_of(path)?;
        // A pipe in a file's place would be waited for without end.
        let mut options = OpenOptions::new();
        options.read(true).follow(FollowSymlinks::No).nonblock(true);
        let file = folder.open_with(name, &options)?;
        match file.metadata()?.is_file() {
            true => Ok(file),
            false => Err(io::Error::new(io::ErrorKind::InvalidInput, "no file")),
        }
    }

    /// Size and hash of a file.
    pub fn content(&self, path: &str) -> io::Result<Content> {
        content_of(self.file(path)?)
    }

    /// Whether a file holds this. No more is read than that would take.
    pub fn holds(&self, path: &str, right: Content) -> io::Result<bool> {
        let file = self.file(path)?;
        Ok(file.metadata()?.len() == right.size && content_of(file.take(right.size))? == right)
    }

    /// The bytes of a file of this size at most.
    pub fn read(&self, path: &str, largest: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.file(path)?.take(largest + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > largest {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "too large"));
        }
        Ok(bytes)
    }

    /// The folder that a file is in, and the file's name. No link is followed on the way.
    pub fn folder_of<'a>(&self, path: &'a str) -> io::Result<(Dir, &'a str)> {
        let mut folder = self.0.try_clone()?;
        let mut names = path.split('/').peekable();
        while let Some(name) = names.next() {
            if names.peek().is_none() {
                return Ok((folder, name));
            }
            folder = folder.open_dir_nofollow(name)?;
        }
        Err(io::Error::new(io::ErrorKind::InvalidInput, "no path"))
    }

    /// The same, where folders that are missing are made.
    pub fn made_folder_of<'a>(&self, path: &'a str) -> io::Result<(Dir, &'a str)> {
        for (at, _) in path.match_indices('/') {
            let (folder, name) = self.folder_of(&path[..at])?;
            match folder.create_dir(name) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                _ => {}
            }
        }
        self.folder_of(path)
    }
}

/// Size and hash of all that is read.
pub(crate) fn content_of(mut from: impl Read) -> io::Result<Content> {
    let (mut hasher, mut size, mut part) = (FileHasher::default(), 0, vec![0; PART]);
    loop {
        match from.read(&mut part)? {
            0 => return Ok(Content { size, sha256: hasher.finish() }),
            read => {
                hasher.add(&part[..read]);
                size += read as u64;
            }
        }
    }
}
