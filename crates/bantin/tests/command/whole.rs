//! Never half an edition: whenever a publish is killed, what stands is whole, and the next one
//! goes on to where a publish without any accident would be.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crate::accidents::Accidents;
use crate::chance::Chance;
use crate::edition_check::{State, assert_nothing_beside, assert_same, assert_whole, published_afresh, tree};
use crate::killing::{kills, publishes};
use crate::made_up::{Edit, MadeUp};
use crate::onlooker::Onlooker;
use crate::person::{Person, live};

const ARTICLES: usize = 150;
/// Rounds after which the edition is compared with one that knows of no accident.
const COMPARED: usize = 10;
/// Of very first publishes, how many have to be killed at work.
const KILLED: usize = 5;
/// As many kills that met no work, for each that should: they never meet it.
const MOST_IN_VAIN: usize = 20;

#[test]
fn killed_at_random_moments_what_stands_is_whole_and_the_next_publish_repairs_it() {
    goes_on_for(40, 20_261_125);
}

#[test]
#[ignore = "takes minutes"]
fn killed_at_two_hundred_random_moments_what_stands_is_whole() {
    goes_on_for(200, 1);
}

#[test]
fn killed_during_the_very_first_publish_nothing_or_a_whole_edition_stands() {
    let person = Person::sits_down_in_memory();
    let made_up = MadeUp::with_articles(person.home().join("town"), 60);
    let expected = published_afresh(&person, made_up.folder());
    let mut chance = Chance::of(7);
    let (out, state) = (person.home().join("dist"), made_up.folder().join(".bantin"));
    let (answer, pace) = publishes(&person, made_up.folder(), &out, &[]);
    answer.ends_with(0);
    // Some end before they are killed, and more of them where the machine was busier in the first publish: those do not count.
    let (mut round, mut killed) = (0, 0);
    while killed < KILLED {
        round += 1;
        let what = format!("round {round}");
        assert!(round <= KILLED * MOST_IN_VAIN, "only {killed} of {round} were killed at work");
        fs::remove_dir_all(&out).unwrap();
        fs::remove_dir_all(&state).unwrap();
        killed += usize::from(kills(&person, made_up.folder(), &out, &[], pace, &mut chance));
        if out.exists() && fs::read_dir(&out).unwrap().next().is_some() {
            assert_whole(&out, State::BrokenOff, &what);
        }
        person.types(&["publish", "town", "--out", "dist"]).ends_with(0);
        assert_same(&tree(&out), &expected, &what);
        assert_nothing_beside(&out, &what);
    }
}

#[test]
fn the_publish_after_an_accident_writes_only_what_is_new() {
    let mut accidents = Accidents::begin(60, 3);
    for round in 0..8 {
        accidents.made_up.does(Edit::Body, &mut accidents.chance);
        accidents.kills_one(&[]);
        let summary = accidents.looks_and_repairs(&format!("round {round}"));
        let written = files_written(&summary);
        assert!(written <= 12, "one article was edited, and {written} files written: {summary}");
    }
    accidents.equals_one_without_accidents("in the end");
}

/// `… into dist: 12 files written, …`
fn files_written(summary: &str) -> usize {
    let before = summary.split(" written").next().expect("a beginning");
    let number = before.trim_end_matches("files").trim_end_matches("file").trim_end().rsplit(' ').next();
    number.and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("no number: {summary}"))
}

/// Kills publishes while somebody reads.
fn goes_on_for(rounds: usize, seed: u64) {
    let mut accidents = Accidents::begin(ARTICLES, seed);
    let server = accidents.person.starts(&live("dist", "visits"));
    let (faults, stop) = (Mutex::new(Vec::new()), AtomicBool::new(false));
    thread::scope(|scope| {
        let onlooker = scope.spawn(|| Onlooker::new(&server.address, &faults).reads_until(&stop));
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            let mut round = 0;
            while round < rounds || accidents.killed < rounds / 5 {
                round += 1;
                assert!(
                    round <= rounds / 5 * MOST_IN_VAIN,
                    "only {} of {round} were killed at work",
                    accidents.killed
                );
                goes_through(&mut accidents, round, round.is_multiple_of(COMPARED) || round == rounds);
                let faults = faults.lock().unwrap();
                assert!(faults.is_empty(), "round {round}, seen by a reader:\n{}", faults.join("\n"));
            }
        }));
        stop.store(true, Ordering::Relaxed);
        let read = onlooker.join().expect("the reader reads on");
        outcome.unwrap_or_else(|failure| resume_unwind(failure));
        let Accidents { killed, midway, .. } = accidents;
        println!("{rounds} rounds, {killed} killed at work, {midway} of them midway; {read} places read");
        assert!(read > rounds, "only {read} places were read");
    });
}

fn goes_through(accidents: &mut Accidents, round: usize, compared: bool) {
    let Accidents { made_up, chance, .. } = accidents;
    let mut edits: Vec<Edit> = (0..=chance.below(3)).map(|_| made_up.edited(chance)).collect();
    if chance.once_in(2) {
        // Much to do: it takes long to bring all of it to readers.
        made_up.does(Edit::Site, chance);
        edits.push(Edit::Site);
    }
    let manner: &[&str] = if chance.once_in(8) { &["--full"] } else { &[] };
    let what = format!("round {round} ({edits:?} {manner:?})");
    accidents.kills_one(manner);
    if accidents.chance.once_in(12) {
        // It may be deleted at any time: even now.
        fs::remove_dir_all(accidents.made_up.folder().join(".bantin")).unwrap();
    }
    accidents.looks_and_repairs(&what);
    if compared {
        accidents.equals_one_without_accidents(&what);
    }
}
