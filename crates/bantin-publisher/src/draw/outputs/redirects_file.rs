//! `_redirects`: where old addresses lead, as hosts of static sites take it in (Netlify, Cloudflare Pages and others). Where
//! `static/` has such a file, that one is published. The list of copied files tells that it is Bantin's.

use std::borrow::Cow;

use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::draw::redirect_maps::hosts;
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        usize::from(!drawing.old_places.is_empty())
    }

    fn path(&self, _: &Drawing<'_>, _: usize) -> EditionPath {
        EditionPath::made(hosts::FILE.to_owned())
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        _: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.old_places(drawing.old_places);
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let text = hosts::write(drawing.old_places);
        let bytes = DrawnBytes::Quick(Cow::Owned(text.into_bytes()));
        Ok(vec![DrawnFile { rank: Rank::Note, path: self.path(drawing, number), bytes }])
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
