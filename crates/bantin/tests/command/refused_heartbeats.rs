//! When no heartbeat is counted, the log says why, and what to set.

use serde_json::Value;

use crate::person::{Person, Running, live};

const PHONE: &str =
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/129.0.0.0 Mobile Safari/537.36";

fn with_base_url(base_url: &str) -> Person {
    let person = Person::with_a_newsroom();
    sets(&person, base_url);
    person
}

fn sets(person: &Person, base_url: &str) {
    let settings = person.reads("town/site.toml");
    let lines = settings.lines().filter(|line| !line.contains("base_url"));
    let settings = format!("base_url = \"{base_url}\"\n{}", lines.collect::<Vec<_>>().join("\n"));
    person.writes("town/site.toml", &settings);
    person.types(&["publish", "town"]).ends_with(0);
}

fn starts(person: &Person, more: &[&str]) -> Running {
    person.starts(&[&live("town/dist", "visits")[..], more].concat())
}

/// A heartbeat as a browser sends it; gives how many are online then.
fn beats(server: &Running, headers: &[(&str, &str)]) -> u64 {
    let mut request = ureq::post(format!("{}/api/v1/visits", server.address)).header("user-agent", PHONE);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    assert_eq!(request.send("").unwrap().status(), 200);
    loop {
        let visits: Value = serde_json::from_str(&server.gets("/api/v1/visits").text).unwrap();
        // A busy machine may be late with what was counted, and says so.
        if visits["stale"] == false {
            return visits["online"].as_u64().unwrap();
        }
    }
}

#[test]
fn a_portal_at_another_address_than_it_says_is_told_how_they_differ() {
    for (base_url, origin, difference) in [
        ("https://www.example.vn", "http://www.example.vn", "http is not https"),
        ("https://www.example.vn", "https://example.vn", "with www. and without"),
        ("https://example.vn", "https://www.example.vn", "with www. and without"),
        ("https://example.vn", "https://example.vn:8443", "another port"),
        ("https://example.vn", "https://thi-tran.vn", "stands at https://example.vn."),
    ] {
        let person = with_base_url(base_url);
        let server = starts(&person, &[]);
        assert_eq!(beats(&server, &[("origin", origin)]), 0);
        let told = server.complains("no heartbeat is counted");
        assert!(told.contains(difference), "{told}");
        assert!(told.contains(&format!("--allow-origin {origin}")) && told.contains("base_url"), "{told}");
        let allowing = ["--allow-origin", origin];
        drop(server);
        assert_eq!(beats(&starts(&person, &allowing), &[("origin", origin)]), 1);
    }
}

#[test]
fn it_is_told_once_and_again_after_it_changed() {
    let person = with_base_url("https://example.vn");
    let server = starts(&person, &[]);
    let from_www = [("origin", "https://www.example.vn")];
    for _ in 0..50 {
        beats(&server, &from_www);
    }
    server.complains("no heartbeat is counted");
    sets(&person, "http://www.example.vn");
    beats(&server, &from_www);
    server.complains("http is not https");
    sets(&person, "https://www.example.vn");
    assert_eq!(beats(&server, &from_www), 1);
    assert_eq!(server.complaints(), Vec::<String>::new());
}

#[test]
fn an_operator_who_reads_vietnamese_has_the_log_in_it() {
    let person = with_base_url("https://example.vn");
    let mut command = person.bantin("", &live("town/dist", "visits"));
    command.env("LC_ALL", "vi_VN.UTF-8");
    let server = Running::of(command);
    beats(&server, &[("origin", "http://example.vn")]);
    let told = server.complains("chưa đếm được khách nào");
    assert!(told.contains("http://example.vn gửi") && told.contains("(http khác https)"), "{told}");
    person.writes("town/dist/api/v1/site.json", r#"{"time_zone": "Asia/Hue"}"#);
    beats(&server, &[("origin", "http://example.vn")]);
    let told = server.complains("không có múi giờ “Asia/Hue”");
    assert!(
        told.ends_with("xin phát hành lại: bantin publish; vẫn dùng thiết lập đã đọc trước đó"),
        "{told}"
    );
}

#[test]
fn a_strangers_page_beside_the_portals_own_is_no_cause() {
    let person = with_base_url("https://example.vn");
    let server = starts(&person, &[]);
    assert_eq!(beats(&server, &[("origin", "https://example.vn")]), 1);
    for _ in 0..5 {
        beats(&server, &[("origin", "https://copy.example")]);
        beats(&server, &[("origin", "null"), ("sec-fetch-site", "cross-site")]);
        beats(&server, &[("origin", "https://example.vn")]);
    }
    assert_eq!(server.complaints(), Vec::<String>::new());
}

#[test]
fn pages_without_an_origin_are_told() {
    let person = with_base_url("https://example.vn");
    let server = starts(&person, &[]);
    beats(&server, &[("origin", "null")]);
    server.complains("name no origin");
}

#[test]
fn a_proxy_that_is_not_trusted_is_told_with_its_flag() {
    let person = with_base_url("https://example.vn");
    let by_a_proxy = [("origin", "https://example.vn"), ("x-forwarded-for", "203.0.113.7")];
    let server = starts(&person, &[]);
    beats(&server, &by_a_proxy);
    server.complains("start with --trusted-proxy 127.0.0.1");
    drop(server);
    let server = starts(&person, &["--trusted-proxy", "127.0.0.1"]);
    beats(&server, &by_a_proxy);
    assert_eq!(server.complaints(), Vec::<String>::new());
}
