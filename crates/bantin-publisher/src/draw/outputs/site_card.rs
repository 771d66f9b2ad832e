//! The picture that pages without one of their own are shared with.

use std::borrow::Cow;

use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::names::is_hashed_name;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        usize::from(drawing.card.is_drawn())
    }

    fn path(&self, drawing: &Drawing<'_>, _: usize) -> EditionPath {
        drawing.card.path.clone()
    }

    /// Its name is a digest of what it shows.
    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        _: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.string(&drawing.card.path);
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let path = self.path(drawing, number);
        let bytes = drawing.card.draw(&drawing.icons).map_err(PublishError::io(path.as_str().as_ref()))?;
        Ok(vec![DrawnFile { rank: Rank::Asset, path, bytes: DrawnBytes::Quick(Cow::Owned(bytes)) }])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        match names {
            ["assets", name] if is_hashed_name(name, "card-", &["png"]) => Some(Owner::Bantin),
            _ => None,
        }
    }

    fn shares_the_frame(&self) -> bool {
        false
    }
}
