//! A section's list, cut so that its pages never drift (DESIGN.md §3).
//!
//! Oldest first, by tens: all but the newest ten to nineteen lie in closed pages,
//! which keep their number and their ten for ever. Labels that readers see count
//! from the newest and move; numbers do not.

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

use crate::{PageNumber, SectionId, Stamp, Teaser};

/// Articles of a closed page.
pub const PAGE_SIZE: usize = 10;

/// Closed pages of a section with `total` articles: `max(0, ⌊total/10⌋ − 1)`.
pub fn closed_pages(total: usize) -> usize {
    (total / PAGE_SIZE).saturating_sub(1)
}

/// The closed page under a label of a list that has so many closed pages; see [`LatestPage::number_at`].
pub fn closed_number_at(closed: u32, label: u32) -> Option<PageNumber> {
    if label <= 1 {
        return None;
    }
    PageNumber::new((closed + 2).saturating_sub(label).max(1)).filter(|_| closed > 0)
}

/// `/api/v1/sections/{section}/latest.json`: the newest list page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LatestPage {
    pub section: SectionId,
    /// Closed pages before this one.
    pub closed: u32,
    /// Newest first; 10–19, fewer only while the section has fewer than ten or some were withdrawn.
    pub teasers: Vec<Teaser>,
    /// Spans of the closed pages that the first pager shows, so that its labels can name their dates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    /// The day that it is of; only where it was printed beside something older than today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Stamp>,
}

/// From when to when a closed page's articles were published; days only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    pub number: PageNumber,
    pub oldest: Stamp,
    pub newest: Stamp,
}

/// `/api/v1/sections/{section}/pages/{n}.json`: a closed list page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClosedPage {
    pub section: SectionId,
    pub span: Span,
    /// Newest first; ten, fewer where some were withdrawn.
    pub teasers: Vec<Teaser>,
}

impl LatestPage {
    /// Labels of the section's pager: the newest page and each closed one.
    pub fn labels(&self) -> u32 {
        self.closed + 1
    }

    /// The closed page under a label; `None` for label 1, the newest page.
    /// A label past the last, as an old address may name, gives the oldest page.
    pub fn number_at(&self, label: u32) -> Option<PageNumber> {
        closed_number_at(self.closed, label)
    }

    /// The label that a closed page has now; `None` when there is no such page.
    pub fn label_of(&self, number: PageNumber) -> Option<u32> {
        (number.get() <= self.closed).then(|| self.closed + 2 - number.get())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn latest(total: usize) -> LatestPage {
        LatestPage {
            section: "tin".parse().unwrap(),
            closed: closed_pages(total) as u32,
            teasers: Vec::new(),
            spans: Vec::new(),
            as_of: None,
        }
    }

    #[test]
    fn the_newest_page_holds_ten_to_nineteen_and_all_are_listed_once() {
        for total in 0..=130 {
            let closed = closed_pages(total);
            let newest = total - closed * PAGE_SIZE;
            if total >= PAGE_SIZE {
                assert!((10..=19).contains(&newest), "{total}");
            } else {
                assert_eq!((closed, newest), (0, total));
            }
        }
    }

    #[test]
    fn a_closed_page_never_reopens() {
        for total in 0..130 {
            assert!(closed_pages(total) <= closed_pages(total + 1));
        }
    }

    #[test]
    fn labels_and_numbers_are_two_sides_of_one_page() {
        for total in 0..=130 {
            let list = latest(total);
            assert_eq!(list.number_at(1), None);
            for label in 2..=list.labels() {
                let number = list.number_at(label).unwrap();
                assert_eq!(list.label_of(number), Some(label), "{total}");
            }
            assert_eq!(list.label_of(PageNumber::new(list.closed + 1).unwrap()), None);
        }
    }

    #[test]
    fn the_second_label_is_the_page_that_closed_last() {
        assert_eq!(latest(130).closed, 12);
        assert_eq!(latest(130).number_at(2), PageNumber::new(12));
        assert_eq!(latest(130).number_at(13), PageNumber::new(1));
        assert_eq!(latest(130).number_at(99), PageNumber::new(1));
        assert_eq!(latest(5).number_at(2), None);
    }
}
