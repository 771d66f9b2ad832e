//! Days and weeks in the site's zone.

use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{Timestamp, ToSpan};

use super::{ONLINE_FOR, Second};

/// The site's zone, from the rules that the program carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar(TimeZone);

impl Calendar {
    /// `None` for a zone that nobody knows.
    pub fn new(zone: &str) -> Option<Calendar> {
        TimeZoneDatabase::bundled().get(zone).ok().map(Calendar)
    }

    /// The day that a moment falls on.
    pub fn day(&self, at: Second) -> Date {
        self.0.to_datetime(moment(at)).date()
    }

    /// A day's first moment; where clocks skip midnight, the first that exists.
    pub fn midnight(&self, day: Date) -> Second {
        day.to_zoned_datetime(self.0.clone()).map_or(Second::MAX, |zoned| zoned.timestamp().as_second())
    }

    /// Whether a day's salt has done its duty: its midnight is five minutes past.
    pub fn is_over(&self, day: Date, now: Second) -> bool {
        day.tomorrow().is_ok_and(|next| self.midnight(next).saturating_add(ONLINE_FOR) <= now)
    }

    /// RFC 3339 with the zone's offset.
    pub fn stamp(&self, at: Second) -> String {
        moment(at).to_zoned_datetime(self.0.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }
}

/// Monday of a day's week.
pub fn monday(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

fn moment(at: Second) -> Timestamp {
    Timestamp::from_second(at).unwrap_or(if at < 0 { Timestamp::MIN } else { Timestamp::MAX })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn at(text: &str) -> Second {
        text.parse::<Timestamp>().unwrap().as_second()
    }

    #[test]
    fn a_day_begins_at_the_sites_midnight() {
        let hanoi = Calendar::new("Asia/Ho_Chi_Minh").unwrap();
        assert_eq!(hanoi.day(at("2026-03-01T16:59:59Z")), date(2026, 3, 1));
        assert_eq!(hanoi.day(at("2026-03-01T17:00:00Z")), date(2026, 3, 2));
        assert_eq!(hanoi.midnight(date(2026, 3, 2)), at("2026-03-01T17:00:00Z"));
        assert_eq!(hanoi.stamp(at("2026-03-01T17:00:05Z")), "2026-03-02T00:00:05+07:00");
    }

    #[test]
    fn where_clocks_skip_midnight_the_day_begins_an_hour_later() {
        let cairo = Calendar::new("Africa/Cairo").unwrap();
        let day = date(2026, 4, 24);
        assert_eq!(cairo.midnight(day), at("2026-04-23T22:00:00Z"));
        assert_eq!(cairo.stamp(cairo.midnight(day)), "2026-04-24T01:00:00+03:00");
    }

    #[test]
    fn a_week_begins_on_monday_also_across_new_year() {
        assert_eq!(monday(date(2026, 1, 1)), date(2025, 12, 29));
        assert_eq!(monday(date(2026, 3, 2)), date(2026, 3, 2));
        assert_eq!(monday(date(2026, 3, 8)), date(2026, 3, 2));
    }

    #[test]
    fn an_unknown_zone_is_no_calendar() {
        assert!(Calendar::new("Asia/Nowhere").is_none());
    }
}
