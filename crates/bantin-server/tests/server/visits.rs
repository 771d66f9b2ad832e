//! The figures, as a page gets them.

use rusqlite::Connection;

use crate::site::{DESKTOP, PHONE, Site, bytes_under};

#[test]
fn two_visitors_are_two_and_one_who_comes_twice_is_one() {
    let site = Site::new();
    let server = site.serve();
    assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [1, 1, 1, 1001]);
    assert_eq!(server.beat("203.0.113.2", PHONE).figures(), [2, 2, 2, 1002]);
    assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [2, 2, 2, 1002]);
    assert_eq!(server.beat("203.0.113.1", DESKTOP).figures(), [3, 3, 3, 1003]);
    assert_eq!(server.get("/api/v1/visits").figures(), [3, 3, 3, 1003]);
}

#[test]
fn reading_the_figures_counts_nobody() {
    let site = Site::new();
    let server = site.serve();
    let answer = server.get_with("/api/v1/visits", &[("user-agent", PHONE)]);
    assert_eq!(answer.figures(), [0, 0, 0, 1000]);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("access-control-allow-origin"), "");
    assert_eq!(answer.header("set-cookie"), "");
}

#[test]
fn an_answer_says_of_when_it_is_and_when_to_ask_again() {
    let site = Site::new();
    let mut settings = site.settings();
    settings.refresh_s = 7;
    let server = crate::site::Server::start(settings);
    let visits = server.beat("203.0.113.1", PHONE).visits();
    assert_eq!((visits.as_of.as_str(), visits.refresh_s), ("2026-03-04T10:00:00+07:00", 7));
    site.at("2026-03-04T10:05:00+07:00");
    let visits = server.get("/api/v1/visits").visits();
    assert_eq!((visits.as_of.as_str(), visits.online), ("2026-03-04T10:05:00+07:00", Some(0)));
}

#[test]
fn programs_and_prefetches_are_answered_but_not_counted() {
    let site = Site::new();
    let server = site.serve();
    server.beat("203.0.113.1", PHONE);
    let bot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
    assert_eq!(server.beat("203.0.113.2", bot).figures()[0], 1);
    assert_eq!(server.post("", &[]).figures()[0], 1);
    let prefetch = [("user-agent", PHONE), ("sec-purpose", "prefetch")];
    assert_eq!(server.post("{}", &prefetch).figures()[0], 1);
}

#[test]
fn only_the_sites_own_pages_count() {
    let site = Site::new();
    let server = site.serve();
    let beat = |address: &str, headers: &[(&str, &str)]| {
        let who = [("user-agent", PHONE), ("x-forwarded-for", address)];
        server.post("{}", &[&who[..], headers].concat())
    };
    let own = format!("http://{}", server.host());
    assert_eq!(beat("203.0.113.1", &[("origin", &own), ("sec-fetch-site", "same-origin")]).figures()[0], 1);
    let answer = beat("203.0.113.2", &[("origin", "https://www.example.vn")]);
    assert_eq!(answer.figures()[0], 2);
    assert_eq!(answer.header("access-control-allow-origin"), "https://www.example.vn");
    assert_eq!(answer.header("vary"), "Origin");
    for foreign in [("origin", "https://other.vn"), ("origin", "null"), ("sec-fetch-site", "cross-site")] {
        let answer = beat("203.0.113.3", &[foreign]);
        assert_eq!(answer.figures()[0], 2, "{foreign:?}");
        assert_eq!(answer.header("access-control-allow-origin"), "");
    }
}

#[test]
fn a_restart_keeps_every_figure() {
    let site = Site::new();
    let server = site.serve();
    server.beat("203.0.113.1", PHONE);
    server.beat("203.0.113.2", PHONE);
    server.stop();
    site.at("2026-03-04T10:01:00+07:00");
    let server = site.serve();
    assert_eq!(server.get("/api/v1/visits").figures(), [2, 2, 2, 1002]);
    assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [2, 2, 2, 1002]);
    server.stop();
    site.at("2026-03-05T10:00:00+07:00");
    let server = site.serve();
    assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [1, 1, 3, 1003]);
}

