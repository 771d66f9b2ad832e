//! Deploys that are cut off one after another, until one goes through.

use std::collections::BTreeSet;

use bantin_content::has_twin;
use bantin_manifest::FileHash;

use super::super::{Deployer, assert_same_files};
use super::Doing;

/// So many steps a deploy takes until it has written down what it means to do: it takes the lock, sees that nobody else could,
/// reads what is remembered.
const WRITTEN_DOWN: usize = 7;

impl Deployer {
    fn rewords_all(&mut self) {
        for slug in self.made_up.slugs() {
            self.made_up.rewords(&slug);
        }
    }

    /// Deploys are cut off, each a little later, until pages that stood are written over.
    fn is_cut_off_until_pages_are_written_over(&self) {
        let stood = self.served();
        let is_over = |now: &std::collections::BTreeMap<String, Vec<u8>>| {
            stood.iter().any(|(path, bytes)| now.get(path).is_some_and(|now| now != bytes))
        };
        let mut steps = 20;
        while !is_over(&self.served()) {
            assert!(!self.does_for(Doing::Deploy, steps));
            steps += 20;
        }
    }
}

#[test]
fn the_edition_before_comes_back_whole_however_often_the_deploy_was_cut_off() {
    let mut deployer = Deployer::with_articles(12);
    deployer.publishes_and_deploys();
    let first = deployer.served();
    deployer.rewords_all();
    deployer.publishes();
    deployer.is_cut_off_until_pages_are_written_over();
    // The next one, too, and before it brings anything.
    assert!(!deployer.does_for(Doing::Deploy, WRITTEN_DOWN));
    assert!(deployer.does_for(Doing::Deploy, usize::MAX));
    let mut served = deployer.served();
    let published = deployer.published();
    served.retain(|path, _| !path.starts_with("assets/") || published.contains_key(path));
    assert_same_files(&served, &published);
    deployer.person.types(&["rollback", "town", "--to", "www"]).ends_with(0);
    let mut served = deployer.served();
    served.retain(|path, _| !path.starts_with("assets/") || first.contains_key(path));
    assert_same_files(&served, &first);
}

#[test]
fn nothing_of_an_article_that_was_withdrawn_meanwhile_is_left() {
    let mut deployer = Deployer::with_articles(12);
    let words = deployer.made_up.rewords("bai-0003");
    deployer.publishes_and_deploys();
    deployer.rewords_all();
    deployer.publishes();
    deployer.is_cut_off_until_pages_are_written_over();
    deployer.made_up.withdraws("bai-0003");
    deployer.publishes();
    assert!(!deployer.does_for(Doing::Deploy, WRITTEN_DOWN));
    assert!(deployer.has_anywhere(words.as_bytes()));
    assert!(deployer.does_for(Doing::Deploy, usize::MAX));
    assert!(!deployer.has_anywhere(words.as_bytes()));
}

#[test]
fn what_was_coming_when_a_deploy_was_killed_goes_with_the_article() {
    let mut deployer = Deployer::with_articles(12);
    let data = "api/v1/articles/bai-0003.json";
    deployer.publishes_and_deploys();
    let words = deployer.made_up.rewords("bai-0003");
    deployer.publishes();
    // Written whole, and killed before it was moved to its place.
    let coming = FileHash::of(data.as_bytes());
    std::fs::create_dir_all(deployer.www().join(".bantin-deploy/coming")).unwrap();
    let coming = deployer.www().join(format!(".bantin-deploy/coming/{coming}"));
    std::fs::copy(deployer.made_up.folder().join("dist").join(data), coming).unwrap();
    assert!(deployer.has_anywhere(words.as_bytes()));
    deployer.made_up.withdraws("bai-0003");
    deployer.publishes_and_deploys();
    assert!(!deployer.has_anywhere(words.as_bytes()));
}

#[test]
fn caches_are_told_of_all_that_changed_since_they_were_told_last() {
    let mut deployer = Deployer::with_articles(60);
    deployer.adds_to_the_site(
        "[deploy.www.purge]\ncommand = [\"sh\", \"-c\", \"test -e works && cat > told\"]\n",
    );
    deployer.publishes();
    // What it brings stays at the target, and nobody is told.
    assert!(!deployer.does_for(Doing::Deploy, 200));
    deployer.deploys(&[]).ends_with(5).complains("[BT1288]");
    let first = deployer.published();
    // The next edition does not get through at first.
    deployer.made_up.adds();
    deployer.publishes();
    assert!(!deployer.does_for(Doing::Deploy, WRITTEN_DOWN));
    deployer.person.writes("works", "");
    deployer.deploys(&[]).ends_with(0);
    let told = deployer.person.reads("told");
    let told: BTreeSet<&str> = told.lines().collect();
    let files = first.keys().filter(|path| !path.strip_suffix(".br").is_some_and(has_twin));
    for path in files {
        let page = path.strip_suffix("index.html").filter(|page| page.is_empty() || page.ends_with('/'));
        let address = format!("https://thu.example/{}", page.unwrap_or(path));
        assert!(told.contains(&*address), "{address} is not told");
    }
}
