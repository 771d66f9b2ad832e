//! `_headers`: how files are served, as hosts of static sites take it in (Netlify, Cloudflare Pages and others). Where
//! `static/` has such a file, that one is published. The list of copied files tells that it is Bantin's.

use std::borrow::Cow;

use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::draw::server_settings::hosts;
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn path(&self, _: &Drawing<'_>, _: usize) -> EditionPath {
        EditionPath::made(hosts::FILE.to_owned())
    }

    fn fingerprint(&self, _: &Drawing<'_>, _: usize, fingerprints: &mut Fingerprints<'_>) -> Fingerprint {
        fingerprints.string(&hosts::write());
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let bytes = DrawnBytes::Quick(Cow::Owned(hosts::write().into_bytes()));
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
