//! A deploy whose machine slept while it brought files: somebody else came, took the target, and is at work there.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

use async_trait::async_trait;
use bantin_deploy::{Consent, DeployError, Deploying, FolderStore, Lies, Object, Store, StoreError};
use bantin_publisher::Silent;
use bytes::Bytes;
use jiff::Timestamp;

use super::{Deployer, OWN};

/// So many files have come when somebody else takes the target.
const TAKEN_AT: usize = 20;

/// So many come at most until that is noticed, each with its twin.
const NOTICED_BY: usize = 2 * 2 * 64;

/// A folder that somebody else takes after some files.
struct Taken {
    store: FolderStore,
    www: PathBuf,
    files: AtomicUsize,
}

#[async_trait(?Send)]
impl Store for Taken {
    async fn put(&self, path: &str, object: Object) -> Result<(), StoreError> {
        if !path.starts_with(OWN) && self.files.fetch_add(1, Ordering::SeqCst) == TAKEN_AT {
            let now = Timestamp::now().as_second();
            let lock = format!(r#"{{"token":"theirs","since":{now},"renewals":0}}"#);
            fs::write(self.www.join(OWN).join("lock"), lock).unwrap();
        }
        self.store.put(path, object).await
    }

    async fn get(&self, path: &str) -> Result<Option<Bytes>, StoreError> {
        self.store.get(path).await
    }

    async fn swap(&self, path: &str, expected: Option<&[u8]>, bytes: Bytes) -> Result<bool, StoreError> {
        self.store.swap(path, expected, bytes).await
    }

    async fn written(&self, path: &str) -> Result<Option<SystemTime>, StoreError> {
        self.store.written(path).await
    }

    async fn copy(&self, from: &str, to: &str) -> Result<bool, StoreError> {
        self.store.copy(from, to).await
    }

    async fn remove(&self, path: &str) -> Result<(), StoreError> {
        self.store.remove(path).await
    }

    async fn lies(&self, path: &str) -> Result<Lies, StoreError> {
        self.store.lies(path).await
    }

    async fn names(&self, folder: &str) -> Result<Vec<String>, StoreError> {
        self.store.names(folder).await
    }

    fn looks_at_most(&self) -> Option<usize> {
        self.store.looks_at_most()
    }

    fn takes_twins(&self) -> bool {
        true
    }

    fn at_a_time(&self) -> usize {
        4
    }
}

#[test]
fn it_stops_soon_and_leaves_their_lock() {
    let deployer = Deployer::with_articles(200);
    deployer.publishes();
    let (town, www) = (deployer.made_up.folder(), deployer.person.home().join("www"));
    let store = FolderStore::open(&www).unwrap();
    let store = Taken { store, www: www.clone(), files: AtomicUsize::new(0) };
    let manifest = bantin_publisher::manifest(town, &town.join("dist")).unwrap().expect("it is published");
    assert!(manifest.files.len() > NOTICED_BY, "{}", manifest.files.len());
    let deploying = Deploying {
        store: &store,
        claim: &bantin_deploy::claim_of(town, "www"),
        keep_assets_days: 30,
        now: Timestamp::now(),
        consent: Consent::Asked,
        base_url: "https://thu.example",
        purge: None,
        key: None,
        progress: &Silent,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let outcome =
        runtime.block_on(async { bantin_deploy::deploy(&deploying, &town.join("dist"), &manifest).await });
    assert!(matches!(outcome, Err(DeployError::Busy { .. })), "{outcome:?}");
    assert!(store.files.load(Ordering::SeqCst) <= TAKEN_AT + NOTICED_BY);
    assert!(fs::read_to_string(www.join(OWN).join("lock")).unwrap().contains("theirs"));
}
