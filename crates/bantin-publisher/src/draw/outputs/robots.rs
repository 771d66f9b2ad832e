//! `robots.txt`: search engines are welcome everywhere.

use std::borrow::Cow;

use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

const PATH: &str = "robots.txt";
const TEXT: &str = "User-agent: *\nAllow: /\n";

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        usize::from(!drawing.app.public.contains_key(PATH))
    }

    fn path(&self, _: &Drawing<'_>, _: usize) -> EditionPath {
        EditionPath::of_address(PATH)
    }

    fn fingerprint(&self, _: &Drawing<'_>, _: usize, fingerprints: &mut Fingerprints<'_>) -> Fingerprint {
        fingerprints.string(TEXT);
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let bytes = DrawnBytes::Quick(Cow::Borrowed(TEXT.as_bytes()));
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
