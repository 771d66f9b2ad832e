//! `copied.json`: which files have names that somebody else's files may have, and are Bantin's all the same (decision
//! 0016).

use bantin_content::{Copied, api};

use super::{feed, headers_file, icon, moved_page, public_file, redirects_file, static_file, web_manifest};
use crate::disk::digest::Digest;
use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::DrawnFile;
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

/// Kinds whose files are in the list; those of feeds are, too.
const KINDS: [&dyn OutputKind; 7] = [
    &icon::Kind,
    &web_manifest::Kind,
    &public_file::Kind,
    &static_file::Kind,
    &moved_page::Kind,
    &redirects_file::Kind,
    &headers_file::Kind,
];

pub(super) struct Kind;

impl OutputKind for Kind {
    fn path(&self, _: &Drawing<'_>, _: usize) -> EditionPath {
        EditionPath::of_address(&api::copied())
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        _: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        list(drawing).files.iter().for_each(|file| fingerprints.string(file));
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, _: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        Ok(vec![drawing.data(Rank::Asset, &api::copied(), &list(drawing))?])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        (names == ["api", "v1", "copied.json"]).then_some(Owner::Bantin)
    }

    fn shares_the_frame(&self) -> bool {
        false
    }
}

fn list(drawing: &Drawing<'_>) -> Copied {
    let paths = KINDS
        .iter()
        .flat_map(|kind| (0..kind.count(drawing)).map(|number| kind.path(drawing, number)))
        .chain(feed::files(drawing));
    let mut files: Vec<String> = paths.map(|path| name_in_list(&path)).collect();
    files.sort();
    files.dedup();
    Copied { files }
}

/// The entry for a path: a digest, so that the list does not give away what lies in `static/`.
pub(crate) fn name_in_list(path: &str) -> String {
    Digest::of(path.as_bytes()).short()
}
