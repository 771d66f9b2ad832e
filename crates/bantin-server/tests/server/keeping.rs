//! The files behind the figures: locked, deleted, replaced, damaged; the figures go on.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::site::{PHONE, Server, Site};

fn locked(file: &Path) -> Connection {
    let other = Connection::open(file).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    other
}

#[test]
fn a_locked_database_holds_up_nobody_and_what_is_counted_meanwhile_is_kept_later() {
    let site = Site::new();
    let server = site.serve();
    server.beat("203.0.113.1", PHONE);
    let others = ["today.db", "visits.db"].map(|name| locked(&site.data().join(name)));
    let began = Instant::now();
    for n in 2..=200 {
        site.passes(1);
        assert_eq!(server.beat(&format!("203.0.113.{n}"), PHONE).figures(), [n, n, n, 1000 + n]);
        assert_eq!(server.get("/api/v1/visits").figures(), [n, n, n, 1000 + n]);
    }
    // 398 answers: had each waited 100 ms, they took twice as long.
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
    drop(others);
    server.stop();
    let server = site.serve();
    assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [200, 200, 200, 1200]);
}

#[test]
fn a_server_that_ends_while_a_database_is_locked_keeps_what_it_counted() {
    for name in ["today.db", "visits.db"] {
        let site = Site::new();
        let server = site.serve();
        server.beat("203.0.113.1", PHONE);
        let other = locked(&site.data().join(name));
        (2..=5).for_each(|n| drop(server.beat(&format!("203.0.113.{n}"), PHONE)));
        server.stop();
        drop(other);
        let server = site.serve();
        assert_eq!(server.beat("203.0.113.5", PHONE).figures(), [5, 5, 5, 1005], "{name}");
    }
}

#[test]
fn a_database_that_is_locked_at_the_start_leaves_the_figures_unknown_and_pages_are_served() {
    let site = Site::new();
    let server = site.serve();
    server.beat("203.0.113.1", PHONE);
    server.stop();
    let other = Connection::open(site.data().join("visits.db")).unwrap();
    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").unwrap();
    let server = site.serve();
    let visits = server.beat("203.0.113.2", PHONE).visits();
    assert!(visits.stale);
    assert_eq!((visits.online, visits.total), (None, None));
    assert_eq!(server.get("/tin/le-hoi/").status, 200);
    drop(other);
    server.stop();
    assert_eq!(site.serve().beat("203.0.113.2", PHONE).figures(), [2, 2, 2, 1002]);
}

#[test]
fn with_damaged_sums_the_figures_are_unknown_and_pages_are_served() {
    let site = Site::new();
    std::fs::create_dir_all(site.data()).unwrap();
    std::fs::write(site.data().join("visits.db"), vec![7; 8192]).unwrap();
    let server = site.serve();
    let visits = server.beat("203.0.113.1", PHONE).visits();
    assert!(visits.stale);
    assert_eq!((visits.online, visits.total), (None, None));
    assert_eq!(visits.as_of, "2026-03-04T10:00:00+07:00");
    assert_eq!(server.get("/").status, 200);
}

#[test]
fn a_damaged_day_is_begun_anew_and_no_figure_falls() {
    let site = Site::new();
    let server = site.serve();
    server.beat("203.0.113.1", PHONE);
    server.beat("203.0.113.2", PHONE);
    server.stop();
    std::fs::write(site.data().join("today.db"), vec![7; 8192]).unwrap();
    let server = site.serve();
    assert_eq!(server.get("/api/v1/visits").figures(), [0, 2, 2, 1002]);
    assert_eq!(server.beat("203.0.113.3", PHONE).figures(), [1, 3, 3, 1003]);
}

/// Two were counted yesterday and three today; then something happens to the files, a fourth
/// comes, and the server starts anew.
fn survives(what: &str, happens: impl FnOnce(&Site)) {
    let site = Site::new();
    let server = site.serve();
    (1..=2).for_each(|n| drop(server.beat(&format!("203.0.113.{n}"), PHONE)));
    site.at("2026-03-05T10:00:00+07:00");
    (1..=3).for_each(|n| drop(server.beat(&format!("203.0.113.{n}"), PHONE)));
    server.stop();
    let server = site.serve();
    assert_eq!(server.get("/api/v1/visits").figures(), [3, 3, 5, 1005]);
    happens(&site);
    assert_eq!(server.beat("203.0.113.4", PHONE).figures(), [4, 4, 6, 1006], "{what}");
    server.stop();
    let server = site.serve();
    for n in 1..=4 {
        let figures = server.beat(&format!("203.0.113.{n}"), PHONE).figures();
        assert_eq!(figures, [4, 4, 6, 1006], "{what}, after a restart");
    }
}

