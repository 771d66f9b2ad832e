//! What somebody else put into an edition's folder stays there, and what Bantin put there goes when its time comes,
//! whether anything is remembered or not.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use bantin_publisher::{Manner, Order, PublishError, Report, Silent, publish};

use crate::edition::Tree;
use crate::newsroom::{Newsroom, app, day};

const THEIRS: [&str; 7] = [
    "google0123456789abcdef.html",
    ".well-known/security.txt",
    "tin/bai-000/bao-cao.pdf",
    "khao-sat/index.html",
    "assets/cu.png",
    "tin/rieng/deep/down/index.html",
    "api/v1/extra.json",
];

impl Newsroom {
    fn publishes(&self, full: bool) -> Report {
        self.tries(full).unwrap_or_else(|error| panic!("{error}"))
    }

    fn tries(&self, full: bool) -> Result<Report, PublishError> {
        let (newsroom, out, app) = (self.path(), self.out(), app());
        let manner = Manner { full, force: true, keep_going: false };
        let as_of = "2026-01-01T00:00:00+07:00".parse().unwrap();
        publish(&Order { newsroom: &newsroom, out: &out, as_of, app: &app, preview: None, manner }, &Silent)
    }

    fn put_by_hand(&self) {
        for path in THEIRS {
            let path = self.out().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, "theirs").unwrap();
            let old = SystemTime::UNIX_EPOCH + Duration::from_secs(1_600_000_000);
            fs::File::options().append(true).open(&path).unwrap().set_modified(old).unwrap();
        }
        fs::create_dir_all(self.out().join(".well-known/acme-challenge")).unwrap();
    }

    fn forgets(&self) {
        fs::remove_dir_all(self.path().join(".bantin")).unwrap();
    }

    /// As a publisher of another version left it.
    fn is_upgraded(&self) {
        for entry in fs::read_dir(self.path().join(".bantin/state")).unwrap() {
            fs::write(entry.unwrap().path(), "of another version").unwrap();
        }
    }

    /// The edition without what was put there by hand, and that.
    fn sorted(&self) -> (Tree, BTreeMap<String, (Vec<u8>, u64)>) {
        let mut ours = self.edition().tree();
        let mut theirs = BTreeMap::new();
        for path in THEIRS {
            if let Some(bytes) = ours.remove(path) {
                theirs.insert(path.to_owned(), (bytes, seconds(&self.out().join(path))));
            }
        }
        (ours, theirs)
    }
}

fn seconds(path: &Path) -> u64 {
    let modified = fs::metadata(path).unwrap().modified().unwrap();
    modified.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs()
}

/// A newsroom in whose edition somebody put files.
fn newsroom() -> Newsroom {
    let newsroom = Newsroom::with_articles(14);
    newsroom.file("content/gioi-thieu.md", "---\ntitle: \"Giới thiệu\"\n---\n\nBa bản.\n");
    newsroom.file("static/bao-cao.pdf", "báo cáo");
    newsroom.publishes(false);
    newsroom.put_by_hand();
    newsroom
}

#[test]
fn what_bantin_did_not_write_it_leaves_and_says_so_once() {
    let newsroom = newsroom();
    let (ours, theirs) = newsroom.sorted();
    assert_eq!(theirs.len(), THEIRS.len());
    let accidents: [(&str, &dyn Fn(), bool); 4] = [
        ("little by little", &|| {}, false),
        ("--full", &|| {}, true),
        ("the cache is lost", &|| newsroom.forgets(), false),
        ("upgraded", &|| newsroom.is_upgraded(), false),
    ];
    for (what, befalls, full) in accidents {
        befalls();
        let report = newsroom.publishes(full);
        let told = &report.others.left;
        if what == "little by little" {
            assert!(told.is_empty(), "{told:?}");
        } else {
            let mut right: Vec<&str> = THEIRS.to_vec();
            right.push(".well-known/acme-challenge/");
            right.sort_unstable();
            assert_eq!(*told, right, "{what}");
        }
        assert!(newsroom.sorted() == (ours.clone(), theirs.clone()), "{what}");
        assert!(newsroom.out().join(".well-known/acme-challenge").is_dir(), "{what}");
        assert!(newsroom.publishes(false).others.left.is_empty(), "{what}: it is said again");
    }
}

