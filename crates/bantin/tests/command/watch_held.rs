//! `bantin publish --watch-held`: what is held goes out by itself.

use jiff::{Timestamp, ToSpan, Unit};
use serde_json::Value;

use crate::clocks::Clocks;
use crate::made_up::MadeUp;
use crate::person::{Answer, Person, Running};

/// A small town with a folder that a web server serves.
fn town() -> Person {
    let person = Person::sits_down();
    MadeUp::with_articles(person.home().join("town"), 4);
    let site = person.reads("town/site.toml");
    person.writes("town/site.toml", &[&site, "\n[deploy.www]\ntarget = \"file:../www\"\n"].concat());
    person
}

/// A moment, some hours from now.
fn hours_ahead(hours: i64) -> String {
    Timestamp::now().round(Unit::Second).unwrap().saturating_add(hours.hours()).unwrap().to_string()
}

fn holds(person: &Person, name: &str, until: &str) {
    person.writes(
        &format!("town/content/tin-tuc/{name}.md"),
        &format!("---\nheadline: Bài hẹn\npublished: {until}\n---\nMột bài.\n"),
    );
}

const WATCH: [&str; 5] = ["publish", "town", "--watch-held", "--deploy", "www"];

fn starts(person: &Person, more: &[&str]) -> Running {
    Running::without_address(person.bantin("", &[&WATCH, more].concat()))
}

fn status(person: &Person) -> Answer {
    person.types(&["publish", "town", "--watch-held", "--status"])
}

/// What monitors read.
fn state(person: &Person) -> Value {
    let schema = include_str!("../../../../docs/schemas/watch-held.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let state: Value = serde_json::from_str(&person.reads("town/.bantin/watch-held.json")).unwrap();
    assert!(schema.is_valid(&state), "{state}");
    state
}

const PAGE: &str = "www/tin-tuc/hen/index.html";

#[test]
fn a_held_article_goes_out_at_its_time_by_itself_whatever_is_wrong_with_others() {
    let person = town();
    let Some(clocks) = Clocks::of(&person) else { return };
    let due = hours_ahead(3);
    holds(&person, "hen", &due);
    person.writes("town/content/tin-tuc/hong.md", "---\npublished: 2026-13-01\n---\nHỏng.\n");
    let mut command = person.bantin("", &WATCH);
    clocks.are_read_by(&mut command, true);
    let service = Running::without_address(command);
    service.says(&format!("Waiting until {due}"));
    assert!(person.has("www/index.html") && !person.has(PAGE));
    clocks.are_ahead(3 * 3_600 + 1);
    service.says("No article waits for its time");
    assert!(person.has(PAGE) && !person.has("www/tin-tuc/hong/index.html"));
    assert_eq!(service.ends_when_asked(), Some(0));
}

#[test]
fn consent_counts_for_what_is_there_when_it_is_given_and_not_for_ever() {
    let person = town();
    let Some(clocks) = Clocks::of(&person) else { return };
    let due = hours_ahead(3);
    holds(&person, "hen", &due);
    person.writes("www/index.html", "theirs");
    let mut command = person.bantin("", &[&WATCH[..], &["--force"]].concat());
    clocks.are_read_by(&mut command, true);
    let service = Running::without_address(command);
    service.says(&format!("Waiting until {due}"));
    assert_ne!(person.reads("www/index.html"), "theirs");
    person.writes(PAGE, "theirs");
    clocks.are_ahead(3 * 3_600 + 1);
    service.complains("[BT1276]");
    assert_eq!(person.reads(PAGE), "theirs");
    assert_eq!(service.ends_when_asked(), Some(0));
}

#[test]
fn what_fell_due_while_it_was_off_goes_out_when_it_begins() {
    let person = town();
    holds(&person, "hen", "2026-06-01T08:00:00+07:00");
    let service = starts(&person, &["--as-of", "2026-06-01T07:00"]);
    service.says("Waiting until 2026-06-01T01:00:00Z");
    assert!(!person.has(PAGE));
    status(&person).ends_with(0).says("Waiting until 2026-06-01T01:00:00Z");
    assert_eq!(state(&person)["next_due"], "2026-06-01T01:00:00Z");
    assert_eq!(service.ends_when_asked(), Some(0));
    assert_eq!(state(&person)["doing"], "stopped");
    status(&person).ends_with(5).complains("nobody waits here").complains("[BT1292]");

    let service = starts(&person, &["--as-of", "2026-06-03"]);
    service.says("No article waits for its time");
    assert!(person.has(PAGE));
    status(&person).ends_with(0).says("No article waits for its time; last done");
    assert_eq!(service.ends_when_asked(), Some(0));
}

#[test]
fn what_editors_hold_move_and_take_back_meanwhile_is_seen() {
    let person = town();
    let service = starts(&person, &[]);
    service.says("No article waits");
    let [late, early] = [hours_ahead(5), hours_ahead(2)];
    holds(&person, "hen", &late);
    service.says(&format!("Waiting until {late}"));
    holds(&person, "hen", &early);
    service.says(&format!("Waiting until {early}"));
    std::fs::remove_file(person.home().join("town/content/tin-tuc/hen.md")).unwrap();
    service.says("No article waits");
    assert_eq!(service.ends_when_asked(), Some(0));
}

#[test]
fn what_fails_is_told_and_tried_again() {
    let person = town();
    person.writes("www", "a file where a folder should be");
    let service = starts(&person, &[]);
    service.complains("[BT1287]");
    service.complains("Trying again at ");
    status(&person).ends_with(5).complains("failed, the next is at ").complains("[BT1293]");
    let failing = state(&person);
    assert!(failing["failures"].as_u64() >= Some(1) && failing["failure"].is_string(), "{failing}");
    std::fs::remove_file(person.home().join("www")).unwrap();
    service.says(" brought to file:../www");
    service.says("No article waits");
    status(&person).ends_with(0);
    assert_eq!((&state(&person)["doing"], &state(&person)["failures"]), (&"waiting".into(), &0.into()));
    assert_eq!(service.ends_when_asked(), Some(0));
}

#[test]
fn a_newsroom_has_one_such_service_and_what_never_goes_well_is_told_at_once() {
    let person = town();
    let service = starts(&person, &[]);
    service.says("No article waits");
    person.types(&WATCH).ends_with(5).complains("[BT1294]");
    assert_eq!(service.ends_when_asked(), Some(0));
    person.types(&["publish", "town", "--watch-held", "--deploy", "cdn"]).ends_with(1).complains("[BT1280]");
    person.types(&["publish", "town", "--status"]).ends_with(1);
    person.types(&["publish", "town", "--watch-held", "--json"]).ends_with(1);
}

#[test]
fn the_units_start_it_and_ask_how_it_is() {
    let person = town();
    let words = |unit: &str| -> Vec<String> {
        let line = unit.lines().find_map(|line| line.strip_prefix("ExecStart=/usr/bin/bantin ")).unwrap();
        let line = line.replace("${HELD_NEWSROOM}", "town").replace("${HELD_TO}", "www");
        line.split(' ').map(str::to_owned).collect()
    };
    let [service, status] = [
        include_str!("../../../../deploy/bantin-held.service"),
        include_str!("../../../../deploy/bantin-held-status.service"),
    ]
    .map(words);
    let [service, status] =
        [&service, &status].map(|words| words.iter().map(String::as_str).collect::<Vec<_>>());
    person.types(&status).ends_with(5);
    let running = Running::without_address(person.bantin("", &service));
    running.says("No article waits");
    person.types(&status).ends_with(0);
    assert_eq!(running.ends_when_asked(), Some(0));
}
