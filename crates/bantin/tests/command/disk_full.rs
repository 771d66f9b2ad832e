//! A disk that fills up: the edition stands as before or is whole, and once there is room the
//! next publish goes through.

use std::path::PathBuf;

use crate::chance::Chance;
use crate::disk::Disk;
use crate::edition_check::{
    State, assert_nothing_beside, assert_same, assert_whole, published_afresh, text, tree,
};
use crate::made_up::{Edit, MadeUp};
use crate::person::{Answer, Person};

const ARTICLES: usize = 60;
const KILOBYTES: usize = 64 * 1024;
const FILES: usize = 4000;

/// A newsroom, its edition, and a small disk that holds the one's state or the other.
struct Portal {
    person: Person,
    made_up: MadeUp,
    out: PathBuf,
    chance: Chance,
    disk: Disk,
    /// Kilobytes that the first publish took on the disk.
    took: usize,
}

impl Portal {
    fn with_its_edition_on_a_small_disk() -> Option<Self> {
        Self::published("disk", "disk/dist")
    }

    fn with_its_state_on_a_small_disk() -> Option<Self> {
        Self::published("town/.bantin", "dist")
    }

    fn published(place: &str, out: &str) -> Option<Self> {
        let person = Person::sits_down();
        let made_up = MadeUp::with_articles(person.home().join("town"), ARTICLES);
        let disk = Disk::on(&person.home().join(place), KILOBYTES, FILES)?;
        let out = person.home().join(out);
        let mut portal = Self { person, made_up, out, chance: Chance::of(17), disk, took: 0 };
        let room = portal.disk.room();
        portal.publishes().ends_with(0);
        portal.took = room - portal.disk.room();
        Some(portal)
    }

    fn publishes(&self) -> Answer {
        let words = ["publish", text(self.made_up.folder()), "--out", text(&self.out)];
        self.disk.types(&self.person, &words)
    }

    /// Every page changes, and there is one more, with another picture.
    fn edits_everything(&mut self) {
        for edit in [Edit::Site, Edit::Add, Edit::Picture, Edit::Delete] {
            self.made_up.does(edit, &mut self.chance);
        }
    }

    /// The disk is full; publishes twice, since nobody mends a disk at once. `fails`: it must.
    fn meets_a_full_disk(&self, fails: bool, what: &str) {
        let out = self.disk.seen(&self.out);
        for _ in 0..2 {
            let before = tree(&out);
            let answer = self.publishes();
            let said = format!("{what}: {}\n{}", answer.out, answer.err);
            match answer.code {
                5 => assert!(answer.err.contains("disk"), "{said}"),
                0 if !fails => {}
                code => panic!("{code} {said}"),
            }
            if tree(&out) != before {
                assert_whole(&out, State::BrokenOff, what);
            }
        }
    }

    fn goes_on_with_room(&self, what: &str) {
        self.disk.gives_room_again();
        let answer = self.publishes();
        assert_eq!(answer.code, 0, "{what}, with room again:\n{}\n{}", answer.out, answer.err);
        let out = self.disk.seen(&self.out);
        assert_whole(&out, State::Settled, what);
        assert_nothing_beside(&out, what);
        let afresh = published_afresh(&self.person, self.made_up.folder());
        assert_same(&tree(&out), &afresh, &format!("{what}, and one made afresh"));
    }
}

#[test]
fn an_edition_whose_disk_is_full_stands_and_is_brought_up_to_date_once_there_is_room() {
    let Some(mut portal) = Portal::with_its_edition_on_a_small_disk() else { return };
    let took = portal.took;
    assert!(took > 500, "{took} kB");
    // Three quarters would be enough for every page: the app and the pictures stay as they are.
    for kilobytes in [0, 4, 40, took / 8, took / 4, took / 2] {
        let what = format!("{kilobytes} kB of {took} were left");
        portal.edits_everything();
        portal.disk.fills_all_but(kilobytes);
        portal.meets_a_full_disk(true, &what);
        portal.goes_on_with_room(&what);
    }
}

#[test]
fn an_edition_whose_disk_takes_no_more_files_stands_and_is_brought_up_to_date() {
    let Some(mut portal) = Portal::with_its_edition_on_a_small_disk() else { return };
    for files in [0, 1, 20, 90] {
        let what = format!("{files} files were left");
        portal.edits_everything();
        portal.disk.fills_with_files_all_but(files);
        portal.meets_a_full_disk(true, &what);
        portal.goes_on_with_room(&what);
    }
}

#[test]
fn one_edited_article_on_a_full_disk_leaves_the_edition_as_it_was() {
    let Some(mut portal) = Portal::with_its_edition_on_a_small_disk() else { return };
    portal.made_up.rewords("bai-0009");
    portal.disk.fills_all_but(0);
    portal.meets_a_full_disk(true, "one article");
    portal.goes_on_with_room("one article");
}

#[test]
fn a_newsroom_whose_disk_is_full_leaves_a_whole_edition_too() {
    let Some(mut portal) = Portal::with_its_state_on_a_small_disk() else { return };
    let took = portal.took;
    for kilobytes in [0, 4, 16, took / 4, took / 2, took * 7 / 8] {
        let what = format!("{kilobytes} kB of {took} were left to the state");
        portal.edits_everything();
        portal.disk.fills_all_but(kilobytes);
        portal.meets_a_full_disk(false, &what);
        portal.goes_on_with_room(&what);
    }
}
