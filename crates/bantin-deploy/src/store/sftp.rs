//! A folder on a server over SFTP. The operator's own `ssh` makes the connection, with their keys, agent and known hosts;
//! what is said over it is `russh-sftp`'s. Files come under another name and are renamed when they are whole.

mod connection;
mod listing;

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use async_trait::async_trait;
use bytes::Bytes;
use russh_sftp::client::RawSftpSession;
use russh_sftp::client::error::Error;
use russh_sftp::extensions::HardlinkExtension;
use russh_sftp::protocol::{FileAttributes, OpenFlags, Packet, StatusCode};
use tokio::io::AsyncReadExt;
use url::Url;

use self::connection::Connection;
use super::{COMING, Held, LARGEST, Lies, OWN, Object, Store, StoreError};
use crate::record::Sha;

/// Bytes in one message: every server takes so many.
const PART: usize = 32 << 10;

/// Renames also where something is; the protocol's own rename does not.
const RENAME: &str = "posix-rename@openssh.com";

/// A folder on a server.
pub struct SftpStore {
    connection: Connection,
    /// Folders that are there.
    folders: Mutex<HashSet<String>>,
}

impl SftpStore {
    pub async fn open(url: &Url) -> Result<Self, String> {
        let connection = Connection::of(url)?;
        let store = SftpStore { connection, folders: Mutex::default() };
        let session = store.connection.session().await?;
        let root = store.connection.root();
        match session.stat(root).await {
            Ok(_) => Ok(store),
            Err(error) if is_missing(&error) => {
                session.mkdir(root, FileAttributes::empty()).await.map_err(|error| error.to_string())?;
                Ok(store)
            }
            Err(error) => Err(error.to_string()),
        }
    }

    /// Asks the server for something; a connection that broke is made anew by the next one who asks.
    async fn asks<T>(
        &self,
        path: &str,
        what: impl AsyncFnOnce(&RawSftpSession) -> Result<T, Error>,
    ) -> Result<T, StoreError> {
        let session = self.connection.session().await.map_err(|reason| StoreError::passing(path, reason))?;
        match what(&session).await {
            Ok(done) => Ok(done),
            Err(error @ Error::Status(_)) => Err(StoreError::lasting(path, error)),
            Err(error) => {
                self.connection.is_broken(&session);
                Err(StoreError::passing(path, error))
            }
        }
    }

    fn at(&self, path: &str) -> String {
        format!("{}/{path}", self.connection.root())
    }

    /// The name under which a file waits until it is whole.
    async fn waiting(&self, session: &RawSftpSession, path: &str) -> Result<String, Error> {
        let name = place_of_waiting(path);
        self.make_folders(session, &name).await?;
        Ok(self.at(&name))
    }

    /// Makes the folders on the way to a file.
    async fn make_folders(&self, session: &RawSftpSession, path: &str) -> Result<(), Error> {
        let ancestors = Path::new(path).ancestors().skip(1).filter_map(Path::to_str);
        let mut missing: Vec<&str> = Vec::new();
        for folder in ancestors.filter(|folder| !folder.is_empty()) {
            if self.folders.lock().unwrap_or_else(PoisonError::into_inner).contains(folder) {
                break;
            }
            missing.push(folder);
        }
        for folder in missing.into_iter().rev() {
            // That it is there already is said in many ways; whoever writes into it finds out.
            let _ = session.mkdir(self.at(folder), FileAttributes::empty()).await;
            self.folders.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_owned());
        }
        Ok(())
    }

    /// Takes a folder away in which nothing is left; tells whether it was so.
    async fn removes_folder(&self, session: &RawSftpSession, folder: &str) -> bool {
        let is_removed = session.rmdir(self.at(folder)).await.is_ok();
        if is_removed {
            self.folders.lock().unwrap_or_else(PoisonError::into_inner).remove(folder);
        }
        is_removed
    }

    async fn comes(&self, session: &RawSftpSession, waiting: String, path: &str) -> Result<(), Error> {
        self.make_folders(session, path).await?;
        let place = self.at(path);
        match rename(session, &waiting, &place).await {
            // A folder that holds something stays.
            Err(Error::Status(_)) if session.rmdir(&place).await.is_ok() => {
                rename(session, &waiting, &place).await
            }
            renamed => renamed,
        }
    }
}

