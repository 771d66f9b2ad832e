//! The closed list pages of each section, and their data.

use bantin_app::{Address, List, Page, SectionPage, api};
use bantin_content::{PageNumber, Slug};

use crate::draw::drawing::{Drawing, Surroundings};
use crate::draw::drawn_file::DrawnFile;
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::plan::SectionList;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        drawing.plan.lists.iter().map(SectionList::closed_pages).sum()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        let (section, page) = closed_page(drawing, number);
        EditionPath::of_address(&address(drawing, section, page))
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        let (section, page) = closed_page(drawing, number);
        let list = &drawing.plan.lists[section];
        fingerprints.lines(list.articles_on(page));
        fingerprints.thumbnails(list.articles_on(page));
        fingerprints.of_own_and(|around| {
            around.number(u64::from(list.closed_after(page)));
            if let Some(newest) = list.newest_on(page) {
                around.boxes_on_the_day_of(newest);
            }
        })
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let (section, number) = closed_page(drawing, number);
        let list = &drawing.plan.lists[section];
        let mut closed = list.closed_page(number, &drawing.plan.lines);
        drawing.illustrate(&mut closed.teasers, list.articles_on(number));
        let data = drawing.data(Rank::ClosedPageData, &api::closed(&list.id, number), &closed)?;
        let page = List {
            section: list.id.clone(),
            latest: None,
            closed: Some(closed),
            newer_closed: list.closed_after(number),
            newer: false,
            trouble: None,
        };
        let page = Page::Section(SectionPage { section: list.id.clone(), list: Some(page) });
        let boxes = list.newest_on(number).map(|newest| drawing.boxes_on_the_day_of(newest));
        let around = Surroundings {
            boxes: boxes.unwrap_or_default(),
            lasting: true,
            description: None,
            picture: None,
        };
        let page = drawing.page(Rank::ClosedPage, &address(drawing, section, number), page, around)?;
        Ok(vec![page, data])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        let is_number = |number: &str| number.parse::<u32>().is_ok();
        match names {
            [section, "trang", number, "index.html"]
                if section.parse::<Slug>().is_ok() && is_number(number) =>
            {
                Some(Owner::PageOfBantin)
            }
            ["api", "v1", "sections", _, "pages", name] => {
                name.strip_suffix(".json").is_some_and(is_number).then_some(Owner::Bantin)
            }
            _ => None,
        }
    }

    /// It is written when it closes and once more when the next closes, which has another fingerprint around it.
    fn follows(&self, _: &Fingerprint, _: &Fingerprint) -> bool {
        true
    }
}

/// The section, by its place in the plan, and the number of the page in it.
fn closed_page(drawing: &Drawing<'_>, number: usize) -> (usize, PageNumber) {
    let mut before = 0;
    let page = drawing.plan.lists.iter().enumerate().find_map(|(section, list)| {
        let page = list.closed_page_at(number - before).map(|page| (section, page));
        before += list.closed_pages();
        page
    });
    page.expect("outputs have numbers below their count")
}

fn address(drawing: &Drawing<'_>, section: usize, number: PageNumber) -> String {
    Address::ClosedPage(drawing.plan.lists[section].id.clone(), number).href()
}
