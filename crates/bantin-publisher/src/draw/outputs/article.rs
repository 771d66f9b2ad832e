//! Articles and their data; the page that says that an article was withdrawn, which has none.

use bantin_app::{ArticlePage, List, Page, Trouble, TroublePage, api};
use bantin_content::Slug;

use crate::dates;
use crate::draw::drawing::{Drawing, Surroundings};
use crate::draw::drawn_file::DrawnFile;
use crate::draw::fingerprints::Fingerprints;
use crate::draw::lead_crops::LeadCrops;
use crate::draw::names::json_name;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::draw::page_html::{Description, first_sentence};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;
use crate::read::source_record::ArticleRecord;

pub(crate) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        drawing.plan.articles.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        drawing.plan.articles[number].page_path()
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        let plan = drawing.plan;
        let record = plan.articles[number];
        fingerprints.digest(plan.lines.digest(number));
        if record.withdrawn.is_none() {
            fingerprints.article(record);
        } else {
            fingerprints.digest(record.text.content);
        }
        let list = plan.positions[number].filter(|_| record.withdrawn.is_none());
        fingerprints.of_own_and(|around| {
            if let Some((list, place)) = list {
                around.list_on_the_day_of(list, place);
            }
            around.boxes_on_the_day_of(number);
        })
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let (plan, settings) = (drawing.plan, drawing.plan.settings);
        let record = plan.articles[number];
        let (address, boxes) = (record.address(), drawing.boxes_on_the_day_of(number));
        if let Some(day) = record.withdrawn {
            let trouble = Trouble::Gone(dates::date_stamp(day, &settings.zone, settings.language));
            let page = Page::Trouble(TroublePage { trouble, section: Some(record.section.clone()) });
            let around = Surroundings { boxes, lasting: false, description: None, picture: None };
            return Ok(vec![drawing.page(Rank::Page, &address, page, around)?]);
        }
        let article = drawing.article(record)?;
        let data = drawing.data(Rank::PageData, &api::article(&record.slug), &article)?;
        let lead = article.lead.as_deref().and_then(Description::of);
        let description = lead.or_else(|| first_sentence(&article.body_html));
        let crops = drawing.lead_crops(record).and_then(LeadCrops::crops);
        let picture = crops.zip(article.picture.as_ref().map(|picture| picture.alt.clone()));
        let list = plan.positions[number].map(|(list, place)| plan.lists[list].own_day(place, &plan.lines));
        let page = Page::Article(ArticlePage { article, other_news: list.map(List::newest) });
        let around = Surroundings { boxes, lasting: true, description, picture };
        Ok(vec![drawing.page(Rank::Page, &address, page, around)?, data])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        let is_slug = |name: &str| name.parse::<Slug>().is_ok();
        match names {
            [section, slug, "index.html"] if is_slug(section) && is_slug(slug) => Some(Owner::PageOfBantin),
            ["api", "v1", "articles", name] => json_name(name).map(|_| Owner::Bantin),
            _ => None,
        }
    }

    fn article<'a>(&self, drawing: &Drawing<'a>, number: usize) -> Option<&'a ArticleRecord> {
        Some(drawing.plan.articles[number])
    }

    /// Its own text is as it was, and an article beside it came, moved or went.
    fn follows(&self, before: &Fingerprint, now: &Fingerprint) -> bool {
        before.own == now.own
    }
}