#[async_trait(?Send)]
impl Store for SftpStore {
    async fn put(&self, path: &str, object: Object) -> Result<(), StoreError> {
        self.asks(path, async |session| {
            let waiting = self.waiting(session, path).await?;
            write(session, &waiting, object.held).await?;
            self.comes(session, waiting, path).await
        })
        .await
    }

    async fn get(&self, path: &str) -> Result<Option<Bytes>, StoreError> {
        self.asks(path, async |session| read(session, &self.at(path)).await).await
    }

    async fn swap(&self, path: &str, expected: Option<&[u8]>, bytes: Bytes) -> Result<bool, StoreError> {
        self.asks(path, async |session| {
            let waiting = self.waiting(session, &format!("{path} {}", Sha::of(&bytes))).await?;
            write(session, &waiting, Held::Bytes(bytes)).await?;
            match expected {
                // This rename is refused where something is.
                None => match session.rename(&waiting, self.at(path)).await {
                    Ok(_) => return Ok(true),
                    Err(Error::Status(_)) => {}
                    Err(error) => return Err(error),
                },
                Some(expected)
                    if read(session, &self.at(path)).await?.is_some_and(|there| there == expected) =>
                {
                    return self.comes(session, waiting, path).await.map(|()| true);
                }
                Some(_) => {}
            }
            session.remove(&waiting).await?;
            Ok(false)
        })
        .await
    }

    async fn written(&self, path: &str) -> Result<Option<SystemTime>, StoreError> {
        self.asks(path, async |session| match session.stat(self.at(path)).await {
            // A server that keeps no times says nothing of a file's age.
            Ok(there) => {
                Ok(there.attrs.mtime.map(|seconds| UNIX_EPOCH + Duration::from_secs(seconds.into())))
            }
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(error),
        })
        .await
    }

    async fn copy(&self, from: &str, to: &str) -> Result<bool, StoreError> {
        self.asks(to, async |session| {
            let waiting = self.waiting(session, &copied(to)).await?;
            // Files are never written over, only replaced: a second name is as good as a copy.
            let _ = session.remove(&waiting).await;
            match session.hardlink(self.at(from), &waiting).await {
                Ok(_) => {}
                Err(error) if is_missing(&error) => return Ok(false),
                Err(Error::Status(_)) => match read(session, &self.at(from)).await? {
                    Some(bytes) => write(session, &waiting, Held::Bytes(bytes)).await?,
                    None => return Ok(false),
                },
                Err(error) => return Err(error),
            }
            self.comes(session, waiting, to).await.map(|()| true)
        })
        .await
    }

    async fn remove(&self, path: &str) -> Result<(), StoreError> {
        self.asks(path, async |session| {
            // Who was killed while it came has left it there.
            for waiting in [place_of_waiting(path), place_of_waiting(&copied(path))] {
                match session.remove(self.at(&waiting)).await {
                    Err(error) if !is_missing(&error) => return Err(error),
                    _ => {}
                }
            }
            match session.remove(self.at(path)).await {
                Ok(_) => {
                    let mut folder = Path::new(path).parent().and_then(Path::to_str);
                    // Folders in which nothing is left go, too.
                    if path.starts_with(OWN) {
                        self.removes_folder(session, COMING).await;
                    }
                    while let Some(inner) = folder.filter(|inner| !inner.is_empty()) {
                        if !self.removes_folder(session, inner).await {
                            break;
                        }
                        folder = Path::new(inner).parent().and_then(Path::to_str);
                    }
                    Ok(())
                }
                Err(error) if is_missing(&error) => Ok(()),
                // What came after it is a folder.
                Err(_) if lies(session, &self.at(path)).await? == Lies::Folder => Ok(()),
                Err(error) => Err(error),
            }
        })
        .await
    }

