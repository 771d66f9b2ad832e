//! Midnight, weeks, years, full days; clocks that were set; and ten days against a naive model.

mod clock_set;
mod naive;

use jiff::Timestamp;
use jiff::civil::date;

use super::*;

fn at(text: &str) -> Second {
    text.parse::<Timestamp>().unwrap().as_second()
}

/// A counter with a clock and a zone at hand.
struct Town {
    counter: Counter,
    calendar: Calendar,
    unkept: Unkept,
    drawn: u32,
}

impl Town {
    fn new(zone: &str, now: &str) -> Town {
        let calendar = Calendar::new(zone).unwrap();
        let today = Today::new(calendar.day(at(now)), Salt::new([0; 32]), 0);
        let counter = Counter::new(at(now), today, Earlier::default(), 1_000);
        Town { counter, calendar, unkept: Unkept::default(), drawn: 0 }
    }

    fn hanoi(now: &str) -> Town {
        Town::new("Asia/Ho_Chi_Minh", now)
    }

    fn pass(&mut self, now: Second) {
        let drawn = &mut self.drawn;
        let draw = || draw(drawn);
        let Ok(()) = self.counter.advance(now, &self.calendar, draw, &mut self.unkept);
        self.in_order();
    }

    /// The clock was set, and is believed.
    fn set_clock(&mut self, by: Second) {
        let drawn = &mut self.drawn;
        let Ok(()) = self.counter.set_clock(by, &self.calendar, || draw(drawn), &mut self.unkept);
        self.in_order();
        self.pass(self.counter.now);
    }

    fn beat(&mut self, now: &str, who: u32) -> bool {
        self.beat_at(at(now), who)
    }

    fn beat_at(&mut self, now: Second, who: u32) -> bool {
        self.pass(now);
        let address = std::net::IpAddr::from(std::net::Ipv4Addr::from(0x0a00_0000 + who));
        let counted = self.counter.beat(&Visitor::new(address, b"agent"), &mut self.unkept);
        self.in_order();
        counted.is_ok()
    }

    /// online, today, week, total
    fn shows(&mut self, now: &str) -> [u64; 4] {
        self.pass(at(now));
        self.figures()
    }

    fn figures(&self) -> [u64; 4] {
        let figures = self.counter.figures();
        [figures.online, figures.today, figures.week, figures.total]
    }

    fn in_order(&self) {
        assert!(self.figures().is_sorted(), "{:?}", self.counter.figures());
    }
}

fn draw(drawn: &mut u32) -> Result<Salt, std::convert::Infallible> {
    *drawn += 1;
    let mut bytes = [0; 32];
    bytes[..4].copy_from_slice(&drawn.to_le_bytes());
    Ok(Salt::new(bytes))
}

#[test]
fn a_visitor_counts_once_a_day_and_is_online_for_five_minutes() {
    let mut town = Town::hanoi("2026-03-04T10:00:00+07:00");
    town.beat("2026-03-04T10:00:00+07:00", 1);
    town.beat("2026-03-04T10:00:00+07:00", 1);
    town.beat("2026-03-04T10:02:00+07:00", 2);
    assert_eq!(town.shows("2026-03-04T10:04:59+07:00"), [2, 2, 2, 2]);
    assert_eq!(town.shows("2026-03-04T10:05:00+07:00"), [1, 2, 2, 2]);
    town.beat("2026-03-04T20:00:00+07:00", 1);
    assert_eq!(town.shows("2026-03-04T20:00:00+07:00"), [1, 2, 2, 2]);
}

#[test]
fn whoever_is_online_at_midnight_is_the_new_days_first_visitor() {
    let mut town = Town::hanoi("2026-03-04T10:00:00+07:00");
    town.beat("2026-03-04T10:00:00+07:00", 9);
    town.beat("2026-03-04T23:55:00+07:00", 3);
    town.beat("2026-03-04T23:58:00+07:00", 1);
    town.beat("2026-03-04T23:59:00+07:00", 2);
    assert_eq!(town.shows("2026-03-04T23:59:59+07:00"), [3, 4, 4, 4]);
    assert_eq!(town.shows("2026-03-05T00:00:00+07:00"), [2, 2, 6, 6]);
}

