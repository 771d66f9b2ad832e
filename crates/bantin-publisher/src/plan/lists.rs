//! Cuts each section's articles into its newest page and its closed pages. A closed page never changes its articles:
//! counting begins with the oldest. Beside today's list there is, for each article, the list as it was on its day.

use bantin_content::{
    ClosedPage, LatestPage, PAGE_SIZE, PageNumber, PagerItem, SectionId, Span, Stamp, Teaser,
    closed_number_at, closed_pages, pager_items,
};

use super::lines::Lines;
use crate::newsroom::SectionSettings;
use rustc_hash::FxHashMap;

/// A section and its articles.
#[derive(Debug)]
pub(crate) struct SectionList {
    pub id: SectionId,
    pub title: String,
    /// Indices into the plan's articles, oldest first, with withdrawn ones.
    members: Vec<usize>,
}

/// The sections' lists, and for each article the index of its list and its position there.
pub(super) fn by_section(
    lines: &Lines<'_>,
    sections: &[SectionSettings],
) -> (Vec<SectionList>, Vec<Option<(usize, usize)>>) {
    let mut lists: Vec<SectionList> = sections
        .iter()
        .map(|section| SectionList {
            id: section.id.clone(),
            title: section.title.clone(),
            members: Vec::new(),
        })
        .collect();
    let order: FxHashMap<&SectionId, usize> =
        sections.iter().enumerate().map(|(at, section)| (&section.id, at)).collect();
    let positions = (0..lines.len())
        .map(|article| {
            let list = *order.get(&lines.record(article).section)?;
            lists[list].members.push(article);
            Some((list, lists[list].members.len() - 1))
        })
        .collect();
    (lists, positions)
}

impl SectionList {
    /// How many articles the section has, withdrawn ones counted.
    pub fn total(&self) -> usize {
        self.members.len()
    }

    /// Indices into the plan's articles, newest first.
    pub fn newest_first(&self) -> impl Iterator<Item = usize> + '_ {
        self.members.iter().rev().copied()
    }

    /// How many pages are closed.
    pub fn closed_pages(&self) -> usize {
        closed_count(self.total()) as usize
    }

    /// The closed page at this position among them, from 0, oldest first.
    pub fn closed_page_at(&self, position: usize) -> Option<PageNumber> {
        PageNumber::new(u32::try_from(position).ok()? + 1).filter(|_| position < self.closed_pages())
    }

    /// Whether another page was closed after this one.
    pub fn closed_after(&self, number: PageNumber) -> bool {
        number.get() < closed_count(self.total())
    }

    /// The newest page today.
    pub fn latest(&self, lines: &Lines<'_>) -> LatestPage {
        self.latest_of(self.total(), None, lines)
    }

    /// The newest page as it was when the article at `position` of this list was the newest.
    pub fn own_day(&self, position: usize, lines: &Lines<'_>) -> LatestPage {
        let day = lines.teaser(self.members[position]).published.clone();
        self.latest_of(position + 1, Some(day), lines)
    }

    /// A closed page.
    pub fn closed_page(&self, number: PageNumber, lines: &Lines<'_>) -> ClosedPage {
        ClosedPage {
            section: self.id.clone(),
            span: self.span(number, lines),
            teasers: teasers(self.articles_on(number), lines),
        }
    }

    /// Indices of the articles on the newest page today, oldest first.
    pub fn newest_today(&self) -> &[usize] {
        self.newest_of(self.total())
    }

    /// As [`SectionList::newest_today`], when the article at `position` of this list was the newest.
    pub fn newest_then(&self, position: usize) -> &[usize] {
        self.newest_of(position + 1)
    }

    /// The page that had closed last when the article at `position` of this list was the newest.
    pub fn closed_then(&self, position: usize) -> Option<PageNumber> {
        PageNumber::new(closed_count(position + 1))
    }

    /// The closed pages that the pager of today's newest page names with their days.
    pub fn in_pager_today(&self) -> Vec<PageNumber> {
        in_pager(self.total())
    }

    /// As [`SectionList::in_pager_today`], when the article at `position` of this list was the newest.
    pub fn in_pager_then(&self, position: usize) -> Vec<PageNumber> {
        in_pager(position + 1)
    }

    /// Index of the newest article on a closed page.
    pub fn newest_on(&self, number: PageNumber) -> Option<usize> {
        self.articles_on(number).last().copied()
    }

    fn newest_of(&self, total: usize) -> &[usize] {
        &self.members[closed_pages(total) * PAGE_SIZE..total]
    }

    fn latest_of(&self, total: usize, as_of: Option<Stamp>, lines: &Lines<'_>) -> LatestPage {
        LatestPage {
            section: self.id.clone(),
            closed: closed_count(total),
            teasers: teasers(self.newest_of(total), lines),
            spans: in_pager(total).into_iter().map(|number| self.span(number, lines)).collect(),
            as_of,
        }
    }

    fn span(&self, number: PageNumber, lines: &Lines<'_>) -> Span {
        let day = |article: Option<&usize>| {
            article.map(|&article| lines.teaser(article).published.clone()).unwrap_or_default()
        };
        let articles = self.articles_on(number);
        Span { number, oldest: day(articles.first()), newest: day(articles.last()) }
    }

    /// Indices of the articles on a closed page, oldest first.
    pub fn articles_on(&self, number: PageNumber) -> &[usize] {
        let end = (number.get() as usize).saturating_mul(PAGE_SIZE);
        self.members.get(end - PAGE_SIZE..end).unwrap_or_default()
    }
}

