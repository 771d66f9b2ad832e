//! What is refused, and what every answer carries.

use bantin_server::{Live, ServerError, Settings};

use crate::site::{PHONE, Site};

#[test]
fn a_heartbeat_is_empty_or_an_object() {
    let site = Site::new();
    let server = site.serve();
    let reader = [("user-agent", PHONE)];
    for body in ["", "{}", " \n", r#"{"later":1}"#] {
        assert_eq!(server.post(body, &reader).status, 200, "{body}");
    }
    for body in ["{", "[]", "null", "hello", "\u{0}"] {
        server.post(body, &reader).is_problem(400);
    }
    server.post(&"x".repeat(1_025), &reader).is_problem(413);
    let chunked = [("user-agent", PHONE), ("transfer-encoding", "chunked")];
    server.post(&" ".repeat(5_000), &chunked).is_problem(413);
    assert_eq!(server.get("/api/v1/visits").figures()[0], 1);
}

#[test]
fn wrong_methods_are_told_the_right_ones() {
    let site = Site::new();
    let server = site.serve();
    for (method, path, allow) in [
        ("DELETE", "/api/v1/visits", "GET, HEAD, POST"),
        ("OPTIONS", "/api/v1/visits", "GET, HEAD, POST"),
        ("POST", "/healthz", "GET, HEAD"),
        ("POST", "/tin/le-hoi/", "GET, HEAD"),
        ("PUT", "/", "GET, HEAD"),
    ] {
        let answer = server.ask(method, path, &[], Some(""));
        answer.is_problem(405);
        assert_eq!(answer.header("allow"), allow);
    }
    assert_eq!(server.get("/healthz").text(), "ok");
}

#[test]
fn every_answer_carries_what_never_changes() {
    let site = Site::new();
    let server = site.serve();
    let names = bantin_content::SECURITY.map(|(name, _)| name.to_lowercase());
    let expected =
        ["strict-transport-security", "x-content-type-options", "referrer-policy", "permissions-policy"];
    assert_eq!(names, expected);
    for path in [
        "/",
        "/khong-co",
        "/api/v1/visits",
        "/api/v1/khong-co.json",
        "/assets/app-1a2b.js",
        "/healthz",
        "/tin/le-hoi",
        "/tin/da-go/",
    ] {
        let answer = server.get(path);
        for (name, value) in bantin_content::SECURITY {
            assert_eq!(answer.header(name), value, "{path}");
        }
        assert_eq!(answer.header("content-security-policy"), "frame-ancestors 'none'", "{path}");
    }
}

#[test]
fn one_address_adds_five_hundred_visitors_and_meets_no_error() {
    let site = Site::new();
    let server = site.serve();
    for n in 0..520 {
        let answer = server.beat("2001:db8::1", &format!("{PHONE} {n}"));
        assert_eq!(answer.figures()[1], (n + 1).min(500));
    }
    assert_eq!(server.beat("2001:db8:0:1::1", PHONE).figures()[1], 500, "its /48 is charged with it");
    assert_eq!(server.beat("2001:db8:1::1", PHONE).figures()[1], 501);
}

fn refused(settings: &Settings) -> ServerError {
    Live::open(settings).err().expect("the server must not start")
}

#[test]
fn the_server_says_why_it_does_not_start() {
    let site = Site::new();
    let mut settings = site.settings();
    settings.edition = site.beside("nothing");
    assert!(refused(&settings).to_string().contains("publish first"));

    let mut settings = site.settings();
    std::fs::write(site.beside("file"), "").unwrap();
    settings.data = site.beside("file");
    assert!(matches!(refused(&settings), ServerError::Data { .. }));
    settings.data = site.edition().join("visits");
    assert!(matches!(refused(&settings), ServerError::DataMisplaced { .. }));

    let mut settings = site.settings();
    settings.allowed_origins = vec!["example.vn".to_owned()];
    assert!(refused(&settings).to_string().contains("example.vn"));

    let server = site.serve();
    server.get("/healthz");
    assert!(matches!(refused(&site.settings()), ServerError::DataInUse { .. }));
    drop(server);

    site.publish("api/v1/site.json", r#"{"time_zone":"Asia/Nowhere"}"#);
    assert!(refused(&site.settings()).to_string().contains("Asia/Nowhere"));
}

#[tokio::test]
async fn an_address_in_use_is_named() {
    let taken = bantin_server::bind(&"127.0.0.1:0".parse().unwrap()).await.unwrap();
    let address = taken.local_addr().unwrap();
    let error = bantin_server::bind(&address.into()).await.unwrap_err();
    assert!(error.to_string().starts_with(&format!("{address} is in use")));
}
