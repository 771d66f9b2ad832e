//! A folder: of a web server on this machine, or one that a host takes. It is held open, so no link in it leads out.

use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use async_trait::async_trait;
use bytes::Bytes;
use cap_std::ambient_authority;
use cap_std::fs::{Dir, DirEntry};

use super::{COMING, Held, LARGEST, Lies, OWN, Object, Store, StoreError};
use crate::record::Sha;

/// A folder that is served.
#[derive(Clone, Debug)]
pub struct FolderStore {
    dir: Arc<Dir>,
}

impl FolderStore {
    /// Makes the folder where it is not there.
    pub fn open(path: &Path) -> io::Result<Self> {
        std::fs::create_dir_all(path)?;
        Ok(FolderStore { dir: Arc::new(Dir::open_ambient_dir(path, ambient_authority())?) })
    }

    /// Does something that waits for the disk.
    async fn on_disk<T: Send + 'static>(
        &self,
        path: &str,
        what: impl FnOnce(&Dir, &str) -> io::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (dir, owned) = (self.dir.clone(), path.to_owned());
        let done = tokio::task::spawn_blocking(move || what(&dir, &owned)).await;
        done.map_err(|error| StoreError::lasting(path, error))?.map_err(StoreError::io(path))
    }
}

#[async_trait(?Send)]
impl Store for FolderStore {
    async fn put(&self, path: &str, object: Object) -> Result<(), StoreError> {
        self.on_disk(path, move |dir, path| {
            let waiting = waiting(dir, path)?;
            match object.held {
                Held::Bytes(bytes) => dir.write(&waiting, bytes)?,
                Held::File(file, _) => {
                    io::copy(&mut std::fs::File::open(file)?, &mut dir.create(&waiting)?)?;
                }
            }
            comes(dir, &waiting, path)
        })
        .await
    }

    async fn get(&self, path: &str) -> Result<Option<Bytes>, StoreError> {
        self.on_disk(path, read).await
    }

    async fn swap(&self, path: &str, expected: Option<&[u8]>, bytes: Bytes) -> Result<bool, StoreError> {
        let expected = expected.map(<[u8]>::to_vec);
        self.on_disk(path, move |dir, path| {
            // Two who read the same must not both put theirs there. Where a folder cannot be locked, the moment is short.
            let one_at_a_time = dir.open(".").map(|folder| folder.into_std());
            let _ = one_at_a_time.as_ref().map(std::fs::File::lock);
            // Not the name that others' attempts have.
            let waiting = waiting(dir, &format!("{path} {}", Sha::of(&bytes)))?;
            dir.write(&waiting, &bytes)?;
            let swapped = match expected {
                // A second name is given only where nothing is.
                None => match dir.hard_link(&waiting, dir, path) {
                    Ok(()) => true,
                    Err(error) if error.kind() == io::ErrorKind::AlreadyExists => false,
                    Err(error) => return Err(error),
                },
                Some(expected) if read(dir, path)?.is_some_and(|there| there == expected) => {
                    dir.rename(&waiting, dir, path)?;
                    return Ok(true);
                }
                Some(_) => false,
            };
            dir.remove_file(&waiting)?;
            Ok(swapped)
        })
        .await
    }

    async fn written(&self, path: &str) -> Result<Option<SystemTime>, StoreError> {
        let written = |dir: &Dir, path: &str| match dir.metadata(path).and_then(|there| there.modified()) {
            Ok(written) => Ok(Some(written.into_std())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        };
        self.on_disk(path, written).await
    }

    async fn copy(&self, from: &str, to: &str) -> Result<bool, StoreError> {
        let from = from.to_owned();
        self.on_disk(to, move |dir, to| {
            let waiting = waiting(dir, to)?;
            match dir.copy(&from, dir, &waiting) {
                Ok(_) => comes(dir, &waiting, to).map(|()| true),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
                Err(error) => Err(error),
            }
        })
        .await
    }

    async fn remove(&self, path: &str) -> Result<(), StoreError> {
        self.on_disk(path, |dir, path| {
            // Who was killed while it came has left it there.
            match dir.remove_file(place_of_waiting(path)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
            match dir.remove_file(path) {
                Err(error) if is_missing(&error) => return Ok(()),
                // What came after it is a folder.
                Err(_) if lies(dir, path)? == Lies::Folder => return Ok(()),
                removed => removed?,
            }
            // Folders in which nothing is left go, too. Those that hold something stay by themselves.
            if path.starts_with(OWN) {
                let _ = dir.remove_dir(COMING);
            }
            let mut folder = Path::new(path).parent();
            while let Some(inner) = folder.filter(|inner| !inner.as_os_str().is_empty()) {
                if dir.remove_dir(inner).is_err() {
                    break;
                }
                folder = inner.parent();
            }
            Ok(())
        })
        .await
    }

    async fn lies(&self, path: &str) -> Result<Lies, StoreError> {
        self.on_disk(path, lies).await
    }

    async fn names(&self, folder: &str) -> Result<Vec<String>, StoreError> {
        self.on_disk(folder, |dir, folder| {
            let name = |entry: DirEntry| entry.file_name().to_string_lossy().into_owned();
            dir.read_dir(folder)?.map(|entry| entry.map(name)).collect()
        })
        .await
    }

    fn looks_at_most(&self) -> Option<usize> {
        None
    }

    fn takes_twins(&self) -> bool {
        true
    }

    fn at_a_time(&self) -> usize {
        8
    }
}

/// The name under which a file waits until it is whole.
fn waiting(dir: &Dir, path: &str) -> io::Result<String> {
    dir.create_dir_all(COMING)?;
    Ok(place_of_waiting(path))
}

fn place_of_waiting(path: &str) -> String {
    format!("{COMING}/{}", Sha::of(path.as_bytes()))
}

/// Brings a whole file to its place in one step.
fn comes(dir: &Dir, waiting: &str, path: &str) -> io::Result<()> {
    if let Some(parent) = Path::new(path).parent() {
        dir.create_dir_all(parent)?;
    }
    match dir.rename(waiting, dir, path) {
        // A folder that holds something stays.
        Err(_) if dir.remove_dir(path).is_ok() => dir.rename(waiting, dir, path),
        renamed => renamed,
    }
}

fn lies(dir: &Dir, path: &str) -> io::Result<Lies> {
    match dir.metadata(path) {
        Ok(there) if there.is_file() => Ok(Lies::File(there.len())),
        Ok(there) if there.is_dir() => Ok(Lies::Folder),
        Ok(_) => Ok(Lies::Other),
        Err(error) if is_missing(&error) => Ok(Lies::Nothing),
        Err(error) => Err(error),
    }
}

/// Nothing is there, or a file where its folder would be.
fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn read(dir: &Dir, path: &str) -> io::Result<Option<Bytes>> {
    match dir.metadata(path) {
        // A pipe would be waited for without end.
        Ok(there) if !there.is_file() => return Err(io::Error::new(io::ErrorKind::InvalidData, "no file")),
        Ok(there) if there.len() > LARGEST => return Err(io::ErrorKind::FileTooLarge.into()),
        Ok(_) => {}
        Err(error) if is_missing(&error) => return Ok(None),
        Err(error) => return Err(error),
    }
    let mut bytes = Vec::new();
    match dir.open(path).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes)) {
        Ok(_) => Ok(Some(bytes.into())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
