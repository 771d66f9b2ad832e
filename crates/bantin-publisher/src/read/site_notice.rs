//! Checks the urgent notice of `site.toml`.

use bantin_messages::messages::{NotATime, NoticeTooLong, WrongNoticeTarget};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::fields::{Fields, Written};
use super::moments;
use super::site_file::NoticeTable;
use super::site_lists::leads_somewhere;
use crate::newsroom::NoticeSettings;

/// Letters of the longest notice: a few lines on a phone.
pub const LONGEST_NOTICE: usize = 280;

/// Bytes of the longest notice with its link: every page asks for it, and it stays below 1 KB with all that stands around.
const MOST_BYTES: usize = 850;

/// The notice, if there is nothing wrong with it.
pub(super) fn notice(table: NoticeTable, zone: &TimeZone, fields: &mut Fields<'_>) -> Option<NoticeSettings> {
    let text = table.text.filter(|text| is_short(text, table.href.as_ref(), fields));
    let until = table.until.and_then(|until| end(&until, zone, fields));
    let href = match table.href {
        Some(href) if !leads_somewhere(&href.value) => {
            fields.error(&href.span, WrongNoticeTarget { href: href.value.into() });
            return None;
        }
        href => href.map(|href| href.value),
    };
    Some(NoticeSettings { text: text?.value, until: until?, href })
}

fn is_short(text: &Written<String>, href: Option<&Written<String>>, fields: &mut Fields<'_>) -> bool {
    let letters = text.value.chars().count();
    // In JSON quotes and backslashes take two.
    let escaped = text.value.chars().filter(|letter| matches!(letter, '"' | '\\')).count();
    let bytes = text.value.len() + escaped + href.map_or(0, |href| href.value.len());
    let short = letters <= LONGEST_NOTICE && bytes <= MOST_BYTES;
    if !short {
        let (letters, most) = (letters.into(), LONGEST_NOTICE.into());
        fields.error(&text.span, NoticeTooLong { letters, most, bytes: MOST_BYTES.into() });
    }
    short
}

/// A day alone is the whole of that day.
fn end(until: &Written<String>, zone: &TimeZone, fields: &mut Fields<'_>) -> Option<Timestamp> {
    let end = end_of(&until.value, zone);
    if end.is_none() {
        let how = moments::mend(&until.value).into();
        fields.error(&until.span, NotATime { time: (&until.value).into(), how });
    }
    end
}

/// When a notice is over, as it is written in `site.toml` or typed.
pub fn end_of(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    match moments::day(text) {
        Some(day) => day.at(23, 59, 59, 0).to_zoned_datetime(zone.clone()).ok().map(|end| end.timestamp()),
        None => moments::moment(text, zone),
    }
}
