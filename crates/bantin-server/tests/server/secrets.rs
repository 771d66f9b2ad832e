//! What is kept of people, for how long, and who can read it.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use crate::site::{PHONE, Server, Site, bytes_under};

/// A day's salt and keys, as its file holds them.
struct Secrets(Vec<Vec<u8>>);

impl Secrets {
    fn of(site: &Site) -> Secrets {
        let today = Connection::open(site.data().join("today.db")).unwrap();
        let salt = today.query_row("SELECT salt FROM day", [], |row| row.get(0)).unwrap();
        let mut rows = today.prepare("SELECT key FROM visitors WHERE carried = 0").unwrap();
        let keys = rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap);
        Secrets([salt].into_iter().chain(keys).collect())
    }

    #[track_caller]
    fn are_kept(&self, site: &Site) {
        assert!(self.0.len() > 1 && self.0.iter().all(|secret| holds(&site.data(), secret)));
    }

    #[track_caller]
    fn are_gone(&self, site: &Site) {
        assert!(!holds(&site.data(), &self.0[0]), "the salt is still there");
        assert!(!self.0.iter().any(|secret| holds(&site.data(), secret)), "a hash is still there");
    }
}

fn holds(folder: &Path, secret: &[u8]) -> bool {
    bytes_under(folder).windows(secret.len()).any(|part| part == secret)
}

/// Fifty visitors in the evening, kept.
fn evening(site: &Site, time: &str) -> (Server, Secrets) {
    site.at(time);
    let server = site.serve();
    for n in 0..50 {
        server.beat(&format!("203.0.113.{n}"), PHONE);
    }
    server.stop();
    let secrets = Secrets::of(site);
    secrets.are_kept(site);
    (site.serve(), secrets)
}

#[test]
fn no_file_names_anybody() {
    let site = Site::new();
    let (_server, _) = evening(&site, "2026-03-04T23:00:00+07:00");
    for secret in [&b"203.0.113.7"[..], &[203, 0, 113, 7], b"Android"] {
        assert!(!holds(&site.data(), secret));
    }
}

#[test]
fn yesterdays_salt_and_hashes_leave_every_file() {
    for (time, week) in [("23:00:00", 50), ("23:57:00", 100)] {
        let site = Site::new();
        let (server, secrets) = evening(&site, &format!("2026-03-04T{time}+07:00"));
        site.at("2026-03-05T00:00:00+07:00");
        assert_eq!(server.get("/api/v1/visits").figures()[2], week);
        site.at("2026-03-05T00:05:00+07:00");
        server.get("/api/v1/visits");
        server.stop();
        secrets.are_gone(&site);
    }
}

#[test]
fn somebody_who_reads_the_database_at_midnight_does_not_keep_the_salt_alive() {
    for leaves in [true, false] {
        let site = Site::new();
        let (server, secrets) = evening(&site, "2026-03-04T23:57:00+07:00");
        let reader = Connection::open(site.data().join("today.db")).unwrap();
        reader.execute_batch("BEGIN").unwrap();
        let count = |reader: &Connection| {
            reader
                .query_row("SELECT count(*) FROM visitors WHERE carried = 0", [], |row| row.get::<_, i64>(0))
        };
        assert_eq!(count(&reader).unwrap(), 50);
        site.at("2026-03-05T00:05:00+07:00");
        assert_eq!(server.get("/api/v1/visits").figures(), [0, 50, 100, 1100]);
        if leaves {
            reader.execute_batch("COMMIT").unwrap();
        }
        server.stop();
        secrets.are_gone(&site);
        if !leaves {
            assert_eq!(count(&reader).unwrap(), 50, "the reader was not disturbed");
        }
        assert_eq!(site.serve().get("/api/v1/visits").figures(), [0, 50, 100, 1100]);
    }
}

