//! A place of `site.toml` that is no folder of this machine, as `bantin verify` looks at it: reached as a deploy reaches it.

use std::path::{Path, PathBuf};

use anyhow::Result;
use bantin_deploy::{DeployError, PutBack, Stored};
use bantin_messages::Message;
use bantin_verify::{Broken, Listed, Place, Seen, VerifyError};
use tokio::runtime::Runtime;

use crate::{deploy, runtime};

/// It and the threads on which it is asked.
pub struct PlaceToVerify {
    runtime: Runtime,
    stored: Stored,
    /// The newsroom's own lock on it.
    claim: PathBuf,
    edition: PathBuf,
}

/// Opens it; `None` for a folder of this machine.
pub fn open(place: &deploy::Place, edition: &Path) -> Result<Option<PlaceToVerify>> {
    let runtime = runtime::start()?;
    let stored = runtime.block_on(place.look())?;
    let opened = stored.map(|stored| PlaceToVerify {
        runtime,
        stored,
        claim: place.claim(),
        edition: edition.to_owned(),
    });
    Ok(opened)
}

impl Place for PlaceToVerify {
    fn list(&self) -> Result<Vec<Listed>, VerifyError> {
        let listed = self.runtime.block_on(self.stored.list()).map_err(of_place)?;
        Ok(listed.into_iter().map(|listed| Listed { path: listed.path, size: listed.size }).collect())
    }

    fn read(&self, path: &str, largest: u64) -> Result<Option<Vec<u8>>, VerifyError> {
        let bytes = self.runtime.block_on(self.stored.read(path)).map_err(of_place)?;
        Ok(bytes.filter(|bytes| bytes.len() as u64 <= largest).map(Vec::from))
    }

    fn see(&self, paths: &[&str], told: &mut dyn FnMut(usize, Result<Option<Seen>, Message>)) {
        self.runtime.block_on(self.stored.see(paths, &mut |number, seen| {
            let seen = seen
                .map(|seen| seen.map(|seen| Seen { content: seen.content, content_type: seen.content_type }));
            told(number, seen.map_err(|error| error.message()));
        }));
    }

    fn takes_twins(&self) -> bool {
        self.stored.takes_twins()
    }

    fn put_back(
        &self,
        files: &[Broken<'_>],
        told: &mut dyn FnMut(usize, Result<(), Message>),
    ) -> Result<(), VerifyError> {
        let files: Vec<PutBack<'_>> = files
            .iter()
            .map(|file| PutBack { name: file.name, path: file.path, right: file.right })
            .collect();
        let mut told =
            |number, done: Result<(), DeployError>| told(number, done.map_err(|error| error.message()));
        let putting = self.stored.put_back(&self.claim, &self.edition, &files, &mut told);
        self.runtime.block_on(putting).map_err(of_place)
    }
}

fn of_place(error: DeployError) -> VerifyError {
    VerifyError::Place { message: error.message(), is_of_the_network: error.is_of_the_network() }
}
