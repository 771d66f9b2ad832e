//! What lies in a folder on a server. No link is followed.

use async_trait::async_trait;
use bantin_manifest::{Content, FileHasher};
use futures_util::{StreamExt, TryStreamExt, stream};
use russh_sftp::client::RawSftpSession;
use russh_sftp::client::error::Error;
use russh_sftp::protocol::{File, FileAttributes, OpenFlags, StatusCode};

use super::{PART, SftpStore, is_missing, unexpected};
use crate::store::listing::{DEEPEST, Listed, Listing, MOST, Seen};
use crate::store::{Store, StoreError};

#[async_trait(?Send)]
impl Listing for SftpStore {
    /// Level by level, many folders at a time: an edition has one for every article, and a server may be far away.
    async fn list(&self) -> Result<Vec<Listed>, StoreError> {
        let (mut listed, mut level) = (Vec::new(), vec![String::new()]);
        for depth in 0.. {
            let each = stream::iter(level).map(|folder| async move {
                let files = self.asks(&folder, async |session| inside(session, &self.at(&folder)).await);
                files.await.map(|files| (folder.clone(), files))
            });
            let mut coming = each.buffer_unordered(self.at_a_time());
            let mut below = Vec::new();
            while let Some((folder, files)) = coming.try_next().await? {
                if listed.len() + below.len() + files.len() > MOST {
                    return Err(StoreError::lasting("", "too many files"));
                }
                for file in files {
                    let (kind, path) = (file.attrs.file_type(), folder.clone() + &file.filename);
                    if kind.is_dir() && depth < DEEPEST {
                        below.push(path + "/");
                    } else {
                        listed.push(Listed { path, size: kind.is_file().then(|| file.attrs.len()) });
                    }
                }
            }
            if below.is_empty() {
                break;
            }
            level = below;
        }
        Ok(listed)
    }

    async fn see(&self, path: &str) -> Result<Option<Seen>, StoreError> {
        self.asks(path, async |session| {
            let at = self.at(path);
            let handle = match session.open(&at, OpenFlags::READ, FileAttributes::empty()).await {
                Ok(handle) => handle.handle,
                Err(error) if is_missing(&error) => return Ok(None),
                Err(error) => return Err(error),
            };
            let content = content(session, &handle).await;
            session.close(&handle).await?;
            content.map(|content| Some(Seen { content, content_type: None }))
        })
        .await
    }
}

/// What is in a folder.
pub(super) async fn inside(session: &RawSftpSession, folder: &str) -> Result<Vec<File>, Error> {
    let handle = session.opendir(folder).await?.handle;
    let mut files = Vec::new();
    let ended = loop {
        match session.readdir(&handle).await {
            Ok(some) => files.extend(some.files),
            Err(Error::Status(status)) if status.status_code == StatusCode::Eof => break Ok(()),
            Err(error) => break Err(error),
        }
        if files.len() > MOST {
            break Err(unexpected("too many files"));
        }
    };
    session.close(&handle).await?;
    files.retain(|file| ![".", ".."].contains(&&*file.filename));
    ended.map(|()| files)
}

async fn content(session: &RawSftpSession, handle: &str) -> Result<Content, Error> {
    let (mut hasher, mut size) = (FileHasher::default(), 0);
    loop {
        match session.read(handle, size, PART as u32).await {
            Ok(part) if part.data.is_empty() => break,
            Ok(part) => {
                hasher.add(&part.data);
                size += part.data.len() as u64;
            }
            Err(Error::Status(status)) if status.status_code == StatusCode::Eof => break,
            Err(error) => return Err(error),
        }
    }
    Ok(Content { size, sha256: hasher.finish() })
}
