//! `notice.json`: the urgent notice, or `{}`. Every page asks for it.

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
        fingerprints.notice();
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, _: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let file = match &drawing.plan.notice {
            Some(notice) => drawing.data(Rank::Note, &api::notice(), notice)?,
            None => drawing.data(Rank::Note, &api::notice(), &serde_json::Map::new())?,
        };
        Ok(vec![file])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        (names == ["api", "v1", "notice.json"]).then_some(Owner::Bantin)
    }
}
