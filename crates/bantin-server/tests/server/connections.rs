//! Connections of readers who are slow, silent or many. The limits are shortened; what they are
//! otherwise stands in the first test.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use bantin_server::{Limits, Settings};

use crate::site::{PHONE, Server, Site};

const SHORT: Duration = Duration::from_millis(300);
/// A limit that no test waits for.
const LONG: Duration = Duration::from_secs(120);
/// What is far more than the short one, and far less than the long one.
const SOON: Duration = Duration::from_secs(40);

fn limited(site: &Site, set: impl Fn(&mut Limits)) -> Settings {
    let mut settings = site.settings();
    let limits = &mut settings.limits;
    (limits.head, limits.body, limits.answer, limits.stall, limits.finish) = (LONG, LONG, LONG, LONG, LONG);
    set(limits);
    settings
}

fn connected(server: &Server, text: &str) -> TcpStream {
    let mut connection = TcpStream::connect(server.host()).unwrap();
    connection.set_read_timeout(Some(SOON)).unwrap();
    connection.write_all(text.as_bytes()).unwrap();
    connection
}

/// All that comes until the server closes.
fn rest(mut connection: TcpStream) -> String {
    let mut text = String::new();
    connection.read_to_string(&mut text).expect("the server closes");
    text
}

/// The head of an answer, and nothing after it.
fn head(connection: &mut TcpStream) -> String {
    let mut text = Vec::new();
    while !text.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        connection.read_exact(&mut byte).expect("an answer comes");
        text.extend(byte);
    }
    String::from_utf8(text).unwrap()
}

#[test]
fn a_head_has_ten_seconds_an_address_256_connections_and_the_end_comes_within_five_seconds() {
    let seconds = Duration::from_secs;
    let usual = Limits {
        head: seconds(10),
        body: seconds(10),
        answer: seconds(30),
        stall: seconds(30),
        finish: seconds(5),
        connections: 8_192,
        connections_per_address: 256,
    };
    assert_eq!(Limits::default(), usual);
    assert_eq!(Settings::new("dist", "data", "127.0.0.1:0".parse().unwrap()).limits, usual);
}

#[test]
fn who_does_not_finish_a_head_is_let_go() {
    let site = Site::new();
    let server = Server::start(limited(&site, |limits| limits.head = SHORT));
    for begun in ["", "G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "] {
        assert_eq!(rest(connected(&server, begun)), "", "{begun:?}");
    }
}

#[test]
fn a_connection_is_kept_for_the_next_request_but_not_for_ever() {
    let site = Site::new();
    let server = Server::start(limited(&site, |limits| limits.head = Duration::from_secs(2)));
    let mut connection = connected(&server, "");
    for _ in 0..3 {
        connection.write_all(b"HEAD /tin/le-hoi/ HTTP/1.1\r\nHost: a\r\n\r\n").unwrap();
        assert!(head(&mut connection).starts_with("HTTP/1.1 200"));
    }
    assert_eq!(rest(connection), "");
}

#[test]
fn requests_that_are_sent_together_are_answered_one_after_the_other() {
    let site = Site::new();
    let server = Server::start(limited(&site, |_| {}));
    let request = |path: &str, more: &str| format!("GET {path} HTTP/1.1\r\nHost: a\r\n{more}\r\n");
    let together =
        request("/healthz", "") + &request("/tin/le-hoi/", "") + &request("/", "Connection: close\r\n");
    let answers = rest(connected(&server, &together));
    let places =
        ["\r\n\r\nok", "<h1>Lễ hội</h1>", "<h1>Trang chủ</h1>"].map(|body| answers.find(body).unwrap());
    assert!(places.is_sorted(), "{answers}");
}

#[test]
fn a_body_that_does_not_come_is_a_problem_and_counts_nobody() {
    let site = Site::new();
    let server = Server::start(limited(&site, |limits| limits.body = SHORT));
    let begun = format!(
        "POST /api/v1/visits HTTP/1.1\r\nHost: a\r\nUser-Agent: {PHONE}\r\nContent-Length: 2\r\n\r\n{{"
    );
    let answer = rest(connected(&server, &begun));
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("application/problem+json"), "{answer}");
    assert_eq!(server.get("/api/v1/visits").figures()[0], 0);
}