/// How many pages of a list are closed, as a page's number.
fn closed_count(total: usize) -> u32 {
    u32::try_from(closed_pages(total)).unwrap_or(u32::MAX)
}

/// The closed pages that the pager of the newest page names, when the list has so many articles.
fn in_pager(total: usize) -> Vec<PageNumber> {
    let closed = closed_count(total);
    let labels = pager_items(1, closed + 1).into_iter().filter_map(|item| match item {
        PagerItem::Label { label, .. } => Some(label),
        PagerItem::Gap { .. } => None,
    });
    labels.filter_map(|label| closed_number_at(closed, label)).collect()
}

/// The teasers of these articles, newest first, without withdrawn ones.
fn teasers(members: &[usize], lines: &Lines<'_>) -> Vec<Teaser> {
    let open = members.iter().rev().filter(|&&article| !lines.is_withdrawn(article));
    open.map(|&article| lines.teaser(article).clone()).collect()
}

#[cfg(test)]
mod tests {
    use bantin_content::Language;
    use jiff::Timestamp;
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::read::source_record::{ArticleRecord, TextRecord};

    static UTC: TimeZone = TimeZone::UTC;

    fn records(total: usize) -> Vec<ArticleRecord> {
        let record = |at: usize| ArticleRecord {
            slug: format!("bai-{at}").parse().expect("a slug"),
            section: "tin".parse().expect("a section"),
            headline: format!("Bài {at}"),
            published: Timestamp::from_second(at as i64 * 86_400).expect("a moment"),
            changed: Timestamp::UNIX_EPOCH,
            withdrawn: None,
            pinned: false,
            draft: false,
            aliases: Vec::new(),
            tags: Vec::new(),
            lead: None,
            first_figure: None,
            text: TextRecord::default(),
            last_good: false,
        };
        (0..total).map(record).collect()
    }

    fn lines(records: &[ArticleRecord]) -> Lines<'_> {
        let records: Vec<&ArticleRecord> = records.iter().collect();
        Lines::new(&records, &UTC, Language::Vi)
    }

    fn list(lines: &Lines<'_>) -> SectionList {
        let section = SectionSettings { id: "tin".parse().expect("a section"), title: "Tin".to_owned() };
        by_section(lines, &[section]).0.remove(0)
    }

    fn slugs(teasers: &[Teaser]) -> Vec<String> {
        teasers.iter().map(|teaser| teaser.slug.to_string()).collect()
    }

    #[test]
    fn the_newest_page_and_the_closed_ones_hold_every_article_once_newest_first() {
        for total in 0..=130 {
            let records = records(total);
            let lines = lines(&records);
            let list = list(&lines);
            let mut listed = slugs(&list.latest(&lines).teasers);
            let closed: Vec<PageNumber> = (0..).map_while(|place| list.closed_page_at(place)).collect();
            assert_eq!(closed.len(), closed_pages(total));
            for number in closed.into_iter().rev() {
                let page = list.closed_page(number, &lines);
                assert_eq!(page.teasers.len(), PAGE_SIZE);
                assert_eq!(page.span.newest, page.teasers[0].published);
                assert_eq!(page.span.oldest, page.teasers[9].published);
                listed.extend(slugs(&page.teasers));
            }
            let all: Vec<String> = (0..total).rev().map(|at| format!("bai-{at}")).collect();
            assert_eq!(listed, all, "{total}");
        }
    }

    #[test]
    fn an_articles_own_list_is_the_list_of_the_day_it_was_the_newest() {
        let records = records(130);
        let all = lines(&records);
        let today = list(&all);
        for place in 0..130 {
            let then = lines(&records[..=place]);
            let mut latest = list(&then).latest(&then);
            latest.as_of = Some(then.teaser(place).published.clone());
            assert_eq!(today.own_day(place, &all), latest, "{place}");
        }
    }

    #[test]
    fn the_pager_knows_the_spans_of_the_pages_that_it_shows() {
        let records = records(130);
        let all = lines(&records);
        let latest = list(&all).latest(&all);
        let numbers: Vec<u32> = latest.spans.iter().map(|span| span.number.get()).collect();
        // Labels 2 3 4 5 … 13.
        assert_eq!(numbers, [12, 11, 10, 9, 1]);
        assert_eq!((latest.closed, latest.teasers.len()), (12, 10));
    }

    #[test]
    fn a_withdrawn_article_keeps_its_place_and_is_not_shown() {
        let mut records = records(31);
        records[4].withdrawn = Some(date(2026, 1, 1));
        records[25].withdrawn = Some(date(2026, 1, 1));
        let all = lines(&records);
        let list = list(&all);
        let page = list.closed_page(PageNumber::new(1).expect("a number"), &all);
        assert_eq!(page.teasers.len(), 9);
        assert!(!slugs(&page.teasers).contains(&"bai-4".to_owned()));
        assert_eq!(list.closed_pages(), 2);
        assert_eq!(list.latest(&all).teasers.len(), 10);
    }
}
