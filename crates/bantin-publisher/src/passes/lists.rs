//! Cuts each section's articles into pages that never drift (DESIGN.md §3): today's list, and
//! the list that stood on the day of any of its articles.

use std::collections::HashMap;

use bantin_content::{
    ClosedPage, LatestPage, PAGE_SIZE, PageNumber, PagerItem, SectionId, Span, Stamp, Teaser, closed_pages,
    pager_items,
};

use super::Line;
use crate::newsroom::SectionSettings;

/// A section and its articles.
#[derive(Debug)]
pub(crate) struct SectionList {
    pub id: SectionId,
    pub title: String,
    /// Places among all articles, oldest first; withdrawn ones are counted.
    members: Vec<usize>,
}

/// The sections' lists, and for each article which list it is in and where.
pub(super) fn by_section(
    lines: &[Line],
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
    let order: HashMap<&SectionId, usize> =
        sections.iter().enumerate().map(|(at, section)| (&section.id, at)).collect();
    let places = lines
        .iter()
        .enumerate()
        .map(|(article, line)| {
            let list = *order.get(&line.teaser.section)?;
            lists[list].members.push(article);
            Some((list, lists[list].members.len() - 1))
        })
        .collect();
    (lists, places)
}

impl SectionList {
    /// Articles of the section, withdrawn ones counted.
    pub fn total(&self) -> usize {
        self.members.len()
    }

    /// Places among all articles, newest first.
    pub fn newest_first(&self) -> impl Iterator<Item = usize> + '_ {
        self.members.iter().rev().copied()
    }

    /// The numbers of the closed pages.
    pub fn closed(&self) -> impl Iterator<Item = PageNumber> + use<> {
        (1..=closed_count(self.total())).filter_map(PageNumber::new)
    }

    /// Whether another page was closed after this one.
    pub fn closed_after(&self, number: PageNumber) -> bool {
        number.get() < closed_count(self.total())
    }

    /// The newest page today.
    pub fn latest(&self, lines: &[Line]) -> LatestPage {
        self.latest_of(self.total(), None, lines)
    }

    /// The newest page as it stood when the article at `place` of this list was the newest.
    pub fn own_day(&self, place: usize, lines: &[Line]) -> LatestPage {
        let day = lines[self.members[place]].teaser.published.clone();
        self.latest_of(place + 1, Some(day), lines)
    }

    /// A closed page.
    pub fn closed_page(&self, number: PageNumber, lines: &[Line]) -> ClosedPage {
        ClosedPage {
            section: self.id.clone(),
            span: self.span(number, lines),
            teasers: shown(self.ten(number), lines),
        }
    }

    /// Place among all articles of the newest one on a closed page.
    pub fn newest_on(&self, number: PageNumber) -> Option<usize> {
        self.ten(number).last().copied()
    }

    fn latest_of(&self, total: usize, as_of: Option<Stamp>, lines: &[Line]) -> LatestPage {
        let closed = closed_count(total);
        let first = closed_pages(total) * PAGE_SIZE;
        let mut latest = LatestPage {
            section: self.id.clone(),
            closed,
            teasers: shown(&self.members[first..total], lines),
            spans: Vec::new(),
            as_of,
        };
        let labels = pager_items(1, latest.labels()).into_iter().filter_map(|item| match item {
            PagerItem::Label { label, .. } => Some(label),
            PagerItem::Gap { .. } => None,
        });
        let numbers = labels.filter_map(|label| latest.number_at(label));
        latest.spans = numbers.map(|number| self.span(number, lines)).collect();
        latest
    }

    fn span(&self, number: PageNumber, lines: &[Line]) -> Span {
        let day = |article: Option<&usize>| {
            article.map(|&article| lines[article].teaser.published.clone()).unwrap_or_default()
        };
        let ten = self.ten(number);
        Span { number, oldest: day(ten.first()), newest: day(ten.last()) }
    }

    /// The articles of a closed page, oldest first.
    fn ten(&self, number: PageNumber) -> &[usize] {
        let end = (number.get() as usize).saturating_mul(PAGE_SIZE);
        self.members.get(end - PAGE_SIZE..end).unwrap_or_default()
    }
}

/// Closed pages of a list, as pages are numbered.
fn closed_count(total: usize) -> u32 {
    u32::try_from(closed_pages(total)).unwrap_or(u32::MAX)
}

/// Newest first, without what was withdrawn.
fn shown(members: &[usize], lines: &[Line]) -> Vec<Teaser> {
    let lines = members.iter().rev().map(|&article| &lines[article]);
    lines.filter(|line| !line.gone).map(|line| line.teaser.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(total: usize) -> Vec<Line> {
        let line = |at: usize| Line {
            teaser: Teaser {
                slug: format!("bai-{at}").parse().expect("a slug"),
                section: "tin".parse().expect("a section"),
                headline: format!("Bài {at}"),
                published: Stamp { at: format!("{at}"), text: format!("ngày {at}") },
            },
            gone: false,
        };
        (0..total).map(line).collect()
    }

    fn list(lines: &[Line]) -> SectionList {
        let section = SectionSettings { id: "tin".parse().expect("a section"), title: "Tin".to_owned() };
        by_section(lines, &[section]).0.remove(0)
    }

    fn slugs(teasers: &[Teaser]) -> Vec<String> {
        teasers.iter().map(|teaser| teaser.slug.to_string()).collect()
    }

    #[test]
    fn the_newest_page_and_the_closed_ones_hold_every_article_once_newest_first() {
        for total in 0..=130 {
            let lines = lines(total);
            let list = list(&lines);
            let mut listed = slugs(&list.latest(&lines).teasers);
            let closed: Vec<PageNumber> = list.closed().collect();
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
        let all = lines(130);
        let today = list(&all);
        for place in 0..130 {
            let then = lines(place + 1);
            let mut latest = list(&then).latest(&then);
            latest.as_of = Some(then[place].teaser.published.clone());
            assert_eq!(today.own_day(place, &all), latest, "{place}");
        }
    }

    #[test]
    fn the_pager_knows_the_spans_of_the_pages_that_it_shows() {
        let all = lines(130);
        let latest = list(&all).latest(&all);
        let numbers: Vec<u32> = latest.spans.iter().map(|span| span.number.get()).collect();
        // Labels 2 3 4 5 … 13.
        assert_eq!(numbers, [12, 11, 10, 9, 1]);
        assert_eq!((latest.closed, latest.teasers.len()), (12, 10));
    }

    #[test]
    fn a_withdrawn_article_keeps_its_place_and_is_not_shown() {
        let mut all = lines(31);
        all[4].gone = true;
        all[25].gone = true;
        let list = list(&all);
        let page = list.closed_page(PageNumber::new(1).expect("a number"), &all);
        assert_eq!(page.teasers.len(), 9);
        assert!(!slugs(&page.teasers).contains(&"bai-4".to_owned()));
        assert_eq!(list.closed().count(), 2);
        assert_eq!(list.latest(&all).teasers.len(), 10);
    }
}
