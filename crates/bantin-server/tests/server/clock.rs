//! A clock that is wrong, or was and is set: before, during and after a restart.

use rusqlite::Connection;

use crate::site::{Answer, PHONE, Server, Site, bytes_under};

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
const JUMPS: [i64; 8] = [HOUR, DAY, 400 * DAY, 3_650 * DAY, -HOUR, -DAY, -400 * DAY, -3_650 * DAY];

/// Long enough for a clock to be believed.
const CONFIRMED: u64 = 300;

/// A site at two in the afternoon, three visitors, and one more of the day before.
fn town() -> (Site, Server) {
    let site = Site::new();
    let server = site.serve();
    server.beat("203.0.113.9", PHONE);
    site.at("2026-03-05T14:00:00+07:00");
    (1..=3).for_each(|n| drop(server.beat(&format!("203.0.113.{n}"), PHONE)));
    assert_eq!(server.get("/api/v1/visits").figures(), [3, 3, 4, 1004]);
    (site, server)
}

/// online, today, week, total, whatever the time is.
fn counted(answer: &Answer) -> [u64; 4] {
    let visits = answer.visits();
    let figures = [visits.online, visits.today, visits.week, visits.total].map(Option::unwrap);
    assert!(figures.is_sorted(), "{visits:?}");
    figures
}

fn stale(server: &Server) -> bool {
    let answer = server.get("/api/v1/visits");
    counted(&answer);
    answer.visits().stale
}

/// From being stale to being believed.
fn is_confirmed(site: &Site, server: &Server) {
    assert!(stale(server));
    site.passes(CONFIRMED - 1);
    assert!(stale(server));
    site.passes(1);
    assert!(!stale(server));
}

/// Whatever was before, the figures follow the time: nobody is online after ten minutes, the
/// next day begins with nobody online, and nothing that was counted is lost.
fn goes_on(site: &Site, server: &Server, what: &str) {
    let before = counted(&server.beat("203.0.113.77", PHONE));
    assert!(!stale(server), "{what}");
    site.passes(600);
    let later = server.get("/api/v1/visits").figures();
    assert_eq!((later[0], later[3]), (0, before[3]), "{what}");
    assert_eq!(server.beat("203.0.113.78", PHONE).figures()[0], 1, "{what}");
    site.passes(DAY as u64);
    let tomorrow = server.get("/api/v1/visits").figures();
    assert_eq!((tomorrow[0], tomorrow[3]), (0, before[3] + 1), "{what}");
}

#[test]
fn a_clock_that_jumps_and_returns_within_five_minutes_changes_nothing() {
    for jump in JUMPS {
        let (site, server) = town();
        site.sets_the_clock(jump);
        site.passes(60);
        let answer = server.beat("203.0.113.4", PHONE);
        assert_eq!(counted(&answer), [4, 4, 5, 1005]);
        let visits = answer.visits();
        assert_eq!((visits.stale, visits.as_of.as_str()), (true, "2026-03-05T14:01:00+07:00"), "{jump}");
        site.sets_the_clock(-jump);
        site.passes(60);
        assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [4, 4, 5, 1005]);
        goes_on(&site, &server, &format!("{jump}"));
    }
}

#[test]
fn a_clock_that_jumps_and_stays_is_believed_after_five_minutes_and_so_when_it_is_set_back() {
    for jump in JUMPS {
        for restart in [false, true] {
            let (site, mut server) = town();
            site.sets_the_clock(jump);
            is_confirmed(&site, &server);
            let answer = server.beat("203.0.113.4", PHONE);
            assert!(counted(&answer)[3] >= 1005, "{jump}");
            if restart {
                server.stop();
                server = site.serve();
                assert!(!stale(&server));
            }
            site.sets_the_clock(-jump);
            is_confirmed(&site, &server);
            let visits = server.get("/api/v1/visits").visits();
            assert_eq!(visits.as_of, "2026-03-05T14:10:00+07:00", "{jump}");
            // A visitor of a day that never was belongs to this one; one of a day that had been
            // may stay there.
            assert!(visits.today >= Some(if jump > -DAY { 4 } else { 3 }), "{jump} {visits:?}");
            goes_on(&site, &server, &format!("{jump} {restart}"));
        }
    }
}

#[test]
fn a_clock_that_jumps_while_the_server_is_away_is_believed_ahead_and_confirms_itself_behind() {
    for jump in JUMPS {
        let (site, server) = town();
        server.stop();
        site.sets_the_clock(jump);
        site.reboots();
        let server = site.serve();
        if jump < 0 {
            let visits = server.beat("203.0.113.1", PHONE).visits();
            assert_eq!((visits.stale, visits.today), (true, Some(3)), "{jump}");
            is_confirmed(&site, &server);
        }
        assert!(!stale(&server), "{jump}");
        assert!(counted(&server.beat("203.0.113.4", PHONE))[3] >= 1005);
        server.stop();
        // Set right while it is away again.
        site.sets_the_clock(-jump);
        site.reboots();
        let server = site.serve();
        if jump > 0 {
            is_confirmed(&site, &server);
        }
        goes_on(&site, &server, &format!("{jump}"));
    }
}

#[test]
fn a_restart_in_the_middle_of_a_doubt_loses_nothing() {
    for jump in JUMPS {
        let (site, server) = town();
        site.sets_the_clock(jump);
        site.passes(60);
        assert_eq!(counted(&server.beat("203.0.113.4", PHONE)), [4, 4, 5, 1005]);
        server.stop();
        let server = site.serve();
        if jump < 0 {
            is_confirmed(&site, &server);
        }
        assert!(counted(&server.get("/api/v1/visits"))[3] >= 1005, "{jump}");
        goes_on(&site, &server, &format!("{jump}"));
    }
}

#[test]
fn the_salt_of_a_day_that_a_clock_ended_is_in_no_file() {
    for jump in [DAY, 400 * DAY, 3_650 * DAY, -DAY, -400 * DAY] {
        let (site, server) = town();
        server.stop();
        let today = Connection::open(site.data().join("today.db")).unwrap();
        let salt: Vec<u8> = today.query_row("SELECT salt FROM day", [], |row| row.get(0)).unwrap();
        drop(today);
        let holds = || bytes_under(&site.data()).windows(32).any(|part| part == salt);
        assert!(holds());
        let server = site.serve();
        assert!(!stale(&server));
        site.sets_the_clock(jump);
        assert!(stale(&server));
        site.passes(CONFIRMED);
        assert!(!stale(&server));
        site.passes(CONFIRMED);
        assert!(!stale(&server));
        server.stop();
        assert!(!holds(), "{jump}");
    }
}
