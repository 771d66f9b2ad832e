//! Draws an edition's sheets: what each page shows, and its data. Knows nothing of files but their paths.

use bantin_app::{
    Address, ArticlePage, List, NewsBoxState, Page, PageData, SectionPage, SiteBrief, Trouble, TroublePage,
    api,
};
use bantin_content::{Article, Correction, FrontPage, FrontSection, PageNumber, StandingPage, Story};

use crate::body::{self, Body, BodyStyle};
use crate::dates;
use crate::deliver::journal::Rank;
use crate::draw::content_api::json;
use crate::draw::page_html::{Description, Place, Shell, first_sentence};
use crate::draw::sheets::Sheet;
use crate::edition::edition_path::EditionPath;
use crate::newsroom::SourceArticle;
use crate::pictures::PictureIndex;
use crate::plan::Plan;
use crate::previous::last_good::LastGood;
use crate::publish_error::PublishError;
use crate::read::source_record::{ArticleRecord, StandingRecord};
use crate::read::{self, Changed, ReadCache};
use crate::twins::Joined;

/// All that drawing needs.
pub(crate) struct Press<'a> {
    pub newsroom: &'a std::path::Path,
    pub plan: &'a Plan<'a>,
    pub brief: SiteBrief,
    pub pictures: &'a PictureIndex,
    pub shell: &'a Shell,
    /// Articles that were read in this run.
    pub read_cache: &'a ReadCache,
    /// What stands of articles whose files are broken.
    pub last_good: &'a LastGood,
}

/// A file that was drawn.
pub(crate) struct Drawn {
    pub rank: Rank,
    pub path: EditionPath,
    pub text: Text,
}

pub(crate) enum Text {
    Page(Joined),
    Data(Vec<u8>),
}

/// The file that a host answers an address with.
pub(crate) fn file_of(address: &str) -> EditionPath {
    let file = address.trim_start_matches('/');
    let page = if file.is_empty() || file.ends_with('/') { "index.html" } else { "" };
    EditionPath::made([file, page].concat())
}

/// The page of an article, and its data.
pub(crate) fn article_files(record: &ArticleRecord) -> (EditionPath, EditionPath) {
    (file_of(&address_of(record).href()), file_of(&api::article(&record.slug)))
}

fn address_of(record: &ArticleRecord) -> Address {
    Address::Article { section: record.section.clone(), slug: record.slug.clone(), list: None }
}

/// What of a page is not its data.
struct Around {
    rank: Rank,
    boxes: Vec<NewsBoxState>,
    /// The page has its address for good.
    lasting: bool,
    description: Option<Description>,
}

