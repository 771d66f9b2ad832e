//! What a page of the archive shows, from the plan.

use bantin_app::pages::{ArticleGroup, LinkGroup, ListedLink, ListingPage};
use bantin_app::words;

use crate::archive_time::ArchiveTime;
use crate::draw::drawing::Drawing;
use crate::plan::{ArchiveHolds, ArchiveMonth, ArchivePage, Plan};

/// The address of a page of the archive.
pub(crate) fn archive_address(plan: &Plan<'_>, page: &ArchivePage) -> String {
    address(plan, page.list, page.time)
}

/// The sections' pages of the same time, to which a page of the site's archive leads; of other pages there are none.
pub(crate) fn of_sections<'a>(
    plan: &'a Plan<'_>,
    page: &ArchivePage,
) -> impl Iterator<Item = (usize, &'a ArchivePage)> {
    let (of_site, time) = (page.list.is_none(), page.time);
    plan.archive
        .iter()
        .filter_map(move |other| Some((other.list.filter(|_| of_site && other.time == time)?, other)))
}

/// A page of the archive, ready to be drawn.
pub(crate) fn archive_page(drawing: &Drawing<'_>, page: &ArchivePage) -> ListingPage {
    let plan = drawing.plan;
    let language = plan.settings.language;
    let labels = words::listing_labels(language);
    let link = |list: Option<usize>, time: ArchiveTime, title: String, total: Option<usize>| ListedLink {
        title,
        href: address(plan, list, time),
        note: total.map(|total| words::articles(language, &plan.settings.number_format.spell(total as u64))),
    };
    let title = |time: ArchiveTime| match time {
        ArchiveTime::All => labels.archive.to_owned(),
        ArchiveTime::Year(year) => words::year(language, &year.to_string()),
        ArchiveTime::Month(year, month) => month_title(drawing, year, month),
    };

    // The page's headline is the last of where it stands.
    let mut place = vec![link(None, ArchiveTime::All, labels.archive.to_owned(), None)];
    if let Some(list) = page.list {
        place.push(link(Some(list), ArchiveTime::All, plan.lists[list].title.clone(), None));
    }
    if let ArchiveTime::Month(year, _) = page.time {
        place.push(link(page.list, ArchiveTime::Year(year), title(ArchiveTime::Year(year)), None));
    }
    let headline = match page.time {
        ArchiveTime::All => place.pop().map(|link| link.title).unwrap_or_default(),
        time => title(time),
    };

    let mut links = Vec::new();
    let mut articles = Vec::new();
    match &page.holds {
        ArchiveHolds::Times(times) => {
            let times = times.iter().map(|&(time, total)| link(page.list, time, title(time), Some(total)));
            links.push(LinkGroup { title: None, links: times.collect() });
        }
        ArchiveHolds::Months(months) => {
            let alone = matches!(page.time, ArchiveTime::Month(..));
            articles.extend(months.iter().map(|month| ArticleGroup {
                title: (!alone).then(|| month_title(drawing, month.year, month.month)),
                teasers: teasers(drawing, month),
            }));
        }
    }
    let sections = of_sections(plan, page)
        .map(|(list, other)| link(Some(list), other.time, plan.lists[list].title.clone(), Some(other.total)));
    let sections: Vec<ListedLink> = sections.collect();
    if !sections.is_empty() {
        links.push(LinkGroup { title: Some(labels.by_section.to_owned()), links: sections });
    }
    ListingPage { headline, above: place, links, articles, onward: Vec::new() }
}

fn address(plan: &Plan<'_>, list: Option<usize>, time: ArchiveTime) -> String {
    time.address(list.map(|list| &plan.lists[list].id))
}

fn month_title(drawing: &Drawing<'_>, year: i16, month: i8) -> String {
    words::month(drawing.plan.settings.language, u32::from(month.unsigned_abs()), &year.to_string())
}

fn teasers(drawing: &Drawing<'_>, month: &ArchiveMonth) -> Vec<bantin_content::Teaser> {
    month.articles.iter().map(|&article| drawing.plan.lines.teaser(article).clone()).collect()
}
