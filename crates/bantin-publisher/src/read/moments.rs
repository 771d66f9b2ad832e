//! Reads days and times as authors write them.

use bantin_messages::messages::{WriteTimeSo, YearFirst};
use bantin_messages::{Argument, Message};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::spacing::plain_word;

/// Other years are taken for typing errors.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2999;

/// Reads a moment, in whole seconds: RFC 3339, or a local date-time or a date (its 00:00) in the site's zone. Where clocks
/// are put forward, a time that they skip is read as an hour later; where they are put back, a time that they show twice is
/// the first of the two (jiff's “compatible” rule).
pub(super) fn moment(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let text = plain_word(text);
    if !starts_with_a_date(&text) || text.contains('[') {
        return None;
    }
    let moment = match text.parse::<Timestamp>() {
        Ok(moment) => moment,
        Err(_) => {
            let local: DateTime = text.parse().ok()?;
            zone.to_ambiguous_zoned_datetime(local).compatible().ok()?.timestamp()
        }
    };
    let year = moment.to_zoned_datetime(zone.clone()).year();
    YEARS.contains(&year).then(|| Timestamp::from_second(moment.as_second()).ok())?
}

/// Reads a day without a time.
pub(super) fn day(text: &str) -> Option<Date> {
    let text = plain_word(text);
    if !starts_with_a_date(&text) || text.len() > 10 {
        return None;
    }
    text.parse::<Date>().ok().filter(|day| YEARS.contains(&day.year()))
}

/// What to do about a day or a time that cannot be read. For 14/03/2026 this is its right form.
pub(super) fn mend(text: &str) -> Message {
    let digits: Vec<&str> =
        text.split_whitespace().next().unwrap_or_default().split(['/', '.', '-']).collect();
    if let [day, month, year] = digits[..]
        && let (Ok(day), Ok(month), Ok(year)) = (day.parse::<i8>(), month.parse::<i8>(), year.parse::<i16>())
        && let Ok(date) = Date::new(year, month, day)
        && YEARS.contains(&year)
    {
        return YearFirst { date: Argument::of(&date) }.into();
    }
    WriteTimeSo.into()
}

fn starts_with_a_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 10 && bytes[4] == b'-' && bytes[7] == b'-' && bytes[..4].iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use bantin_messages::MessageLanguage;
    use jiff::tz::TimeZoneDatabase;

    use super::*;

    fn read(text: &str, zone: &str) -> Option<String> {
        let zone = TimeZoneDatabase::bundled().get(zone).unwrap();
        moment(text, &zone).map(|moment| moment.to_string())
    }

    fn in_hanoi(text: &str) -> Option<String> {
        read(text, "Asia/Ho_Chi_Minh")
    }

    #[test]
    fn a_time_is_read_in_every_form_that_is_promised() {
        let at = Some("2026-03-14T01:30:00Z".to_owned());
        for text in [
            "2026-03-14T08:30:00+07:00",
            "2026-03-14T01:30:00Z",
            "2026-03-14 08:30:00+07:00",
            "2026-03-14T08:30",
            "2026-03-14T08:30:00",
            "2026-03-14 08:30",
            "2026-03-14 08:30:00",
            " 2026-03-14 08:30:00.250 ",
        ] {
            assert_eq!(in_hanoi(text), at, "{text}");
        }
        assert_eq!(in_hanoi("2026-03-14").unwrap(), "2026-03-13T17:00:00Z");
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "14/03/2026",
            "2026-13-01",
            "2026-02-30",
            "2026-03-14T25:00",
            "20260314",
            "08:30",
            "hôm nay",
            "0026-03-14",
            "2026-03-14T08:30[Asia/Tokyo]",
            "2026-03-14T08:30:00+07:00[Asia/Tokyo]",
            "2026-W11-6",
        ] {
            assert_eq!(in_hanoi(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_that_the_clock_skipped_or_showed_twice_is_settled() {
        assert_eq!(read("2026-03-29T02:30", "Europe/Paris").unwrap(), "2026-03-29T01:30:00Z");
        assert_eq!(read("2026-10-25T02:30", "Europe/Paris").unwrap(), "2026-10-25T00:30:00Z");
    }

    #[test]
    fn a_day_is_a_day_alone() {
        assert_eq!(day("2026-03-14"), Some(jiff::civil::date(2026, 3, 14)));
        assert_eq!(day("2026-03-14T08:30"), None);
        assert_eq!(day("14/03/2026"), None);
    }

    #[test]
    fn a_day_written_the_vietnamese_way_is_turned_round() {
        let mend = |text: &str| mend(text).text(MessageLanguage::English);
        assert!(mend("14/03/2026 08:30").contains("2026-03-14T08:30"));
        assert!(mend("1.2.2026").contains("2026-02-01"));
        assert!(mend("hôm nay").starts_with("write it as 2026-03-14"));
    }
}
