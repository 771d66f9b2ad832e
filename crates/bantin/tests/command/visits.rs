//! The count of `bantin live`, on a machine whose clock is wrong or whose disk is full.

use std::path::Path;

use serde_json::Value;

use crate::clocks::Clocks;
use crate::disk::Disk;
use crate::edition_check::text;
use crate::person::{Person, Running, live};

/// Somebody with an edition, which needs to be no more than the server asks of one.
fn person() -> Person {
    let person = Person::sits_down();
    person.writes("dist/api/v1/site.json", r#"{"time_zone":"Asia/Ho_Chi_Minh","visits":{"base":1000}}"#);
    person
}

/// A heartbeat of one of many readers, and what it is told.
struct Told(Value);

impl Told {
    fn who_beats(server: &Running, reader: u64) -> Told {
        let agent = format!("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/{reader}");
        let address = format!("{}/api/v1/visits", server.address);
        let answer = ureq::post(address).header("user-agent", agent).send("").unwrap();
        Told(serde_json::from_reader(answer.into_body().into_reader()).unwrap())
    }

    /// online, today, total
    fn figures(&self) -> [u64; 3] {
        ["online", "today", "total"].map(|name| self.0[name].as_u64().unwrap())
    }

    fn is_stale(&self) -> bool {
        self.0["stale"].as_bool().unwrap()
    }

    /// The year of `as_of`.
    fn year(&self) -> u32 {
        self.0["as_of"].as_str().unwrap()[..4].parse().unwrap()
    }
}

/// A server that reads clocks; both, or the one on the wall alone.
fn starts(person: &Person, clocks: &Clocks, wall_alone: bool) -> Running {
    let mut command = person.bantin("", &live("dist", "visits"));
    clocks.are_read_by(&mut command, wall_alone);
    Running::of(command)
}

const YEARS: i64 = 3_650 * 86_400;

#[test]
fn a_clock_ten_years_ahead_stops_no_figure_once_it_is_right_again() {
    let person = person();
    let Some(clocks) = Clocks::of(&person) else { return };
    clocks.are_ahead(YEARS);
    let server = starts(&person, &clocks, false);
    assert_eq!(Told::who_beats(&server, 1).figures(), [1, 1, 1001]);
    let wrong = Told::who_beats(&server, 2).year();
    assert_eq!(server.ends_when_asked(), Some(0));
    // Right again: it is behind what was kept, and has to run on for a while.
    clocks.are_ahead(0);
    let server = starts(&person, &clocks, false);
    let told = Told::who_beats(&server, 3);
    assert_eq!((told.figures(), told.is_stale()), ([3, 3, 1003], true));
    server.complains("3650 days behind");
    clocks.are_ahead(301);
    let told = Told::who_beats(&server, 1);
    assert!(!told.is_stale() && told.year() + 9 <= wrong, "{}", told.0);
    assert_eq!(told.figures()[2], 1003);
    clocks.are_ahead(700);
    assert_eq!(Told::who_beats(&server, 4).figures(), [1, 4, 1004]);
    assert_eq!(server.ends_when_asked(), Some(0));
    let server = starts(&person, &clocks, false);
    assert!(!Told::who_beats(&server, 4).is_stale());
    assert_eq!(server.ends_when_asked(), Some(0));
}

#[test]
fn a_clock_that_is_set_while_the_server_runs_is_not_believed_at_once() {
    let person = person();
    let Some(clocks) = Clocks::of(&person) else { return };
    let server = starts(&person, &clocks, true);
    let right = Told::who_beats(&server, 1).year();
    for (reader, wrong) in [(2, 2 * 3_600), (3, 400 * 86_400), (4, YEARS), (5, -YEARS)] {
        clocks.are_ahead(wrong);
        let told = Told::who_beats(&server, reader);
        assert!(told.is_stale() && told.year().abs_diff(right) <= 1, "{wrong}: {}", told.0);
        assert_eq!(told.figures(), [reader, reader, 1000 + reader]);
    }
    clocks.are_ahead(0);
    let told = Told::who_beats(&server, 1);
    assert_eq!((told.figures(), told.is_stale()), ([5, 5, 1005], false));
    server.complains("agrees again");
    assert_eq!(server.ends_when_asked(), Some(0));
}

#[test]
fn a_full_disk_costs_no_answer_and_no_visitor_once_there_is_room() {
    let person = person();
    let place = person.home().join("disk");
    let Some(disk) = Disk::on(&place, 4 * 1024, 100) else { return };
    let live = |data: &Path| {
        let edition = person.home().join("dist");
        disk.starts(&person, &live(text(&edition), text(data)))
    };
    let data = place.join("visits");
    let server = live(&data);
    let beats = |server: &Running, reader: u64| Told::who_beats(server, reader).figures();
    (1..=20).for_each(|reader| assert_eq!(beats(&server, reader)[0], reader));
    disk.fills_all_but(0);
    for reader in 21..=400 {
        assert_eq!(beats(&server, reader), [reader, reader, 1000 + reader]);
    }
    server.complains("counted in memory until they can be kept");
    disk.gives_room_again();
    server.complains("kept again");
    assert_eq!(server.ends_when_asked(), Some(0));
    let server = live(&data);
    assert_eq!(beats(&server, 400), [400, 400, 1400]);
    assert_eq!(server.ends_when_asked(), Some(0));
}
