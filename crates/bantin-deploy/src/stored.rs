//! What lies at a place that is no folder of this machine: listed and read for who verifies it, and put back where somebody
//! changed it. It goes by what is there, and not by what a deploy wrote down.

use std::fmt;
use std::path::Path;

use bantin_manifest::Content;
use bytes::Bytes;
use futures_util::{StreamExt, stream};

use crate::bring::{got, listed, put, seen};
use crate::deploy_error::DeployError;
use crate::edition_files::object_in;
use crate::lock::Lock;
use crate::record::Sha;
use crate::store::listing::{Listed, Listing, Seen};

/// A place that is no folder of this machine.
pub struct Stored {
    place: Box<dyn Listing>,
}

/// A file to be put back.
#[derive(Clone, Copy, Debug)]
pub struct PutBack<'a> {
    /// The file itself, or its twin.
    pub name: &'a str,
    /// The file, whose headers both have.
    pub path: &'a str,
    pub right: Content,
}

impl fmt::Debug for Stored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stored")
    }
}

impl Stored {
    pub(crate) fn at(place: Box<dyn Listing>) -> Self {
        Stored { place }
    }

    /// All that lies there.
    pub async fn list(&self) -> Result<Vec<Listed>, DeployError> {
        listed(&*self.place).await
    }

    /// A file that is small enough to be held.
    pub async fn read(&self, path: &str) -> Result<Option<Bytes>, DeployError> {
        got(&*self.place, path).await
    }

    /// Looks what is in files; tells of each, by its number, as it comes.
    pub async fn see(&self, paths: &[&str], told: &mut dyn FnMut(usize, Result<Option<Seen>, DeployError>)) {
        let each = stream::iter(paths.iter().enumerate());
        let each = each.map(|(number, path)| async move { (number, seen(&*self.place, path).await) });
        let mut coming = each.buffer_unordered(self.place.at_a_time());
        while let Some((number, seen)) = coming.next().await {
            told(number, seen);
        }
    }

    /// Whether compressed twins belong there.
    pub fn takes_twins(&self) -> bool {
        self.place.takes_twins()
    }

    /// Puts files of an edition back, while no deploy is at work there; tells of each, by its number. `claim` is the newsroom's
    /// own lock on the place.
    pub async fn put_back(
        &self,
        claim: &Path,
        edition: &Path,
        files: &[PutBack<'_>],
        told: &mut dyn FnMut(usize, Result<(), DeployError>),
    ) -> Result<(), DeployError> {
        let lock = Lock::take(&*self.place, claim).await?;
        let done = async {
            let each = stream::iter(files.iter().enumerate());
            let each =
                each.map(|(number, file)| async move { (number, self.put_one_back(edition, file).await) });
            let mut coming = each.buffered(self.place.at_a_time());
            while let Some((number, done)) = coming.next().await {
                told(number, done);
            }
        };
        let done = tokio::select! {
            () = done => Ok(()),
            lost = lock.renew() => Err(lost),
        };
        let released = lock.release().await;
        done.and(released)
    }

    async fn put_one_back(&self, edition: &Path, file: &PutBack<'_>) -> Result<(), DeployError> {
        let changed = || DeployError::EditionChanged { path: file.name.to_owned() };
        let right = Sha::from_digits(&file.right.sha256.to_string()).ok_or_else(changed)?;
        let object = object_in(edition, file.path, file.name, right).await?;
        put(&*self.place, file.name, object).await
    }
}
