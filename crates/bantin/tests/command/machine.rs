//! The same newsroom gives the same bytes on every machine, in full and step by step; and what a
//! machine that watches the command gets to read.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::chance::Chance;
use crate::edition_check::{State, Tree, assert_same, assert_whole, text, tree};
use crate::made_up::{Edit, MadeUp, copied};
use crate::person::Person;

/// Somebody's settings.
struct Machine {
    name: &'static str,
    umask: &'static str,
    settings: &'static [(&'static str, &'static str)],
}

const MACHINES: [Machine; 4] = [
    Machine { name: "plain", umask: "022", settings: &[("LC_ALL", "C"), ("TZ", "UTC")] },
    Machine {
        name: "turkish",
        umask: "077",
        settings: &[
            ("LANG", "tr_TR.UTF-8"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("TZ", "America/St_Johns"),
            ("RAYON_NUM_THREADS", "1"),
        ],
    },
    Machine {
        name: "a far island with a very long name in its path",
        umask: "002",
        settings: &[("LC_ALL", "C.UTF-8"), ("TZ", "Pacific/Kiritimati"), ("RAYON_NUM_THREADS", "3")],
    },
    Machine {
        name: "nonsense",
        umask: "027",
        settings: &[
            ("LANG", "xx_YY"),
            ("TZ", "No/Where"),
            ("RAYON_NUM_THREADS", "2"),
            ("HOME", "/nonexistent"),
        ],
    },
];

impl Machine {
    /// Publishes and gives what stands then.
    fn publishes(&self, person: &Person, newsroom: &Path, out: &Path) -> Tree {
        // A umask is set in a shell, which then becomes the command.
        let script = format!("umask {}; exec \"$0\" \"$@\"", self.umask);
        let words = ["publish", text(newsroom), "--out", text(out), "--as-of", "2026-01-01"];
        let command = person.bantin("", &words);
        let mut shell = Command::new("sh");
        shell.args(["-c", &script]).arg(command.get_program()).args(command.get_args());
        shell.current_dir(person.home());
        shell.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let output = shell.envs(self.settings.iter().copied()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{}: {said}", self.name);
        assert_whole(out, State::Settled, self.name);
        tree(out)
    }
}

#[test]
fn the_bytes_and_modes_are_the_same_on_every_machine_in_full_and_step_by_step() {
    let person = Person::sits_down();
    let mut made_up = MadeUp::with_articles(person.home().join("town"), 70);
    let mut chance = Chance::of(5);
    let outs = MACHINES.map(|machine| person.home().join(machine.name).join("dist"));
    let mut made: Vec<Tree> = Vec::new();
    for step in 0..3 {
        for (machine, out) in MACHINES.iter().zip(&outs) {
            let newsroom = person.home().join(machine.name).join("newsroom");
            brought_up_to_date(made_up.folder(), &newsroom);
            made.push(machine.publishes(&person, &newsroom, out));
            assert_same(&made[made.len() - 1], &made[0], &format!("step {step}: {} and plain", machine.name));
        }
        // A machine that begins now has the same as those that went through all steps.
        let fresh = person.home().join(format!("fresh-{step}"));
        copied(made_up.folder(), &fresh.join("newsroom"));
        let afresh = MACHINES[1].publishes(&person, &fresh.join("newsroom"), &fresh.join("dist"));
        assert_same(&afresh, &made[0], &format!("step {step}: made afresh"));
        made.clear();
        for edit in [Edit::Add, Edit::AddOld, Edit::Delete, Edit::Move, Edit::Withdraw, Edit::Picture] {
            made_up.does(edit, &mut chance);
        }
    }
}

#[test]
fn on_another_day_the_same_articles_give_the_same_edition() {
    let person = Person::sits_down();
    MadeUp::with_articles(person.home().join("town"), 25);
    let on = |day: &str, out: &str| {
        person.types(&["publish", "town", "--out", out, "--as-of", day]).ends_with(0);
        tree(&person.home().join(out))
    };
    let once = on("2026-01-01", "dist");
    assert_same(&on("2026-06-01T12:00", "dist"), &once, "half a year later");
    assert_same(&on("2030-06-01", "elsewhere"), &once, "years later, elsewhere");
}

#[test]
fn where_nobody_watches_each_stage_is_a_line_and_the_summary_comes_last() {
    let person = Person::sits_down();
    MadeUp::with_articles(person.home().join("town"), 25);
    for manner in [&[][..], &[], &["--full"]] {
        let answer = person.types(&[&["publish", "town", "--out", "dist"], manner].concat()).ends_with(0);
        let stages: Vec<&str> = answer.err.lines().collect();
        assert!(stages.len() >= 3, "{:?}", answer.err);
        assert!(stages[0].starts_with("Reading"), "{:?}", answer.err);
        for line in &stages {
            assert!(!line.trim().is_empty() && !line.contains(['\r', '\x1b']), "{line:?}");
        }
        assert!(!answer.out.contains(['\r', '\x1b']), "{:?}", answer.out);
        let results: Vec<&str> = answer.out.lines().collect();
        let [summary, next] = results[..] else { panic!("two lines: {:?}", answer.out) };
        assert!(summary.starts_with("Published 25 articles on ") && summary.ends_with(" s."), "{summary}");
        for word in [" pages into dist: ", " written, ", " kept, ", " removed, "] {
            assert!(summary.contains(word), "{word:?} is missing: {summary}");
        }
        assert!(next.starts_with("Next: "));
    }
}

#[test]
fn the_summary_counts_what_was_done() {
    let person = Person::sits_down();
    let mut made_up = MadeUp::with_articles(person.home().join("town"), 25);
    let summary = || {
        let answer = person.types(&["publish", "town", "--out", "dist"]).ends_with(0);
        answer.out.lines().next().unwrap().split(": ").nth(1).unwrap().to_owned()
    };
    let first = summary();
    assert!(first.contains(" 0 kept, 0 removed, "), "{first}");
    let total = first.split(' ').next().unwrap().to_owned();
    let second = summary();
    assert!(second.starts_with(&format!("0 files written, {total} kept, 0 removed, ")), "{first} {second}");
    made_up.deletes("bai-0024");
    let third = summary();
    // Its page and its data; the picture is still another article's.
    assert!(third.contains(" 2 removed, "), "{third}");
}

/// Follows another newsroom; every file is written anew, what the publisher keeps stays.
fn brought_up_to_date(from: &Path, to: &Path) {
    let fresh = to.with_extension("fresh");
    copied(from, &fresh);
    if to.join(".bantin").exists() {
        fs::rename(to.join(".bantin"), fresh.join(".bantin")).unwrap();
        fs::remove_dir_all(to).unwrap();
    }
    fs::rename(fresh, to).unwrap();
}
