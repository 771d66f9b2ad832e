//! `sitemap.xml`, which names all other sitemaps; the sitemap of pages that are no articles; the sitemap of news.

use std::borrow::Cow;

use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::draw::sitemap::{Place, SiteOfSitemap, Sitemap, index, news, pages, sitemaps, url_set};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

const ALL: [Sitemap; 3] = [Sitemap::Index, Sitemap::Pages, Sitemap::News];

pub(super) struct Kind;

impl OutputKind for Kind {
    /// A sitemap without addresses is none: there is one of news where there are any.
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        ALL.len() - usize::from(drawing.plan.news.is_empty())
    }

    fn path(&self, _: &Drawing<'_>, number: usize) -> EditionPath {
        EditionPath::of_address(ALL[number].address())
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        let mut add = |places: Vec<Place>| {
            for place in places {
                fingerprints.string(&place.address);
                let changed = place.changed.map_or(i64::MIN, |changed| changed.as_second());
                fingerprints.number(changed.cast_unsigned());
            }
        };
        match ALL[number] {
            Sitemap::Index => add(sitemaps(drawing)),
            Sitemap::Pages => add(pages(drawing.plan)),
            Sitemap::News => fingerprints.lines(&drawing.plan.news),
        }
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let (path, site) = (self.path(drawing, number), SiteOfSitemap::of(drawing));
        let bytes = match ALL[number] {
            Sitemap::Index => index(&sitemaps(drawing), &site),
            Sitemap::Pages => url_set(pages(drawing.plan).into_iter(), &site),
            Sitemap::News => news(drawing.plan, &site),
        };
        let bytes = bytes.map_err(PublishError::io(path.as_ref()))?;
        Ok(vec![DrawnFile { rank: Rank::Note, path, bytes: DrawnBytes::Quick(Cow::Owned(bytes)) }])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        let is_one = |name: &str| ALL.iter().any(|one| one.address().trim_start_matches('/') == name);
        matches!(names, [name] if is_one(name)).then_some(Owner::Bantin)
    }
}
