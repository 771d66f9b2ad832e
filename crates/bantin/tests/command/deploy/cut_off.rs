//! A deploy that ends at any step it takes at the target: what readers get is whole, and the next one goes on.

mod again;
mod capitals;
mod moving;
mod withdrawing;

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

use async_trait::async_trait;
use bantin_deploy::{Consent, DeployError, Deploying, FolderStore, Lies, Object, Outcome, Store, StoreError};
use bantin_publisher::Silent;
use bytes::Bytes;
use jiff::Timestamp;

use super::{Deployer, OWN, assert_same_files};
use crate::chance::Chance;
use crate::edition_check::{State, Tree, assert_tree_whole, tree};
use crate::made_up::Edit;
use crate::named::{file_of, named};

/// A folder whose connection is lost after some steps: for good, or until so many were tried.
struct Ending {
    store: FolderStore,
    left: AtomicUsize,
    /// Steps that are lost before it is there again; `None`: it never is.
    away: Option<AtomicUsize>,
}

impl Ending {
    fn step(&self, path: &str) -> Result<(), StoreError> {
        let one_less = |number: &AtomicUsize| {
            number.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |number| number.checked_sub(1)).is_ok()
        };
        match &self.away {
            _ if one_less(&self.left) => Ok(()),
            None => Err(StoreError::lasting(path, "killed")),
            Some(away) if one_less(away) => Err(StoreError::passing(path, "the network is lost")),
            Some(_) => Ok(()),
        }
    }
}

#[async_trait(?Send)]
impl Store for Ending {
    async fn put(&self, path: &str, object: Object) -> Result<(), StoreError> {
        self.step(path)?;
        self.store.put(path, object).await
    }

    async fn get(&self, path: &str) -> Result<Option<Bytes>, StoreError> {
        self.step(path)?;
        self.store.get(path).await
    }

    async fn swap(&self, path: &str, expected: Option<&[u8]>, bytes: Bytes) -> Result<bool, StoreError> {
        self.step(path)?;
        self.store.swap(path, expected, bytes).await
    }

    async fn written(&self, path: &str) -> Result<Option<SystemTime>, StoreError> {
        self.step(path)?;
        self.store.written(path).await
    }

    async fn copy(&self, from: &str, to: &str) -> Result<bool, StoreError> {
        self.step(from)?;
        self.store.copy(from, to).await
    }

    async fn remove(&self, path: &str) -> Result<(), StoreError> {
        self.step(path)?;
        self.store.remove(path).await
    }

    async fn lies(&self, path: &str) -> Result<Lies, StoreError> {
        self.step(path)?;
        self.store.lies(path).await
    }

    async fn names(&self, folder: &str) -> Result<Vec<String>, StoreError> {
        self.step(folder)?;
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

/// What is done at the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Deploy,
    RollBack,
}

impl Deployer {
    /// Ends after so many steps; tells whether it came to its end before.
    fn does_for(&self, doing: Doing, steps: usize) -> bool {
        match self.does_with(doing, steps, None) {
            Ok(_) => true,
            Err(DeployError::Store(error)) if error.reason == "killed" => false,
            Err(error) => panic!("{doing:?} for {steps} steps: {error}"),
        }
    }

    /// `away`: steps that are lost then, before the target is there again.
    fn does_with(&self, doing: Doing, steps: usize, away: Option<usize>) -> Result<Outcome, DeployError> {
        self.does_at(&self.ending(steps, away), doing)
    }

    fn ending(&self, steps: usize, away: Option<usize>) -> Ending {
        let store = FolderStore::open(&self.www()).unwrap();
        Ending { store, left: AtomicUsize::new(steps), away: away.map(AtomicUsize::new) }
    }

