//! `withdrawn.json`: which articles were withdrawn, and when.

use bantin_app::api;

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
        EditionPath::of_address(&api::withdrawn())
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        _: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        let plan = drawing.plan;
        for at in (0..plan.lines.len()).filter(|&at| plan.lines.is_withdrawn(at)) {
            fingerprints.digest(plan.lines.digest(at));
            fingerprints.digest(plan.articles[at].text.content);
        }
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, _: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        Ok(vec![drawing.data(Rank::Note, &api::withdrawn(), &drawing.plan.withdrawn())?])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        (names == ["api", "v1", "withdrawn.json"]).then_some(Owner::Bantin)
    }
}
