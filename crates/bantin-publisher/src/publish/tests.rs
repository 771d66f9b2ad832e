//! A kind of output that is not in the table, published beside those that are.

mod files_one_by_one;
mod humans;

use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::deliver::changes::{Move, Removal};
use crate::disk::folder::Folder;
use crate::draw::output_kind::OutputKind;
use crate::edition::manifest::Manifest;
use crate::order::{AppFiles, Manner};
use files_one_by_one::FilesOneByOne;

const EXAMPLE: &str = include_str!("tests/humans.rs");
const ARCHITECTURE: &str = include_str!("../../../../ARCHITECTURE.md");

struct Scene(tempfile::TempDir);

impl Scene {
    fn new() -> Self {
        let scene = Scene(tempfile::tempdir().unwrap());
        scene.write(
            "site.toml",
            "name = \"Mây\"\nlanguage = \"vi\"\ntime_zone = \"Asia/Ho_Chi_Minh\"\n\
             base_url = \"https://may.example\"\nowner = \"Ủy ban\"\n[[sections]]\nid = \"tin\"\ntitle = \"Tin\"\n",
        );
        (1..=25).for_each(|day| scene.article(day, "Chợ họp."));
        scene
    }

    fn article(&self, day: u32, text: &str) {
        let front_matter = format!("---\nheadline: Ngày {day}\npublished: 2026-01-{day:02}\n---\n");
        self.write(&format!("content/tin/ngay-{day}.md"), &(front_matter + text + "\n"));
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.newsroom().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn newsroom(&self) -> PathBuf {
        self.0.path().join("newsroom")
    }

    fn out(&self) -> PathBuf {
        self.0.path().join("dist")
    }

    fn publish(&self, kinds: &[&dyn OutputKind]) -> Report {
        let styles = [("main.css".to_owned(), "body { color: var(--text) }".into())].into();
        let app = AppFiles { styles, ..AppFiles::default() };
        let (newsroom, out, as_of) =
            (self.newsroom(), self.out(), "2026-06-01T00:00:00+07:00".parse().unwrap());
        let manner = Manner::default();
        let order = Order { newsroom: &newsroom, out: &out, as_of, app: &app, preview: None, manner };
        publish_kinds(&order, kinds, &Silent).unwrap_or_else(|error| panic!("{error}"))
    }

    fn humans(&self) -> Option<String> {
        fs::read_to_string(self.out().join("humans.txt")).ok()
    }

    fn manifest(&self) -> Manifest {
        manifest(&self.newsroom(), &self.out()).unwrap().unwrap()
    }

    fn is_in_the_manifest(&self, path: &str) -> bool {
        self.manifest().file(path).is_some()
    }

    /// From a target that has an older edition to the one that was published, whose files it writes into the stage.
    fn changes_for(&self, target: &FilesOneByOne, old: &Manifest) -> Changes {
        let new = self.manifest();
        let (mut moves, mut removals) = (Vec::new(), Vec::new());
        for (file, number) in new.files.iter().zip(0u32..) {
            let before = old.file(&file.path);
            if before.is_none_or(|before| before.content.plain != file.content.plain) {
                let waiting = target.stage.path().join(number.to_string());
                fs::copy(self.out().join(file.path.as_str()), waiting).unwrap();
                moves.push(Move { rank: file.rank, number, new: before.is_none(), path: file.path.clone() });
            }
        }
        for file in old.files.iter().filter(|file| new.file(&file.path).is_none()) {
            removals.push(Removal { rank: file.rank, path: file.path.clone() });
        }
        let id = |manifest: &Manifest| edition_id(&manifest.edition).unwrap();
        Changes::new(id(old), id(&new), moves, removals)
    }
}

#[test]
fn a_new_kind_of_output_is_one_file_and_one_line() {
    let mut more = KINDS.to_vec();
    more.push(&humans::Kind);
    let scene = Scene::new();
    scene.publish(KINDS);
    assert_eq!(scene.humans(), None);

    assert_eq!(scene.publish(&more).written, 2, "it and site.json");
    assert_eq!(scene.humans().as_deref(), Some("Site: Ủy ban\n"));
    assert!(Path::new(&scene.out()).join("humans.txt.br").is_file());
    assert!(scene.is_in_the_manifest("humans.txt"));
    assert_eq!(scene.publish(&more).written, 0, "its fingerprint is the same");

    let report = scene.publish(KINDS);
    assert_eq!((report.written, report.removed), (1, 1), "it goes with its twin");
    assert_eq!(scene.humans(), None);
    assert!(!scene.is_in_the_manifest("humans.txt"));
}

#[test]
fn a_target_that_takes_files_one_by_one_is_whole_at_every_moment() {
    let scene = Scene::new();
    scene.publish(KINDS);
    let old = scene.manifest();
    let stage = scene.0.path().join("stage");
    fs::create_dir(&stage).unwrap();
    let mut target = FilesOneByOne::of(&scene.out(), &old, Folder::open(&stage).unwrap());

    scene.article(3, "Chợ họp sớm hơn.");
    (26..=31).for_each(|day| scene.article(day, "Chợ mới."));
    fs::remove_file(scene.newsroom().join("content/tin/ngay-25.md")).unwrap();
    scene.publish(KINDS);
    let changes = scene.changes_for(&target, &old);
    let steps = changes.moves.len() + changes.removals.len();
    assert!(steps > 20, "{steps}");
    (&mut target).deliver(Delivery::Changes(changes)).unwrap();

    assert_eq!(target.looks, steps);
    let served: Vec<&str> = target.files.keys().map(String::as_str).collect();
    let new = scene.manifest();
    assert_eq!(served, new.files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>());
    for file in &new.files {
        assert_eq!(target.files[file.path.as_str()], fs::read(scene.out().join(file.path.as_str())).unwrap());
    }
    assert_eq!(target.edition.map(String::from), Some(new.edition));
}

#[test]
fn the_map_shows_how_to_add_an_output() {
    let example = EXAMPLE.trim();
    assert!(ARCHITECTURE.contains(example), "ARCHITECTURE.md, “How to add an output”, shows:\n{example}");
}
