//! Ten days of beats, beside a model that is right because it is simple.

use std::collections::{HashMap, HashSet};

use super::*;

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
        let came = self.beats.iter().filter(|(at, _)| self.calendar.day(*at) == day && *at <= now);
        let all: HashSet<u32> = came.map(|(_, who)| *who).chain(over).collect();
        all.len() as u64
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
