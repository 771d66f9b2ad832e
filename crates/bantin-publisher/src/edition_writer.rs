//! Writes an edition's files and their twins, and remembers what it wrote.
//! Modes are always 0644 and 0755: an edition is the same whoever published it.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::content_hash::ContentHash;
use crate::precompress::{self, SmallestTwins};
use crate::publish_error::PublishError;

/// A folder that an edition is written into; used from several threads.
#[derive(Debug)]
pub(crate) struct EditionWriter<'a> {
    folder: &'a Path,
    twins: SmallestTwins,
    modes_need_setting: bool,
    written: Mutex<BTreeMap<String, ContentHash>>,
    files: AtomicUsize,
    bytes: AtomicU64,
}

impl<'a> EditionWriter<'a> {
    /// `folder` exists and is empty; `state` is the newsroom's `.bantin/`.
    pub fn new(folder: &'a Path, state: &Path) -> Result<Self, PublishError> {
        Ok(EditionWriter {
            folder,
            twins: SmallestTwins::new(state),
            modes_need_setting: modes::are_cut(folder).map_err(PublishError::io(folder))?,
            written: Mutex::default(),
            files: AtomicUsize::new(0),
            bytes: AtomicU64::new(0),
        })
    }

    /// Writes a file (its path under the edition, with `/`) and, when it is text, its twin.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let twin = if precompress::has_twin(path) {
            Some(precompress::quick(bytes).map_err(PublishError::io(&self.folder.join(path)))?)
        } else {
            None
        };
        self.put(path, bytes, ContentHash::of(bytes), twin)
    }

    /// Writes a file that stays as it is for long, with the smallest twin.
    pub fn write_lasting(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let hash = ContentHash::of(bytes);
        let twin = if precompress::has_twin(path) { Some(self.twins.of(bytes, &hash)?) } else { None };
        self.put(path, bytes, hash, twin)
    }

    /// Whether this path was written already.
    pub fn has(&self, path: &str) -> bool {
        self.written.lock().unwrap_or_else(PoisonError::into_inner).contains_key(path)
    }

    /// The id of all that was written so far and of one more content.
    pub fn content_id_with(&self, last: &[u8]) -> String {
        let written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let parts = written.iter().flat_map(|(path, hash)| [path.as_bytes(), hash.bytes()]);
        ContentHash::of_parts(parts.chain([last])).short()
    }

    /// Files written, twins counted.
    pub fn files(&self) -> usize {
        self.files.load(Ordering::Relaxed)
    }

    /// Their bytes.
    pub fn bytes(&self) -> u64 {
        self.bytes.load(Ordering::Relaxed)
    }

    fn put(
        &self,
        path: &str,
        bytes: &[u8],
        hash: ContentHash,
        twin: Option<Vec<u8>>,
    ) -> Result<(), PublishError> {
        let target = self.folder.join(path);
        self.put_file(&target, bytes)?;
        if let Some(twin) = twin {
            self.put_file(&self.folder.join([path, ".br"].concat()), &twin)?;
        }
        self.written.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), hash);
        Ok(())
    }

    fn put_file(&self, target: &Path, bytes: &[u8]) -> Result<(), PublishError> {
        let mut file = match self.create(target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.make_folders(target).map_err(PublishError::io(target))?;
                self.create(target)
            }
            created => created,
        }
        .map_err(PublishError::io(target))?;
        file.write_all(bytes).map_err(PublishError::io(target))?;
        if self.modes_need_setting {
            modes::set(target, modes::FILE).map_err(PublishError::io(target))?;
        }
        self.files.fetch_add(1, Ordering::Relaxed);
        self.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        Ok(())
    }

    fn create(&self, target: &Path) -> io::Result<File> {
        modes::for_file(OpenOptions::new().write(true).create_new(true)).open(target)
    }

    fn make_folders(&self, target: &Path) -> io::Result<()> {
        let Some(parent) = target.parent() else { return Ok(()) };
        let missing: Vec<PathBuf> = parent
            .ancestors()
            .take_while(|folder| *folder != self.folder && !folder.exists())
            .map(Path::to_owned)
            .collect();
        for folder in missing.iter().rev() {
            match modes::for_folder(&mut fs::DirBuilder::new()).create(folder) {
                // Another thread was faster.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                made => made?,
            }
            if self.modes_need_setting {
                modes::set(folder, modes::FOLDER)?;
            }
        }
        Ok(())
    }
}

/// The edition's own folder, with the mode that all its folders have.
pub(crate) fn make_root(folder: &Path) -> io::Result<()> {
    modes::for_folder(&mut fs::DirBuilder::new()).create(folder)?;
    modes::set(folder, modes::FOLDER)
}

#[cfg(unix)]
mod modes {
    //! Permissions where files have modes, whatever the umask.

    use std::fs::{self, DirBuilder, OpenOptions, Permissions};
    use std::io;
    use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
    use std::path::Path;

    pub const FILE: u32 = 0o644;
    pub const FOLDER: u32 = 0o755;

    pub fn for_file(options: &mut OpenOptions) -> &mut OpenOptions {
        options.mode(FILE)
    }

    pub fn for_folder(builder: &mut DirBuilder) -> &mut DirBuilder {
        builder.mode(FOLDER)
    }

    pub fn set(path: &Path, mode: u32) -> io::Result<()> {
        fs::set_permissions(path, Permissions::from_mode(mode))
    }

    /// Whether the umask takes something away, tried out on a folder.
    pub fn are_cut(folder: &Path) -> io::Result<bool> {
        let trial = folder.join(".mode");
        for_folder(&mut DirBuilder::new()).create(&trial)?;
        let mode = fs::metadata(&trial)?.permissions().mode() & 0o777;
        fs::remove_dir(&trial)?;
        Ok(mode != FOLDER)
    }
}

#[cfg(not(unix))]
mod modes {
    //! Nothing to set where files have no modes.

    use std::fs::{DirBuilder, OpenOptions};
    use std::io;
    use std::path::Path;

    pub const FILE: u32 = 0;
    pub const FOLDER: u32 = 0;

    pub fn for_file(options: &mut OpenOptions) -> &mut OpenOptions {
        options
    }

    pub fn for_folder(builder: &mut DirBuilder) -> &mut DirBuilder {
        builder
    }

    pub fn set(_path: &Path, _mode: u32) -> io::Result<()> {
        Ok(())
    }

    pub fn are_cut(_folder: &Path) -> io::Result<bool> {
        Ok(false)
    }
}
