//! How every kind of file is served, as settings of servers that Bantin does not run: files under `/api/servers/`, which
//! operators copy.

use std::borrow::Cow;

use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::draw::server_settings::SETTINGS;
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, _: &Drawing<'_>) -> usize {
        SETTINGS.len()
    }

    fn path(&self, _: &Drawing<'_>, number: usize) -> EditionPath {
        EditionPath::made(["api/servers/", SETTINGS[number].name].concat())
    }

    fn fingerprint(
        &self,
        _: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.string(&(SETTINGS[number].write)());
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let bytes = DrawnBytes::Quick(Cow::Owned((SETTINGS[number].write)().into_bytes()));
        Ok(vec![DrawnFile { rank: Rank::Note, path: self.path(drawing, number), bytes }])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        match names {
            ["api", "servers", name] if SETTINGS.iter().any(|file| file.name == *name) => Some(Owner::Bantin),
            _ => None,
        }
    }

    fn shares_the_frame(&self) -> bool {
        false
    }
}
