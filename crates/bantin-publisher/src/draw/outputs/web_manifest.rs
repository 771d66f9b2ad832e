//! `site.webmanifest`: by what name and icon a phone keeps the site on its screen.

use bantin_content::Language;
use serde::Serialize;

use crate::draw::content_api::json;
use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

/// Its address.
pub(crate) const ADDRESS: &str = "/site.webmanifest";

pub(super) struct Kind;

impl OutputKind for Kind {
    fn path(&self, _: &Drawing<'_>, _: usize) -> EditionPath {
        EditionPath::of_address(ADDRESS)
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        _: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.string(&drawing.site.name);
        fingerprints.string(drawing.site.tagline.as_deref().unwrap_or_default());
        fingerprints.string(drawing.site.language.tag());
        fingerprints.string(drawing.paper.as_deref().unwrap_or_default());
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let (site, paper) = (&drawing.site, drawing.paper.as_deref());
        let manifest = Manifest {
            name: &site.name,
            short_name: &site.name,
            description: site.tagline.as_deref(),
            lang: site.language,
            start_url: "/",
            scope: "/",
            // Back and reload stay on the screen: the site is pages.
            display: "minimal-ui",
            theme_color: paper,
            background_color: paper,
            icons: ICONS,
        };
        let bytes = DrawnBytes::Quick(json(ADDRESS, &manifest)?.into());
        Ok(vec![DrawnFile { rank: Rank::Asset, path: self.path(drawing, number), bytes }])
    }

    fn owner(&self, _: &[&str]) -> Option<Owner> {
        None
    }

    fn shares_the_frame(&self) -> bool {
        false
    }

    fn yields_to_static_files(&self) -> bool {
        true
    }
}

#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    short_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    lang: Language,
    start_url: &'a str,
    scope: &'a str,
    display: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme_color: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    background_color: Option<&'a str>,
    icons: [Icon; 4],
}

#[derive(Serialize)]
struct Icon {
    src: &'static str,
    sizes: &'static str,
    #[serde(rename = "type")]
    of_type: &'static str,
    purpose: &'static str,
}

const ICONS: [Icon; 4] = [
    Icon { src: "/icon-192.png", sizes: "192x192", of_type: "image/png", purpose: "any" },
    Icon { src: "/icon-512.png", sizes: "512x512", of_type: "image/png", purpose: "any" },
    Icon { src: "/icon-maskable-512.png", sizes: "512x512", of_type: "image/png", purpose: "maskable" },
    Icon { src: "/favicon.svg", sizes: "any", of_type: "image/svg+xml", purpose: "any" },
];
