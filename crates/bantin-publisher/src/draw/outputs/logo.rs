//! The site's logo, where it does not travel in every page.

use std::borrow::Cow;

use crate::disk::digest::Digest;
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
        file(drawing).iter().count()
    }

    fn path(&self, drawing: &Drawing<'_>, _: usize) -> EditionPath {
        EditionPath::of_address(file(drawing).map_or("", |(address, _)| address))
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        _: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.digest(file(drawing).map(|(_, bytes)| Digest::of(bytes)).unwrap_or_default());
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, _: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let drawn = |(address, bytes): (&str, &'a [u8])| DrawnFile {
            rank: Rank::Asset,
            path: EditionPath::of_address(address),
            bytes: DrawnBytes::Quick(Cow::Borrowed(bytes)),
        };
        Ok(file(drawing).map(drawn).into_iter().collect())
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        match names {
            ["assets", name] if is_hashed_name(name, "logo-", &["svg", "png", "webp"]) => Some(Owner::Bantin),
            _ => None,
        }
    }

    fn shares_the_frame(&self) -> bool {
        false
    }
}

/// The logo's address and bytes, where it is a file.
fn file<'a>(drawing: &Drawing<'a>) -> Option<(&'a str, &'a [u8])> {
    let logo = drawing.logo?;
    Some((&logo.href, logo.file.as_deref()?))
}
