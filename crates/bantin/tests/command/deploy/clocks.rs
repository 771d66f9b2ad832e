//! Machines whose clocks are hours apart deploy to one place. Whose lock it is, the place's own clock says.

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

use jiff::Timestamp;

use super::{Deployer, OWN, assert_same_files};
use crate::clocks::Clocks;

const HOURS: i64 = 5 * 60 * 60;

/// A lock that nobody renews for longer than this is nobody's.
const QUARTER: Duration = Duration::from_secs(15 * 60);

/// Lays down another machine's lock at a place. It was renewed last so long ago; by the clock of that machine, which is
/// ahead by some seconds, it is held since now.
pub fn another_machine_holds(place: &Path, renewed: Duration, ahead: i64) {
    let lock = place.join(OWN).join("lock");
    fs::create_dir_all(place.join(OWN)).unwrap();
    let since = Timestamp::now().as_second() + ahead;
    fs::write(&lock, format!(r#"{{"token":"another","since":{since},"renewals":3}}"#)).unwrap();
    is_as_old_as(&lock, renewed);
}

fn is_as_old_as(file: &Path, age: Duration) {
    let file = File::options().write(true).open(file).unwrap();
    file.set_modified(SystemTime::now() - age).unwrap();
}

/// The lock of another machine keeps a deploy away while it is renewed, and no longer, however wrong that machine's clock is.
pub fn assert_locks_end_by_the_places_clock(place: &Path, deploys: impl Fn() -> crate::person::Answer) {
    for ahead in [-HOURS, HOURS] {
        another_machine_holds(place, Duration::from_secs(60), ahead);
        deploys().ends_with(5).complains("another deploy is at work").complains("[BT1282]");
        another_machine_holds(place, QUARTER + Duration::from_secs(60), ahead);
        deploys().ends_with(0);
        assert!(!place.join(OWN).join("lock").exists(), "it is let go of");
    }
}

#[test]
fn a_lock_that_nobody_renews_is_nobodys_after_a_quarter_of_an_hour() {
    let deployer = Deployer::with_articles(3);
    deployer.publishes();
    let www = deployer.person.home().join("www");
    assert_locks_end_by_the_places_clock(&www, || deployer.deploys(&[]));
    assert_same_files(&deployer.served(), &deployer.published());
    let left = fs::read_dir(www.join(OWN)).unwrap().map(|entry| entry.unwrap().file_name());
    let left: Vec<_> = left.filter(|name| name != "coming" && name != "record.json.br").collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_lock_that_lost_its_bytes_with_the_machines_power_ends_like_any_other() {
    let deployer = Deployer::with_articles(3);
    deployer.publishes_and_deploys();
    let lock = deployer.person.home().join("www").join(OWN).join("lock");
    fs::write(&lock, "").unwrap();
    is_as_old_as(&lock, Duration::from_secs(60));
    deployer.deploys(&[]).ends_with(5).complains("another deploy is at work").complains("[BT1282]");
    is_as_old_as(&lock, QUARTER + Duration::from_secs(60));
    deployer.deploys(&[]).ends_with(0);
    assert!(!lock.exists(), "it is let go of");
}

#[test]
fn a_machine_whose_own_clock_is_hours_wrong_takes_no_lock_and_is_not_shut_out() {
    let deployer = Deployer::with_articles(3);
    let Some(clocks) = Clocks::of(&deployer.person) else { return };
    deployer.publishes();
    let www = deployer.person.home().join("www");
    for ahead in [-HOURS, HOURS] {
        clocks.are_ahead(ahead);
        assert_locks_end_by_the_places_clock(&www, || {
            let mut command = deployer.person.bantin("", &["deploy", "town", "--to", "www"]);
            clocks.are_read_by(&mut command, true);
            let output = command.output().unwrap();
            crate::person::Answer {
                code: output.status.code().unwrap(),
                out: String::from_utf8(output.stdout).unwrap(),
                err: String::from_utf8(output.stderr).unwrap(),
            }
        });
    }
}
