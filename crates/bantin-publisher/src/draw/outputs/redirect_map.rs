//! Where old addresses lead and what is gone, as servers that Bantin does not run take it in: files for each of them under
//! `/api/redirects/`, even where there is no such address, since a server's settings name them.

use std::borrow::Cow;

use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::draw::redirect_maps::{MAPS, Mapped};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, _: &Drawing<'_>) -> usize {
        MAPS.len()
    }

    fn path(&self, _: &Drawing<'_>, number: usize) -> EditionPath {
        EditionPath::made(["api/redirects/", MAPS[number].name].concat())
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        _: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.old_places(drawing.old_places);
        for article in drawing.plan.withdrawn().articles {
            fingerprints.string(article.section.as_str());
            fingerprints.string(article.slug.as_str());
        }
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let mapped = Mapped { old_places: drawing.old_places, withdrawn: drawing.plan.withdrawn() };
        let text = (MAPS[number].write)(&mapped);
        let bytes = DrawnBytes::Quick(Cow::Owned(text.into_bytes()));
        Ok(vec![DrawnFile { rank: Rank::Note, path: self.path(drawing, number), bytes }])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        match names {
            ["api", "redirects", name] if MAPS.iter().any(|map| map.name == *name) => Some(Owner::Bantin),
            _ => None,
        }
    }

    fn shares_the_frame(&self) -> bool {
        false
    }
}
