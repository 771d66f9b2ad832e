//! Writes an edition's files and their twins: all of them into a new folder, or only what changed
//! into the stage.

use std::fs::File;
use std::io::{self, IoSlice, Write};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::deliver::journal::{Move, Rank, twin, twin_of_number};
use crate::disk::digest::Digest;
use crate::disk::folder::{Folder, set_file_mode};
use crate::edition::edition_path::EditionPath;
use crate::publish_error::PublishError;
use crate::read::static_files;
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

/// A file to write.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sheet<'a> {
    pub rank: Rank,
    pub path: &'a EditionPath,
    pub content: Content<'a>,
}

/// What a file holds, and with it how its compressed twin is made, when it is text.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Content<'a> {
    /// Put together from parts.
    Joined(&'a Joined),
    /// What may change with every edition.
    Quick(&'a [u8]),
    /// What stays as it is for long.
    Smallest(&'a [u8]),
}

impl<'a> Content<'a> {
    fn digest(self) -> Digest {
        match self {
            Content::Joined(parts) => parts.digest(),
            Content::Quick(bytes) | Content::Smallest(bytes) => Digest::of(bytes),
        }
    }

    /// The file's bytes, piece by piece.
    fn pieces(self) -> Vec<&'a [u8]> {
        match self {
            Content::Joined(parts) => parts.pieces().collect(),
            Content::Quick(bytes) | Content::Smallest(bytes) => vec![bytes],
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

    /// Writes a file and its twin, unless it stands already with this content.
    pub fn put(&self, sheet: Sheet<'_>, stands: Option<Digest>) -> Result<Digest, PublishError> {
        let content = sheet.content.digest();
        if !self.stands(stands, content) {
            self.write(sheet, stands.is_none())?;
        }
        Ok(content)
    }

    /// Whether nothing need be written for this content.
    pub fn stands(&self, stands: Option<Digest>, content: Digest) -> bool {
        self.way == Way::Staged && stands == Some(content)
    }

    /// Files written; twins are not counted.
    pub fn written(&self) -> usize {
        self.written.load(Ordering::Relaxed)
    }

    /// What waits to be moved.
    pub fn moves(self) -> Vec<Move> {
        self.moves.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes a file and its twin. `new`: nothing stands at its path.
    pub fn write(&self, sheet: Sheet<'_>, new: bool) -> Result<(), PublishError> {
        let Sheet { rank, path, content } = sheet;
        let packed = self.packed(sheet)?;
        let (file, twin_file) = self.places(rank, path, new);
        self.write_file(&file, &content.pieces())?;
        if let Some(packed) = packed {
            self.write_file(&twin_file, &[&packed])?;
        }
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// Copies a file that has no twin, however large, and gives its digest.
    pub fn copy(
        &self,
        rank: Rank,
        path: &EditionPath,
        from: &mut File,
        new: bool,
    ) -> Result<Digest, PublishError> {
        let (target, _) = self.places(rank, path, new);
        let mut file = self.create_file(&target)?;
        let digest = static_files::digest(from, |piece| file.write_all(piece));
        let digest = digest.map_err(self.failed(&target))?;
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(digest)
    }

    /// Where a file and its twin are written.
    fn places(&self, rank: Rank, path: &EditionPath, new: bool) -> (String, String) {
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

    fn packed(&self, sheet: Sheet<'_>) -> Result<Option<Vec<u8>>, PublishError> {
        if !twins::has_twin(sheet.path) {
            return Ok(None);
        }
        let packed = match sheet.content {
            Content::Joined(parts) => parts.twin(),
            Content::Quick(bytes) => twins::quick(bytes),
            Content::Smallest(bytes) => return self.twins.of(bytes).map(Some),
        };
        packed.map(Some).map_err(self.failed(sheet.path))
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
