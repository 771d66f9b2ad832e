//! Midnight, weeks, years, clocks that jump; and ten days against a naive model.

use std::collections::HashMap;

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
    drawn: u8,
}

impl Town {
    fn new(zone: &str, now: &str) -> Town {
        let calendar = Calendar::new(zone).unwrap();
        let day = calendar.day(at(now));
        let today = Today::new(day, Salt::new([0; 32]), 0);
        Town { counter: Counter::new(at(now), today, Earlier::default()), calendar, drawn: 0 }
    }

    fn hanoi(now: &str) -> Town {
        Town::new("Asia/Ho_Chi_Minh", now)
    }

    fn pass(&mut self, now: Second) -> Advance {
        let drawn = &mut self.drawn;
        let Ok(advance) = self.counter.advance(now, &self.calendar, || {
            *drawn += 1;
            Ok::<_, std::convert::Infallible>(Salt::new([*drawn; 32]))
        });
        self.in_order();
        advance
    }

    fn beat(&mut self, now: &str, who: u32) -> bool {
        self.beat_at(at(now), who)
    }

    fn beat_at(&mut self, now: Second, who: u32) -> bool {
        self.pass(now);
        let address = std::net::IpAddr::from(std::net::Ipv4Addr::from(0x0a00_0000 + who));
        let counted = self.counter.beat(&Visitor::new(address, b"agent"), &mut Vec::new());
        self.in_order();
        counted
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
fn yesterdays_salt_recognises_whoever_came_over() {
    let mut town = Town::hanoi("2026-03-04T23:58:00+07:00");
    town.beat("2026-03-04T23:58:00+07:00", 1);
    town.beat("2026-03-04T23:59:00+07:00", 2);
    town.beat("2026-03-05T00:02:00+07:00", 1);
    assert_eq!(town.figures(), [2, 2, 4, 4]);
    town.beat("2026-03-05T00:03:00+07:00", 1);
    town.beat("2026-03-05T12:00:00+07:00", 1);
    assert_eq!(town.figures(), [1, 2, 4, 4]);
}

#[test]
fn who_came_over_and_never_came_back_stays_counted() {
    let mut town = Town::hanoi("2026-03-04T23:59:00+07:00");
    town.beat("2026-03-04T23:59:00+07:00", 1);
    assert_eq!(town.shows("2026-03-05T00:03:59+07:00"), [1, 1, 2, 2]);
    assert_eq!(town.shows("2026-03-05T00:04:00+07:00"), [0, 1, 2, 2]);
    assert_eq!(town.shows("2026-03-05T09:00:00+07:00"), [0, 1, 2, 2]);
}

#[test]
fn yesterdays_salt_is_destroyed_at_five_past() {
    let mut town = Town::hanoi("2026-03-04T23:59:00+07:00");
    town.beat("2026-03-04T23:59:00+07:00", 1);
    assert!(town.pass(at("2026-03-05T00:04:59+07:00")).rewritten);
    assert!(town.counter.today().yesterday.is_some());
    assert!(town.pass(at("2026-03-05T00:05:00+07:00")).rewritten);
    assert!(town.counter.today().yesterday.is_none());
    assert!(!town.pass(at("2026-03-05T00:05:01+07:00")).rewritten);
}

#[test]
fn a_day_that_nobody_watched_still_begins_with_whoever_was_online() {
    let mut town = Town::hanoi("2026-03-04T23:59:00+07:00");
    town.beat("2026-03-04T23:59:00+07:00", 1);
    let advance = town.pass(at("2026-03-07T08:00:00+07:00"));
    assert_eq!(advance.ended, [(date(2026, 3, 4), 1), (date(2026, 3, 5), 1)]);
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
        assert_eq!(town.counter.earlier.total, 2);
    }
}

#[test]
fn one_address_adds_five_hundred_visitors_a_day() {
    let mut town = Town::hanoi("2026-03-04T23:58:00+07:00");
    let flood = |town: &mut Town, now: &str, from: u32, to: u32| {
        town.pass(at(now));
        let address = "2001:db8::1".parse().unwrap();
        let beat = |n: u32| town.counter.beat(&Visitor::new(address, &n.to_le_bytes()), &mut Vec::new());
        (from..to).map(beat).filter(|counted| *counted).count()
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

/// Every beat remembered, every figure counted from scratch.
struct Naive {
    beats: Vec<(Second, u32)>,
    calendar: Calendar,
    first: Date,
}

impl Naive {
    fn figures(&self, now: Second) -> [u64; 4] {
        let today = self.calendar.day(now);
        let (mut week, mut total, mut day, mut visitors) = (0, 0, self.first, 0);
        while day <= today {
            visitors = self.visitors(day, now);
            total += visitors;
            week += if day >= monday(today) { visitors } else { 0 };
            day = day.tomorrow().unwrap();
        }
        [self.online(now).len() as u64, visitors, week, total]
    }

    fn online(&self, now: Second) -> HashMap<u32, Second> {
        let recent = self.beats.iter().filter(|(at, _)| *at <= now && *at > now - 300);
        recent.map(|(at, who)| (*who, *at)).collect()
    }

    fn visitors(&self, day: Date, now: Second) -> u64 {
        let midnight = self.calendar.midnight(day);
        let over: HashMap<u32, Second> = self.online(midnight - 1);
        let over = over.into_iter().filter(|(_, at)| *at > midnight - 300).map(|(who, _)| who);
        let over: Vec<u32> = over.collect();
        let mut came: HashMap<u32, Second> = HashMap::new();
        for (at, who) in &self.beats {
            if self.calendar.day(*at) == day && *at <= now {
                came.entry(*who).or_insert(*at);
            }
        }
        let known = came.iter().filter(|(who, at)| over.contains(who) && **at < midnight + 300);
        (over.len() + came.len() - known.count()) as u64
    }
}

#[test]
fn ten_days_of_beats_agree_with_the_naive_model_at_every_step() {
    for (seed, zone) in [(1, "Asia/Ho_Chi_Minh"), (2, "Europe/Berlin"), (3, "Africa/Cairo")] {
        let start = at("2026-03-22T12:00:00Z");
        let mut town = Town::new(zone, "2026-03-22T12:00:00Z");
        let calendar = town.calendar.clone();
        let first = calendar.day(start);
        let mut naive = Naive { beats: Vec::new(), calendar: calendar.clone(), first };
        let mut random = Random(seed);
        let mut now = start;
        while now < start + 10 * 86_400 {
            // Mostly crowded minutes around midnight, else sparse hours.
            let to_midnight = calendar.midnight(calendar.day(now).tomorrow().unwrap()) - now;
            let near = to_midnight < 500 || now - calendar.midnight(calendar.day(now)) < 500;
            now += if near { random.below(40) } else { random.below(3_000).min(to_midnight - 480).max(1) };
            if random.below(4) == 0 {
                town.pass(now);
            } else {
                let who = random.below(25) as u32;
                assert!(town.beat_at(now, who));
                naive.beats.push((now, who));
            }
            assert_eq!(town.figures(), naive.figures(now), "{zone}, {}", calendar.stamp(now));
        }
        assert!(naive.beats.len() > 500, "{}", naive.beats.len());
    }
}

/// SplitMix64: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, end: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end as u64) as i64
    }
}
