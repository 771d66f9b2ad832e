//! The figures, as a page gets them.

use crate::site::{DESKTOP, PHONE, Site};

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
fn who_was_online_at_midnight_and_returns_hours_later_is_counted_once() {
    let site = Site::new();
    site.at("2026-03-04T23:54:30+07:00");
    let server = site.serve();
    server.beat("203.0.113.1", PHONE);
    site.at("2026-03-04T23:57:00+07:00");
    server.beat("203.0.113.1", PHONE);
    server.beat("203.0.113.2", PHONE);
    // Also when the server is away in the meantime.
    server.stop();
    for (time, online) in [("00:07:00", 1), ("00:30:00", 1), ("23:59:00", 1)] {
        site.at(&format!("2026-03-05T{time}+07:00"));
        let server = site.serve();
        assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [online, 2, 4, 1004], "{time}");
        server.stop();
    }
}

#[test]
fn no_sum_overflows_or_leaves_what_a_browser_holds_exactly() {
    const LARGEST: u64 = 9_007_199_254_740_991;
    for base in [LARGEST - 1, LARGEST, u64::MAX] {
        let site = Site::new();
        let json = format!(r#"{{"time_zone":"Asia/Ho_Chi_Minh","visits":{{"base":{base}}}}}"#);
        site.publish("api/v1/site.json", &json);
        let server = site.serve();
        server.beat("203.0.113.1", PHONE);
        assert_eq!(server.beat("203.0.113.2", PHONE).figures(), [2, 2, 2, LARGEST]);
        server.stop();
        let sums = rusqlite::Connection::open(site.data().join("visits.db")).unwrap();
        let days = format!("INSERT INTO days VALUES ('2026-03-02', {0}), ('2026-03-03', {0})", i64::MAX);
        sums.execute_batch(&days).unwrap();
        drop(sums);
        let server = site.serve();
        assert_eq!(server.beat("203.0.113.3", PHONE).figures(), [3, 3, LARGEST, LARGEST]);
    }
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
