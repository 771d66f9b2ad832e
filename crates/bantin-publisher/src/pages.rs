//! Every page of the edition: which there are, what each shows, and its writing. A page is
//! drawn, packed and written before the next, so memory does not grow with the site.

use bantin_app::{
    Address, ArticlePage, List, NewsBoxState, Page, PageData, SectionPage, SiteBrief, Trouble, TroublePage,
};
use bantin_content::{Article, Correction, FrontPage, FrontSection, PageNumber, StandingPage, Story};
use rayon::prelude::*;

use crate::body::{self, Body, BodyStyle};
use crate::content_api;
use crate::dates;
use crate::edition_writer::EditionWriter;
use crate::newsroom::{SourceArticle, SourceStanding};
use crate::page_html::{Description, Place, Shell, first_sentence};
use crate::passes::Plan;
use crate::pictures::PictureIndex;
use crate::progress::Progress;
use crate::publish_error::PublishError;

/// All that drawing needs.
pub(crate) struct Press<'a> {
    pub plan: &'a Plan,
    pub brief: SiteBrief,
    pub pictures: &'a PictureIndex,
    pub shell: &'a Shell,
    pub writer: &'a EditionWriter<'a>,
}

/// One page to draw.
#[derive(Clone, Copy, Debug)]
enum Job {
    Front,
    Missing,
    /// By their places in the plan.
    Article(usize),
    Section(usize),
    ClosedPage(usize, PageNumber),
    Standing(usize),
}

/// Draws every page and writes it, with its data; says how many there were.
pub(crate) fn write(press: &Press<'_>, progress: &dyn Progress) -> Result<usize, PublishError> {
    let jobs = jobs(press.plan);
    progress.stage("Drawing pages", Some(jobs.len()));
    jobs.par_iter().try_for_each(|&job| {
        press.print(job)?;
        progress.advance(1);
        Ok::<(), PublishError>(())
    })?;
    Ok(jobs.len())
}

fn jobs(plan: &Plan) -> Vec<Job> {
    let closed = plan
        .lists
        .iter()
        .enumerate()
        .flat_map(|(section, list)| list.closed().map(move |number| Job::ClosedPage(section, number)));
    let mut jobs = vec![Job::Front, Job::Missing];
    jobs.extend((0..plan.lists.len()).map(Job::Section));
    jobs.extend(closed);
    jobs.extend((0..plan.standing.len()).map(Job::Standing));
    jobs.extend((0..plan.articles.len()).map(Job::Article));
    jobs
}

