//! One deploy to a target at a time. A lock lies at the target; who holds it renews it, so that one which nobody renews is
//! known to be left behind. A file in the newsroom's `.bantin/` knows this newsroom's own locks: a deploy that was killed
//! leaves nothing that the next one would have to wait for.

use std::fs::{self, File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use bytes::Bytes;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::bring::{got, removed};
use crate::deploy_error::DeployError;
use crate::store::{OWN, Store};

/// A lock that was not renewed for so long is nobody's.
const FORSAKEN: i64 = 15 * 60;

/// How often it is renewed.
const RENEWAL: Duration = Duration::from_secs(60);

/// A target that is held.
pub struct Lock<'a> {
    store: &'a dyn Store,
    token: String,
    since: i64,
    /// Held until it is closed.
    claim: File,
}

/// What lies at the target.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Held {
    token: String,
    /// In seconds since 1970.
    since: i64,
    renewed: i64,
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
        let lock = Lock { store, token, since: now, claim: file };
        let there = got(store, &path()).await?;
        let is_free = match there.as_deref().map(serde_json::from_slice::<Held>) {
            None => true,
            Some(Ok(held)) if own.contains(&held.token) || now - held.renewed > FORSAKEN => true,
            Some(Ok(held)) => return Err(DeployError::Busy { since: held.since }),
            Some(Err(_)) => return Err(DeployError::Unreadable { path: path() }),
        };
        let taken = is_free && store.swap(&path(), there.as_deref(), lock.held(now)).await?;
        if taken { Ok(lock) } else { Err(DeployError::Busy { since: now }) }
    }

    fn held(&self, renewed: i64) -> Bytes {
        let held = Held { token: self.token.clone(), since: self.since, renewed };
        serde_json::to_vec(&held).unwrap_or_default().into()
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
                let now = Timestamp::now().as_second();
                let swapped = self.store.swap(&path(), Some(&there), self.held(now)).await?;
                if swapped { Ok(()) } else { Err(DeployError::Busy { since: now }) }
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
