//! What every kind of output says of itself. To add a kind is to write one file under `outputs/` that implements
//! [`OutputKind`], and to name it in the table in `outputs.rs`.

use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::DrawnFile;
use crate::draw::fingerprints::Fingerprints;
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::publish_error::PublishError;
use crate::read::source_record::ArticleRecord;

/// A kind of output. An output is one file of an edition, or a page together with its data. The outputs of a kind are
/// numbered from 0.
pub(crate) trait OutputKind: Sync {
    /// How many outputs of this kind the edition has.
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        let _ = drawing;
        1
    }

    /// Path of an output's file; of a page that has data, the page's. No other output has it.
    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath;

    /// Digest of everything that an output shows.
    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint;

    /// Draws an output: first the file at [`OutputKind::path`], then the page's data where it has some.
    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError>;

    /// Whose a file of an earlier edition is, as far as this kind tells by its path, whose names are `names`. So the
    /// files of a kind are known even where nothing is remembered.
    fn owner(&self, names: &[&str]) -> Option<Owner>;

    /// The article whose page an output is. There are many of them, so they are remembered without their paths.
    fn article<'a>(&self, drawing: &Drawing<'a>, number: usize) -> Option<&'a ArticleRecord> {
        let _ = (drawing, number);
        None
    }

    /// Whether outputs are drawn with what all pages share (head, masthead, settings): then they are drawn anew with
    /// it, whatever their fingerprints.
    fn shares_the_frame(&self) -> bool {
        true
    }

    /// Whether a file of the newsroom's `static/` may take an output's place.
    fn yields_to_static_files(&self) -> bool {
        false
    }

    /// Whether an output is an older page that nobody edited, when it comes out otherwise than before. Only counted in the
    /// report.
    fn follows(&self, before: &Fingerprint, now: &Fingerprint) -> bool {
        let _ = (before, now);
        false
    }
}

/// Who made a file, as far as its path tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    Bantin,
    /// Bantin, if the file has the marks of its pages.
    PageOfBantin,
}
