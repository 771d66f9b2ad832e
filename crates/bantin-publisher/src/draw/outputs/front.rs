//! The front page and its data.

use bantin_app::{Address, Page, api};
use bantin_content::{FrontPage, FrontSection, Story};

use crate::draw::drawing::{Drawing, Surroundings};
use crate::draw::drawn_file::DrawnFile;
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::draw::page_html::Description;
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn path(&self, _: &Drawing<'_>, _: usize) -> EditionPath {
        EditionPath::of_address(&Address::Front.href())
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        _: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        let (plan, front) = (drawing.plan, &drawing.plan.front);
        let stories: Vec<usize> = front.lead.iter().chain(&front.seconds).copied().collect();
        fingerprints.lines(&stories);
        for &story in &stories {
            fingerprints.text(&plan.articles[story].text, plan.articles[story].lead.as_ref());
        }
        for (section, column) in &front.columns {
            fingerprints.number(*section as u64);
            fingerprints.lines(column);
        }
        fingerprints.of_own_and_boxes_today()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, _: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let front = front_page(drawing)?;
        let data = drawing.data(Rank::FrontData, &api::front(), &front)?;
        let description = drawing.plan.settings.tagline.as_deref().and_then(Description::of);
        let around = Surroundings { boxes: drawing.boxes_today(), lasting: true, description };
        let page = drawing.page(Rank::Front, &Address::Front.href(), Page::Front(front), around)?;
        Ok(vec![page, data])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        match names {
            ["index.html"] => Some(Owner::PageOfBantin),
            ["api", "v1", "front.json"] => Some(Owner::Bantin),
            _ => None,
        }
    }
}

fn front_page(drawing: &Drawing<'_>) -> Result<FrontPage, PublishError> {
    let plan = drawing.plan;
    let story = |&at: &usize| -> Result<Story, PublishError> {
        let article = drawing.article(plan.articles[at])?;
        let teaser = plan.lines.teaser(at).clone();
        Ok(Story { teaser, lead: article.lead, picture: article.picture })
    };
    let column = |(section, articles): &(usize, Vec<usize>)| FrontSection {
        id: plan.lists[*section].id.clone(),
        title: plan.lists[*section].title.clone(),
        teasers: articles.iter().map(|&at| plan.lines.teaser(at).clone()).collect(),
    };
    Ok(FrontPage {
        lead: plan.front.lead.as_ref().map(story).transpose()?,
        seconds: plan.front.seconds.iter().map(story).collect::<Result<_, _>>()?,
        sections: plan.front.columns.iter().map(column).collect(),
    })
}