#[test]
fn what_is_deleted_does_not_outlive_a_lost_cache() {
    for upgraded in [false, true] {
        let newsroom = newsroom();
        for path in ["content/tin/bai-003.md", "content/gioi-thieu.md", "static/bao-cao.pdf"] {
            fs::remove_file(newsroom.path().join(path)).unwrap();
        }
        newsroom.file("static/moi.txt", "mới");
        if upgraded {
            newsroom.is_upgraded()
        } else {
            newsroom.forgets()
        }
        newsroom.publishes(false);
        let (is, theirs) = newsroom.sorted();
        assert_eq!(theirs.len(), THEIRS.len());
        let other = Newsroom::with_articles(14);
        fs::remove_file(other.path().join("content/tin/bai-003.md")).unwrap();
        other.file("static/moi.txt", "mới");
        other.publishes(false);
        let right = other.edition().tree();
        let differing: Vec<&String> =
            is.keys().chain(right.keys()).filter(|path| is.get(*path) != right.get(*path)).collect();
        assert!(differing.is_empty(), "{differing:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_somebody_put_there_is_carried_over_as_a_link() {
    let newsroom = newsroom();
    let elsewhere = newsroom.path().join("content");
    std::os::unix::fs::symlink(&elsewhere, newsroom.out().join("tai-lieu")).unwrap();
    let report = newsroom.publishes(true);
    assert!(report.others.left.contains(&"tai-lieu".to_owned()), "{:?}", report.others);
    assert_eq!(fs::read_link(newsroom.out().join("tai-lieu")).unwrap(), elsewhere);
    assert!(elsewhere.join("tin/bai-000.md").is_file());
}

#[test]
fn a_page_that_becomes_an_articles_is_the_articles() {
    let newsroom = newsroom();
    fs::create_dir_all(newsroom.out().join("tin/moi")).unwrap();
    fs::write(newsroom.out().join("tin/moi/index.html"), "by hand").unwrap();
    newsroom.article("tin/moi", &day(20), "");
    for full in [true, false] {
        newsroom.publishes(full);
        assert!(newsroom.edition().page("/tin/moi/").contains("Nội dung của moi"));
    }
}

#[test]
fn folders_that_lie_in_each_other_by_the_hundred_stop_no_publish() {
    let newsroom = newsroom();
    let deep = "a/".repeat(900);
    let file = newsroom.out().join("x").join(&deep).join("file");
    let name = newsroom.out().file_name().unwrap().to_str().unwrap().to_owned();
    let stage = newsroom.out().with_file_name(format!(".{name}.bantin-new"));
    for folder in [newsroom.out(), stage.clone()] {
        fs::create_dir_all(folder.join("x").join(&deep)).unwrap();
    }
    fs::write(&file, "theirs").unwrap();
    let report = newsroom.publishes(true);
    assert!(report.others.left.contains(&format!("x/{deep}file")), "{:?}", report.others.left.len());
    assert_eq!(fs::read_to_string(&file).unwrap(), "theirs");
    assert!(!stage.exists());
    assert_eq!(newsroom.sorted().1.len(), THEIRS.len());
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_whose_name_is_no_text_stays_under_its_name() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let newsroom = newsroom();
    let folder = newsroom.out().join(OsStr::from_bytes(b"b\xff"));
    fs::create_dir_all(folder.join("c")).unwrap();
    fs::write(folder.join("c/file"), "theirs").unwrap();
    newsroom.publishes(true);
    assert_eq!(fs::read_to_string(folder.join("c/file")).unwrap(), "theirs");
}

#[test]
fn a_folder_in_the_place_of_a_file_goes_when_it_is_empty_and_is_named_else() {
    let newsroom = newsroom();
    let place = newsroom.out().join("robots.txt");
    let covers = || {
        fs::remove_file(&place).unwrap();
        fs::create_dir(&place).unwrap();
    };
    covers();
    assert_eq!(newsroom.publishes(true).others.displaced, ["robots.txt/"]);
    assert!(place.is_file());
    covers();
    fs::write(place.join("file"), "theirs").unwrap();
    let Err(PublishError::InTheWay { path }) = newsroom.tries(true) else { panic!("in the way") };
    assert_eq!(path, place);
    assert_eq!(fs::read_to_string(place.join("file")).unwrap(), "theirs");
}