    fn does_at(&self, store: &dyn Store, doing: Doing) -> Result<Outcome, DeployError> {
        let (town, dist) = (self.made_up.folder(), self.made_up.folder().join("dist"));
        let manifest = bantin_publisher::manifest(town, &dist).unwrap().expect("it is published");
        let claim = bantin_deploy::claim_of(town, "www");
        let deploying = Deploying {
            store,
            claim: &claim,
            keep_assets_days: 30,
            now: Timestamp::now(),
            consent: Consent::Given,
            base_url: "https://thu.example",
            purge: None,
            key: None,
            progress: &Silent,
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let outcome = runtime.block_on(async {
            match doing {
                Doing::Deploy => bantin_deploy::deploy(&deploying, &dist, &manifest).await,
                Doing::RollBack => bantin_deploy::rollback(&deploying).await,
            }
        });
        // What this process locked stays so for as long as a command that another test starts is not yet another program.
        // So the same is in another file from now on.
        let anew = claim.with_extension("anew");
        std::fs::write(&anew, std::fs::read(&claim).unwrap()).unwrap();
        std::fs::rename(&anew, &claim).unwrap();
        outcome
    }

    fn www(&self) -> PathBuf {
        self.person.home().join("www")
    }

    /// What is at the target, without what readers never ask for.
    fn there(&self) -> Tree {
        let mut tree = tree(&self.www());
        tree.retain(|path, _| !path.starts_with(OWN));
        tree
    }
}

#[test]
fn ended_at_random_steps_what_readers_get_is_whole_and_the_next_deploy_completes_it() {
    let mut deployer = Deployer::with_articles(60);
    let mut chance = Chance::of(20_261_127);
    deployer.publishes();
    let (mut ended, mut most) = (0, 300);
    // The first deploy, too, ends some times before it goes through: until then nothing leads anywhere.
    for steps in [3, 90, 200] {
        assert!(!deployer.does_for(Doing::Deploy, steps));
        assert_pages_have_what_they_load(&deployer.there(), &format!("first deploy for {steps} steps"));
    }
    assert!(deployer.does_for(Doing::Deploy, usize::MAX));
    for round in 0..60 {
        let doing = if round % 9 == 8 { Doing::RollBack } else { Doing::Deploy };
        let steps = chance.below(most);
        let went_through = match doing {
            Doing::RollBack if !deployer.does_for(Doing::Deploy, usize::MAX) => {
                unreachable!("nothing ends it")
            }
            Doing::RollBack
                if deployer.person.types(&["rollback", "town", "--to", "www", "--dry-run"]).code == 1 =>
            {
                true
            }
            _ => deployer.does_for(doing, steps),
        };
        let what = format!("round {round}, {doing:?} for {steps} steps");
        assert_tree_whole(&deployer.there(), State::BrokenOff, &what);
        ended += usize::from(!went_through);
        if chance.once_in(3) {
            assert!(deployer.does_for(Doing::Deploy, usize::MAX));
            assert_tree_whole(&settled(&deployer), State::Settled, &format!("{what}, completed"));
        }
        // Now and then the newsroom goes on meanwhile, so that another edition comes than the one that was cut off.
        if chance.once_in(2) {
            for _ in 0..=chance.below(3) {
                let edit = deployer.made_up.edited(&mut chance);
                // The place to deploy to is written anew with the site.
                if edit == Edit::Site {
                    deployer.adds_to_the_site("[deploy.www]\ntarget = \"file:../www\"\n");
                }
            }
            deployer.person.types(&["publish", "town", "--force"]).ends_with(0);
            most = 40 + chance.below(300);
        }
    }
    assert!(ended >= 20, "only {ended} were ended at work");
    assert!(deployer.does_for(Doing::Deploy, usize::MAX));
    settled(&deployer);
}

#[test]
fn a_network_that_is_lost_for_a_while_is_waited_for() {
    let mut deployer = Deployer::with_articles(12);
    deployer.publishes();
    // At the beginning and among the files; four come at a time, so each is tried a few times at most.
    for (slug, steps) in [("bai-0001", 2), ("bai-0002", 40), ("bai-0003", 25)] {
        deployer.does_with(Doing::Deploy, steps, Some(4)).unwrap();
        assert_same_files(&deployer.served(), &deployer.published());
        deployer.made_up.rewords(slug);
        deployer.publishes();
    }
}

#[test]
fn one_that_was_cut_off_goes_on_where_it_stopped() {
    let deployer = Deployer::with_articles(200);
    deployer.publishes();
    assert!(!deployer.does_for(Doing::Deploy, 500));
    let answer = deployer.deploys(&[]).ends_with(0);
    let (all, now) =
        (deployer.published().keys().filter(|path| !path.ends_with(".br")).count(), super::brought(&answer));
    assert!(now < all - 200, "{now} of {all} were brought once more");
    assert_same_files(&deployer.served(), &deployer.published());
}

/// The target, once every file is as published; only earlier assets may lie there besides.
fn settled(deployer: &Deployer) -> Tree {
    let published = deployer.published();
    let mut served = deployer.served();
    served.retain(|path, _| !path.starts_with("assets/") || published.contains_key(path));
    assert_same_files(&served, &published);
    let mut tree = deployer.there();
    tree.retain(|path, entry| entry.bytes.is_none() || published.contains_key(path));
    tree
}

/// Every page that is there has its assets and its data.
#[track_caller]
pub fn assert_pages_have_what_they_load(tree: &Tree, what: &str) {
    let pages = tree.iter().filter(|(path, _)| path.ends_with(".html"));
    for (path, entry) in pages {
        let page = String::from_utf8_lossy(entry.bytes.as_ref().expect("a file"));
        for address in named(path, &page) {
            let file = file_of(&address);
            let loaded = file.starts_with("assets/") || file.starts_with("api/v1/articles/");
            assert!(!loaded || tree.contains_key(&file), "{what}: {path} has no {file}");
        }
    }
}
