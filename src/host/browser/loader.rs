//! From an address to its page: which files of the content API it takes, and whether they hold what was asked for.

use std::rc::Rc;

use bantin_content::{
    Article, BoxId, ClosedPage, FrontPage, LatestPage, NewsBox, PageName, PageNumber, SectionId, Slug,
    StandingPage,
};
use js_sys::Date;

use super::{Reader, body_check, fetch};
use crate::address::Address;
use crate::api::{self, Failure};
use crate::page::{ArticlePage, List, Page, SectionPage};

/// How long a section's list counts as known, in milliseconds.
const KNOWN_FOR: f64 = 300_000.0;

/// Newest list pages that this visit has fetched: at most one for each section.
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
        Address::Standing(name) => Ok(Page::Standing(standing(name).await?)),
        Address::Section(section) => {
            let list = list(section, None, known).await?;
            Ok(Page::Section(SectionPage { section: section.clone(), list: Some(list) }))
        }
        Address::ClosedPage(section, number) => {
            let list = list(section, Some(*number), known).await?;
            Ok(Page::Section(SectionPage { section: section.clone(), list: Some(list) }))
        }
        Address::Article { section, slug, list: number } => {
            let article = article(section, slug);
            let list = list(section, *number, known).await;
            let article = article.await?;
            Ok(Page::Article(ArticlePage { article, other_news: Some(list?) }))
        }
    }
}

/// The article at an address; the request is sent at once. Another article, or one that no publisher wrote, is
/// wrong: the host's own page at that address knows better.
pub fn article(section: &SectionId, slug: &Slug) -> impl Future<Output = Result<Article, Failure>> {
    let text = fetch::begin(&api::article(slug));
    async move {
        let article: Article = fetch::read(text).await?;
        let is_right =
            article.section == *section && article.slug == *slug && body_check::is_clean(&article.body_html);
        if is_right { Ok(article) } else { Err(Failure::Wrong) }
    }
}

pub async fn standing(name: &PageName) -> Result<StandingPage, Failure> {
    let page: StandingPage = fetch::get(&api::standing(name)).await?;
    let is_right = page.name == *name && body_check::is_clean(&page.body_html);
    if is_right { Ok(page) } else { Err(Failure::Wrong) }
}

/// A section's newest list page.
pub async fn latest(section: &SectionId) -> Result<LatestPage, Failure> {
    let latest: LatestPage = fetch::get(&api::latest(section)).await?;
    if latest.section == *section { Ok(latest) } else { Err(Failure::Wrong) }
}

/// A section's closed page; the request is sent at once.
pub fn closed(section: &SectionId, number: PageNumber) -> impl Future<Output = Result<ClosedPage, Failure>> {
    let text = fetch::begin(&api::closed(section, number));
    async move {
        let closed: ClosedPage = fetch::read(text).await?;
        let is_right = closed.section == *section && closed.span.number == number;
        if is_right { Ok(closed) } else { Err(Failure::Wrong) }
    }
}

/// A box as it is today.
pub async fn news_box(id: &BoxId) -> Result<NewsBox, Failure> {
    let news: NewsBox = fetch::get(&api::news_box(id)).await?;
    if news.id == *id { Ok(news) } else { Err(Failure::Wrong) }
}

async fn list(
    section: &SectionId,
    number: Option<PageNumber>,
    known: Option<LatestPage>,
) -> Result<List, Failure> {
    let closed = number.map(|number| closed(section, number));
    let latest = match known {
        Some(latest) => latest,
        None => latest(section).await?,
    };
    let mut list = List::newest(latest);
    if let Some(closed) = closed {
        list.closed = Some(closed.await?);
    }
    Ok(list)
}
