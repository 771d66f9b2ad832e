//! `favicon.ico`, which browsers ask for unasked: the ridge line, where the site has no icon of its own.

use std::borrow::Cow;

use crate::disk::digest::Digest;
use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::icon;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

const PATH: &str = "favicon.ico";

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        usize::from(!drawing.app.public.contains_key(PATH))
    }

    fn path(&self, _: &Drawing<'_>, _: usize) -> EditionPath {
        EditionPath::of_address(PATH)
    }

    fn fingerprint(&self, _: &Drawing<'_>, _: usize, fingerprints: &mut Fingerprints<'_>) -> Fingerprint {
        fingerprints.digest(Digest::of(&icon::draw()));
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let bytes = DrawnBytes::Quick(Cow::Owned(icon::draw()));
        Ok(vec![DrawnFile { rank: Rank::Asset, path: self.path(drawing, number), bytes }])
    }

    /// Somebody else's icon may lie there: the list of copied files tells.
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