#[test]
fn files_deleted_under_the_server_are_made_anew_and_nothing_counted_is_lost() {
    for names in [
        &["visits.db"][..],
        &["today.db"],
        &["visits.db-wal"],
        &["today.db-wal"],
        &["visits.db", "visits.db-wal", "visits.db-shm"],
        &["today.db", "today.db-wal", "today.db-shm"],
        &["live.lock"],
    ] {
        survives(&format!("{names:?} deleted"), |site| {
            names.iter().for_each(|name| fs::remove_file(site.data().join(name)).unwrap());
        });
    }
    survives("the folder deleted", |site| fs::remove_dir_all(site.data()).unwrap());
    survives("the folder moved", |site| fs::rename(site.data(), site.beside("moved")).unwrap());
    survives("the folder replaced", |site| {
        fs::rename(site.data(), site.beside("moved")).unwrap();
        fs::create_dir(site.data()).unwrap();
    });
}

#[test]
fn files_replaced_or_written_over_under_the_server_are_made_anew_and_nothing_counted_is_lost() {
    for name in ["visits.db", "today.db"] {
        for bytes in [vec![], vec![7; 8192], b"SQLite format 3\0".to_vec()] {
            survives(&format!("{name} replaced"), |site| {
                fs::write(site.beside("new"), &bytes).unwrap();
                fs::rename(site.beside("new"), site.data().join(name)).unwrap();
            });
            survives(&format!("{name} written over"), |site| {
                fs::write(site.data().join(name), &bytes).unwrap();
            });
        }
    }
}

#[test]
fn a_backup_put_in_place_under_the_server_brings_its_days() {
    for in_place in [true, false] {
        let site = Site::new();
        let server = site.serve();
        server.beat("203.0.113.1", PHONE);
        let backup = site.beside("backup.db");
        let days = Connection::open(&backup).unwrap();
        let sql = "CREATE TABLE days (day TEXT PRIMARY KEY, visitors INTEGER NOT NULL CHECK (visitors >= 0))
            STRICT, WITHOUT ROWID; INSERT INTO days VALUES ('2025-12-31', 40), ('2026-03-03', 2)";
        days.execute_batch(sql).unwrap();
        drop(days);
        let database = site.data().join("visits.db");
        if in_place {
            fs::copy(&backup, &database).unwrap();
        } else {
            fs::rename(&backup, &database).unwrap();
        }
        server.stop();
        let server = site.serve();
        assert_eq!(server.get("/api/v1/visits").figures(), [1, 1, 3, 1043]);
    }
}

#[test]
fn a_file_of_the_version_before_is_read_on() {
    let site = Site::new();
    fs::create_dir(site.data()).unwrap();
    let old = Connection::open(site.data().join("today.db")).unwrap();
    old.execute_batch(
        "CREATE TABLE day (one INTEGER PRIMARY KEY CHECK (one = 1), day TEXT NOT NULL, salt BLOB NOT NULL,
            nameless INTEGER NOT NULL, yesterdays_salt BLOB, yesterday_until INTEGER) STRICT;
        INSERT INTO day VALUES (1, '2026-03-04', zeroblob(32), 3, NULL, NULL);",
    )
    .unwrap();
    drop(old);
    let server = site.serve();
    assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [1, 4, 4, 1004]);
}

#[test]
fn a_day_holds_so_many_visitors_and_others_are_answered_but_not_counted() {
    let site = Site::new();
    let mut settings = site.settings();
    settings.most_visitors = 3;
    let server = Server::start(settings);
    for n in 1..=9 {
        assert_eq!(server.beat(&format!("203.0.113.{n}"), PHONE).figures()[1], n.min(3));
    }
    assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [3, 3, 3, 1003]);
}
