//! The count of `bantin live`, on a machine whose clock is wrong or whose disk is full.

use std::path::{Path, PathBuf};

use serde_json::Value;

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

/// Both clocks of a server, as a file that the library reads says.
struct Clocks {
    library: PathBuf,
    file: PathBuf,
}

impl Clocks {
    /// `None` where faketime is not installed, which is told.
    fn of(person: &Person) -> Option<Clocks> {
        let folders = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
        let folders = folders.map(|folder| folder.path()).chain(["/usr/lib".into(), "/usr/local/lib".into()]);
        let library =
            folders.map(|folder| folder.join("faketime/libfaketimeMT.so.1")).find(|file| file.exists());
        if library.is_none() {
            println!("left out: no faketime here (apt-get install faketime)");
        }
        let clocks = Clocks { library: library?, file: person.home().join("clocks") };
        clocks.are_ahead(0);
        Some(clocks)
    }

    /// Both clocks of a server, or its wall clock alone.
    fn are_ahead(&self, seconds: i64) {
        let new = self.file.with_extension("new");
        std::fs::write(&new, format!("{seconds:+}\n")).unwrap();
        std::fs::rename(new, &self.file).unwrap();
    }

    /// Starts a server that reads them.
    fn live(&self, person: &Person, wall_alone: bool) -> Running {
        let mut command = person.bantin("", &live("dist", "visits"));
        command.env("LD_PRELOAD", &self.library).env("FAKETIME_TIMESTAMP_FILE", &self.file);
        command.env("FAKETIME_NO_CACHE", "1");
        if wall_alone {
            command.env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        }
        Running::of(command)
    }
}

const YEARS: i64 = 3_650 * 86_400;

#[test]
fn a_clock_ten_years_ahead_stops_no_figure_once_it_is_right_again() {
    let person = person();
    let Some(clocks) = Clocks::of(&person) else { return };
    clocks.are_ahead(YEARS);
    let server = clocks.live(&person, false);
    assert_eq!(Told::who_beats(&server, 1).figures(), [1, 1, 1001]);
    let wrong = Told::who_beats(&server, 2).year();
    assert_eq!(server.ends_when_asked(), Some(0));
    // Right again: it is behind what was kept, and has to run on for a while.
    clocks.are_ahead(0);
    let server = clocks.live(&person, false);
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
    let server = clocks.live(&person, false);
    assert!(!Told::who_beats(&server, 4).is_stale());
    assert_eq!(server.ends_when_asked(), Some(0));
}

#[test]
fn a_clock_that_is_set_while_the_server_runs_is_not_believed_at_once() {
    let person = person();
    let Some(clocks) = Clocks::of(&person) else { return };
    let server = clocks.live(&person, true);
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
