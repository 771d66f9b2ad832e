//! `notice.json`: the app's build and the urgent notice, if there is one. Every page asks for it.

use bantin_app::api;
use bantin_content::NoticeFile;

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
        EditionPath::of_address(&api::notice())
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        _: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.string(&drawing.site.app);
        fingerprints.notice();
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, _: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let file = NoticeFile { app: drawing.site.app.clone(), notice: drawing.plan.notice.clone() };
        Ok(vec![drawing.data(Rank::Note, &api::notice(), &file)?])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        (names == ["api", "v1", "notice.json"]).then_some(Owner::Bantin)
    }
}
