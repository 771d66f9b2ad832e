//! Somebody deletes what Bantin remembers at a target. What is withdrawn there stays so, and goes whole.

use std::fs;

use super::stale::SLUG;
use super::{Deployer, OWN, assert_same_files};

impl Deployer {
    fn record_is_deleted(&self) {
        fs::remove_dir_all(self.person.home().join("www").join(OWN)).unwrap();
    }
}

#[test]
fn what_was_withdrawn_before_stays_withdrawn() {
    let mut deployer = Deployer::with_articles(6);
    deployer.publishes_and_deploys();
    deployer.is_copied();
    deployer.made_up.withdraws(SLUG);
    deployer.publishes_and_deploys();
    deployer.record_is_deleted();
    deployer.copy_deploys(&[]).ends_with(6).complains("/bai-0003/").complains("[BT1275]");
    assert_same_files(&deployer.served(), &deployer.published());
    assert!(!deployer.shows(SLUG));
}

#[test]
fn what_is_withdrawn_afterwards_leaves_neither_its_words_nor_its_pictures() {
    let mut deployer = Deployer::with_articles(12);
    // Every eighth article has a picture; of this one nothing is in any other.
    let slug = "bai-0008";
    deployer.made_up.deletes("bai-0000");
    let words = deployer.made_up.rewords(slug);
    deployer.publishes_and_deploys();
    assert!(deployer.has_anywhere(words.as_bytes()));
    deployer.record_is_deleted();
    deployer.made_up.withdraws(slug);
    deployer.publishes();
    deployer.deploys(&[]).ends_with(6).complains("[BT1276]");
    deployer.person.writes("www/theirs.txt", "theirs");
    deployer.deploys(&["--force"]).ends_with(0);
    assert!(!deployer.has_anywhere(words.as_bytes()));
    assert_eq!(deployer.person.reads("www/theirs.txt"), "theirs");
    fs::remove_file(deployer.person.home().join("www/theirs.txt")).unwrap();
    assert_same_files(&deployer.served(), &deployer.published());
}
