//! The app: its wasm and the script that starts it.

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

const END_OF_NAMES: [&str; 2] = ["js", "wasm"];

impl OutputKind for Kind {
    fn count(&self, _: &Drawing<'_>) -> usize {
        END_OF_NAMES.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        EditionPath::of_address(file(drawing, number).0)
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
        let (_, bytes) = file(drawing, number);
        Ok(vec![DrawnFile {
            rank: Rank::Asset,
            path: self.path(drawing, number),
            bytes: DrawnBytes::Smallest(bytes),
        }])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        match names {
            ["assets", name] if is_hashed_name(name, "bantin-", &END_OF_NAMES) => Some(Owner::Bantin),
            _ => None,
        }
    }

    fn shares_the_frame(&self) -> bool {
        false
    }
}

/// Address and bytes of a file of the app.
fn file<'a>(drawing: &'a Drawing<'_>, number: usize) -> (&'a str, &'a [u8]) {
    match number {
        0 => (&drawing.app_paths.script, &drawing.app_paths.glue),
        _ => (&drawing.app_paths.wasm, &drawing.app.wasm),
    }
}
