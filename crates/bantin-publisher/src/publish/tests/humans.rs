//! `humans.txt`: who made the site.

use std::borrow::Cow;

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
    fn path(&self, _: &Drawing<'_>, _: usize) -> EditionPath {
        EditionPath::of_address("/humans.txt")
    }

    fn fingerprint(&self, drawing: &Drawing<'_>, _: usize, shows: &mut Fingerprints<'_>) -> Fingerprint {
        shows.string(&drawing.site.owner.owner);
        shows.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let text = format!("Site: {}\n", drawing.site.owner.owner);
        let bytes = DrawnBytes::Quick(Cow::Owned(text.into_bytes()));
        Ok(vec![DrawnFile { rank: Rank::Asset, path: self.path(drawing, number), bytes }])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        (names == ["humans.txt"]).then_some(Owner::Bantin)
    }
}
