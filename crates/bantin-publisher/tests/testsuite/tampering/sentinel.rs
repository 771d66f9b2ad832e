//! A newsroom deep in folders whose other files are somebody else's: whatever is done in it, those stay as they are.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use bantin_publisher::{Manner, Order, PublishError, Report, Silent, publish};
use tempfile::TempDir;

use crate::edition::{Edition, Tree};
use crate::newsroom::{SITE, app, day};

/// The name that spellings lead to; it stands in each folder from the newsroom up.
pub const OUTSIDE: &str = "outside.txt";

pub const NOW: &str = "2026-01-01T00:00:00+07:00";

/// A newsroom, and what lies around it.
pub struct Sentinel {
    place: TempDir,
    before: BTreeMap<PathBuf, Lying>,
}

/// All that there is to see of a file, a folder or a link.
#[derive(Debug, PartialEq, Eq)]
struct Lying {
    mode: u32,
    inode: u64,
    folder: bool,
    modified: (i64, i64),
    bytes: Vec<u8>,
}

impl Sentinel {
    /// With two articles, of which one has a picture.
    pub fn new() -> Self {
        let place = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let home = place.path().join("home");
        fs::create_dir_all(home.join("a/town")).unwrap();
        for folder in ["", "a", "a/town"] {
            fs::write(home.join(folder).join(OUTSIDE), "somebody else's").unwrap();
        }
        fs::create_dir_all(home.join(".ssh")).unwrap();
        fs::write(home.join(".ssh/authorized_keys"), "keys").unwrap();
        fs::create_dir_all(home.join("documents")).unwrap();
        for number in 0..12 {
            fs::write(home.join(format!("documents/{number}.doc")), "years of work").unwrap();
        }
        let mut sentinel = Sentinel { place, before: BTreeMap::new() };
        sentinel.write("site.toml", SITE);
        sentinel.article("mot", 1, "");
        sentinel.write("content/tin/hai/index.md", article("hai", 2, "![Một ô](o.png)"));
        sentinel.write("content/tin/hai/o.png", png());
        sentinel.looks();
        sentinel
    }

    /// The newsroom.
    pub fn town(&self) -> PathBuf {
        self.home().join("a/town")
    }

    pub fn out(&self) -> PathBuf {
        self.town().join("dist")
    }

    /// The stage beside the edition.
    pub fn stage(&self) -> PathBuf {
        self.town().join(".dist.bantin-new")
    }

    pub fn home(&self) -> PathBuf {
        self.place.path().join("home")
    }

    /// What spellings lead to.
    pub fn outside(&self) -> String {
        self.home().join(OUTSIDE).to_str().unwrap().to_owned()
    }

