//! Files of the newsroom's `static/`, copied as they are. The list of copied files tells that they are Bantin's.

use std::borrow::Cow;

use crate::disk::digest::Digest;
use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::{EditionPath, has_twin};
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;
use crate::read::static_files::StaticFiles;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        drawing.static_files.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        drawing.static_files[number].path.clone()
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.digest(drawing.static_files[number].content);
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let file = drawing.static_files[number];
        let path = &file.path;
        let named = StaticFiles::file_of(path);
        let bytes = if has_twin(path) {
            let text = drawing.statics.text(path).map_err(PublishError::io(named.as_ref()))?;
            if Digest::of(&text) != file.content {
                return Err(PublishError::Changed { file: named });
            }
            DrawnBytes::Quick(Cow::Owned(text))
        } else {
            let open = drawing.statics.open(path).map_err(PublishError::io(named.as_ref()))?;
            DrawnBytes::Copied { from: open, content: file.content, named }
        };
        Ok(vec![DrawnFile { rank: Rank::Asset, path: path.clone(), bytes }])
    }

    fn owner(&self, _: &[&str]) -> Option<Owner> {
        None
    }

    fn shares_the_frame(&self) -> bool {
        false
    }
}
