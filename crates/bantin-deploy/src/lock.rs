//! One deploy to a target at a time. A lock lies at the target; who holds it renews it, so that one which nobody renews is
//! known to be left behind. How long that is, the target's own clock says: those of two machines may be hours apart. A file
//! in the newsroom's `.bantin/` knows this newsroom's own locks: a deploy that was killed leaves nothing that the next one
//! would have to wait for.

use std::fs::{self, File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::bring::{age, got, removed, swapped};
use crate::deploy_error::DeployError;
use crate::store::{OWN, Store, StoreError};

/// A lock that was not renewed for so long is nobody's.
const FORSAKEN: Duration = Duration::from_secs(15 * 60);

/// How often it is renewed.
const RENEWAL: Duration = Duration::from_secs(60);

/// A target that is held.
pub struct Lock<'a> {
    store: &'a dyn Store,
    token: String,
    since: i64,
    renewals: AtomicU64,
    /// Held until it is closed.
    claim: File,
}

/// What lies at the target.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Held {
    token: String,
    /// In seconds since 1970, by the clock of who holds it: to be told, and for nothing else.
    since: i64,
    /// How often it was renewed: no two renewals look the same, so nobody takes it who has read an earlier one.
    renewals: u64,
}

/// The claim on a target in a newsroom.
pub fn claim_of(newsroom: &Path, target: &str) -> PathBuf {
    newsroom.join(".bantin").join("deploy").join([target, ".lock"].concat())
}

/// Sixteen digits that nobody else draws.
pub fn drawn_id() -> Result<String, DeployError> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|error| DeployError::NoChance { error: error.to_string() })?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn path() -> String {
    [OWN, "/lock"].concat()
}

impl<'a> Lock<'a> {
    /// `claim` is the file in the newsroom.
    pub async fn take(store: &'a dyn Store, claim: &Path) -> Result<Self, DeployError> {
        let now = Timestamp::now().as_second();
        let (mut file, own) = claimed(claim)?;
        let token = drawn_id()?;
        // Before it lies there: whoever finds it knows whose it is.
        let here = |error| DeployError::Here { path: claim.to_owned(), error };
        file.write_all([&token, "\n"].concat().as_bytes()).and_then(|()| file.sync_data()).map_err(here)?;
        let lock = Lock { store, token, since: now, renewals: AtomicU64::new(0), claim: file };
        let there = got(store, &path()).await?;
        if let Some(there) = &there {
            // One that cannot be understood (a disk that was full, a machine that lost its power) ends like others.
            let held = serde_json::from_slice::<Held>(there).ok();
            let is_own = held.as_ref().is_some_and(|held| own.contains(&held.token));
            if !is_own && age(store, &path()).await? <= FORSAKEN {
                return Err(DeployError::Busy { since: held.map_or(now, |held| held.since) });
            }
        }
        if !lock.put_over(there.as_deref(), lock.held()).await? {
            return Err(DeployError::Busy { since: now });
        }
        // A place that writes over it now would let another deploy do so, too.
        if swapped(store, &path(), None, lock.held()).await? {
            removed(store, &path()).await?;
            return Err(StoreError::knows_no_conditions(&path()).into());
        }
        Ok(lock)
    }

    fn held(&self) -> Bytes {
        let renewals = self.renewals.load(Ordering::Relaxed);
        let held = Held { token: self.token.clone(), since: self.since, renewals };
        serde_json::to_vec(&held).unwrap_or_default().into()
    }

    /// Lays it there where what lies there is what was read; tells whether it was.
    async fn put_over(&self, there: Option<&[u8]>, bytes: Bytes) -> Result<bool, DeployError> {
        if swapped(self.store, &path(), there, bytes.clone()).await? {
            return Ok(true);
        }
        // Where the answer to a first try was lost, it is ours that lies there.
        Ok(got(self.store, &path()).await?.is_some_and(|now| now == bytes))
    }

    /// An error where somebody else took it.
    pub async fn check(&self) -> Result<Bytes, DeployError> {
        let there = got(self.store, &path()).await?.unwrap_or_default();
        match serde_json::from_slice::<Held>(&there) {
            Ok(held) if held.token == self.token => Ok(there),
            Ok(held) => Err(DeployError::Busy { since: held.since }),
            Err(_) => Err(DeployError::Busy { since: Timestamp::now().as_second() }),
        }
    }

    /// Renews it for as long as it is asked to; ends only when somebody else took it.
    pub async fn renew(&self) -> DeployError {
        loop {
            tokio::time::sleep(RENEWAL).await;
            let renewed = async {
                let there = self.check().await?;
                self.renewals.fetch_add(1, Ordering::Relaxed);
                match self.put_over(Some(&there), self.held()).await? {
                    true => Ok(()),
                    false => Err(DeployError::Busy { since: Timestamp::now().as_second() }),
                }
            };
            match renewed.await {
                // A network that is lost for a while shows where files are brought.
                Ok(()) | Err(DeployError::Store(_)) => {}
                Err(error) => return error,
            }
        }
    }

    /// Lets go of it.
    pub async fn release(self) -> Result<(), DeployError> {
        if self.check().await.is_ok() {
            removed(self.store, &path()).await?;
            // What cannot be forgotten is a token that nobody has.
            let _ = self.claim.set_len(0);
        }
        Ok(())
    }
}

/// Claims a target for one run of this newsroom; gives the tokens of earlier ones that may have been killed.
fn claimed(claim: &Path) -> Result<(File, Vec<String>), DeployError> {
    let here = |error| DeployError::Here { path: claim.to_owned(), error };
    if let Some(folder) = claim.parent() {
        fs::create_dir_all(folder).map_err(here)?;
    }
    let file = File::options().read(true).append(true).create(true).open(claim);
    let mut file = file.map_err(here)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            return Err(DeployError::Busy { since: Timestamp::now().as_second() });
        }
        Err(TryLockError::Error(error)) => return Err(here(error)),
    }
    let mut text = String::new();
    file.rewind().and_then(|()| file.read_to_string(&mut text)).map_err(here)?;
    Ok((file, text.lines().map(str::to_owned).collect()))
}