    /// A file of the newsroom.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.town().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn article(&self, slug: &str, day: usize, body: &str) {
        self.write(&format!("content/tin/{slug}.md"), article(slug, day, body));
    }

    /// Looks at everything that must stay as it is now.
    pub fn looks(&mut self) {
        self.before = self.lying();
    }

    /// All but the newsroom's cache, its edition and what is beside that are as they were.
    #[track_caller]
    pub fn is_unharmed(&self, what: &str) {
        self.compare(what, |lying| lying.modified);
    }

    /// As [`Sentinel::is_unharmed`], where something may have been made in folders for a moment.
    #[track_caller]
    pub fn has_its_files(&self, what: &str) {
        self.compare(what, |lying| if lying.folder { (0, 0) } else { lying.modified });
    }

    #[track_caller]
    fn compare(&self, what: &str, time: impl Fn(&Lying) -> (i64, i64)) {
        let now = self.lying();
        for (path, before) in &self.before {
            let same = |now: &Lying| {
                (now.mode, now.inode, &now.bytes) == (before.mode, before.inode, &before.bytes)
                    && time(now) == time(before)
            };
            assert!(now.get(path).is_some_and(same), "{what}: {} changed", path.display());
        }
        for path in now.keys() {
            assert!(self.before.contains_key(path), "{what}: {} is new", path.display());
        }
    }

    /// Folders that were not there.
    pub fn new_ones(&self) -> Vec<PathBuf> {
        let new = |path: &PathBuf| !self.before.contains_key(path);
        let all: Vec<PathBuf> = self.lying().into_keys().filter(new).collect();
        let known = |folder: &Path| folder == self.place.path() || self.before.contains_key(folder);
        let topmost = |path: &&PathBuf| path.parent().is_some_and(known);
        all.iter().filter(topmost).cloned().collect()
    }

    pub fn publishes_in(&self, manner: Manner) -> Result<Report, PublishError> {
        self.publishes_to(&self.out(), manner)
    }

    pub fn publishes_to(&self, out: &Path, manner: Manner) -> Result<Report, PublishError> {
        let (newsroom, app, as_of) = (self.town(), app(), NOW.parse().unwrap());
        publish(&Order { newsroom: &newsroom, out, as_of, app: &app, preview: None, manner }, &Silent)
    }

    #[track_caller]
    pub fn publishes(&self, what: &str) -> Report {
        self.publishes_in(Manner::default()).unwrap_or_else(|error| panic!("{what}: {error}"))
    }

    /// The edition as it stands.
    pub fn tree(&self) -> Tree {
        Edition::new(self.out()).tree()
    }

    /// The edition that a copy of the newsroom gives elsewhere.
    pub fn made_elsewhere(&self) -> Tree {
        let place = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let out = place.path().join("dist");
        let newsroom = place.path().join("town");
        fs::create_dir(&newsroom).unwrap();
        for part in ["site.toml", "content", "static"] {
            if self.town().join(part).exists() {
                copy(&self.town().join(part), &newsroom.join(part));
            }
        }
        let (app, as_of, manner) = (app(), NOW.parse().unwrap(), Manner::default());
        let order = Order { newsroom: &newsroom, out: &out, as_of, app: &app, preview: None, manner };
        publish(&order, &Silent).unwrap_or_else(|error| panic!("{error}"));
        Edition::new(out).tree()
    }

    #[track_caller]
    pub fn edition_is_right(&self, what: &str) {
        self.edition_is(&self.made_elsewhere(), what);
    }

    #[track_caller]
    pub fn edition_is(&self, right: &Tree, what: &str) {
        let is = self.tree();
        let wrong = |(path, bytes): &(&String, &Vec<u8>)| right.get(*path) != Some(*bytes);
        let wrong: Vec<&String> = is.iter().filter(wrong).map(|(path, _)| path).collect();
        let missing: Vec<&String> = right.keys().filter(|path| !is.contains_key(*path)).collect();
        assert!(wrong.is_empty() && missing.is_empty(), "{what}: wrong {wrong:?}, missing {missing:?}");
    }

    fn lying(&self) -> BTreeMap<PathBuf, Lying> {
        let mut all = BTreeMap::new();
        self.look(self.place.path(), &mut all);
        all
    }

    fn look(&self, folder: &Path, all: &mut BTreeMap<PathBuf, Lying>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if folder == self.town() && (name.contains("dist") || name == ".bantin") {
                continue;
            }
            let status = fs::symlink_metadata(&path).unwrap();
            let bytes = if status.is_file() { fs::read(&path).unwrap() } else { Vec::new() };
            let folder = status.is_dir();
            // The newsroom's own folder, in which the edition comes and goes, has new times.
            let modified = if path == self.town() { (0, 0) } else { (status.mtime(), status.mtime_nsec()) };
            let lying = Lying { mode: status.mode(), inode: status.ino(), folder, modified, bytes };
            all.insert(path.clone(), lying);
            if folder {
                self.look(&path, all);
            }
        }
    }
}

fn article(slug: &str, at: usize, body: &str) -> String {
    format!("---\nheadline: \"Tin {slug}\"\npublished: {}\n---\n\nNội dung {slug}.\n\n{body}\n", day(at))
}

fn png() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_fn(40, 30, |x, y| image::Rgb([x as u8, y as u8, 90]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A file, or a folder and all in it, with times; no other process is started, which would hold locks a moment longer.
pub fn copy(from: &Path, to: &Path) {
    let status = fs::symlink_metadata(from).unwrap();
    if status.is_dir() {
        fs::create_dir(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let name = entry.unwrap().file_name();
            copy(&from.join(&name), &to.join(&name));
        }
    } else {
        fs::copy(from, to).unwrap();
        fs::File::options().append(true).open(to).unwrap().set_modified(status.modified().unwrap()).unwrap();
    }
}
