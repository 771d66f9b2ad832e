//! Both clocks, moved by hand.

use std::time::Duration;

use bantin_messages::MessageLanguage;
use jiff::Timestamp;

use super::*;

const START: Second = 1_772_600_000;
const DAY: Second = 86_400;
const JUMPS: [Second; 10] =
    [3_600, DAY, 400 * DAY, 3_650 * DAY, 100_000 * DAY, -3_600, -DAY, -400 * DAY, -3_650 * DAY, -START];

fn moment(wall: Second, ran: Second) -> Moment {
    Moment {
        wall: Timestamp::from_second(wall).unwrap(),
        running: Duration::from_secs(ran.try_into().unwrap()),
    }
}

#[test]
fn a_clock_that_agrees_with_what_has_run_is_believed() {
    let mut time = TrustedTime::begin(moment(START, 50), None);
    // Corrected by a thousandth, for a year.
    for minute in 0..500_000 {
        let ran = minute * 60;
        let wall = START + ran + ran / 1_000;
        let look = time.look(moment(wall, 50 + ran));
        assert_eq!(look, Look { now: wall, doubted: false, event: None });
    }
}

#[test]
fn a_clock_that_was_set_is_believed_after_five_minutes_and_not_before() {
    for jump in JUMPS {
        let mut time = TrustedTime::begin(moment(START, 0), None);
        let look = time.look(moment(START + 10 + jump, 10));
        assert_eq!(look, Look { now: START + 10, doubted: true, event: Some(Event::Doubted(jump)) });
        for ran in 11..310 {
            let look = time.look(moment(START + ran + jump, ran));
            assert_eq!(look, Look { now: START + ran, doubted: true, event: None }, "{jump}");
        }
        let now = moment(START + 310 + jump, 310);
        assert_eq!(time.look(now).event, Some(Event::Confirmed(jump)));
        assert_eq!(time.believe(now), START + 310 + jump);
        let look = time.look(moment(START + 311 + jump, 311));
        assert_eq!(look, Look { now: START + 311 + jump, doubted: false, event: None });
    }
}

#[test]
fn a_clock_that_is_set_right_again_in_time_changes_nothing() {
    for jump in JUMPS {
        let mut time = TrustedTime::begin(moment(START, 0), None);
        time.look(moment(START + 10 + jump, 10));
        time.look(moment(START + 200 + jump, 200));
        let look = time.look(moment(START + 201, 201));
        assert_eq!(look, Look { now: START + 201, doubted: false, event: Some(Event::Returned) });
    }
}

#[test]
fn a_clock_that_runs_at_another_pace_is_never_believed() {
    for pace in [2, 10, -1, 0] {
        let mut time = TrustedTime::begin(moment(START, 0), None);
        for ran in 0..10_000 {
            let look = time.look(moment(START + ran * pace, ran));
            assert!((look.now - (START + ran)).abs() <= SLACK, "{pace}: {look:?}");
            assert!(!matches!(look.event, Some(Event::Confirmed(_))));
        }
    }
}

#[test]
fn a_clock_ahead_of_what_was_kept_is_believed_at_once_and_one_behind_it_is_not() {
    for off in [2, DAY, 30 * DAY, 3_650 * DAY] {
        let mut time = TrustedTime::begin(moment(START + off, 7), Some(START));
        assert_eq!(time.look(moment(START + off, 7)), Look { now: START + off, doubted: false, event: None });
    }
    for off in [60, 3_600, DAY, 3_650 * DAY, START] {
        let mut time = TrustedTime::begin(moment(START - off, 7), Some(START));
        let look = time.look(moment(START - off, 7));
        assert_eq!(look, Look { now: START, doubted: true, event: Some(Event::Doubted(-off)) });
        let now = moment(START - off + 300, 307);
        assert_eq!(time.look(now).event, Some(Event::Confirmed(-off)));
    }
}

#[test]
fn when_both_clocks_run_back_no_time_has_passed() {
    let mut time = TrustedTime::begin(moment(START, 0), None);
    let far = 3_650 * DAY;
    assert_eq!(time.look(moment(START + far, far)).now, START + far);
    let look = time.look(moment(START + 60, 60));
    assert_eq!(look, Look { now: START + far, doubted: true, event: Some(Event::Doubted(60 - far)) });
    assert_eq!(time.look(moment(START + 360, 360)).event, Some(Event::Confirmed(60 - far)));
}

#[test]
fn what_was_found_is_told_in_units_that_people_use() {
    for (off, said) in [
        (6, "6 seconds ahead of what"),
        (-3_600, "60 minutes behind what"),
        (400 * DAY, "400 days ahead of what"),
    ] {
        assert!(Event::Doubted(off).message().text(MessageLanguage::English).contains(said));
    }
}
