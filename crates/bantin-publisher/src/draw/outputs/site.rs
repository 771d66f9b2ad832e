//! `site.json`, which names the edition. It is drawn when everything else is known.

use bantin_app::api;

use crate::disk::digest::Digest;
use crate::draw::content_api::json;
use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::DrawnFile;
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn path(&self, _: &Drawing<'_>, _: usize) -> EditionPath {
        EditionPath::of_address(&api::site())
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        _: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        // The edition's id is a digest of all that is in it, the site itself too.
        fingerprints.string(&drawing.site.edition);
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, _: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        Ok(vec![drawing.data(Rank::Site, &api::site(), &drawing.site)?])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        (names == ["api", "v1", "site.json"]).then_some(Owner::Bantin)
    }
}

/// The id of the edition: of the site, and of every other file, of which `all` is the digest.
pub(crate) fn edition_id(drawing: &Drawing<'_>, all: Digest) -> Result<String, PublishError> {
    let mut content = json(&api::site(), &drawing.site)?;
    content.extend_from_slice(all.bytes());
    Ok(Digest::of(&content).short())
}
