//! Storage that does not write under a condition: two deploys would not find each other there.

use std::fs;
use std::sync::{Arc, OnceLock};

use local_s3::{Doorkeeper, Fate};

use super::super::{Deployer, OWN};
use super::{DEPLOY, SECRET};

const NOT_IMPLEMENTED: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>NotImplemented</Code><Message>A header you provided \
     implies functionality that is not implemented.</Message><Header>If-None-Match</Header></Error>";

#[test]
fn storage_that_refuses_conditional_writes_is_named_for_what_it_lacks() {
    let doorkeeper: Doorkeeper = Arc::new(|asked| {
        let has_condition =
            asked.headers.contains_key("if-none-match") || asked.headers.contains_key("if-match");
        let refused = Fate::Refused(501, NOT_IMPLEMENTED.to_owned());
        Box::pin(async move { if has_condition { refused } else { Fate::Served } })
    });
    let (deployer, storage) = Deployer::with_storage_behind(doorkeeper, 3);
    deployer.publishes();
    let answer = deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(5);
    answer.complains("[BT1295]").complains("conditional writes");
    assert!(storage.objects().is_empty());
}

#[test]
fn storage_that_writes_in_spite_of_the_condition_is_found_out_before_anything_comes() {
    let lock = Arc::new(OnceLock::new());
    let place = lock.clone();
    // It does not look what is there.
    let doorkeeper: Doorkeeper = Arc::new(move |asked| {
        if asked.headers.contains_key("if-none-match")
            && let Some(lock) = place.get()
        {
            // At first there is none.
            let _ = fs::remove_file(lock);
        }
        Box::pin(async { Fate::Served })
    });
    let (deployer, storage) = Deployer::with_storage_behind(doorkeeper, 3);
    lock.set(storage.site().join(OWN).join("lock")).unwrap();
    deployer.publishes();
    deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(5).complains("[BT1295]");
    assert!(storage.objects().is_empty());
    assert!(!lock.get().unwrap().exists(), "no lock is left");
}
