//! Pictures in their widths; also those that only the last edition has, of articles whose files are broken.

use std::borrow::Cow;

use crate::disk::digest::Digest;
use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::draw::picture_file::PictureFile;
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::pictures;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        drawing.picture_files.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        match &drawing.picture_files[number] {
            PictureFile::Prepared(asset) => asset.file.path.clone(),
            PictureFile::LastGood(path, _) => (*path).clone(),
        }
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.digest(match &drawing.picture_files[number] {
            PictureFile::Prepared(asset) => asset.file.content,
            PictureFile::LastGood(_, bytes) => Digest::of(bytes),
        });
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let bytes = match &drawing.picture_files[number] {
            PictureFile::Prepared(asset) => Cow::Owned(drawing.pictures.bytes(*asset)?),
            PictureFile::LastGood(_, bytes) => Cow::Borrowed(*bytes),
        };
        let (rank, path) = (Rank::Asset, self.path(drawing, number));
        Ok(vec![DrawnFile { rank, path, bytes: DrawnBytes::Quick(bytes) }])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        match names {
            ["assets", name] if pictures::is_picture_name(name) => Some(Owner::Bantin),
            _ => None,
        }
    }

    fn shares_the_frame(&self) -> bool {
        false
    }
}
