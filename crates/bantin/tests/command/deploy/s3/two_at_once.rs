//! Two machines deploy to one bucket at a time.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::thread;

use local_s3::{Doorkeeper, Fate};
use tokio::sync::Semaphore;

use super::super::clocks::assert_locks_end_by_the_places_clock;
use super::super::{Deployer, assert_same_files};
use super::{DEPLOY, SECRET};

#[test]
fn of_two_at_a_time_one_wins_whole_and_the_other_says_so() {
    let (sender, front_page) = channel();
    let released = Arc::new(Semaphore::new(0));
    let (is_held, until) = (AtomicBool::new(false), released.clone());
    // Whoever brings the front page first waits with it.
    let doorkeeper: Doorkeeper = Arc::new(move |asked| {
        let is_front_page = asked.method == "PUT" && asked.path == "/town/portal/index.html";
        let waits = is_front_page && !is_held.swap(true, Ordering::SeqCst);
        if waits {
            sender.send(()).unwrap();
        }
        let until = until.clone();
        Box::pin(async move {
            if waits {
                until.acquire().await.expect("nobody closes it").forget();
            }
            Fate::Served
        })
    });
    let (deployer, storage) = Deployer::with_storage_behind(doorkeeper, 12);
    deployer.publishes();
    // Another machine with the same newsroom: it knows nothing of the first one's locks.
    let home = deployer.person.home();
    crate::made_up::copied(&home.join("town"), &home.join("copy"));
    deployer.person.types(&["publish", "copy"]).ends_with(0);
    let others = ["deploy", "copy", "--to", "cdn"];
    let one = thread::scope(|scope| {
        let one = scope.spawn(|| deployer.does_at_the_cdn(&DEPLOY, SECRET));
        front_page.recv().unwrap();
        let other = deployer.does_at_the_cdn(&others, SECRET).ends_with(5);
        other.complains("another deploy is at work").complains("[BT1282]");
        deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(5).complains("[BT1282]");
        assert!(!storage.objects().contains_key("index.html"), "nobody brought it for the first one");
        released.add_permits(1);
        one.join().unwrap()
    });
    one.ends_with(0);
    assert_same_files(&storage.objects(), &deployer.plain());
    deployer.does_at_the_cdn(&others, SECRET).ends_with(0).says("has this edition already");
}

#[test]
fn whose_lock_it_is_the_storages_clock_says() {
    let (deployer, storage) = Deployer::with_storage(3);
    deployer.publishes();
    assert_locks_end_by_the_places_clock(&storage.site(), || deployer.does_at_the_cdn(&DEPLOY, SECRET));
    assert_same_files(&storage.objects(), &deployer.plain());
}
