//! Standing pages and their data.

use bantin_app::{Address, Page, api};
use bantin_content::{Slug, StandingPage};

use crate::body;
use crate::draw::drawing::{Drawing, Surroundings, changed};
use crate::draw::drawn_file::DrawnFile;
use crate::draw::fingerprints::Fingerprints;
use crate::draw::names::json_name;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::draw::page_html::first_sentence;
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;
use crate::read;
use crate::read::source_record::StandingRecord;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        drawing.plan.standing.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        EditionPath::of_address(&address(drawing.plan.standing[number]))
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        let record = drawing.plan.standing[number];
        fingerprints.string(record.name.as_str());
        fingerprints.text(&record.text, None);
        fingerprints.of_own()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let record = drawing.plan.standing[number];
        let page = match drawing.last_good.standing(&record.name).filter(|_| record.last_good) {
            Some(page) => page.clone(),
            None => {
                let source = read::open_standing(drawing.newsroom, record).map_err(changed)?;
                let body = body::standing_body(&source, drawing.body_files(), drawing.body_style());
                StandingPage {
                    name: record.name.clone(),
                    attachments: drawing.attachments(&source.attachments),
                    title: source.title,
                    body_html: body.html,
                }
            }
        };
        let data = drawing.data(Rank::PageData, &api::standing(&record.name), &page)?;
        let description = first_sentence(&page.body_html);
        let around = Surroundings { boxes: Vec::new(), lasting: true, description, picture: None };
        Ok(vec![drawing.page(Rank::Page, &address(record), Page::Standing(page), around)?, data])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        match names {
            [name, "index.html"] if name.parse::<Slug>().is_ok() => Some(Owner::PageOfBantin),
            ["api", "v1", "pages", name] => json_name(name).map(|_| Owner::Bantin),
            _ => None,
        }
    }
}

fn address(record: &StandingRecord) -> String {
    Address::Standing(record.name.clone()).href()
}
