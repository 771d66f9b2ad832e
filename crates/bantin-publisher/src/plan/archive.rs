//! The archive: every article under its year and month, of the site and of each section. A year's page lists its articles
//! month by month; where they are many it lists the months, and each month has a page. What a page holds depends on the
//! articles of its own time alone, so that a year that is over changes only when an article of it does.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::lists::SectionList;
use crate::archive_time::{ArchiveTime, has_pages_of_months};
use crate::dates;
use crate::read::source_record::ArticleRecord;

/// A page of the archive.
#[derive(Debug)]
pub(crate) struct ArchivePage {
    /// The section's list that it is of; `None`: it is of the whole site.
    pub list: Option<usize>,
    pub time: ArchiveTime,
    pub holds: ArchiveHolds,
    /// How many articles are of its time, without withdrawn ones.
    pub total: usize,
    /// When one of them changed last.
    pub changed: Option<Timestamp>,
}

/// What a page lists, newest first.
#[derive(Debug)]
pub(crate) enum ArchiveHolds {
    /// Pages of shorter times, and how many articles each has.
    Times(Vec<(ArchiveTime, usize)>),
    Months(Vec<ArchiveMonth>),
}

/// The articles of a month, by their numbers in the plan, newest first, without withdrawn ones.
#[derive(Clone, Debug)]
pub(crate) struct ArchiveMonth {
    pub year: i16,
    pub month: i8,
    pub articles: Vec<usize>,
    /// With withdrawn ones.
    total: usize,
}

/// Every page, the site's first. The site's archive begins with a page even when there are no articles.
pub(super) fn pages(articles: &[&ArticleRecord], lists: &[SectionList], zone: &TimeZone) -> Vec<ArchivePage> {
    let site = Scope { list: None, records: articles }.pages((0..articles.len()).rev(), zone);
    let sections = lists.iter().enumerate().flat_map(|(at, list)| {
        let mut pages = Scope { list: Some(at), records: articles }.pages(list.newest_first(), zone);
        pages.retain(|page| page.total > 0);
        pages
    });
    site.into_iter().chain(sections).collect()
}

struct Scope<'a> {
    list: Option<usize>,
    records: &'a [&'a ArticleRecord],
}

impl Scope<'_> {
    fn pages(&self, newest_first: impl Iterator<Item = usize>, zone: &TimeZone) -> Vec<ArchivePage> {
        let months = self.months(newest_first, zone);
        let mut pages: Vec<ArchivePage> =
            months.chunk_by(|a, b| a.year == b.year).flat_map(|of| self.year(of)).collect();
        let years = pages.iter().filter(|page| matches!(page.time, ArchiveTime::Year(_)));
        let years = years.map(|page| (page.time, page.total)).collect();
        let all = months.iter().flat_map(|month| &month.articles);
        pages.insert(0, self.page(ArchiveTime::All, ArchiveHolds::Times(years), all));
        pages
    }

    /// The pages of a year; none where nothing of it may be read.
    fn year(&self, months: &[ArchiveMonth]) -> Vec<ArchivePage> {
        let open: Vec<ArchiveMonth> =
            months.iter().filter(|month| !month.articles.is_empty()).cloned().collect();
        let Some(time) = open.first().map(|month| ArchiveTime::Year(month.year)) else { return Vec::new() };
        let all = || months.iter().flat_map(|month| &month.articles);
        if !has_pages_of_months(months.iter().map(|month| month.total).sum()) {
            return vec![self.page(time, ArchiveHolds::Months(open), all())];
        }
        let of_month = |month: &ArchiveMonth| {
            let holds = ArchiveHolds::Months(vec![month.clone()]);
            self.page(ArchiveTime::Month(month.year, month.month), holds, month.articles.iter())
        };
        let of_months: Vec<ArchivePage> = open.iter().map(of_month).collect();
        let times = of_months.iter().map(|page| (page.time, page.total)).collect();
        let of_year = self.page(time, ArchiveHolds::Times(times), all());
        [of_year].into_iter().chain(of_months).collect()
    }

    fn page<'a>(
        &self,
        time: ArchiveTime,
        holds: ArchiveHolds,
        articles: impl Iterator<Item = &'a usize>,
    ) -> ArchivePage {
        let (mut total, mut changed) = (0, None);
        for &article in articles {
            total += 1;
            changed = changed.max(Some(self.records[article].changed));
        }
        ArchivePage { list: self.list, time, holds, total, changed }
    }

    fn months(&self, newest_first: impl Iterator<Item = usize>, zone: &TimeZone) -> Vec<ArchiveMonth> {
        let mut months: Vec<ArchiveMonth> = Vec::new();
        // The calendar is asked once for each month: in their order, articles of one stand together.
        let mut first = Timestamp::MAX;
        for article in newest_first {
            let record = self.records[article];
            if record.published < first || months.is_empty() {
                let day = record.published.to_zoned_datetime(zone.clone()).date().first_of_month();
                first = dates::start_of_day(day, zone).unwrap_or(Timestamp::MIN);
                months.push(ArchiveMonth {
                    year: day.year(),
                    month: day.month(),
                    articles: Vec::new(),
                    total: 0,
                });
            }
            if let Some(month) = months.last_mut() {
                month.total += 1;
                month.articles.extend(record.withdrawn.is_none().then_some(article));
            }
        }
        months
    }
}
