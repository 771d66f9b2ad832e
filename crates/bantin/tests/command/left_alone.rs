//! A server that can be left alone: whoever holds its connections, it answers others and ends when it
//! is told to.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

use rustix::process::{Resource, getrlimit, setrlimit};

use crate::person::{Person, Running, live};

const SERVE: [&str; 4] = ["serve", "town", "--listen", "127.0.0.1:0"];

fn with_an_edition() -> Person {
    let person = Person::with_a_newsroom();
    person.types(&["publish", "town"]).ends_with(0);
    person
}

/// Begins a request's head and leaves it at that.
fn half_a_head(server: &Running) -> TcpStream {
    let mut connection = TcpStream::connect(server.host()).unwrap();
    connection.write_all(b"GET / HTTP/1.1\r\nX-Slow: ").unwrap();
    connection
}

/// Begins a body, and knows that the server waits for the rest of it.
fn half_a_body(server: &Running) -> TcpStream {
    let mut connection = TcpStream::connect(server.host()).unwrap();
    let host = server.host();
    let head = format!(
        "POST /api/v1/visits HTTP/1.1\r\nHost: {host}\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
    );
    connection.write_all(head.as_bytes()).unwrap();
    let mut answer = [0; 25];
    connection.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 100 Continue\r\n\r\n");
    connection.write_all(b"{").unwrap();
    connection
}

/// Every connection is a file here too.
fn hold_many_files() {
    let mut files = getrlimit(Resource::Nofile);
    files.current = files.maximum;
    setrlimit(Resource::Nofile, files).unwrap();
}

/// With a limit of open files, as `ulimit` sets it.
fn limited(person: &Person, ulimit: &str, words: &[&str]) -> Running {
    let bantin = person.bantin("", words);
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("ulimit {ulimit}; exec \"$0\" \"$@\"")]);
    shell.arg(bantin.get_program()).args(bantin.get_args()).current_dir(person.home());
    shell.envs(bantin.get_envs().filter_map(|(name, value)| Some((name, value?))));
    Running::of(shell)
}

#[test]
fn a_request_that_was_only_begun_holds_up_no_end() {
    for words in [&live("town/dist", "visits")[..], &SERVE] {
        for signal in ["TERM", "INT"] {
            let person = with_an_edition();
            let server = person.starts(words);
            let held = half_a_head(&server);
            let start = Instant::now();
            server.is_sent(signal);
            assert_eq!(server.ends(), Some(0), "{words:?}");
            assert!(start.elapsed() < Duration::from_secs(40), "{words:?}");
            drop(held);
        }
    }
}

#[test]
fn a_second_signal_ends_at_once() {
    for words in [&live("town/dist", "visits")[..], &SERVE] {
        for (first, second, code) in
            [("TERM", "TERM", 143), ("INT", "INT", 130), ("TERM", "INT", 130), ("INT", "TERM", 143)]
        {
            let person = with_an_edition();
            let server = person.starts(words);
            while server.gets("/tin-tuc/chao-mung/").status != 200 {
                server.gets("/__bantin/status");
            }
            let held = half_a_body(&server);
            server.is_sent(first);
            // The connection that is held keeps it from ending by itself.
            server.complains("a second signal ends at once");
            server.is_sent(second);
            assert_eq!(server.ends(), Some(code), "{words:?} {first} {second}");
            drop(held);
        }
    }
}

#[test]
fn eleven_hundred_half_sent_heads_keep_nobody_out() {
    hold_many_files();
    let person = with_an_edition();
    let server = limited(&person, "-Sn 1024", &live("town/dist", "visits"));
    let held: Vec<TcpStream> = (0..1_100).map(|_| half_a_head(&server)).collect();
    assert_eq!(server.gets("/tin-tuc/chao-mung/").status, 200);
    assert!(server.gets("/api/v1/visits").text.contains("\"online\""));
    drop(held);
}

#[test]
fn where_few_files_may_be_open_the_server_answers_on() {
    let person = with_an_edition();
    let server = limited(&person, "-n 80", &live("town/dist", "visits"));
    let held: Vec<TcpStream> = (0..200).map(|_| half_a_head(&server)).collect();
    for _ in 0..3 {
        assert_eq!(server.gets("/tin-tuc/chao-mung/").status, 200);
    }
    assert!(server.complains("connections are open").contains("as many as there may be"));
    drop(held);
    assert_eq!(server.ends_when_asked(), Some(0));
}

/// The limit may also be lowered under a server that runs, or the machine itself may have no file left.
#[cfg(target_os = "linux")]
#[test]
fn where_no_file_can_be_opened_any_more_a_crowd_is_ended_and_a_reader_answered() {
    use rustix::process::{Pid, Rlimit, prlimit};
    hold_many_files();
    let person = with_an_edition();
    let server = person.starts(&live("town/dist", "visits"));
    assert_eq!(server.gets("/tin-tuc/chao-mung/").status, 200);
    let id = server.id();
    let open = std::fs::read_dir(format!("/proc/{id}/fd")).unwrap().count() as u64;
    let few = Rlimit { current: Some(open + 20), maximum: Some(open + 20) };
    prlimit(Pid::from_raw(id.cast_signed()), Resource::Nofile, few).unwrap();
    // As many as the system keeps for a server that does not accept.
    let held: Vec<TcpStream> = (0..1_000).map(|_| half_a_head(&server)).collect();
    let start = Instant::now();
    for _ in 0..3 {
        assert_eq!(server.gets("/tin-tuc/chao-mung/").status, 200);
    }
    assert!(start.elapsed() < Duration::from_secs(20), "the crowd was ended one by one");
    server.complains("allow this process more open files");
    drop(held);
    assert_eq!(server.ends_when_asked(), Some(0));
}

#[test]
fn a_low_soft_limit_of_open_files_is_raised() {
    let person = with_an_edition();
    let server = limited(&person, "-Sn 64", &live("town/dist", "visits"));
    let mut held: Vec<TcpStream> = (0..200).map(|_| half_a_head(&server)).collect();
    // None of them had to make room for another.
    for connection in &mut held {
        connection.write_all(b"\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
}

#[test]
fn a_crowd_that_takes_nothing_of_a_large_file_needs_little_memory() {
    let person = with_an_edition();
    std::fs::write(person.home().join("town/dist/phim.mp4"), vec![7; 64 << 20]).unwrap();
    let server = person.starts(&live("town/dist", "visits"));
    let reader = || {
        let mut connection = TcpStream::connect(server.host()).unwrap();
        connection.write_all(b"GET /phim.mp4 HTTP/1.1\r\nHost: a\r\n\r\n").unwrap();
        // The answer has begun.
        connection.read_exact(&mut [0]).unwrap();
        connection
    };
    let crowd: Vec<TcpStream> = (0..250).map(|_| reader()).collect();
    assert_eq!(server.gets("/tin-tuc/chao-mung/").status, 200);
    let most = server.most_memory_in_mb();
    assert!(most < 160, "{most} MB");
    drop(crowd);
}