#[test]
fn who_takes_nothing_of_an_answer_is_let_go() {
    let site = Site::new();
    std::fs::write(site.edition().join("phim.mp4"), vec![7; 64 << 20]).unwrap();
    let server = Server::start(limited(&site, |limits| limits.stall = SHORT));
    let mut reader = connected(&server, "GET /phim.mp4 HTTP/1.1\r\nHost: a\r\n\r\n");
    assert!(head(&mut reader).contains("content-length: 67108864"));
    // The end waits for what was begun: so it comes soon only when that is given up.
    let start = Instant::now();
    server.stop();
    assert!(start.elapsed() < SOON);
}

#[test]
fn the_end_waits_for_nobody_who_only_began() {
    let site = Site::new();
    let server = Server::start(limited(&site, |limits| limits.finish = SHORT));
    let held = ["G", "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n", ""].map(|begun| connected(&server, begun));
    let body = connected(&server, "POST /api/v1/visits HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n");
    let start = Instant::now();
    server.stop();
    assert!(start.elapsed() < SOON);
    drop((held, body));
}

#[test]
fn the_end_waits_for_an_answer_that_is_being_taken_and_for_no_idle_connection() {
    let site = Site::new();
    std::fs::write(site.edition().join("phim.mp4"), vec![7; 64 << 20]).unwrap();
    let server = Server::start(limited(&site, |_| {}));
    let mut idle = connected(&server, "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    assert!(head(&mut idle).starts_with("HTTP/1.1 200"));
    let mut reader = connected(&server, "GET /phim.mp4 HTTP/1.1\r\nHost: a\r\n\r\n");
    head(&mut reader);
    let start = Instant::now();
    let stopping = std::thread::spawn(move || server.stop());
    // It has been told to stop once it lets the idle one go.
    assert_eq!(rest(idle), "");
    let mut film = Vec::new();
    reader.read_to_end(&mut film).unwrap();
    assert_eq!(film.len(), 64 << 20);
    stopping.join().unwrap();
    assert!(start.elapsed() < SOON);
}

#[test]
fn whoever_holds_connections_keeps_nobody_out() {
    let site = Site::new();
    let post = "POST /api/v1/visits HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{";
    let begun = ["", "GET / HTTP/1.1\r\nX-Slow: ", post];
    for (most_of_an_address, begun) in begun.map(|begun| [(true, begun), (false, begun)]).concat() {
        let mut settings = limited(&site, |limits| match most_of_an_address {
            true => limits.connections_per_address = 8,
            false => limits.connections = 8,
        });
        settings.trusted_proxies.clear();
        let server = Server::start(settings);
        let held: Vec<TcpStream> = (0..100).map(|_| connected(&server, begun)).collect();
        assert_eq!(server.get("/tin/le-hoi/").status, 200);
        // Those that stood still for longest made room.
        let mut held = held.into_iter();
        assert_eq!(held.by_ref().take(92).filter(is_closed).count(), 92);
    }
}

#[test]
fn a_trusted_proxy_has_as_many_connections_as_there_are() {
    let site = Site::new();
    let server = Server::start(limited(&site, |limits| limits.connections_per_address = 8));
    let mut held: Vec<TcpStream> =
        (0..100).map(|_| connected(&server, "HEAD / HTTP/1.1\r\nHost: a\r\n")).collect();
    for connection in &mut held {
        connection.write_all(b"\r\n").unwrap();
        assert!(head(connection).starts_with("HTTP/1.1 200"));
    }
}

/// The server has let it go: nothing will come.
fn is_closed(mut connection: &TcpStream) -> bool {
    match connection.read(&mut [0]) {
        Ok(bytes) => bytes == 0,
        Err(error) => error.kind() == ErrorKind::ConnectionReset,
    }
}
