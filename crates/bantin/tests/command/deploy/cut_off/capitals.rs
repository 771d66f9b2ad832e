//! A target that knows no capitals, as on Windows: a file whose name changes in them alone is the same file there.

use std::collections::BTreeMap;
use std::time::SystemTime;

use async_trait::async_trait;
use bantin_deploy::{DeployError, Lies, Object, Store, StoreError};
use bytes::Bytes;

use super::super::{Deployer, assert_same_files};
use super::{Doing, Ending};

/// A folder of such a system.
struct WithoutCapitals(Ending);

#[async_trait(?Send)]
impl Store for WithoutCapitals {
    async fn put(&self, path: &str, object: Object) -> Result<(), StoreError> {
        self.0.put(&path.to_lowercase(), object).await
    }

    async fn get(&self, path: &str) -> Result<Option<Bytes>, StoreError> {
        self.0.get(&path.to_lowercase()).await
    }

    async fn swap(&self, path: &str, expected: Option<&[u8]>, bytes: Bytes) -> Result<bool, StoreError> {
        self.0.swap(&path.to_lowercase(), expected, bytes).await
    }

    async fn written(&self, path: &str) -> Result<Option<SystemTime>, StoreError> {
        self.0.written(&path.to_lowercase()).await
    }

    async fn copy(&self, from: &str, to: &str) -> Result<bool, StoreError> {
        self.0.copy(&from.to_lowercase(), &to.to_lowercase()).await
    }

    async fn remove(&self, path: &str) -> Result<(), StoreError> {
        self.0.remove(&path.to_lowercase()).await
    }

    async fn lies(&self, path: &str) -> Result<Lies, StoreError> {
        self.0.lies(&path.to_lowercase()).await
    }

    async fn names(&self, folder: &str) -> Result<Vec<String>, StoreError> {
        self.0.names(&folder.to_lowercase()).await
    }

    fn looks_at_most(&self) -> Option<usize> {
        self.0.looks_at_most()
    }

    fn takes_twins(&self) -> bool {
        self.0.takes_twins()
    }

    fn at_a_time(&self) -> usize {
        self.0.at_a_time()
    }
}

const NAMES: [&str; 2] = ["Bieu-mau/Don.txt", "bieu-mau/don.txt"];

impl Deployer {
    fn publishes_the_form(&self, name: &str, words: &str) {
        let _ = std::fs::remove_dir_all(self.person.home().join("town/static"));
        self.person.writes(&format!("town/static/{name}"), words);
        self.person.types(&["publish", "town", "--force"]).ends_with(0);
    }

    /// Tells whether it came to its end before so many steps.
    fn does_without_capitals(&self, doing: Doing, steps: usize) -> bool {
        match self.does_at(&WithoutCapitals(self.ending(steps, None)), doing) {
            Ok(_) => true,
            Err(DeployError::Store(error)) if error.reason == "killed" => false,
            Err(error) => panic!("{doing:?} for {steps} steps: {error}"),
        }
    }

    /// What is published, as it is called there.
    fn published_without_capitals(&self) -> BTreeMap<String, Vec<u8>> {
        self.published().into_iter().map(|(path, bytes)| (path.to_lowercase(), bytes)).collect()
    }
}

#[test]
fn a_file_whose_name_changes_in_capitals_alone_is_there_afterwards_wherever_the_deploy_ended() {
    let deployer = Deployer::with_articles(2);
    deployer.publishes_the_form(NAMES[0], "Mẫu đơn.");
    assert!(deployer.does_without_capitals(Doing::Deploy, usize::MAX));
    for steps in 1.. {
        deployer.publishes_the_form(NAMES[steps % 2], "Mẫu đơn.");
        let went_through = deployer.does_without_capitals(Doing::Deploy, steps);
        assert!(deployer.does_without_capitals(Doing::Deploy, usize::MAX));
        assert_same_files(&deployer.served(), &deployer.published_without_capitals());
        if went_through {
            break;
        }
    }
    let before = deployer.published_without_capitals();
    deployer.publishes_the_form("bieu-mau/DON.txt", "Mẫu đơn mới.");
    assert!(deployer.does_without_capitals(Doing::Deploy, usize::MAX));
    assert_same_files(&deployer.served(), &deployer.published_without_capitals());
    assert!(deployer.does_without_capitals(Doing::RollBack, usize::MAX));
    assert_same_files(&deployer.served(), &before);
}
