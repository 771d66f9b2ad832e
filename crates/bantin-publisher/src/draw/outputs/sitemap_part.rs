//! Parts of the sitemap that name articles: a part which is full names the same ones for good.

use std::borrow::Cow;

use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::draw::sitemap::{Place, SiteOfSitemap, part_address, url_set};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        drawing.plan.sitemap.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        EditionPath::of_address(&part_address(drawing.plan.sitemap[number].number))
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.changes(drawing.plan.sitemap[number].articles.clone());
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let (path, plan) = (self.path(drawing, number), drawing.plan);
        let records = plan.sitemap[number].articles.clone().map(|article| plan.articles[article]);
        let open = records.filter(|record| record.withdrawn.is_none());
        let places = open.map(|record| Place { address: record.address(), changed: Some(record.changed) });
        let bytes = url_set(places, &SiteOfSitemap::of(drawing)).map_err(PublishError::io(path.as_ref()))?;
        Ok(vec![DrawnFile { rank: Rank::Note, path, bytes: DrawnBytes::Quick(Cow::Owned(bytes)) }])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        let number = |name: &str| name.strip_prefix("sitemap-")?.strip_suffix(".xml")?.parse::<usize>().ok();
        match names {
            [name] => number(name).map(|_| Owner::Bantin),
            _ => None,
        }
    }
}
