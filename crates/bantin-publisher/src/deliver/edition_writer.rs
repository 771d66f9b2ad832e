//! Writes an edition's files and their twins: all of them into a new folder, or only what changed
//! into the stage.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, IoSlice, Write};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::deliver::changes::{Move, twin_of_number};
use crate::disk::content_hash::Hasher;
use crate::disk::digest::Digest;
use crate::disk::folder::Folder;
use crate::disk::folder::making::set_file_mode;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::edition::edition_path::{EditionPath, has_twin, twin};
use crate::edition::manifest::{FileContent, Served};
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;
use crate::twins::{self, Joined, SmallestTwins};

/// Where files are written; used from several threads.
#[derive(Debug)]
pub(crate) struct EditionWriter<'a> {
    folder: &'a Folder,
    way: Way,
    twins: &'a SmallestTwins,
    modes_need_setting: bool,
    moves: Mutex<Vec<Move>>,
    written: AtomicUsize,
    next: AtomicU32,
}

/// What becomes of a file that is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Every file is written, at its path under the folder.
    Full,
    /// Only what changed is written, under a number, to be moved to its path.
    Staged,
}

/// What is written at once.
enum Bytes<'a> {
    Joined(Joined),
    Quick(Cow<'a, [u8]>),
    Smallest(&'a [u8]),
}

impl Bytes<'_> {
    /// One after the other.
    fn pieces(&self) -> Vec<&[u8]> {
        match self {
            Bytes::Joined(parts) => parts.pieces().collect(),
            Bytes::Quick(bytes) => vec![bytes],
            Bytes::Smallest(bytes) => vec![bytes],
        }
    }
}

impl<'a> EditionWriter<'a> {
    /// `folder` exists and is empty.
    pub fn new(folder: &'a Folder, way: Way, twins: &'a SmallestTwins) -> Result<Self, PublishError> {
        Ok(EditionWriter {
            folder,
            way,
            twins,
            modes_need_setting: folder.modes_are_cut().map_err(PublishError::io(folder.path()))?,
            moves: Mutex::default(),
            written: AtomicUsize::new(0),
            next: AtomicU32::new(0),
        })
    }

    /// Writes a file and its twin, unless the file at its path has the same content. `before` is that content.
    /// Gives the new content.
    pub fn put(&self, file: DrawnFile<'_>, before: Option<FileContent>) -> Result<FileContent, PublishError> {
        let DrawnFile { rank, path, bytes } = file;
        let (bytes, plain) = match bytes {
            DrawnBytes::Copied { from, content, named } => {
                let plain = self.copy(self.targets(rank, &path, before.is_none()).0, from, content, named)?;
                return Ok(FileContent { plain, brotli: None });
            }
            DrawnBytes::Joined(parts) => {
                let plain = Served { size: parts.size(), hash: parts.hash() };
                (Bytes::Joined(parts), plain)
            }
            DrawnBytes::Quick(bytes) => {
                let plain = Served::of(&bytes);
                (Bytes::Quick(bytes), plain)
            }
            DrawnBytes::Smallest(bytes) => (Bytes::Smallest(bytes), Served::of(bytes)),
        };
        if let Some(before) = before.filter(|before| self.way == Way::Staged && before.plain == plain) {
            return Ok(before);
        }
        let packed = if has_twin(&path) { Some(self.packed(&path, &bytes)?) } else { None };
        let (target, twin_target) = self.targets(rank, &path, before.is_none());
        self.write_file(&target, &bytes.pieces())?;
        if let Some(packed) = &packed {
            self.write_file(&twin_target, &[packed])?;
        }
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(FileContent { plain, brotli: packed.map(|packed| Served::of(&packed)) })
    }

    /// Files written; twins are not counted.
    pub fn written(&self) -> usize {
        self.written.load(Ordering::Relaxed)
    }

    /// What waits to be moved.
    pub fn moves(self) -> Vec<Move> {
        self.moves.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// Copies a file, however large.
    fn copy(
        &self,
        target: String,
        mut from: File,
        content: Digest,
        named: String,
    ) -> Result<Served, PublishError> {
        let mut file = self.create_file(&target)?;
        let (mut hasher, mut size) = (Hasher::default(), 0);
        let copied = Digest::of_file(&mut from, |piece| {
            hasher.add(piece);
            size += piece.len() as u64;
            file.write_all(piece)
        });
        if copied.map_err(self.failed(&target))? != content {
            return Err(PublishError::Changed { file: named });
        }
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(Served { size, hash: hasher.finish() })
    }

    /// Where a file and its twin are written.
    fn targets(&self, rank: Rank, path: &EditionPath, new: bool) -> (String, String) {
        match self.way {
            Way::Full => (path.to_string(), twin(path)),
            Way::Staged => {
                let number = self.next.fetch_add(1, Ordering::Relaxed);
                let mut moves = self.moves.lock().unwrap_or_else(PoisonError::into_inner);
                moves.push(Move { rank, number, new, path: path.clone() });
                (number.to_string(), twin_of_number(number))
            }
        }
    }

    fn packed(&self, path: &EditionPath, bytes: &Bytes<'_>) -> Result<Vec<u8>, PublishError> {
        let packed = match bytes {
            Bytes::Joined(parts) => parts.twin(),
            Bytes::Quick(bytes) => twins::quick(bytes),
            Bytes::Smallest(bytes) => return self.twins.of(bytes),
        };
        packed.map_err(self.failed(path))
    }

    fn write_file(&self, target: &str, pieces: &[&[u8]]) -> Result<(), PublishError> {
        let mut file = self.create_file(target)?;
        write_pieces(&mut file, pieces).map_err(self.failed(target))
    }

    fn create_file(&self, target: &str) -> Result<File, PublishError> {
        self.try_create(target).map_err(self.failed(target))
    }

    fn try_create(&self, target: &str) -> io::Result<File> {
        let file = match self.folder.create_below(target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.make_folder(target.rsplit_once('/').map_or("", |(folder, _)| folder))?;
                self.folder.create_below(target)
            }
            created => created,
        }?;
        if self.modes_need_setting {
            set_file_mode(&file)?;
        }
        Ok(file)
    }

    /// Mostly the folder above is there, and the mode is right at once.
    fn make_folder(&self, folder: &str) -> io::Result<()> {
        if self.modes_need_setting || self.folder.make_folder_below(folder).is_err() {
            self.folder.make_folders(folder)?;
        }
        Ok(())
    }

    fn failed(&self, target: &str) -> impl FnOnce(io::Error) -> PublishError {
        PublishError::io_at(self.folder.path_of(target))
    }
}

/// Writes pieces one behind the other, mostly in one call.
fn write_pieces(file: &mut File, pieces: &[&[u8]]) -> io::Result<()> {
    let mut slices: Vec<IoSlice<'_>> = pieces.iter().map(|piece| IoSlice::new(piece)).collect();
    let mut left = &mut slices[..];
    // Empty pieces at the beginning are passed over: writing nothing would look like a full disk.
    IoSlice::advance_slices(&mut left, 0);
    while !left.is_empty() {
        match file.write_vectored(left) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => IoSlice::advance_slices(&mut left, written),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
