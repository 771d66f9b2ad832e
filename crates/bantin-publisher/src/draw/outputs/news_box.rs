//! The data of each box.

use bantin_app::api;

use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::DrawnFile;
use crate::draw::fingerprints::Fingerprints;
use crate::draw::names::json_name;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        drawing.plan.boxes.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        EditionPath::of_address(&api::news_box(&drawing.plan.boxes[number].id))
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.lines(drawing.plan.boxes[number].newest_today());
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let news = &drawing.plan.boxes[number];
        Ok(vec![drawing.data(Rank::ListData, &api::news_box(&news.id), &news.today(&drawing.plan.lines))?])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        match names {
            ["api", "v1", "boxes", name] => json_name(name).map(|_| Owner::Bantin),
            _ => None,
        }
    }
}
