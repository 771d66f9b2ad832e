//! An edition is brought to where readers get it, changed there, and brought back.

mod clocks;
mod cut_off;
mod folder;
mod going_back;
mod hosts;
mod lock_taken;
mod moving;
mod others;
mod readme;
mod record_lost;
mod refused;
mod s3;
mod sftp;
mod signed;
mod stale;
mod verified;

use std::collections::BTreeMap;

use crate::edition_check::{Tree, text, tree};
use crate::made_up::MadeUp;
use crate::person::{Answer, Person};

/// What Bantin keeps at a target for itself.
const OWN: &str = ".bantin-deploy";

/// Somebody with a small town, a place to deploy to, and a folder that a web server serves.
struct Deployer {
    person: Person,
    made_up: MadeUp,
}

impl Deployer {
    fn with_articles(articles: usize) -> Self {
        Self::of(Person::sits_down_in_memory(), articles)
    }

    fn of(person: Person, articles: usize) -> Self {
        let made_up = MadeUp::with_articles(person.home().join("town"), articles);
        let deployer = Deployer { person, made_up };
        deployer.adds_to_the_site("[deploy.www]\ntarget = \"file:../www\"\n");
        deployer
    }

    fn adds_to_the_site(&self, lines: &str) {
        let site = self.person.reads("town/site.toml");
        self.person.writes("town/site.toml", &[&site, "\n", lines].concat());
    }

    fn publishes(&self) {
        self.person.types(&["publish", "town"]).ends_with(0);
    }

    fn deploys(&self, more: &[&str]) -> Answer {
        self.person.types(&[&["deploy", "town", "--to", "www"], more].concat())
    }

    fn publishes_and_deploys(&self) -> Answer {
        self.publishes();
        self.deploys(&[]).ends_with(0)
    }

    /// What lies in `dist`.
    fn published(&self) -> BTreeMap<String, Vec<u8>> {
        files(tree(&self.made_up.folder().join("dist")))
    }

    /// What readers get, without the manifest, which only a deploy makes.
    fn served(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = files(tree(&self.person.home().join("www")));
        files.retain(|path, _| {
            !path.starts_with(OWN) && path != bantin_manifest::MANIFEST && path != bantin_manifest::SIGNATURES
        });
        files
    }

    /// Bytes of a text that lie anywhere at the target, Bantin's own things, too.
    fn has_anywhere(&self, words: &[u8]) -> bool {
        let all = files(tree(&self.person.home().join("www")));
        all.into_iter().any(|(path, bytes)| {
            let bytes = if path.ends_with(".br") {
                crate::edition_check::unpacked(&bytes).unwrap_or(bytes)
            } else {
                bytes
            };
            memchr(&bytes, words)
        })
    }
}

fn memchr(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|some| some == words)
}

fn files(tree: Tree) -> BTreeMap<String, Vec<u8>> {
    tree.into_iter().filter_map(|(path, entry)| Some((path, entry.bytes?))).collect()
}

#[track_caller]
fn assert_same_files(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    let paths = one.keys().chain(other.keys()).filter(|path| one.get(*path) != other.get(*path));
    let differing: Vec<&String> = paths.collect();
    assert!(differing.is_empty(), "{} differ: {:?}", differing.len(), &differing[..differing.len().min(12)]);
}

/// How many files an answer says were brought.
fn brought(answer: &Answer) -> usize {
    let words = answer.out.split(" brought to ").next().unwrap_or_default();
    let number = words.split_whitespace().rev().find_map(|word| word.parse().ok());
    number.unwrap_or_else(|| panic!("it says nothing of files: {}", answer.out))
}

/// A path as it is typed.
fn typed(path: &std::path::Path) -> &str {
    text(path)
}