    async fn lies(&self, path: &str) -> Result<Lies, StoreError> {
        self.asks(path, async |session| lies(session, &self.at(path)).await).await
    }

    async fn names(&self, folder: &str) -> Result<Vec<String>, StoreError> {
        let inside =
            self.asks(folder, async |session| listing::inside(session, &self.at(folder)).await).await?;
        Ok(inside.into_iter().map(|file| file.filename).collect())
    }

    fn looks_at_most(&self) -> Option<usize> {
        None
    }

    fn takes_twins(&self) -> bool {
        true
    }

    fn at_a_time(&self) -> usize {
        16
    }
}

fn place_of_waiting(path: &str) -> String {
    format!("{COMING}/{}", Sha::of(path.as_bytes()))
}

/// A copy waits elsewhere than what is written: it may be a second name of a file that must not be written over.
fn copied(path: &str) -> String {
    [path, "\ncopied"].concat()
}

async fn write(session: &RawSftpSession, path: &str, held: Held) -> Result<(), Error> {
    let flags = OpenFlags::CREATE | OpenFlags::TRUNCATE | OpenFlags::WRITE;
    let handle = session.open(path, flags, FileAttributes::empty()).await?.handle;
    let written = async {
        let mut offset = 0;
        match held {
            Held::Bytes(bytes) => {
                for part in bytes.chunks(PART) {
                    session.write(&handle, offset, part.to_vec()).await?;
                    offset += part.len() as u64;
                }
            }
            Held::File(file, _) => {
                let mut file = tokio::fs::File::open(file).await.map_err(unexpected)?;
                loop {
                    let mut part = Vec::with_capacity(PART);
                    (&mut file).take(PART as u64).read_to_end(&mut part).await.map_err(unexpected)?;
                    let length = part.len() as u64;
                    if length == 0 {
                        break;
                    }
                    session.write(&handle, offset, part).await?;
                    offset += length;
                }
            }
        }
        Ok(())
    }
    .await;
    session.close(&handle).await?;
    written
}

async fn rename(session: &RawSftpSession, from: &str, to: &str) -> Result<(), Error> {
    let names = HardlinkExtension { oldpath: from.to_owned(), newpath: to.to_owned() };
    let data = TryInto::<Vec<u8>>::try_into(names).map_err(unexpected)?;
    match session.extended(RENAME, data).await? {
        Packet::Status(status) if status.status_code == StatusCode::Ok => Ok(()),
        Packet::Status(status) => Err(status.into()),
        _ => Err(Error::UnexpectedPacket),
    }
}

async fn lies(session: &RawSftpSession, path: &str) -> Result<Lies, Error> {
    match session.stat(path).await {
        Ok(there) if there.attrs.is_dir() => Ok(Lies::Folder),
        Ok(there) if there.attrs.is_regular() => Ok(Lies::File(there.attrs.size.unwrap_or_default())),
        Ok(_) => Ok(Lies::Other),
        Err(error) if is_missing(&error) => Ok(Lies::Nothing),
        Err(error) => Err(error),
    }
}

async fn read(session: &RawSftpSession, path: &str) -> Result<Option<Bytes>, Error> {
    let handle = match session.open(path, OpenFlags::READ, FileAttributes::empty()).await {
        Ok(handle) => handle.handle,
        Err(error) if is_missing(&error) => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    let ended = loop {
        if bytes.len() as u64 > LARGEST {
            break Err(unexpected("too large"));
        }
        match session.read(&handle, bytes.len() as u64, PART as u32).await {
            Ok(part) if part.data.is_empty() => break Ok(()),
            Ok(part) => bytes.extend_from_slice(&part.data),
            Err(Error::Status(status)) if status.status_code == StatusCode::Eof => break Ok(()),
            Err(error) => break Err(error),
        }
    };
    session.close(&handle).await?;
    ended.map(|()| Some(bytes.into()))
}

fn is_missing(error: &Error) -> bool {
    matches!(error, Error::Status(status) if status.status_code == StatusCode::NoSuchFile)
}

/// Something on this side.
fn unexpected(error: impl ToString) -> Error {
    Error::IO(error.to_string())
}
