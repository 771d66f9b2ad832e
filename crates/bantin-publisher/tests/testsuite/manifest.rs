//! The manifest names every file of an edition as it is served, after whatever was published.

use std::collections::BTreeMap;
use std::fs;

use bantin_publisher::{Manifest, Served, manifest};
use sha2::{Digest, Sha256};

use crate::newsroom::{Newsroom, day};

impl Newsroom {
    fn manifest(&self) -> Manifest {
        manifest(&self.path(), &self.out()).unwrap().expect("something is remembered of it")
    }

    /// Publishes, and compares the manifest with what lies in the folder.
    #[track_caller]
    fn publishes_what_the_manifest_names(&self, after: &str) {
        let edition = self.publish_as_of("2026-01-01T00:00:00+07:00").0;
        let mut lies: BTreeMap<String, Vec<u8>> = edition.tree();
        let manifest = self.manifest();
        assert!(manifest.files.is_sorted_by(|a, b| a.path < b.path), "{after}");
        for file in &manifest.files {
            let path = file.path.as_str();
            let bytes = lies.remove(path).unwrap_or_else(|| panic!("{after}: {path} does not lie there"));
            is(file.content.plain, &bytes, path);
            let twin = lies.remove(&format!("{path}.br"));
            assert_eq!(twin.is_some(), file.content.brotli.is_some(), "{after}: {path}");
            twin.iter().for_each(|twin| is(file.content.brotli.unwrap(), twin, path));
        }
        assert!(lies.is_empty(), "{after}: not in the manifest: {:?}", lies.keys());
    }
}

#[track_caller]
fn is(served: Served, bytes: &[u8], path: &str) {
    assert_eq!(served.size, bytes.len() as u64, "{path}");
    let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(served.sha256(), hash, "{path}");
}

#[test]
fn it_names_every_file_with_its_size_and_hash_whatever_was_edited() {
    let newsroom = Newsroom::with_articles(25);
    newsroom.file("content/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nChào.\n");
    newsroom.file("static/bao-cao.pdf", "%PDF-1.7").file("static/.well-known/security.txt", "Contact: x");
    newsroom.publishes_what_the_manifest_names("the first publish");
    newsroom.article("tin/bai-003", &day(3), "lead: \"Câu mới.\"");
    newsroom.publishes_what_the_manifest_names("an article was edited");
    newsroom.article("le-hoi/moi", &day(40), "");
    newsroom.publishes_what_the_manifest_names("an article came");
    newsroom.article("tin/bai-007", &day(7), "withdrawn: 2021-11-23");
    newsroom.publishes_what_the_manifest_names("an article was withdrawn");
    fs::remove_file(newsroom.path().join("content/tin/bai-001.md")).unwrap();
    newsroom.file("static/bao-cao.pdf", "%PDF-1.7 once more");
    newsroom.publishes_what_the_manifest_names("an article went, and a copied file changed");
    fs::remove_dir_all(newsroom.path().join(".bantin")).unwrap();
    newsroom.publishes_what_the_manifest_names("nothing was remembered");
}

#[test]
fn it_is_the_same_whether_all_was_published_at_once_or_little_by_little() {
    let (one, other) = (Newsroom::with_articles(12), Newsroom::with_articles(11));
    one.publish();
    other.publish();
    other.article("tin/bai-011", &day(11), "");
    other.publish();
    assert_eq!(one.manifest(), other.manifest());
}

#[test]
fn of_an_edition_of_which_nothing_is_remembered_there_is_none() {
    let newsroom = Newsroom::with_articles(1);
    newsroom.publish();
    fs::remove_dir_all(newsroom.path().join(".bantin/state")).unwrap();
    assert_eq!(manifest(&newsroom.path(), &newsroom.out()).unwrap(), None);
}
