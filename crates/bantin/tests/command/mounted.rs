//! `--out` that is a mount point: nothing can be exchanged with it, and that is what is said.

use std::fs;

use crate::disk::Disk;
use crate::edition_check::{State, assert_whole, text};
use crate::person::Person;

#[test]
fn a_mount_point_is_refused_with_the_true_reason_and_a_folder_in_it_is_taken() {
    let person = Person::with_a_newsroom();
    let place = person.home().join("www");
    // It says itself when it is left out for lack of rights.
    let Some(disk) = Disk::on(&place, 8 * 1024, 1000) else { return };
    let newsroom = person.home().join("town");
    let publishes = |out: &str| disk.types(&person, &["publish", text(&newsroom), "--out", out]);
    for _ in 0..2 {
        let answer = publishes(text(&place)).ends_with(1);
        answer.complains("mounted").complains(text(&place.join("portal")));
        assert_eq!(fs::read_dir(disk.seen(&place)).unwrap().count(), 0);
    }
    let portal = place.join("portal");
    for _ in 0..2 {
        publishes(text(&portal)).ends_with(0);
        assert_whole(&disk.seen(&portal), State::Settled, "in a folder of the disk");
    }
}
