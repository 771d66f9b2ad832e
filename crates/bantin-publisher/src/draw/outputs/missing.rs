//! `404.html`, which a host shows where nothing is.

use bantin_app::{Page, Trouble, TroublePage};

use crate::draw::drawing::{Drawing, Surroundings};
use crate::draw::drawn_file::DrawnFile;
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

const ADDRESS: &str = "/404.html";

pub(super) struct Kind;

impl OutputKind for Kind {
    fn path(&self, _: &Drawing<'_>, _: usize) -> EditionPath {
        EditionPath::of_address(ADDRESS)
    }

    fn fingerprint(&self, _: &Drawing<'_>, _: usize, fingerprints: &mut Fingerprints<'_>) -> Fingerprint {
        fingerprints.of_own_and_boxes_today()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, _: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let page = Page::Trouble(TroublePage { trouble: Trouble::Missing, section: None });
        let around =
            Surroundings { boxes: drawing.boxes_today(), lasting: false, description: None, picture: None };
        Ok(vec![drawing.page(Rank::Page, ADDRESS, page, around)?])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        (names == ["404.html"]).then_some(Owner::PageOfBantin)
    }
}
