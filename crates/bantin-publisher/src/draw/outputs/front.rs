//! The front page and its data.

use bantin_app::{Address, Page, api};
use bantin_content::{FrontPage, FrontSection, Story, Teaser};

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
            fingerprints.article(plan.articles[story]);
        }
        for (section, column) in &front.columns {
            fingerprints.number(*section as u64);
            fingerprints.lines(column);
            fingerprints.thumbnails(&column[..1]);
        }
        fingerprints.notice();
        fingerprints.of_own_and_boxes_today()
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, _: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let front = front_page(drawing)?;
        let data = drawing.data(Rank::FrontData, &api::front(), &front)?;
        let description = drawing.plan.settings.tagline.as_deref().and_then(Description::of);
        let around = Surroundings { boxes: drawing.boxes_today(), lasting: true, description, picture: None };
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
    let pictured = |at: usize| Teaser { picture: drawing.thumbnail(at), ..plan.lines.teaser(at).clone() };
    let lead = |&at: &usize| -> Result<Story, PublishError> {
        let article = drawing.article(plan.articles[at])?;
        Ok(Story { teaser: plan.lines.teaser(at).clone(), lead: article.lead, picture: article.picture })
    };
    let second = |&at: &usize| -> Result<Story, PublishError> {
        let lead = drawing.article(plan.articles[at])?.lead;
        Ok(Story { teaser: pictured(at), lead, picture: None })
    };
    let column = |(section, articles): &(usize, Vec<usize>)| {
        let first = articles.iter().take(1).map(|&at| pictured(at));
        let others = articles.iter().skip(1).map(|&at| plan.lines.teaser(at).clone());
        FrontSection {
            id: plan.lists[*section].id.clone(),
            title: plan.lists[*section].title.clone(),
            teasers: first.chain(others).collect(),
        }
    };
    Ok(FrontPage {
        lead: plan.front.lead.as_ref().map(lead).transpose()?,
        seconds: plan.front.seconds.iter().map(second).collect::<Result<_, _>>()?,
        sections: plan.front.columns.iter().map(column).collect(),
    })
}
