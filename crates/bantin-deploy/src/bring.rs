//! Brings files to a target, many at a time, and takes away what goes. What a network loses is tried again.

use std::time::{Duration, SystemTime};

use bantin_content::has_twin;
use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt, stream};

use crate::deploy_error::DeployError;
use crate::edition_files::EditionFiles;
use crate::object_headers::headers_of_own;
use crate::plan::{Bring, Keep, Removal};
use crate::record::{Sha, twin_of};
use crate::store::listing::{Listed, Listing, Seen};
use crate::store::{COMING, Held, Lies, OWN, Object, Store, StoreError, Trouble};

/// How long is waited before each new try.
const WAITS: [Duration; 5] = [
    Duration::from_millis(200),
    Duration::from_millis(800),
    Duration::from_secs(3),
    Duration::from_secs(8),
    Duration::from_secs(20),
];

/// Where the bytes of an edition come from.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    Published(&'a EditionFiles),
    /// They are kept at the target.
    Kept,
}

/// A target, and where files for it come from.
#[derive(Clone, Copy)]
pub struct Bringing<'a> {
    pub store: &'a dyn Store,
    pub source: Source<'a>,
}

/// Where bytes of earlier editions lie.
pub fn kept_at(sha: Sha) -> String {
    format!("{OWN}/kept/{sha}")
}

impl Bringing<'_> {
    /// Brings files; `came` is told of each in their order.
    pub async fn bring(&self, files: &[Bring], came: &mut dyn FnMut()) -> Result<(), DeployError> {
        let mut coming = stream::iter(files).map(|bring| self.file(bring)).buffered(self.store.at_a_time());
        while let Some(file) = coming.next().await {
            file?;
            came();
        }
        Ok(())
    }

    async fn file(&self, bring: &Bring) -> Result<(), DeployError> {
        let file = &bring.file;
        for (name, sha) in file.objects(self.store.takes_twins()) {
            match self.source {
                Source::Published(edition) => {
                    let object = edition.object(&file.path, &name, sha).await?;
                    put(self.store, &name, object).await?;
                }
                Source::Kept if !copied(self.store, &kept_at(sha), &name).await? => {
                    return Err(DeployError::Unreadable { path: kept_at(sha) });
                }
                Source::Kept => {}
            }
        }
        // The twin of what was there before, be it of a deploy that was cut off, would be served in its place.
        if self.store.takes_twins() && file.content.twin.is_none() && has_twin(&file.path) {
            removed(self.store, &twin_of(&file.path)).await?;
        }
        Ok(())
    }

    /// Takes away what is in the way of files that come next, one after the other: folders that become empty go with it.
    pub async fn clear(&self, files: &[Bring]) -> Result<(), DeployError> {
        for path in files.iter().flat_map(|bring| &bring.clears) {
            removed(self.store, path).await?;
            if self.store.takes_twins() && has_twin(path) {
                removed(self.store, &twin_of(path)).await?;
            }
        }
        Ok(())
    }

    /// Keeps bytes of the edition that stands.
    pub async fn keep(&self, keeps: &[Keep], kept: &dyn Fn()) -> Result<(), DeployError> {
        let each = stream::iter(keeps).map(|keep| async move {
            if copied(self.store, &keep.path, &kept_at(keep.sha)).await? {
                kept();
                return Ok(());
            }
            // Somebody took it away.
            Err(DeployError::Unreadable { path: keep.path.clone() })
        });
        each.buffer_unordered(self.store.at_a_time()).try_collect::<()>().await
    }

    /// Takes files away.
    pub async fn remove(&self, files: &[Removal], gone: &dyn Fn()) -> Result<(), DeployError> {
        let each = stream::iter(files.iter().filter(|file| !file.is_cleared)).map(|file| async move {
            removed(self.store, &file.path).await?;
            if self.store.takes_twins() && has_twin(&file.path) {
                removed(self.store, &twin_of(&file.path)).await?;
            }
            gone();
            Ok(())
        });
        each.buffer_unordered(self.store.at_a_time()).try_collect::<()>().await
    }

    /// Forgets bytes that were kept.
    pub async fn forget(&self, kept: &[Sha]) -> Result<(), DeployError> {
        let each = stream::iter(kept).map(|sha| async move { removed(self.store, &kept_at(*sha)).await });
        each.buffer_unordered(self.store.at_a_time()).try_collect::<()>().await
    }
}

