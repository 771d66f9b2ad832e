//! Documents and videos of texts, copied as they are; also those that only the last edition has.

use crate::attached::is_attached_path;
use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        drawing.attached_files.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        drawing.attached_files[number].path.clone()
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.digest(drawing.attached_files[number].content);
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let file = &drawing.attached_files[number];
        let named = file.named().to_owned();
        let from = file.open().map_err(PublishError::io(named.as_ref()))?;
        let bytes = DrawnBytes::Copied { from, content: file.content, named };
        Ok(vec![DrawnFile { rank: Rank::Asset, path: file.path.clone(), bytes }])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        is_attached_path(names).then_some(Owner::Bantin)
    }

    fn shares_the_frame(&self) -> bool {
        false
    }
}
