//! Icons, `robots.txt` and the like, copied as they are. The list of copied files tells that they are Bantin's.

use std::borrow::Cow;

use crate::disk::digest::Digest;
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
        drawing.public_files.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        drawing.public_files[number].path.clone()
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.digest(Digest::of(&drawing.public_files[number].bytes));
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let bytes = DrawnBytes::Quick(Cow::Borrowed(&drawing.public_files[number].bytes));
        Ok(vec![DrawnFile { rank: Rank::Asset, path: self.path(drawing, number), bytes }])
    }

    /// Somebody else's may lie there: the list of copied files tells.
    fn owner(&self, _: &[&str]) -> Option<Owner> {
        None
    }

    fn shares_the_frame(&self) -> bool {
        false
    }

    fn yields_to_static_files(&self) -> bool {
        true
    }
}
