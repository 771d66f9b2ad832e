//! The page at an old address. It sends readers on to the new one, without a script, and says so to those who stay. The
//! list of copied files tells that it is Bantin's: its path is of somebody else's choice.

use std::borrow::Cow;

use bantin_app::{escape, words};

use crate::disk::content_hash::ContentHash;
use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

/// All that such a page looks like.
const STYLE: &str = "body{margin:2rem;font:1.125rem/1.6 system-ui,sans-serif}";

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        drawing.moved_pages.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        drawing.moved_pages[number].path.clone()
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        fingerprints.string(drawing.moved_pages[number].place.redirect.to.as_str());
        fingerprints.string(&drawing.site.base_url);
        fingerprints.string(drawing.site.language.tag());
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let page = &drawing.moved_pages[number];
        let html = html(drawing, page.place.redirect.to.as_str());
        let bytes = DrawnBytes::Quick(Cow::Owned(html.into_bytes()));
        Ok(vec![DrawnFile { rank: Rank::MovedPage, path: page.path.clone(), bytes }])
    }

    /// Somebody else's may lie there: the list of copied files tells.
    fn owner(&self, _: &[&str]) -> Option<Owner> {
        None
    }

    fn shares_the_frame(&self) -> bool {
        false
    }
}

fn html(drawing: &Drawing<'_>, to: &str) -> String {
    let (language, base_url) = (drawing.site.language, &drawing.site.base_url);
    let labels = words::moved_labels(language);
    let mut target = String::new();
    escape(to, &mut target);
    let mut whole = String::new();
    if to.starts_with('/') {
        escape(base_url, &mut whole);
    }
    whole += &target;
    let style = ContentHash::of(STYLE.as_bytes()).policy_source();
    // In the refresh's own syntax nothing of the target means anything: neither quotes nor spaces are in the grammar.
    [
        "<!DOCTYPE html>\n<html lang=\"",
        language.tag(),
        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ",
        &style,
        "; base-uri 'none'; form-action 'none'\"><meta http-equiv=\"refresh\" content=\"0; url=",
        &target,
        "\"><meta name=\"robots\" content=\"noindex\"><title>",
        labels.title,
        "</title><link rel=\"canonical\" href=\"",
        &whole,
        "\"><style>",
        STYLE,
        "</style></head><body><p>",
        labels.moved_to,
        " <a href=\"",
        &target,
        "\">",
        &whole,
        "</a></p></body></html>\n",
    ]
    .concat()
}
