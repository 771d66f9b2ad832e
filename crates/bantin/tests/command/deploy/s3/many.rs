//! A large newsroom's edition in object storage.

use std::path::Path;
use std::process::Stdio;

use super::super::{Deployer, brought};
use super::{DEPLOY, SECRET, Storage};
use crate::bounds::{MOST, ended};
use crate::edition_check::text;
use crate::person::Person;

/// A new article may bring so many objects.
const FOR_ONE_MORE: usize = 40;

fn are_brought(articles: usize) {
    // On the disk: memory is what is measured.
    let mut deployer = Deployer::of(Person::sits_down(), articles);
    let storage = Storage::with_bucket(&deployer.person.home().join("storage"), "town");
    deployer.knows_the_cdn(&storage.address);
    publishes(&deployer);
    let mut command = deployer.bantin_at_the_cdn(&DEPLOY);
    let (code, most) = ended(command.stdout(Stdio::null()).spawn().unwrap()).unwrap();
    assert_eq!(code, 0);
    assert!(most < MOST, "{most} bytes for {articles} articles");
    assert_all_lies_there(&deployer, &storage, articles);

    deployer.made_up.adds();
    publishes(&deployer);
    let answer = deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(0);
    assert!((1..=FOR_ONE_MORE).contains(&brought(&answer)), "{}", answer.out);
    assert_all_lies_there(&deployer, &storage, articles);
}

/// Articles are a day apart: thousands of them reach far into the future.
fn publishes(deployer: &Deployer) {
    deployer.person.types(&["publish", "town", "--as-of", "2099-01-01"]).ends_with(0);
}

/// File by file: all together would not fit into memory.
fn assert_all_lies_there(deployer: &Deployer, storage: &Storage, articles: usize) {
    let dist = deployer.made_up.folder().join("dist");
    let mut files = 0;
    let mut folders = vec![dist.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let file = entry.unwrap().path();
            if file.is_dir() {
                folders.push(file);
            } else if !text(&file).ends_with(".br") {
                let path: &Path = file.strip_prefix(&dist).unwrap();
                let there = std::fs::read(storage.site().join(path));
                assert!(there.ok() == std::fs::read(&file).ok(), "{}", path.display());
                files += 1;
            }
        }
    }
    assert!(files > 2 * articles, "each article is a page and its data: {files}");
}

#[test]
fn hundreds_of_articles_are_brought_within_bounded_memory() {
    are_brought(400);
}

#[test]
#[ignore = "takes minutes"]
fn thousands_of_articles_are_brought_within_bounded_memory() {
    are_brought(20_000);
}