impl Press<'_> {
    /// Path of the sheet's first file under the edition: its name among the sheets.
    pub fn name(&self, sheet: Sheet) -> EditionPath {
        let plan = self.plan;
        let address = match sheet {
            Sheet::Front => Address::Front.href(),
            Sheet::Missing => "/404.html".to_owned(),
            Sheet::Section(at) => Address::Section(plan.lists[at].id.clone()).href(),
            Sheet::ClosedPage(at, number) => Address::ClosedPage(plan.lists[at].id.clone(), number).href(),
            Sheet::Standing(at) => Address::Standing(plan.standing[at].name.clone()).href(),
            Sheet::Article(at) => address_of(plan.articles[at]).href(),
            Sheet::NewsBox(at) => api::news_box(&plan.boxes[at].id),
            Sheet::Withdrawn => api::withdrawn(),
            Sheet::Notice => api::notice(),
        };
        file_of(&address)
    }

    /// The sheet's files; the one that names it comes first.
    pub fn draw(&self, sheet: Sheet) -> Result<Vec<Drawn>, PublishError> {
        let plan = self.plan;
        match sheet {
            Sheet::Front => self.draw_front(),
            Sheet::Missing => {
                let page = Page::Trouble(TroublePage { trouble: Trouble::Missing, section: None });
                Ok(vec![self.page(page, "/404.html", self.today(Rank::Page, false, None))?])
            }
            Sheet::Section(at) => {
                let list = &plan.lists[at];
                let latest = list.latest(&plan.lines);
                let data = self.data(Rank::ListData, &api::latest(&list.id), &latest)?;
                let page = SectionPage { section: list.id.clone(), list: Some(List::newest(latest)) };
                let address = Address::Section(list.id.clone()).href();
                let page = self.page(Page::Section(page), &address, self.today(Rank::List, true, None))?;
                Ok(vec![page, data])
            }
            Sheet::ClosedPage(at, number) => self.draw_closed_page(at, number),
            Sheet::Standing(at) => self.draw_standing(plan.standing[at]),
            Sheet::Article(at) => self.draw_article(at),
            Sheet::NewsBox(at) => {
                let news = &plan.boxes[at];
                Ok(vec![self.data(Rank::ListData, &api::news_box(&news.id), &news.today(&plan.lines))?])
            }
            Sheet::Withdrawn => Ok(vec![self.data(Rank::Note, &api::withdrawn(), &plan.withdrawn())?]),
            // No notice: a later step sets one.
            Sheet::Notice => Ok(vec![self.data(Rank::Note, &api::notice(), &serde_json::Map::new())?]),
        }
    }

    fn draw_front(&self) -> Result<Vec<Drawn>, PublishError> {
        let front = self.front()?;
        let data = self.data(Rank::FrontData, &api::front(), &front)?;
        let description = self.plan.settings.tagline.as_deref().and_then(Description::of);
        let page = self.page(Page::Front(front), "/", self.today(Rank::Front, true, description))?;
        Ok(vec![page, data])
    }

    fn draw_article(&self, at: usize) -> Result<Vec<Drawn>, PublishError> {
        let plan = self.plan;
        let record = plan.articles[at];
        let (address, boxes) = (address_of(record).href(), self.boxes_of(at));
        let settings = plan.settings;
        if let Some(day) = record.withdrawn {
            let gone = Trouble::Gone(dates::date_stamp(day, &settings.zone, &settings.language));
            let page = TroublePage { trouble: gone, section: Some(record.section.clone()) };
            let around = Around { rank: Rank::Page, boxes, lasting: false, description: None };
            return Ok(vec![self.page(Page::Trouble(page), &address, around)?]);
        }
        let article = self.article(record)?;
        let data = self.data(Rank::PageData, &api::article(&record.slug), &article)?;
        let description =
            article.lead.as_deref().and_then(Description::of).or_else(|| first_sentence(&article.body_html));
        let list = plan.places[at].map(|(list, place)| plan.lists[list].own_day(place, &plan.lines));
        let page = ArticlePage { article, other_news: list.map(List::newest) };
        let around = Around { rank: Rank::Page, boxes, lasting: true, description };
        Ok(vec![self.page(Page::Article(page), &address, around)?, data])
    }

    fn draw_closed_page(&self, at: usize, number: PageNumber) -> Result<Vec<Drawn>, PublishError> {
        let list = &self.plan.lists[at];
        let closed = list.closed_page(number, &self.plan.lines);
        let data = self.data(Rank::ClosedPageData, &api::closed(&list.id, number), &closed)?;
        let page = List {
            section: list.id.clone(),
            latest: None,
            closed: Some(closed),
            newer_closed: list.closed_after(number),
            newer: false,
            trouble: None,
        };
        let page = SectionPage { section: list.id.clone(), list: Some(page) };
        let boxes = list.newest_on(number).map(|newest| self.boxes_of(newest)).unwrap_or_default();
        let address = Address::ClosedPage(list.id.clone(), number).href();
        let around = Around { rank: Rank::ClosedPage, boxes, lasting: true, description: None };
        Ok(vec![self.page(Page::Section(page), &address, around)?, data])
    }

    fn draw_standing(&self, record: &StandingRecord) -> Result<Vec<Drawn>, PublishError> {
        let page = match self.last_good.standing(&record.name).filter(|_| record.kept) {
            Some(page) => page.clone(),
            None => {
                let source = read::open_standing(self.newsroom, record).map_err(changed)?;
                let body = body::standing_body(&source, self.pictures, self.style());
                StandingPage { name: record.name.clone(), title: source.title, body_html: body.html }
            }
        };
        let data = self.data(Rank::PageData, &api::standing(&record.name), &page)?;
        let description = first_sentence(&page.body_html);
        let address = Address::Standing(record.name.clone()).href();
        let around = Around { rank: Rank::Page, boxes: Vec::new(), lasting: true, description };
        Ok(vec![self.page(Page::Standing(page), &address, around)?, data])
    }

    fn today(&self, rank: Rank, lasting: bool, description: Option<Description>) -> Around {
        let boxes = self.plan.boxes.iter();
        let boxes = boxes.map(|news| NewsBoxState::first(news.today(&self.plan.lines))).collect();
        Around { rank, boxes, lasting, description }
    }

    fn page(&self, page: Page, address: &str, around: Around) -> Result<Drawn, PublishError> {
        let Around { rank, boxes, lasting, description } = around;
        let data = PageData { site: self.brief.clone(), page, boxes };
        let place = Place { path: address, lasting, description: description.as_ref() };
        Ok(Drawn { rank, path: file_of(address), text: Text::Page(self.shell.document(data, place)?) })
    }

    fn data<T: serde::Serialize>(
        &self,
        rank: Rank,
        address: &str,
        content: &T,
    ) -> Result<Drawn, PublishError> {
        Ok(Drawn { rank, path: file_of(address), text: Text::Data(json(address, content)?) })
    }

    /// An article with its body.
    fn article(&self, record: &ArticleRecord) -> Result<Article, PublishError> {
        if let Some(article) = self.last_good.article(&record.slug).filter(|_| record.kept) {
            return Ok(article.clone());
        }
        let source = match self.read_cache.take(record) {
            Some(source) => source,
            None => read::open_article(self.newsroom, record, &self.plan.settings.zone).map_err(changed)?,
        };
        let body = body::article_body(&source, self.pictures, self.style());
        Ok(self.with_body(source, body))
    }

    fn with_body(&self, source: SourceArticle, body: Body) -> Article {
        let settings = self.plan.settings;
        let moment = |at| dates::stamp(at, &settings.zone, &settings.language);
        Article {
            slug: source.slug,
            section: source.section,
            headline: source.headline,
            lead: source.lead,
            byline: source.byline,
            published: moment(source.published),
            updated: source.updated.map(moment),
            picture: body.lead,
            body_html: body.html,
            pictures: body.figures,
            corrections: source
                .corrections
                .into_iter()
                .map(|correction| Correction {
                    date: dates::date_stamp(correction.date, &settings.zone, &settings.language),
                    text: correction.text,
                })
                .collect(),
            tags: source.tags,
        }
    }

    fn front(&self) -> Result<FrontPage, PublishError> {
        let plan = self.plan;
        let story = |&at: &usize| -> Result<Story, PublishError> {
            let article = self.article(plan.articles[at])?;
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

    fn style(&self) -> BodyStyle<'_> {
        let settings = self.plan.settings;
        BodyStyle {
            sizes: bantin_app::parts::FIGURE_SIZES,
            language: &settings.language,
            base_url: &settings.base_url,
        }
    }

    /// The boxes as they stood on an article's day.
    fn boxes_of(&self, article: usize) -> Vec<NewsBoxState> {
        let boxes = self.plan.boxes.iter();
        boxes.map(|news| NewsBoxState::first(news.own_day(article, &self.plan.lines))).collect()
    }
}

fn changed(Changed { file }: Changed) -> PublishError {
    PublishError::Changed { file }
}
