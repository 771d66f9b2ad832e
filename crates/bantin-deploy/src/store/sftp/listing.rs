//! What lies in a folder on a server. No link is followed.

use async_trait::async_trait;
use bantin_manifest::{Content, FileHasher};
use russh_sftp::client::RawSftpSession;
use russh_sftp::client::error::Error;
use russh_sftp::protocol::{File, FileAttributes, OpenFlags, StatusCode};

use super::{PART, SftpStore, is_missing, unexpected};
use crate::store::StoreError;
use crate::store::listing::{DEEPEST, Listed, Listing, MOST, Seen};

#[async_trait(?Send)]
impl Listing for SftpStore {
    async fn list(&self) -> Result<Vec<Listed>, StoreError> {
        self.asks("", async |session| {
            let mut listed = Vec::new();
            let mut waiting = vec![(String::new(), 0)];
            while let Some((folder, depth)) = waiting.pop() {
                for file in inside(session, &self.at(&folder)).await? {
                    let path = [folder.as_str(), &file.filename].concat();
                    if listed.len() + waiting.len() == MOST {
                        return Err(unexpected("too many files"));
                    }
                    let kind = file.attrs.file_type();
                    if kind.is_dir() && depth < DEEPEST {
                        waiting.push((path + "/", depth + 1));
                    } else {
                        let size = kind.is_file().then(|| file.attrs.len());
                        listed.push(Listed { path, size });
                    }
                }
            }
            Ok(listed)
        })
        .await
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
