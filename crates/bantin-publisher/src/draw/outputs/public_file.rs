//! Icons and the like that come with the app, copied as they are: `favicon.svg`. The list of copied files tells that
//! they are Bantin's.

use std::borrow::Cow;
use std::io;

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
        drawing.app.public.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        let (path, _) = file(drawing, number);
        EditionPath::of_address(path)
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.digest(Digest::of(file(drawing, number).1));
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let (path, bytes) = file(drawing, number);
        let path = EditionPath::try_from(path).map_err(|why| PublishError::Io {
            path: ["public/", path].concat().into(),
            source: io::Error::new(io::ErrorKind::InvalidInput, why),
        })?;
        Ok(vec![DrawnFile { rank: Rank::Asset, path, bytes: DrawnBytes::Quick(Cow::Borrowed(bytes)) }])
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

/// Path and bytes of a file.
fn file<'a>(drawing: &Drawing<'a>, number: usize) -> (&'a str, &'a [u8]) {
    let (path, bytes) =
        drawing.app.public.iter().nth(number).expect("outputs have numbers below their count");
    (path, bytes)
}