#[test]
fn who_was_online_at_midnight_is_known_all_day() {
    let mut town = Town::hanoi("2026-03-04T23:54:00+07:00");
    town.beat("2026-03-04T23:54:00+07:00", 3);
    town.beat("2026-03-04T23:58:00+07:00", 1);
    town.beat("2026-03-04T23:59:00+07:00", 2);
    town.beat("2026-03-05T00:02:00+07:00", 1);
    assert_eq!(town.figures(), [2, 2, 5, 5]);
    town.beat("2026-03-05T00:03:00+07:00", 1);
    town.beat("2026-03-05T00:06:00+07:00", 2);
    town.beat("2026-03-05T12:00:00+07:00", 1);
    town.beat("2026-03-05T23:59:59+07:00", 2);
    assert_eq!(town.figures(), [1, 2, 5, 5]);
}

#[test]
fn who_came_over_and_never_came_back_stays_counted() {
    let mut town = Town::hanoi("2026-03-04T23:59:00+07:00");
    town.beat("2026-03-04T23:59:00+07:00", 1);
    town.beat("2026-03-04T23:59:01+07:00", 2);
    assert_eq!(town.shows("2026-03-05T00:03:59+07:00"), [2, 2, 4, 4]);
    assert_eq!(town.shows("2026-03-05T00:04:01+07:00"), [0, 2, 4, 4]);
    assert_eq!(town.shows("2026-03-05T09:00:00+07:00"), [0, 2, 4, 4]);
}

#[test]
fn yesterdays_salt_is_destroyed_at_midnight_where_everybody_has_the_next_days_key() {
    let mut town = Town::hanoi("2026-03-04T23:50:00+07:00");
    town.pass(at("2026-03-04T23:54:59+07:00"));
    assert!(town.counter.today().tomorrow.is_none());
    town.beat("2026-03-04T23:55:00+07:00", 1);
    town.beat("2026-03-04T23:59:00+07:00", 1);
    assert_eq!(town.counter.today().tomorrow.as_ref().unwrap().visitors.len(), 1);
    town.unkept.take();
    town.pass(at("2026-03-05T00:00:00+07:00"));
    assert!(town.counter.today().yesterday.is_none());
    assert!(town.unkept.forgets);
}

#[test]
fn where_somebody_has_not_yesterdays_salt_is_destroyed_five_minutes_later() {
    let mut town = Town::new("UTC", "2026-03-04T18:00:00Z");
    town.beat("2026-03-04T18:00:00Z", 1);
    town.calendar = Calendar::new("Asia/Ho_Chi_Minh").unwrap();
    town.pass(at("2026-03-04T18:04:59Z"));
    assert!(town.counter.today().yesterday.is_some());
    town.unkept.take();
    town.pass(at("2026-03-04T18:05:00Z"));
    assert!(town.counter.today().yesterday.is_none());
    assert!(town.unkept.take().forgets);
    town.pass(at("2026-03-04T18:05:01Z"));
    assert!(town.unkept.is_empty());
}

#[test]
fn a_day_that_nobody_watched_still_begins_with_whoever_was_online() {
    let mut town = Town::hanoi("2026-03-04T23:59:00+07:00");
    town.beat("2026-03-04T23:59:00+07:00", 1);
    town.pass(at("2026-03-07T08:00:00+07:00"));
    assert_eq!([4, 5, 6].map(|day| town.counter.sum(date(2026, 3, day))), [1, 1, 0]);
    assert_eq!(town.figures(), [0, 0, 2, 2]);
}

#[test]
fn the_week_begins_on_monday_and_the_year_does_not_matter() {
    let mut town = Town::hanoi("2025-12-28T12:00:00+07:00");
    town.beat("2025-12-28T12:00:00+07:00", 1);
    assert_eq!(town.shows("2025-12-29T00:00:00+07:00"), [0, 0, 0, 1]);
    town.beat("2025-12-31T12:00:00+07:00", 1);
    town.beat("2026-01-01T12:00:00+07:00", 1);
    town.beat("2026-01-04T23:59:00+07:00", 1);
    assert_eq!(town.figures(), [1, 1, 3, 4]);
    assert_eq!(town.shows("2026-01-05T00:00:00+07:00"), [1, 1, 1, 5]);
}

#[test]
fn a_clock_that_jumps_back_takes_nothing_back() {
    let mut town = Town::hanoi("2026-03-05T00:01:00+07:00");
    town.beat("2026-03-05T00:01:00+07:00", 1);
    town.beat("2026-03-04T23:50:00+07:00", 2);
    assert_eq!(town.figures(), [2, 2, 2, 2]);
    assert_eq!(town.counter.today().day, date(2026, 3, 5));
    assert_eq!(town.counter.figures().at, at("2026-03-05T00:01:00+07:00"));
}