/// Writes something that only Bantin reads.
pub async fn put_own(store: &dyn Store, name: &str, bytes: Bytes) -> Result<(), DeployError> {
    let object = Object { held: Held::Bytes(bytes), headers: headers_of_own() };
    put(store, &format!("{OWN}/{name}"), object).await
}

/// Reads something that only Bantin reads.
pub async fn own(store: &dyn Store, name: &str) -> Result<Option<Bytes>, DeployError> {
    got(store, &format!("{OWN}/{name}")).await
}

/// Reads a file, with some patience.
pub async fn got(store: &dyn Store, path: &str) -> Result<Option<Bytes>, DeployError> {
    patiently(async || store.get(path).await).await
}

/// What lies at a path, with some patience.
pub async fn lies(store: &dyn Store, path: &str) -> Result<Lies, DeployError> {
    patiently(async || store.lies(path).await).await
}

/// Names of what lies in a folder, with some patience.
pub async fn names(store: &dyn Store, folder: &str) -> Result<Vec<String>, DeployError> {
    patiently(async || store.names(folder).await).await
}

/// Takes away something that only Bantin reads.
pub async fn remove_own(store: &dyn Store, name: &str) -> Result<(), DeployError> {
    removed(store, &format!("{OWN}/{name}")).await
}

/// Puts a file there, with some patience.
pub async fn put(store: &dyn Store, path: &str, object: Object) -> Result<(), DeployError> {
    patiently(async || store.put(path, object.clone()).await).await
}

/// Puts a small file there where what is there is what is expected, with some patience. Where an answer was lost, the file
/// may be there though this says that it is not.
pub async fn swapped(
    store: &dyn Store,
    path: &str,
    expected: Option<&[u8]>,
    bytes: Bytes,
) -> Result<bool, DeployError> {
    patiently(async || store.swap(path, expected, bytes.clone()).await).await
}

/// How long ago a file was written by the place's own clock; no time at all where it is gone. Something is written beside it,
/// and the times of both are compared.
pub async fn age(store: &dyn Store, path: &str) -> Result<Duration, DeployError> {
    let beside = format!("{COMING}/{}", Sha::of(b"what time is it"));
    let object = Object { held: Held::Bytes(Bytes::from_static(b"now")), headers: headers_of_own() };
    put(store, &beside, object).await?;
    let (now, then) = (written(store, &beside).await?, written(store, path).await?);
    removed(store, &beside).await?;
    Ok(now.zip(then).and_then(|(now, then)| now.duration_since(then).ok()).unwrap_or_default())
}

async fn written(store: &dyn Store, path: &str) -> Result<Option<SystemTime>, DeployError> {
    patiently(async || store.written(path).await).await
}

async fn copied(store: &dyn Store, from: &str, to: &str) -> Result<bool, DeployError> {
    patiently(async || store.copy(from, to).await).await
}

/// Takes a file away, with some patience.
pub async fn removed(store: &dyn Store, path: &str) -> Result<(), DeployError> {
    patiently(async || store.remove(path).await).await
}

/// Looks what is in a file, with some patience.
pub async fn seen(place: &dyn Listing, path: &str) -> Result<Option<Seen>, DeployError> {
    patiently(async || place.see(path).await).await
}

/// All that lies at a place, with some patience.
pub async fn listed(place: &dyn Listing) -> Result<Vec<Listed>, DeployError> {
    patiently(async || place.list().await).await
}

/// Does it, and again after each wait while what is wrong may pass.
async fn patiently<T>(what: impl AsyncFn() -> Result<T, StoreError>) -> Result<T, DeployError> {
    let mut waits = WAITS.into_iter();
    loop {
        let error = match what().await {
            Ok(done) => return Ok(done),
            Err(error) => error,
        };
        match waits.next() {
            Some(wait) if error.trouble == Trouble::Passing => tokio::time::sleep(wait).await,
            _ => return Err(error.into()),
        }
    }
}
