//! Pages of tags.

use bantin_app::pages::{ArticleGroup, ListedLink, ListingPage};
use bantin_app::{plain_address, words};
use bantin_content::Slug;

use crate::draw::drawing::Drawing;
use crate::draw::drawn_file::DrawnFile;
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::{OutputKind, Owner};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::rank::Rank;
use crate::plan::{TagPage, TagPlan};
use crate::publish_error::PublishError;

pub(super) struct Kind;

impl OutputKind for Kind {
    fn count(&self, drawing: &Drawing<'_>) -> usize {
        drawing.plan.tag_pages.len()
    }

    fn path(&self, drawing: &Drawing<'_>, number: usize) -> EditionPath {
        let (tag, page) = tag_page(drawing, number);
        EditionPath::of_address(&address(tag, page.closed))
    }

    fn fingerprint(
        &self,
        drawing: &Drawing<'_>,
        number: usize,
        fingerprints: &mut Fingerprints<'_>,
    ) -> Fingerprint {
        let (tag, page) = tag_page(drawing, number);
        fingerprints.string(&tag.title);
        fingerprints.lines(tag.articles_on(page));
        fingerprints.of_own_and(|around| around.number(newer(tag, page).unwrap_or_default() as u64))
    }

    fn draw<'a>(&self, drawing: &'a Drawing<'_>, number: usize) -> Result<Vec<DrawnFile<'a>>, PublishError> {
        let (tag, page) = tag_page(drawing, number);
        let rank = if page.closed.is_some() { Rank::ClosedPage } else { Rank::List };
        Ok(vec![drawing.plain_page(rank, &address(tag, page.closed), &listing(drawing, tag, page))?])
    }

    fn owner(&self, names: &[&str]) -> Option<Owner> {
        let is_name = |name: &str| name.parse::<Slug>().is_ok();
        match names {
            ["tu-khoa", name, "index.html"] => is_name(name).then_some(Owner::Bantin),
            ["tu-khoa", name, "trang", number, "index.html"] => {
                (is_name(name) && number.parse::<usize>().is_ok()).then_some(Owner::Bantin)
            }
            _ => None,
        }
    }
}

fn tag_page<'a>(drawing: &'a Drawing<'_>, number: usize) -> (&'a TagPlan, TagPage) {
    let page = drawing.plan.tag_pages[number];
    (&drawing.plan.tags[page.tag], page)
}

fn address(tag: &TagPlan, closed: Option<usize>) -> String {
    match closed {
        Some(number) => plain_address::closed_tag(&tag.name, number),
        None => plain_address::tag(&tag.name),
    }
}

/// The closed page after a closed one, where there is one.
fn newer(tag: &TagPlan, page: TagPage) -> Option<usize> {
    page.closed.map(|number| number + 1).filter(|number| *number <= tag.closed_pages())
}

fn listing(drawing: &Drawing<'_>, tag: &TagPlan, page: TagPage) -> ListingPage {
    let plan = drawing.plan;
    let words = bantin_app::words_of(&drawing.site);
    let labels = words::listing_labels(plan.settings.language);
    let open = tag.articles_on(page).iter().rev().filter(|&&article| !plan.lines.is_withdrawn(article));
    let teasers = open.map(|&article| plan.lines.teaser(article).clone()).collect();
    let link =
        |title: &str, closed| ListedLink { title: title.to_owned(), href: address(tag, closed), note: None };
    let older = page.closed.map_or(tag.closed_pages(), |number| number - 1);
    let newest = page.closed.map(|_| link(&words.newest, None));
    let newer = newer(tag, page).map(|number| link(&words.newer_page, Some(number)));
    let older = (older > 0).then(|| link(&words.older_page, Some(older)));
    ListingPage {
        headline: [labels.tag, &tag.title].concat(),
        articles: vec![ArticleGroup { title: None, teasers }],
        onward: newest.into_iter().chain(newer).chain(older).collect(),
        ..ListingPage::default()
    }
}
