//! A deploy to object storage, the real program, that is killed at one of its requests: what readers get is whole, and the
//! next one completes it.

use std::io::Read;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread;

use super::super::cut_off::assert_pages_have_what_they_load;
use super::super::{Deployer, assert_same_files};
use super::door::{Door, Then};
use super::{DEPLOY, SECRET, Storage};
use crate::chance::Chance;
use crate::edition_check::{State, assert_tree_whole};
use crate::made_up::Edit;

/// A first deploy of these takes some three hundred requests.
const ARTICLES: usize = 60;

struct Killed {
    deployer: Deployer,
    storage: Storage,
    door: Arc<Door>,
}

#[derive(PartialEq, Eq)]
enum Event {
    Reached,
    Ended,
}

impl Killed {
    /// Types something, and kills it at the request after so many; tells whether it was still at work.
    fn is_killed(&self, words: &[&str], requests: usize, last_is_done: bool) -> bool {
        let (events, happened) = channel();
        let reached = events.clone();
        self.door.closes_after(requests, Then::Silence { last_is_done }, move || {
            // Nobody listens any more once it has ended.
            let _ = reached.send(Event::Reached);
        });
        let mut command = self.deployer.bantin_at_the_cdn(&[words, &["--force"]].concat());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut out = child.stdout.take().unwrap();
        thread::spawn(move || {
            let mut said = Vec::new();
            let _ = out.read_to_end(&mut said);
            let _ = events.send(Event::Ended);
        });
        let was_at_work = happened.recv().unwrap() == Event::Reached;
        if was_at_work {
            child.kill().unwrap();
        }
        let status = child.wait().unwrap();
        assert_eq!(status.code(), (!was_at_work).then_some(0), "{words:?} for {requests} requests");
        // What it asked last may be done after its end.
        self.storage.server.rests();
        self.door.opens();
        was_at_work
    }

    fn completes(&self) {
        self.deployer.does_at_the_cdn(&[&DEPLOY[..], &["--force"]].concat(), SECRET).ends_with(0);
        let published = self.deployer.plain();
        let mut objects = self.storage.objects();
        // Earlier assets stay for a while.
        objects.retain(|path, _| !path.starts_with("assets/") || published.contains_key(path));
        assert_same_files(&objects, &published);
    }
}

/// Deploys are killed at so many moments; now and then one is completed, and now and then the newsroom goes on meanwhile.
fn killed_at(moments: usize, seed: u64) {
    let door = Door::open();
    let (deployer, storage) = Deployer::with_storage_behind(door.doorkeeper(), ARTICLES);
    let mut killed = Killed { deployer, storage, door };
    let mut chance = Chance::of(seed);
    killed.deployer.publishes();
    // Until the first one goes through nothing leads anywhere.
    for requests in [3, 40, 150] {
        assert!(killed.is_killed(&DEPLOY, requests, chance.once_in(2)));
        assert_pages_have_what_they_load(
            &killed.storage.tree(),
            &format!("first deploy, {requests} requests"),
        );
    }
    killed.completes();
    let mut at_work = 0;
    for moment in 0..moments {
        for _ in 0..=chance.below(3) {
            let edit = killed.deployer.made_up.edited(&mut chance);
            // The place to deploy to is written anew with the site.
            if edit == Edit::Site {
                killed.deployer.knows_the_cdn(&killed.storage.address);
            }
        }
        killed.deployer.person.types(&["publish", "town", "--force"]).ends_with(0);
        let requests = chance.below(90);
        at_work += usize::from(killed.is_killed(&DEPLOY, requests, chance.once_in(2)));
        let what = format!("moment {moment}, {requests} requests");
        assert_tree_whole(&killed.storage.tree(), State::BrokenOff, &what);
        if chance.once_in(3) {
            killed.completes();
        }
    }
    assert!(2 * at_work >= moments, "only {at_work} of {moments} were killed at work");
    killed.completes();
}

#[test]
fn killed_at_some_moments_what_readers_get_is_whole_and_the_next_one_completes_it() {
    killed_at(8, 20_261_127);
}

#[test]
#[ignore = "takes minutes"]
fn killed_at_fifty_moments_what_readers_get_is_whole_and_the_next_one_completes_it() {
    killed_at(50, 4_711);
}
