//! A clock that was set, and is believed.

use super::*;

#[test]
fn a_clock_that_was_set_loses_nobody_and_frees_the_day() {
    const DAY: Second = 86_400;
    for by in [3_600, 13 * 3_600, DAY, 400 * DAY, 3_650 * DAY] {
        for by in [by, -by] {
            let mut town = Town::hanoi("2026-03-04T12:00:00+07:00");
            (1..=5).for_each(|who| assert!(town.beat("2026-03-04T12:00:00+07:00", who)));
            let today = town.counter.today().day;
            town.pass(at("2026-03-04T12:02:00+07:00"));
            let salt = town.counter.today().salt.clone();
            town.set_clock(by);
            let moved = town.counter.today().day != today;
            // Who is online stays online; a day that becomes another ends as at midnight.
            assert_eq!(town.figures()[..2], [5, 5], "{by}");
            assert_eq!(town.figures()[3], if moved { 10 } else { 5 }, "{by}");
            assert_eq!(town.counter.today().salt != salt, moved, "{by}");
            let now = town.counter.now;
            (3..=7).for_each(|who| assert!(town.beat_at(now + 60, who)));
            assert_eq!(town.figures()[..2], [7, 7], "{by}");
            // And back, as it had been wrong.
            town.set_clock(-by);
            assert_eq!(town.counter.today().day, today);
            // Two who came over twice and did not come back are known by no salt any more.
            assert_eq!(town.figures()[0], if moved && by < 0 { 5 } else { 7 }, "{by}");
            town.pass(at("2026-03-04T12:10:00+07:00"));
            assert_eq!(town.figures()[0], 0, "time goes on, {by}");
            assert!(town.figures()[1] >= 7, "{by}: {:?}", town.figures());
            let total = town.figures()[3];
            // Midnight comes as ever, and the salts of before are gone.
            town.pass(at("2026-03-05T00:00:00+07:00"));
            assert!(town.counter.today().yesterday.is_none());
            assert_eq!(town.figures(), [0, 0, total.min(town.figures()[2]), total], "{by}");
        }
    }
}

#[test]
fn visitors_of_a_day_that_never_was_are_those_of_the_day_that_was_meant() {
    let mut town = Town::hanoi("2026-03-04T12:00:00+07:00");
    town.beat("2026-03-04T12:00:00+07:00", 1);
    town.pass(at("2026-03-04T12:10:00+07:00"));
    town.set_clock(400 * 86_400);
    let ahead = town.counter.now;
    (2..=9).for_each(|who| assert!(town.beat_at(ahead + 10, who)));
    town.pass(ahead + 3_600);
    assert_eq!(town.figures(), [0, 8, 8, 9]);
    town.set_clock(-400 * 86_400);
    assert_eq!(town.figures(), [0, 9, 9, 9]);
    let now = town.counter.now;
    (2..=9).for_each(|who| assert!(town.beat_at(now + 10, who)));
    assert_eq!(town.figures(), [8, 9, 9, 9], "they are known on");
}

#[test]
fn a_salt_of_a_day_that_never_was_does_not_outlive_the_day_it_was_drawn_in() {
    const AHEAD: Second = 400 * 86_400 - 10 * 3_600;
    let mut town = Town::hanoi("2026-03-04T20:00:00+07:00");
    town.set_clock(AHEAD);
    let ahead = town.counter.now;
    (1..=8).for_each(|who| assert!(town.beat_at(ahead + 60, who)));
    let salt = town.counter.today().salt.clone();
    // Set back five hours later: a midnight has passed that the clock did not show.
    town.pass(ahead + 5 * 3_600);
    town.set_clock(-AHEAD);
    assert_eq!(town.counter.today().day, date(2026, 3, 5));
    assert!(town.counter.today().salt != salt);
    assert_eq!(town.figures()[1..], [8, 8, 8]);
}

#[test]
fn a_clock_that_goes_back_takes_no_day_with_it() {
    let mut town = Town::hanoi("2025-01-27T12:00:00+07:00");
    town.beat("2025-01-27T12:00:00+07:00", 1);
    town.beat("2026-03-03T12:00:00+07:00", 1);
    town.beat("2026-03-04T12:00:00+07:00", 1);
    town.beat("2026-03-04T12:00:00+07:00", 2);
    town.pass(at("2026-03-04T13:00:00+07:00"));
    let before = town.figures();
    // Wrong for an hour, in which two come.
    town.set_clock(-400 * 86_400);
    let back = town.counter.now;
    assert!(town.beat_at(back + 1, 8) && town.beat_at(back + 1, 9));
    assert_eq!(town.figures()[3], before[3] + 2);
    town.pass(back + 3_600);
    town.set_clock(400 * 86_400);
    assert_eq!(town.figures(), [0, before[1], before[2], before[3] + 2]);
}
