//! The newest list page of each section, and its data.

use bantin_app::{Address, List, Page, SectionPage, api};
use bantin_content::Slug;

use crate::draw::drawing::{Drawing, Surroundings};
use crate::draw::drawn_file::DrawnFile;
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        drawing.plan.lists.len()
    }

    fn path(&self, drawing: &Drawing<'_>, section: usize) -> EditionPath {
        EditionPath::of_address(&address(drawing, section))
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        section: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        let list = &drawing.plan.lists[section];
        fingerprints.number(list.total() as u64);
        fingerprints.lines(list.newest_today());
        fingerprints.thumbnails(list.newest_today());
        fingerprints.spans(section, &list.in_pager_today());
        fingerprints.notice();
        fingerprints.of_own_and_boxes_today()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, section: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let list = &drawing.plan.lists[section];
        let mut latest = list.latest(&drawing.plan.lines);
        drawing.illustrate(&mut latest.teasers, list.newest_today());
        let data = drawing.data(Rank::ListData, &api::latest(&list.id), &latest)?;
        let page = SectionPage { section: list.id.clone(), list: Some(List::newest(latest)) };
        let around =
            Surroundings { boxes: drawing.boxes_today(), lasting: true, description: None, picture: None };
        let page = drawing.page(Rank::List, &address(drawing, section), Page::Section(page), around)?;
        Ok(vec![page, data])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        match names {
            [section, "index.html"] if section.parse::<Slug>().is_ok() => Some(Owner::PageOfBantin),
            ["api", "v1", "sections", _, "latest.json"] => Some(Owner::Bantin),
            _ => None,
        }
    }
}

fn address(drawing: &Drawing<'_>, section: usize) -> String {
    Address::Section(drawing.plan.lists[section].id.clone()).href()
}
