//! A folder that a web server serves.

use std::fs::File;
use std::io::Write;
use std::thread;

use rustix::fs::{CWD, Mode, mkfifoat};

use super::{Deployer, assert_same_files, brought, typed};
use crate::person::Person;

#[test]
fn what_is_published_is_what_readers_get() {
    let deployer = Deployer::with_articles(30);
    let answer = deployer.publishes_and_deploys();
    assert_same_files(&deployer.served(), &deployer.published());
    answer.says("https://thu.example/").says("no earlier edition");
    deployer.deploys(&[]).ends_with(0).says("has this edition already");
}

#[test]
fn one_more_article_brings_a_handful_of_files() {
    let mut deployer = Deployer::with_articles(90);
    deployer.publishes_and_deploys();
    deployer.made_up.adds();
    let answer = deployer.publishes_and_deploys();
    assert!((1..=40).contains(&brought(&answer)), "{}", answer.out);
    answer.says("bantin rollback --to www");
    assert_same_files(&deployer.served(), &deployer.published());
}

#[test]
fn only_what_bantin_brought_goes() {
    let mut deployer = Deployer::with_articles(40);
    deployer.person.writes("www/google0123.html", "theirs");
    deployer.publishes_and_deploys();
    let gone = deployer.made_up.slugs().pop().unwrap();
    let page = format!("www{}index.html", deployer.made_up.address(&gone));
    assert!(deployer.person.has(&page));
    deployer.made_up.deletes(&gone);
    deployer.publishes_and_deploys();
    assert!(!deployer.person.has(&page));
    assert_eq!(deployer.person.reads("www/google0123.html"), "theirs");
}

#[test]
fn what_would_be_done_is_told_and_not_done() {
    let mut deployer = Deployer::with_articles(12);
    deployer.publishes_and_deploys();
    let before = deployer.served();
    let slug = deployer.made_up.adds();
    deployer.publishes();
    let answer = deployer.deploys(&["--dry-run"]).ends_with(0);
    answer.says(&format!("bring tin-tuc/{slug}/index.html")).says("Nothing was changed");
    assert_same_files(&deployer.served(), &before);
}

#[test]
fn of_two_at_a_time_one_wins_whole_and_the_other_says_so() {
    let deployer = Deployer::with_articles(5);
    let (home, fifo) = (deployer.person.home(), deployer.person.home().join("fifo"));
    mkfifoat(CWD, &fifo, Mode::RUSR | Mode::WUSR).unwrap();
    // It tells the CDN for as long as nobody writes into the pipe: so long it holds the target.
    deployer.adds_to_the_site(&format!(
        "[deploy.www.purge]\ncommand = [\"sh\", \"-c\", \"cat {}\"]\n",
        typed(&fifo)
    ));
    deployer.publishes();
    // Another newsroom of the same town, on another machine: it knows nothing of the first one's locks.
    crate::made_up::copied(&home.join("town"), &home.join("copy"));
    deployer.person.types(&["publish", "copy"]).ends_with(0);
    let one = thread::scope(|scope| {
        let one = scope.spawn(|| deployer.deploys(&[]));
        // Opens once somebody reads.
        let mut pipe = File::options().write(true).open(&fifo).unwrap();
        deployer.deploys(&[]).ends_with(5).complains("another deploy is at work");
        deployer.person.types(&["deploy", "copy", "--to", "www"]).ends_with(5).complains("[BT1282]");
        pipe.write_all(b"\n").unwrap();
        drop(pipe);
        one.join().unwrap()
    });
    one.ends_with(0).says("Caches were told of");
    assert_same_files(&deployer.served(), &deployer.published());
}

#[test]
fn a_program_is_told_which_addresses_have_changed() {
    let mut deployer = Deployer::with_articles(20);
    deployer.adds_to_the_site("[deploy.www.purge]\ncommand = [\"sh\", \"-c\", \"cat > told\"]\n");
    deployer.publishes_and_deploys();
    let slug = deployer.made_up.adds();
    deployer.publishes_and_deploys();
    let told = deployer.person.reads("told");
    let addresses: Vec<&str> = told.lines().collect();
    for address in
        ["https://thu.example/", &format!("https://thu.example{}", deployer.made_up.address(&slug))]
    {
        assert!(addresses.contains(&address), "{told}");
    }
}

#[test]
fn one_that_could_not_tell_the_cdn_tells_it_when_it_is_run_again() {
    let deployer = Deployer::with_articles(5);
    deployer.adds_to_the_site(
        "[deploy.www.purge]\ncommand = [\"sh\", \"-c\", \"test -e works && cat > told\"]\n",
    );
    deployer.publishes();
    deployer.deploys(&[]).ends_with(5).complains("[BT1288]");
    deployer.person.writes("works", "");
    deployer.deploys(&[]).ends_with(0);
    assert!(deployer.person.reads("told").contains("https://thu.example/tin-tuc/bai-0000/\n"));
    assert_same_files(&deployer.served(), &deployer.published());
}

#[test]
fn a_place_is_chosen_by_its_name() {
    let deployer = Deployer::with_articles(3);
    deployer.adds_to_the_site("[deploy.staging]\ntarget = \"file:../staging\"\n");
    deployer.publishes();
    deployer.person.types(&["deploy", "town", "--to", "staging"]).ends_with(0);
    let person: &Person = &deployer.person;
    assert!(person.has("staging/index.html") && !person.has("www/index.html"));
    person
        .types(&["deploy", "town", "--to", "cdn"])
        .ends_with(1)
        .complains("staging, www")
        .complains("[BT1280]");
}
