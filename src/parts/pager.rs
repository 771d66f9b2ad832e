//! Links to the other pages of a list. Which labels show is worked out in `bantin_content`;
//! the style hides what is marked there.

use bantin_content::{LatestPage, PageNumber, PagerItem, SectionId, Stamp, pager_items};

use crate::address::Address;
use crate::element::{Element, el};
use crate::page::List;
use crate::words::{Words, fill};

/// The numbered pager of a list whose open page has a label, and Newest · Newer · Older where that is unknown. Nothing for a list of one page.
pub fn pager(list: &List, name: &str, words: &Words) -> Option<Element> {
    let links = match (&list.latest, &list.closed) {
        (_, Some(closed)) if list.label().is_none() => around(list, closed.span.number, words),
        (Some(latest), _) if latest.closed > 0 => numbered(list, latest, words),
        _ => return None,
    };
    Some(el("nav").class("pager").attr("aria-label", name.to_owned()).child(links))
}

fn numbered(list: &List, latest: &LatestPage, words: &Words) -> Vec<Element> {
    let current = list.label().unwrap_or(1);
    pager_items(current, latest.labels())
        .into_iter()
        .map(|item| match item {
            PagerItem::Label { label, narrow } => {
                let class = if narrow { "pager__page" } else { "pager__page pager__item--wide-only" };
                let name = label_name(list, label, words);
                let href = href(&list.section, latest.number_at(label));
                link(class, href, label, name, label.to_string(), label == current)
            }
            PagerItem::Gap { to, wide, narrow } => {
                let class = match (wide, narrow) {
                    (true, false) => "pager__gap pager__item--wide-only",
                    (false, true) => "pager__gap pager__item--narrow-only",
                    _ => "pager__gap",
                };
                let name = fill(&words.pager_gap, &[("page", &to.to_string())]);
                let href = href(&list.section, latest.number_at(to));
                link(class, href, to, name, "…".to_owned(), false)
            }
        })
        .collect()
}

fn link(class: &'static str, href: String, label: u32, name: String, text: String, current: bool) -> Element {
    el("a")
        .class(class)
        .attr("href", href)
        .attr("data-label", label.to_string())
        .attr("aria-label", name)
        .maybe("aria-current", current.then_some("page"))
        .child(text)
}

/// What a printed closed page may say: nothing that changes when newer news comes. The app says no more of a page that
/// the printed list does not reach.
fn around(list: &List, number: PageNumber, words: &Words) -> Vec<Element> {
    let closed = |number: u32| PageNumber::new(number).map(|number| href(&list.section, Some(number)));
    let newer = list.newer_closed.then(|| closed(number.get() + 1)).flatten();
    let links = [
        // Without a closed page in between, the newer news is the newest.
        (&words.newest, Some(href(&list.section, None))),
        (&words.newer_page, newer),
        (&words.older_page, closed(number.get() - 1)),
    ];
    links
        .into_iter()
        .filter_map(|(text, href)| Some(el("a").class("pager__step").attr("href", href?).child(text)))
        .collect()
}

/// Where a page of a section's list stands; `None` is the newest.
fn href(section: &SectionId, number: Option<PageNumber>) -> String {
    let section = section.clone();
    match number {
        Some(number) => Address::ClosedPage(section, number),
        None => Address::Section(section),
    }
    .href()
}

/// "Page 3, news from … to …"; without dates where they are not known.
pub fn label_name(list: &List, label: u32, words: &Words) -> String {
    let page = label.to_string();
    match dates(list, label) {
        Some((oldest, newest)) => {
            fill(&words.page_dates, &[("page", &page), ("oldest", &oldest.text), ("newest", &newest.text)])
        }
        None => fill(&words.page, &[("page", &page)]),
    }
}

fn dates(list: &List, label: u32) -> Option<(&Stamp, &Stamp)> {
    let latest = list.latest.as_ref()?;
    let Some(number) = latest.number_at(label) else {
        return Some((&latest.teasers.last()?.published, &latest.teasers.first()?.published));
    };
    let open = list.closed.as_ref().map(|closed| &closed.span);
    let span = latest.spans.iter().chain(open).find(|span| span.number == number)?;
    Some((&span.oldest, &span.newest))
}
