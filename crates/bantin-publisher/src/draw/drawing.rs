//! All that drawing needs, and what several kinds of output draw in the same way: documents, data, boxes, bodies.
//! Knows nothing of files but their paths.

use std::borrow::Cow;

use bantin_app::{NewsBoxState, Page, PageData, SiteBrief};
use bantin_content::{Article, Correction, Site};
use serde::Serialize;

use crate::body::{self, Body, BodyStyle};
use crate::dates;
use crate::draw::app_paths::AppPaths;
use crate::draw::content_api::json;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::logo::Logo;
use crate::draw::page_html::{Description, PageHead, Shell};
use crate::draw::picture_file::PictureFile;
use crate::draw::public_files::PublicFile;
use crate::edition::edition_path::EditionPath;
use crate::edition::rank::Rank;
use crate::newsroom::SourceArticle;
use crate::order::AppFiles;
use crate::pictures::PictureIndex;
use crate::plan::Plan;
use crate::previous::last_good::LastGood;
use crate::publish_error::PublishError;
use crate::read::source_record::ArticleRecord;
use crate::read::static_files::{StaticFiles, StaticRecord};
use crate::read::{self, Changed, ReadCache};

/// All that drawing needs.
pub(crate) struct Drawing<'a> {
    pub newsroom: &'a std::path::Path,
    pub plan: &'a Plan<'a>,
    /// What `site.json` says; its edition is empty until everything else is drawn.
    pub site: Site,
    pub brief: SiteBrief,
    pub shell: Shell,
    pub app: &'a AppFiles,
    pub app_paths: AppPaths,
    pub public_files: Vec<PublicFile<'a>>,
    pub logo: Option<&'a Logo>,
    pub pictures: &'a PictureIndex,
    pub picture_files: Vec<PictureFile<'a>>,
    pub statics: &'a StaticFiles,
    /// The same in the order of their paths.
    pub static_files: Vec<&'a StaticRecord>,
    /// Articles that were read in this run.
    pub read_cache: &'a ReadCache,
    /// What stands in for articles whose files are broken.
    pub last_good: &'a LastGood,
}

/// What a page has beside its own data.
pub(crate) struct Surroundings {
    pub boxes: Vec<NewsBoxState>,
    /// The page has its address for good.
    pub lasting: bool,
    pub description: Option<Description>,
}

impl Drawing<'_> {
    /// A page as a document, at its address.
    pub fn page(
        &self,
        rank: Rank,
        address: &str,
        page: Page,
        around: Surroundings,
    ) -> Result<DrawnFile<'_>, PublishError> {
        let Surroundings { boxes, lasting, description } = around;
        let data = PageData { site: self.brief.clone(), page, boxes };
        let head = PageHead { address, lasting, description: description.as_ref() };
        let document = self.shell.document(data, head)?;
        Ok(DrawnFile { rank, path: EditionPath::of_address(address), bytes: DrawnBytes::Joined(document) })
    }

    /// A file of the content API, at its address.
    pub fn data<T: Serialize>(
        &self,
        rank: Rank,
        address: &str,
        content: &T,
    ) -> Result<DrawnFile<'_>, PublishError> {
        let bytes = DrawnBytes::Quick(Cow::Owned(json(address, content)?));
        Ok(DrawnFile { rank, path: EditionPath::of_address(address), bytes })
    }

    /// The boxes as they are today.
    pub fn boxes_today(&self) -> Vec<NewsBoxState> {
        let boxes = self.plan.boxes.iter();
        boxes.map(|news| NewsBoxState::first(news.today(&self.plan.lines))).collect()
    }

    /// The boxes as they were on an article's day.
    pub fn boxes_on_the_day_of(&self, article: usize) -> Vec<NewsBoxState> {
        let boxes = self.plan.boxes.iter();
        boxes.map(|news| NewsBoxState::first(news.own_day(article, &self.plan.lines))).collect()
    }

    /// An article with its body.
    pub fn article(&self, record: &ArticleRecord) -> Result<Article, PublishError> {
        if let Some(article) = self.last_good.article(&record.slug).filter(|_| record.last_good) {
            return Ok(article.clone());
        }
        let source = match self.read_cache.take(record) {
            Some(source) => source,
            None => read::open_article(self.newsroom, record, &self.plan.settings.zone).map_err(changed)?,
        };
        let body = body::article_body(&source, self.pictures, self.body_style());
        Ok(self.with_body(source, body))
    }

    fn with_body(&self, source: SourceArticle, body: Body) -> Article {
        let settings = self.plan.settings;
        let moment = |at| dates::stamp(at, &settings.zone, settings.language);
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
                    date: dates::date_stamp(correction.date, &settings.zone, settings.language),
                    text: correction.text,
                })
                .collect(),
            tags: source.tags,
        }
    }

    pub fn body_style(&self) -> BodyStyle<'_> {
        let settings = self.plan.settings;
        BodyStyle {
            sizes: bantin_app::parts::FIGURE_SIZES,
            language: settings.language,
            base_url: &settings.base_url,
        }
    }
}

/// A text that is no longer what was planned: the publish begins anew.
pub(crate) fn changed(Changed { file }: Changed) -> PublishError {
    PublishError::Changed { file }
}
