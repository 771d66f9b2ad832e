//! The site's icons. The list of copied files tells that they are Bantin's: a newsroom may give its own in `static/`.

use std::borrow::Cow;

use crate::disk::digest::Digest;
use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::icons::{ICONS, VERSION};
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, _: &Drawing<'_>) -> usize {
        ICONS.len()
    }

    fn path(&self, _: &Drawing<'_>, number: usize) -> EditionPath {
        EditionPath::of_address(&["/", ICONS[number].name].concat())
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        _: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.number(VERSION);
        fingerprints.digest(Digest::of(&drawing.icons.drawing));
        fingerprints.digest(Digest::of(&drawing.icons.paper));
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let path = self.path(drawing, number);
        let bytes = drawing.icons.draw(&ICONS[number]).map_err(PublishError::io(path.as_str().as_ref()))?;
        Ok(vec![DrawnFile { rank: Rank::Asset, path, bytes: DrawnBytes::Quick(Cow::Owned(bytes)) }])
    }

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
