//! `redirects.json`: where old addresses lead. The live server answers by it.

use bantin_app::api;
use bantin_content::Redirects;

use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::DrawnFile;
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn path(&self, _: &Drawing<'_>, _: usize) -> EditionPath {
        EditionPath::of_address(&api::redirects())
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        _: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.old_places(drawing.old_places);
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, _: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let redirects = drawing.old_places.iter().map(|place| place.redirect.clone()).collect();
        Ok(vec![drawing.data(Rank::Note, &api::redirects(), &Redirects { redirects })?])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        (names == ["api", "v1", "redirects.json"]).then_some(Owner::Bantin)
    }

    fn shares_the_frame(&self) -> bool {
        false
    }
}
