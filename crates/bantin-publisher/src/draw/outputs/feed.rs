//! Feeds of the site and of each section: RSS, Atom and JSON Feed, three files of one output, since the texts in them are
//! the same. In a section's folder they have names that somebody else's files may have; the list of copied files tells
//! that they are Bantin's.

use std::borrow::Cow;

use bantin_app::plain_address::FEED_FILES;

use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::feed::{Feed, articles, atom, folder, json_feed, rss};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        1 + drawing.plan.lists.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        path(drawing, number, FEED_FILES[0])
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        let articles = articles(drawing, list_of(number));
        fingerprints.lines(&articles);
        for record in articles.iter().map(|&article| drawing.plan.articles[article]) {
            fingerprints.article(record);
        }
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let feed = Feed::gather(drawing, list_of(number))?;
        let [of_rss, of_atom, of_json] = FEED_FILES;
        let xml = |name: &str, xml: String| DrawnFile {
            rank: Rank::ListData,
            path: path(drawing, number, name),
            bytes: DrawnBytes::Quick(Cow::Owned(xml.into_bytes())),
        };
        let json_address = [&*folder(drawing, list_of(number)), of_json].concat();
        Ok(vec![
            xml(of_rss, rss(&feed)),
            xml(of_atom, atom(&feed)),
            drawing.data(Rank::ListData, &json_address, &json_feed(&feed))?,
        ])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        match names {
            [name] => FEED_FILES.contains(name).then_some(Owner::Bantin),
            _ => None,
        }
    }
}

/// Every file of every feed.
pub(super) fn files(drawing: &Drawing<'_>) -> impl Iterator<Item = EditionPath> {
    let numbers = 0..Kind.count(drawing);
    numbers.flat_map(move |number| FEED_FILES.map(|name| path(drawing, number, name)))
}

/// The first is the site's.
fn list_of(number: usize) -> Option<usize> {
    number.checked_sub(1)
}

fn path(drawing: &Drawing<'_>, number: usize, name: &str) -> EditionPath {
    EditionPath::of_address(&[&*folder(drawing, list_of(number)), name].concat())
}
