//! Pages of the archive, of the site and of its sections.

use bantin_content::Slug;

use crate::archive_time::ArchiveTime;
use crate::draw::archive_page::{archive_address, archive_page, of_sections};
use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::DrawnFile;
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::plan::{ArchiveHolds, ArchivePage};
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        drawing.plan.archive.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        EditionPath::of_address(&archive_address(drawing.plan, &drawing.plan.archive[number]))
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        let page = &drawing.plan.archive[number];
        match &page.holds {
            ArchiveHolds::Times(times) => {
                for (time, total) in times {
                    fingerprints.string(&format!("{time:?}"));
                    fingerprints.number(*total as u64);
                }
            }
            ArchiveHolds::Months(months) => {
                for month in months {
                    fingerprints.string(&format!("{} {}", month.year, month.month));
                    fingerprints.lines(&month.articles);
                }
            }
        }
        for (list, other) in of_sections(drawing.plan, page) {
            fingerprints.number(list as u64);
            fingerprints.number(other.total as u64);
        }
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let page = &drawing.plan.archive[number];
        let address = archive_address(drawing.plan, page);
        Ok(vec![drawing.plain_page(rank(page), &address, &archive_page(drawing, page))?])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        let digits =
            |name: &str, many: usize| name.len() == many && name.bytes().all(|byte| byte.is_ascii_digit());
        let of_archive = |names: &[&str]| match names {
            ["luu-tru", "index.html"] => true,
            ["luu-tru", year, "index.html"] => digits(year, 4),
            ["luu-tru", year, month, "index.html"] => digits(year, 4) && digits(month, 2),
            _ => false,
        };
        let (section, below) = names.split_first()?;
        let of_section = section.parse::<Slug>().is_ok() && of_archive(below);
        (of_archive(names) || of_section).then_some(Owner::Bantin)
    }
}

/// What leads to others comes after them.
fn rank(page: &ArchivePage) -> Rank {
    match (page.list, page.time) {
        (None, ArchiveTime::All) => Rank::Front,
        (_, ArchiveTime::Month(..)) => Rank::ClosedPage,
        _ => Rank::List,
    }
}