#[test]
fn midnight_and_a_restart_in_the_middle_of_it_count_nobody_twice() {
    let site = Site::new();
    site.at("2026-03-04T23:58:00+07:00");
    let server = site.serve();
    server.beat("203.0.113.1", PHONE);
    server.beat("203.0.113.2", PHONE);
    site.at("2026-03-05T00:00:00+07:00");
    assert_eq!(server.get("/api/v1/visits").figures(), [2, 2, 4, 1004]);
    server.stop();
    site.at("2026-03-05T00:02:00+07:00");
    let server = site.serve();
    assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [2, 2, 4, 1004]);
    server.stop();
    site.at("2026-03-05T00:07:00+07:00");
    let server = site.serve();
    assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [1, 2, 4, 1004]);
}

#[test]
fn yesterdays_salt_and_hashes_leave_every_file() {
    let site = Site::new();
    site.at("2026-03-04T23:00:00+07:00");
    let server = site.serve();
    for n in 0..200 {
        server.beat(&format!("203.0.113.{n}"), PHONE);
    }
    let (salt, keys) = {
        let today = Connection::open(site.data().join("today.db")).unwrap();
        let salt: Vec<u8> = today.query_row("SELECT salt FROM day", [], |row| row.get(0)).unwrap();
        let mut rows = today.prepare("SELECT key FROM visitors").unwrap();
        let keys: Vec<Vec<u8>> = rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        (salt, keys)
    };
    let holds = |secret: &[u8]| bytes_under(&site.data()).windows(secret.len()).any(|part| part == secret);
    assert!(keys.len() == 200 && holds(&salt) && holds(&keys[7]));
    assert!(!holds(b"203.0.113.7") && !holds(&[203, 0, 113, 7]) && !holds(b"Android"));
    site.at("2026-03-05T00:05:00+07:00");
    server.get("/api/v1/visits");
    assert!(!holds(&salt), "the salt is still there");
    assert!(keys.iter().all(|key| !holds(key)), "a hash is still there");
}

#[test]
fn the_base_and_the_zone_follow_the_edition() {
    let site = Site::new();
    let server = site.serve();
    assert_eq!(server.beat("203.0.113.1", PHONE).figures()[3], 1001);
    site.publish("api/v1/site.json", r#"{"time_zone":"Europe/Berlin","visits":{"base":7}}"#);
    let visits = server.get("/api/v1/visits").visits();
    assert_eq!((visits.total, visits.as_of.as_str()), (Some(8), "2026-03-04T04:00:00+01:00"));
    site.publish("api/v1/site.json", "not JSON");
    assert_eq!(server.get("/api/v1/visits").visits().total, Some(8));
}

#[test]
fn a_store_that_fails_gives_the_last_figures_and_comes_back_by_itself() {
    let site = Site::new();
    let server = site.serve();
    assert_eq!(server.beat("203.0.113.1", PHONE).figures()[0], 1);
    let other = Connection::open(site.data().join("today.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    site.at("2026-03-04T10:00:30+07:00");
    let visits = server.beat("203.0.113.2", PHONE).visits();
    assert!(visits.stale);
    assert_eq!((visits.online, visits.as_of.as_str()), (Some(1), "2026-03-04T10:00:00+07:00"));
    assert_eq!(server.get("/tin/le-hoi/").status, 200);
    other.execute_batch("ROLLBACK").unwrap();
    site.at("2026-03-04T10:00:40+07:00");
    assert_eq!(server.beat("203.0.113.2", PHONE).figures(), [2, 2, 2, 1002]);
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

#[test]
fn many_beats_at_once_are_each_counted_once() {
    let site = Site::new();
    let server = site.serve();
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let server = &server;
            scope.spawn(move || {
                for n in 0..50 {
                    server.beat(&format!("203.0.113.{}", (n + thread * 7) % 50), PHONE).figures();
                }
            });
        }
    });
    assert_eq!(server.get("/api/v1/visits").figures(), [50, 50, 50, 1050]);
}
