//! `notice.json`: the urgent notice. None can be set yet, so it is `{}`.

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
        EditionPath::of_address(&api::notice())
    }

    fn fingerprint(&self, _: &Drawing<'_>, _: usize, fingerprints: &mut Fingerprints<'_>) -> Fingerprint {
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, _: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        Ok(vec![drawing.data(Rank::Note, &api::notice(), &serde_json::Map::new())?])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        (names == ["api", "v1", "notice.json"]).then_some(Owner::Bantin)
    }
}
