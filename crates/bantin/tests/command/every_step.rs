//! A publish that ends at every single step that it takes on the disk: killed, or told that the
//! disk is full. `strace` counts the steps; where it is not to be had this is left out, and
//! [`crate::whole`] and [`crate::disk_full`] try out some of them.

use std::fs;
use std::process::{Command, Stdio};

use crate::accidents::Accidents;
use crate::edition_check::text;
use crate::made_up::Edit;

/// What changes folders: each is counted by itself.
const MOVES: [&str; 3] =
    ["rename,renameat,renameat2", "unlink,unlinkat,rmdir", "mkdir,mkdirat,link,linkat,symlinkat"];
/// What needs room.
const WRITES: [&str; 3] = [
    "rename,renameat,renameat2",
    "mkdir,mkdirat,link,linkat,symlinkat",
    "write,pwrite64,fsync,fdatasync,ftruncate,copy_file_range,sendfile",
];

/// Adds and takes away as much, so that it can go on for long.
const A_DAY: &[Edit] = &[Edit::Add, Edit::Delete, Edit::Move, Edit::Picture, Edit::Body];

#[test]
fn killed_at_any_step_of_a_publish_what_stands_is_whole() {
    // The first steps one by one, of the later ones some.
    for day in [A_DAY, &[Edit::Add, Edit::Withdraw]] {
        for calls in MOVES {
            Steps::of(calls, Ending::Kill).go_through(day, |step| step + 1 + step / 8);
        }
    }
}

#[test]
fn told_at_any_step_that_the_disk_is_full_what_stands_is_whole() {
    for calls in WRITES {
        Steps::of(calls, Ending::Full).go_through(A_DAY, |step| step + 1 + step / 8);
    }
}

#[test]
#[ignore = "takes minutes"]
fn killed_or_told_that_the_disk_is_full_at_every_step_of_many_publishes_what_stands_is_whole() {
    let days: [&[Edit]; 6] = [
        A_DAY,
        &[Edit::Add, Edit::Withdraw],
        &[Edit::Body],
        &[Edit::AddOld, Edit::Delete],
        &[Edit::Add, Edit::BackDate, Edit::Delete],
        &[Edit::Site],
    ];
    for day in days {
        for calls in MOVES {
            Steps::of(calls, Ending::Kill).go_through(day, |step| step + 1);
        }
        for calls in WRITES {
            Steps::of(calls, Ending::Full).go_through(day, |step| step + 1);
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Kill,
    Full,
}

/// A newsroom whose publishes end at one step after the other.
struct Steps {
    accidents: Accidents,
    calls: &'static str,
    ending: Ending,
}

impl Steps {
    fn of(calls: &'static str, ending: Ending) -> Self {
        Self { accidents: Accidents::begin(45, 23), calls, ending }
    }

    /// Until there is no such step any more.
    fn go_through(mut self, edits: &[Edit], next: impl Fn(usize) -> usize) {
        if !can_trace() {
            println!("left out: no strace here, or it may not be used");
            return;
        }
        // A day may have little to do: what was added was deleted again.
        let (mut step, mut tried, mut beyond) = (1, 0, 0);
        loop {
            for edit in edits {
                self.accidents.made_up.does(*edit, &mut self.accidents.chance);
            }
            let what = format!("{edits:?}, ended at step {step}");
            let ended = self.ends_one_at(step, &what);
            self.accidents.looks_and_repairs(&what);
            if tried % 8 == 0 || !ended {
                self.accidents.equals_one_without_accidents(&what);
            }
            beyond = if ended { 0 } else { beyond + 1 };
            if beyond == 3 {
                break;
            }
            (step, tried) = (next(step), tried + 1);
        }
        let midway = self.accidents.midway;
        println!("{}, {edits:?}: ended at {tried} steps up to {step}, {midway} of them midway", self.calls);
    }

    /// Publishes; tells whether there was such a step. Every thread counts its own.
    fn ends_one_at(&self, step: usize, what: &str) -> bool {
        let Accidents { person, made_up, out, .. } = &self.accidents;
        let told = person.home().join("steps");
        let how = match self.ending {
            Ending::Kill => format!("signal=KILL:when={step}"),
            // From now on: room does not come back by itself.
            Ending::Full => format!("error=ENOSPC:when={step}+"),
        };
        let bantin = person.bantin("", &["publish", text(made_up.folder()), "--out", text(out)]);
        let mut strace = Command::new("strace");
        strace.args(["--follow-forks", "--quiet=all", "--output", text(&told)]);
        strace.args(["--trace", self.calls, "--inject", &format!("{}:{how}", self.calls)]);
        strace.arg(bantin.get_program()).args(bantin.get_args());
        strace.envs(bantin.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let output = strace.stdin(Stdio::null()).output().unwrap();
        let ended = match self.ending {
            Ending::Kill => output.status.code().is_none(),
            Ending::Full => fs::read_to_string(&told).unwrap().contains("(INJECTED)"),
        };
        let said = String::from_utf8_lossy(&output.stderr);
        match output.status.code() {
            None if self.ending == Ending::Kill => {}
            // The steps behind the last that readers need may fail without harm.
            Some(0) if self.ending == Ending::Full || !ended => {}
            // What is written to standard error fails as well: it need not say so.
            Some(5) if ended => {}
            code => panic!("{what}: {code:?}\n{said}"),
        }
        ended
    }
}

fn can_trace() -> bool {
    let tried = Command::new("strace")
        .args(["--follow-forks", "--quiet=all", "--output", "/dev/null"])
        .args(["--trace", "mkdir", "true"])
        .stderr(Stdio::null())
        .status();
    tried.is_ok_and(|status| status.success())
}