#[test]
fn a_short_day_and_a_long_day_are_days() {
    for (first, last, next) in [
        ("2026-03-29T00:00:00+01:00", "2026-03-29T23:59:59+02:00", "2026-03-30T00:00:00+02:00"),
        ("2026-10-25T00:00:00+02:00", "2026-10-25T23:59:59+01:00", "2026-10-26T00:00:00+01:00"),
    ] {
        let mut town = Town::new("Europe/Berlin", first);
        town.beat(first, 1);
        town.beat(last, 1);
        town.beat(last, 2);
        assert_eq!(town.figures(), [2, 2, 2, 2]);
        assert_eq!(town.shows(next)[1], 2);
        assert_eq!(town.counter.earlier.total(), 2);
    }
}

#[test]
fn one_address_adds_five_hundred_visitors_a_day_and_a_48_no_more() {
    let mut town = Town::hanoi("2026-03-04T23:58:00+07:00");
    let flood = |town: &mut Town, now: &str, from: u32, to: u32| {
        town.pass(at(now));
        let beat = |n: u32| {
            let address = std::net::Ipv6Addr::new(0x2001, 0xdb8, 1, (n % 7) as u16, 0, 0, 0, 1).into();
            town.counter.beat(&Visitor::new(address, &n.to_le_bytes()), &mut town.unkept)
        };
        (from..to).map(beat).filter(Result::is_ok).count()
    };
    assert_eq!(flood(&mut town, "2026-03-04T23:58:00+07:00", 0, 600), 500);
    assert_eq!(flood(&mut town, "2026-03-04T23:59:00+07:00", 0, 600), 500, "known ones stay");
    assert_eq!(town.figures(), [500, 500, 500, 500]);
    assert_eq!(flood(&mut town, "2026-03-05T00:01:00+07:00", 1_000, 2_000), 0, "all came over");
    assert_eq!(flood(&mut town, "2026-03-05T00:01:00+07:00", 0, 500), 500);
    assert_eq!(town.figures()[1], 500);
    assert!(town.beat("2026-03-05T00:01:00+07:00", 1), "another address is free");
}

#[test]
fn a_day_that_is_full_counts_nobody_more_and_forgets_nobody() {
    let mut town = Town::hanoi("2026-03-04T10:00:00+07:00");
    for who in 0..1_200 {
        assert_eq!(town.beat("2026-03-04T10:00:00+07:00", who), who < 1_000);
    }
    assert!(town.beat("2026-03-04T10:01:00+07:00", 7));
    assert_eq!(town.figures(), [1_000; 4]);
    assert!(town.beat("2026-03-05T10:01:00+07:00", 1_100), "the next day is empty");
}

#[test]
fn no_sum_overflows_or_leaves_what_a_browser_holds() {
    for kept in [LARGEST - 1, LARGEST, u64::MAX] {
        let mut earlier = Earlier::default();
        (2..4).for_each(|day| earlier.set(date(2026, 3, day), kept));
        let mut today = Today::new(date(2026, 3, 4), Salt::new([0; 32]), kept);
        today.nameless = kept;
        let mut town = Town::hanoi("2026-03-04T10:00:00+07:00");
        town.counter = Counter::new(town.counter.now, today, earlier, 1_000);
        (1..4).for_each(|who| assert!(town.beat("2026-03-04T10:00:00+07:00", who)));
        assert_eq!(town.figures(), [3, LARGEST, LARGEST, LARGEST]);
        assert_eq!(town.shows("2026-03-12T10:00:00+07:00"), [0, 0, 0, LARGEST]);
    }
}

#[test]
fn another_zone_keeps_the_figures_in_order() {
    let mut town = Town::new("UTC", "2026-03-04T18:00:00Z");
    (1..=5).for_each(|who| assert!(town.beat("2026-03-04T18:00:00Z", who)));
    town.calendar = Calendar::new("Asia/Ho_Chi_Minh").unwrap();
    assert_eq!(town.shows("2026-03-04T18:01:00Z"), [5, 5, 10, 10]);
    (1..=5).for_each(|who| assert!(town.beat("2026-03-04T18:02:00Z", who)));
    assert_eq!(town.figures(), [5, 5, 10, 10]);
    town.calendar = Calendar::new("America/Lima").unwrap();
    assert_eq!(town.shows("2026-03-04T18:03:00Z"), [5, 5, 10, 10]);
}