impl Press<'_> {
    fn print(&self, job: Job) -> Result<(), PublishError> {
        match job {
            Job::Front => self.print_front(),
            Job::Missing => {
                let trouble = TroublePage { trouble: Trouble::Missing, section: None };
                self.put(Page::Trouble(trouble), self.boxes_today(), "/404.html", false, None)
            }
            Job::Article(at) => self.print_article(at),
            Job::Section(at) => {
                let list = &self.plan.lists[at];
                let page = List::newest(list.latest(&self.plan.lines));
                let page = SectionPage { section: list.id.clone(), list: Some(page) };
                let path = Address::Section(list.id.clone()).href();
                self.put(Page::Section(page), self.boxes_today(), &path, true, None)
            }
            Job::ClosedPage(at, number) => self.print_closed_page(at, number),
            Job::Standing(at) => self.print_standing(&self.plan.standing[at]),
        }
    }

    fn print_front(&self) -> Result<(), PublishError> {
        let front = self.front();
        content_api::write_front(&front, self.writer)?;
        let description = self.plan.settings.tagline.as_deref().and_then(Description::of);
        self.put(Page::Front(front), self.boxes_today(), "/", true, description)
    }

    fn print_article(&self, at: usize) -> Result<(), PublishError> {
        let source = &self.plan.articles[at];
        let address =
            Address::Article { section: source.section.clone(), slug: source.slug.clone(), list: None };
        let (path, boxes) = (address.href(), self.boxes_of(at));
        let settings = &self.plan.settings;
        if let Some(day) = source.withdrawn {
            let gone = Trouble::Gone(dates::date_stamp(day, &settings.zone, &settings.language));
            let page = TroublePage { trouble: gone, section: Some(source.section.clone()) };
            return self.put(Page::Trouble(page), boxes, &path, false, None);
        }
        let article = self.article(source, self.body(source));
        content_api::write_article(&article, self.writer)?;
        let description =
            article.lead.as_deref().and_then(Description::of).or_else(|| first_sentence(&article.body_html));
        let list =
            self.plan.places[at].map(|(list, place)| self.plan.lists[list].own_day(place, &self.plan.lines));
        let page = ArticlePage { article, other_news: list.map(List::newest) };
        self.put(Page::Article(page), boxes, &path, true, description)
    }

    fn print_closed_page(&self, at: usize, number: PageNumber) -> Result<(), PublishError> {
        let list = &self.plan.lists[at];
        let page = List {
            section: list.id.clone(),
            latest: None,
            closed: Some(list.closed_page(number, &self.plan.lines)),
            newer_closed: list.closed_after(number),
            newer: false,
            trouble: None,
        };
        let page = SectionPage { section: list.id.clone(), list: Some(page) };
        let boxes = list.newest_on(number).map(|newest| self.boxes_of(newest)).unwrap_or_default();
        let path = Address::ClosedPage(list.id.clone(), number).href();
        self.put(Page::Section(page), boxes, &path, true, None)
    }

    fn print_standing(&self, source: &SourceStanding) -> Result<(), PublishError> {
        let body = body::standing_body(source, self.pictures, self.style());
        let page =
            StandingPage { name: source.name.clone(), title: source.title.clone(), body_html: body.html };
        content_api::write_standing(&page, self.writer)?;
        let description = first_sentence(&page.body_html);
        let path = Address::Standing(source.name.clone()).href();
        self.put(Page::Standing(page), Vec::new(), &path, true, description)
    }

    fn put(
        &self,
        page: Page,
        boxes: Vec<NewsBoxState>,
        path: &str,
        lasting: bool,
        description: Option<Description>,
    ) -> Result<(), PublishError> {
        let data = PageData { site: self.brief.clone(), page, boxes };
        let place = Place { path, lasting, description: description.as_ref() };
        let html = self
            .shell
            .document(data, place)
            .map_err(|error| PublishError::Io { path: path.into(), source: error.into() })?;
        self.writer.write(&file_of(path), html.as_bytes())
    }

    fn article(&self, source: &SourceArticle, body: Body) -> Article {
        let settings = &self.plan.settings;
        let moment = |at| dates::stamp(at, &settings.zone, &settings.language);
        Article {
            slug: source.slug.clone(),
            section: source.section.clone(),
            headline: source.headline.clone(),
            lead: source.lead.clone(),
            byline: source.byline.clone(),
            published: moment(source.published),
            updated: source.updated.map(moment),
            picture: body.lead,
            body_html: body.html,
            pictures: body.figures,
            corrections: source
                .corrections
                .iter()
                .map(|correction| Correction {
                    date: dates::date_stamp(correction.date, &settings.zone, &settings.language),
                    text: correction.text.clone(),
                })
                .collect(),
            tags: source.tags.clone(),
        }
    }

    fn front(&self) -> FrontPage {
        let plan = self.plan;
        let story = |&at: &usize| Story {
            teaser: plan.lines[at].teaser.clone(),
            lead: plan.articles[at].lead.clone(),
            picture: self.body(&plan.articles[at]).lead,
        };
        let column = |(section, articles): &(usize, Vec<usize>)| FrontSection {
            id: plan.lists[*section].id.clone(),
            title: plan.lists[*section].title.clone(),
            teasers: articles.iter().map(|&at| plan.lines[at].teaser.clone()).collect(),
        };
        FrontPage {
            lead: plan.front.lead.as_ref().map(story),
            seconds: plan.front.seconds.iter().map(story).collect(),
            sections: plan.front.columns.iter().map(column).collect(),
        }
    }

    fn body(&self, article: &SourceArticle) -> Body {
        body::article_body(article, self.pictures, self.style())
    }

    fn style(&self) -> BodyStyle<'_> {
        let settings = &self.plan.settings;
        BodyStyle {
            sizes: bantin_app::parts::FIGURE_SIZES,
            language: &settings.language,
            base_url: &settings.base_url,
        }
    }

    fn boxes_today(&self) -> Vec<NewsBoxState> {
        let boxes = self.plan.boxes.iter();
        boxes.map(|news| NewsBoxState::first(news.today(&self.plan.lines))).collect()
    }

    /// The boxes as they stood on an article's day.
    fn boxes_of(&self, article: usize) -> Vec<NewsBoxState> {
        let boxes = self.plan.boxes.iter();
        boxes.map(|news| NewsBoxState::first(news.own_day(article, &self.plan.lines))).collect()
    }
}

/// The file that a host answers an address with.
fn file_of(path: &str) -> String {
    let file = path.trim_start_matches('/');
    if file.is_empty() || file.ends_with('/') { [file, "index.html"].concat() } else { file.to_owned() }
}
