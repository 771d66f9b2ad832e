//! Moments and days, for machines and as readers see them. Knows neither the machine's clock nor its zone; how a
//! language writes them is in its file of the app's `words/`.

use bantin_app::words;
use bantin_content::{Language, Stamp};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// The day as readers see it in their language.
fn day_text(day: Date, language: Language) -> String {
    // Years before the common era are none of a newsroom's.
    let year = u32::try_from(day.year()).unwrap_or_default();
    let part = |number: i8| u32::from(number.unsigned_abs());
    words::day(language, (year, part(day.month()), part(day.day())))
}

/// With its time of day; at midnight the day alone.
fn moment_text(moment: &ZonedDateTime, language: Language) -> String {
    let day = day_text(moment.date(), language);
    if (moment.hour(), moment.minute()) == (0, 0) {
        return day;
    }
    words::moment(language, &moment.strftime("%H:%M").to_string(), &day)
}

/// A moment of which readers see the time of day too.
pub fn stamp(moment: Timestamp, zone: &TimeZone, language: Language) -> Stamp {
    let moment = moment.to_zoned_datetime(zone.clone());
    Stamp { at: rfc_3339(&moment), text: moment_text(&moment, language) }
}

/// A moment of which readers see the day alone.
pub fn day_stamp(moment: Timestamp, zone: &TimeZone, language: Language) -> Stamp {
    let moment = moment.to_zoned_datetime(zone.clone());
    Stamp { at: rfc_3339(&moment), text: day_text(moment.date(), language) }
}

/// A day; its moment is the day's first in the zone.
pub fn date_stamp(day: Date, zone: &TimeZone, language: Language) -> Stamp {
    let at = start_of_day(day, zone).map(|moment| rfc_3339(&moment.to_zoned_datetime(zone.clone())));
    let at = at.unwrap_or_else(|| format!("{day}T00:00:00+00:00"));
    Stamp { at, text: day_text(day, language) }
}

/// The first moment of a day; `None` at the very ends of the calendar.
pub fn start_of_day(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    day.to_zoned_datetime(zone.clone()).ok().map(|moment| moment.timestamp())
}

/// A moment for machines alone, as Atom, JSON Feed and sitemaps have it: `2021-11-10T14:05:00+07:00`.
pub fn instant(moment: Timestamp, zone: &TimeZone) -> String {
    rfc_3339(&moment.to_zoned_datetime(zone.clone()))
}

/// A moment for machines alone, as RSS has it: `Wed, 10 Nov 2021 14:05:00 +0700`.
pub fn rfc_2822(moment: Timestamp, zone: &TimeZone) -> String {
    with_whole_offset(&moment.to_zoned_datetime(zone.clone()), "%a, %d %b %Y %H:%M:%S %z")
}

fn rfc_3339(moment: &ZonedDateTime) -> String {
    with_whole_offset(moment, "%Y-%m-%dT%H:%M:%S%:z")
}

/// Machines know offsets in whole minutes; local mean times of old are written in UTC.
fn with_whole_offset(moment: &ZonedDateTime, format: &str) -> String {
    if moment.offset().seconds() % 60 == 0 {
        moment.strftime(format).to_string()
    } else {
        moment.with_time_zone(TimeZone::UTC).strftime(format).to_string()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZoneDatabase;

    use super::*;

    fn zone(name: &str) -> TimeZone {
        TimeZoneDatabase::bundled().get(name).expect("a zone of the bundled database")
    }

    fn moment(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    #[test]
    fn a_moment_reads_in_the_sites_zone_and_language() {
        let hanoi = zone("Asia/Ho_Chi_Minh");
        let at = moment("2021-11-10T07:05:00Z");
        assert_eq!(
            stamp(at, &hanoi, Language::Vi),
            Stamp { at: "2021-11-10T14:05:00+07:00".into(), text: "14:05 ngày 10/11/2021".into() }
        );
        assert_eq!(stamp(at, &hanoi, Language::En).text, "14:05, 10 Nov 2021");
        assert_eq!(day_stamp(at, &hanoi, Language::Vi).text, "10/11/2021");
        assert_eq!(day_stamp(at, &hanoi, Language::Vi).at, "2021-11-10T14:05:00+07:00");
    }

    #[test]
    fn at_midnight_readers_see_the_day_alone() {
        let at = moment("2021-11-09T17:00:00Z");
        assert_eq!(stamp(at, &zone("Asia/Ho_Chi_Minh"), Language::Vi).text, "10/11/2021");
        assert_eq!(stamp(at, &zone("UTC"), Language::Vi).text, "17:00 ngày 09/11/2021");
    }

    #[test]
    fn the_year_ends_when_it_ends_in_the_zone() {
        let at = moment("2025-12-31T17:30:00Z");
        assert_eq!(stamp(at, &zone("Asia/Ho_Chi_Minh"), Language::Vi).text, "00:30 ngày 01/01/2026");
        assert_eq!(stamp(at, &zone("America/New_York"), Language::Vi).at, "2025-12-31T12:30:00-05:00");
        assert_eq!(day_stamp(at, &zone("Europe/London"), Language::En).text, "31 Dec 2025");
    }

    #[test]
    fn offsets_follow_summer_time_and_half_hours() {
        let paris = zone("Europe/Paris");
        assert_eq!(
            stamp(moment("2026-03-29T00:59:59Z"), &paris, Language::En).at,
            "2026-03-29T01:59:59+01:00"
        );
        assert_eq!(
            stamp(moment("2026-03-29T01:00:00Z"), &paris, Language::En).at,
            "2026-03-29T03:00:00+02:00"
        );
        let kathmandu = zone("Asia/Kathmandu");
        assert_eq!(
            stamp(moment("2026-01-01T00:00:00Z"), &kathmandu, Language::En).at,
            "2026-01-01T05:45:00+05:45"
        );
    }

    #[test]
    fn a_day_begins_where_the_clock_first_shows_it() {
        let stamp = date_stamp(date(2026, 11, 23), &zone("Asia/Ho_Chi_Minh"), Language::Vi);
        assert_eq!((stamp.at.as_str(), stamp.text.as_str()), ("2026-11-23T00:00:00+07:00", "23/11/2026"));
        // In Beirut this day began at one o'clock.
        let beirut = date_stamp(date(2022, 3, 27), &zone("Asia/Beirut"), Language::Vi);
        assert_eq!(beirut.at, "2022-03-27T01:00:00+03:00");
    }

    #[test]
    fn an_offset_with_seconds_is_written_in_utc() {
        let (new_year, paris) = (moment("1900-01-01T00:00:00Z"), zone("Europe/Paris"));
        assert_eq!(stamp(new_year, &paris, Language::Vi).at, "1900-01-01T00:00:00+00:00");
        assert_eq!(instant(new_year, &paris), "1900-01-01T00:00:00+00:00");
        assert_eq!(rfc_2822(new_year, &paris), "Mon, 01 Jan 1900 00:00:00 +0000");
    }

    #[test]
    fn feeds_have_the_offset_of_the_sites_zone() {
        let (at, hanoi) = (moment("2021-11-10T07:05:00Z"), zone("Asia/Ho_Chi_Minh"));
        assert_eq!(rfc_2822(at, &hanoi), "Wed, 10 Nov 2021 14:05:00 +0700");
        assert_eq!(instant(at, &hanoi), "2021-11-10T14:05:00+07:00");
    }
}
