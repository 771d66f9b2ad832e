//! The addresses of a section that are no article's: its lists, its archive and its feeds. Each leads to the same of the
//! section's new id.

use std::cmp::Reverse;

use bantin_app::Address;
use bantin_app::plain_address::FEED_FILES;
use bantin_content::{PageNumber, SectionId, closed_pages};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::archive_time::{ArchiveTime, has_pages_of_months};
use crate::newsroom::SourceArticle;

/// When a published article came out, and whether it may be read.
#[derive(Clone, Copy)]
pub(super) struct Published {
    day: Date,
    open: bool,
}

impl Published {
    /// `None`: it is not out yet.
    pub fn of(article: &SourceArticle, now: Timestamp, zone: &TimeZone) -> Option<Self> {
        let day = article.published.to_zoned_datetime(zone.clone()).date();
        let is_out = !article.draft && article.published <= now;
        is_out.then_some(Published { day, open: article.withdrawn.is_none() })
    }
}

/// Each address with the one that takes its place.
pub(super) fn old_and_new(
    old: &SectionId,
    new: &SectionId,
    published: &[Published],
) -> Vec<(String, String)> {
    let both = |address: &dyn Fn(&SectionId) -> String| (address(old), address(new));
    let newest = |section: &SectionId| Address::Section(section.clone()).href();
    let closed = u32::try_from(closed_pages(published.len())).unwrap_or(u32::MAX);
    let closed = (1..=closed).filter_map(PageNumber::new);
    let closed = closed.map(|number| both(&|section| Address::ClosedPage(section.clone(), number).href()));
    let times = archive_times(published).into_iter();
    let archive = times.map(|time| both(&|section| time.address(Some(section))));
    let feeds = FEED_FILES.map(|file| both(&|section| [&newest(section), file].concat()));
    [both(&newest)].into_iter().chain(closed).chain(archive).chain(feeds).collect()
}

/// The times of which the section's archive has pages, newest first.
fn archive_times(published: &[Published]) -> Vec<ArchiveTime> {
    let mut newest_first = published.to_vec();
    newest_first.sort_by_key(|published| Reverse(published.day));
    let is_open = |some: &[Published]| some.iter().any(|published| published.open);
    let mut times = Vec::new();
    times.extend(is_open(&newest_first).then_some(ArchiveTime::All));
    for year in newest_first.chunk_by(|a, b| a.day.year() == b.day.year()).filter(|year| is_open(year)) {
        times.push(ArchiveTime::Year(year[0].day.year()));
        let months = year.chunk_by(|a, b| a.day.month() == b.day.month());
        let months = months.filter(|month| has_pages_of_months(year.len()) && is_open(month));
        times.extend(months.map(|month| ArchiveTime::Month(month[0].day.year(), month[0].day.month())));
    }
    times
}
