//! From an address to its page: which files of the content API it takes.

use std::rc::Rc;

use bantin_content::{Article, ClosedPage, FrontPage, LatestPage, PageNumber, SectionId, StandingPage};
use js_sys::Date;

use super::{Reader, fetch};
use crate::address::Address;
use crate::api::{self, Failure};
use crate::page::{ArticlePage, List, Page, SectionPage};

/// How long a section's list counts as known, in milliseconds.
const KNOWN_FOR: f64 = 300_000.0;

/// Newest list pages that this visit has fetched.
#[derive(Default)]
pub struct KnownLists(Vec<(f64, LatestPage)>);

impl KnownLists {
    pub fn get(&self, section: &SectionId) -> Option<&LatestPage> {
        let (at, latest) = self.0.iter().find(|(_, latest)| latest.section == *section)?;
        (Date::now() - at < KNOWN_FOR).then_some(latest)
    }

    pub fn learn(&mut self, latest: &LatestPage) {
        self.0.retain(|(_, known)| known.section != latest.section);
        self.0.push((Date::now(), latest.clone()));
    }
}

/// The page at an address: one request when its section's list is known, two otherwise.
pub async fn load(reader: &Rc<Reader>, address: &Address) -> Result<Page, Failure> {
    let known = match address {
        // The list is what this page shows: it is asked for anew.
        Address::Section(_) => None,
        Address::ClosedPage(section, _) | Address::Article { section, .. } => {
            reader.lists.borrow().get(section).cloned()
        }
        Address::Front | Address::Standing(_) => None,
    };
    let page = fetched(address, known).await?;
    let list = match &page {
        Page::Section(page) => page.list.as_ref(),
        Page::Article(page) => page.other_news.as_ref(),
        _ => None,
    };
    if let Some(latest) = list.and_then(|list| list.latest.as_ref()) {
        reader.lists.borrow_mut().learn(latest);
    }
    Ok(page)
}

/// As [`load`], from nothing but the list that is known.
pub async fn fetched(address: &Address, known: Option<LatestPage>) -> Result<Page, Failure> {
    match address {
        Address::Front => Ok(Page::Front(fetch::get::<FrontPage>(&api::front()).await?)),
        Address::Standing(name) => {
            Ok(Page::Standing(fetch::get::<StandingPage>(&api::standing(name)).await?))
        }
        Address::Section(section) => {
            let list = list(section, None, known).await?;
            Ok(Page::Section(SectionPage { section: section.clone(), list: Some(list) }))
        }
        Address::ClosedPage(section, number) => {
            let list = list(section, Some(*number), known).await?;
            Ok(Page::Section(SectionPage { section: section.clone(), list: Some(list) }))
        }
        Address::Article { section, slug, list: number } => {
            let article = fetch::begin(&api::article(slug));
            let list = list(section, *number, known).await;
            let article: Article = fetch::read(article).await?;
            // Another section's article: the host's own page at this address knows better.
            if article.section != *section {
                return Err(Failure::Wrong);
            }
            Ok(Page::Article(ArticlePage { article, other_news: Some(list?) }))
        }
    }
}

async fn list(
    section: &SectionId,
    number: Option<PageNumber>,
    known: Option<LatestPage>,
) -> Result<List, Failure> {
    let closed = number.map(|number| fetch::begin(&api::closed(section, number)));
    let latest = match known {
        Some(latest) => latest,
        None => fetch::get(&api::latest(section)).await?,
    };
    let mut list = List::newest(latest);
    if let Some(closed) = closed {
        list.closed = Some(fetch::read::<ClosedPage>(closed).await?);
    }
    Ok(list)
}