#[test]
fn somebody_who_locks_the_database_at_midnight_does_not_keep_the_salt_alive() {
    let site = Site::new();
    let (server, secrets) = evening(&site, "2026-03-04T23:57:00+07:00");
    let other = Connection::open(site.data().join("today.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    site.at("2026-03-05T00:05:00+07:00");
    assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [1, 50, 100, 1100]);
    server.stop();
    secrets.are_gone(&site);
    assert_eq!(site.serve().get("/api/v1/visits").figures(), [1, 50, 100, 1100]);
}

#[test]
fn a_salt_whose_day_ended_while_the_server_was_away_is_destroyed_at_the_start() {
    for (left, back, figures) in [
        ("2026-03-04T23:00:00+07:00", "2026-03-05T10:00:00+07:00", [0, 0, 50, 1050]),
        ("2026-03-04T23:57:00+07:00", "2026-03-05T00:05:00+07:00", [0, 50, 100, 1100]),
        ("2026-03-04T23:57:00+07:00", "2026-03-06T10:00:00+07:00", [0, 0, 100, 1100]),
        ("2026-03-04T23:00:00+07:00", "2027-04-08T10:00:00+07:00", [0, 0, 0, 1050]),
    ] {
        for read in [false, true] {
            let site = Site::new();
            let (server, secrets) = evening(&site, left);
            server.stop();
            site.at(back);
            site.reboots();
            let reader = Connection::open(site.data().join("today.db")).unwrap();
            if read {
                reader.execute_batch("BEGIN; SELECT count(*) FROM visitors").unwrap();
            }
            let server = site.serve();
            assert_eq!(server.get("/api/v1/visits").figures(), figures, "{left} {back}");
            secrets.are_gone(&site);
        }
    }
}

#[test]
fn a_salt_is_destroyed_in_time_also_while_the_sums_cannot_be_read() {
    let site = Site::new();
    let (server, secrets) = evening(&site, "2026-03-04T23:57:00+07:00");
    server.stop();
    let sums = site.data().join("visits.db");
    fs::rename(&sums, site.beside("backup.db")).unwrap();
    fs::write(&sums, vec![7; 8192]).unwrap();
    site.at("2026-03-05T10:00:00+07:00");
    let server = site.serve();
    assert_eq!(server.get("/api/v1/visits").visits().total, None);
    secrets.are_gone(&site);
    server.stop();
    // The mend that the log names.
    fs::rename(site.beside("backup.db"), &sums).unwrap();
    let server = site.serve();
    assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [1, 50, 100, 1100]);
}

#[cfg(unix)]
#[test]
fn what_is_kept_is_for_its_owner_alone_whatever_the_folder_is() {
    use std::os::unix::fs::PermissionsExt;

    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for (folder_mode, was) in
        [(None, None), (Some(0o755), None), (Some(0o777), Some(0o644)), (Some(0o755), Some(0o666))]
    {
        let site = Site::new();
        if let Some(folder_mode) = folder_mode {
            fs::create_dir(site.data()).unwrap();
            fs::set_permissions(site.data(), PermissionsExt::from_mode(folder_mode)).unwrap();
        }
        if let Some(was) = was {
            let server = site.serve();
            server.beat("203.0.113.1", PHONE);
            for file in fs::read_dir(site.data()).unwrap() {
                fs::set_permissions(file.unwrap().path(), PermissionsExt::from_mode(was)).unwrap();
            }
            server.stop();
        }
        let server = site.serve();
        server.beat("203.0.113.2", PHONE);
        let mut names = Vec::new();
        for file in fs::read_dir(site.data()).unwrap() {
            let file = file.unwrap().path();
            assert_eq!(mode(&file), 0o600, "{}", file.display());
            names.push(file.file_name().unwrap().to_str().unwrap().to_owned());
        }
        names.sort();
        let all = ["", "-shm", "-wal"].map(|ending| format!("today.db{ending}")).to_vec();
        assert!(all.iter().all(|name| names.contains(name)), "{names:?}");
        assert_eq!(mode(&site.data()), folder_mode.unwrap_or(0o700));
        server.stop();
    }
}
