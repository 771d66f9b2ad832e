//! However a chore ends, nothing that it started goes on, with a port of its own.

use std::time::{Duration, Instant};

use crate::desk::{Chore, Desk, send};

/// The stand-ins would stay for five minutes.
const SOON: Duration = Duration::from_secs(60);

#[track_caller]
fn all_end(chore: Chore, code: i32) {
    let start = Instant::now();
    assert_eq!(chore.ends(), Some(code));
    assert!(start.elapsed() < SOON, "something went on");
}

#[test]
fn dev_that_is_ended_by_a_signal_leaves_nothing_running() {
    for (signal, code) in [("TERM", 143), ("INT", 130), ("HUP", 129), ("QUIT", 131)] {
        let desk = Desk::new();
        let chore = desk.starts(&["dev"], 2);
        chore.is_sent(signal);
        all_end(chore, code);
    }
}

#[test]
fn dev_ends_as_a_whole_when_one_of_its_servers_ends() {
    for (program, code) in [("/trunk", 2), ("/bantin", 2)] {
        let desk = Desk::new();
        let chore = desk.starts(&["dev"], 2);
        send(chore.program(program), "KILL");
        all_end(chore, code);
    }
}

#[test]
fn serve_hands_itself_over_to_the_server_that_a_signal_then_ends() {
    let desk = Desk::new();
    let mut codes = Vec::new();
    for signal in ["TERM", "INT", "HUP"] {
        let chore = desk.starts(&["serve"], 1);
        chore.is_sent(signal);
        let start = Instant::now();
        codes.push(chore.ends());
        assert!(start.elapsed() < SOON, "the server went on");
    }
    assert_eq!(codes, [None; 3], "the stand-in does not catch signals");
}

#[test]
fn a_build_that_is_cut_off_takes_cargo_and_what_that_started_with_it() {
    for chore in ["serve", "dev"] {
        let desk = Desk::new().builds_for_ever();
        let chore = desk.starts(&[chore], 1);
        chore.is_sent("TERM");
        all_end(chore, 143);
    }
}
