//! All that drawing needs, and what several kinds of output draw in the same way: documents, data, boxes, bodies.
//! Knows nothing of files but their paths.

use std::borrow::Cow;

use bantin_app::pages::ListingPage;
use bantin_app::{NewsBoxState, Page, PageData, SiteBrief, words};
use bantin_content::{Article, Attachment, Correction, Site};
use serde::Serialize;

use crate::attached::{AttachedIndex, kind_and_size};
use crate::body::{self, Body, BodyFiles, BodyStyle};
use crate::dates;
use crate::draw::app_paths::AppPaths;
use crate::draw::attached_file::AttachedFile;
use crate::draw::content_api::json;
use crate::draw::drawn_file::{DrawnBytes, DrawnFile};
use crate::draw::fingerprints::Fingerprints;
use crate::draw::icons::IconSource;
use crate::draw::logo::Logo;
use crate::draw::moved_pages::MovedPage;
use crate::draw::page_html::{Description, PageHead, SharingCard, Shell};
use crate::draw::picture_file::PictureFile;
use crate::draw::public_files::PublicFile;
use crate::draw::site_card::SiteCard;
use crate::edition::edition_path::EditionPath;
use crate::edition::rank::Rank;
use crate::newsroom::{SourceArticle, SourceAttachment};
use crate::order::AppFiles;
use crate::pictures::{Crops, PictureIndex};
use crate::plan::Plan;
use crate::previous::last_good::LastGood;
use crate::publish_error::PublishError;
use crate::read::source_record::ArticleRecord;
use crate::read::static_files::{StaticFiles, StaticRecord};
use crate::read::{self, Changed, OldPlace, ReadCache};
use crate::slug_maker::tags_with_pages;

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
    pub icons: IconSource<'a>,
    /// What pages without a picture are shared with.
    pub card: SiteCard,
    /// The paper's colour by day, as CSS writes it.
    pub paper: Option<String>,
    pub pictures: &'a PictureIndex,
    pub picture_files: Vec<PictureFile<'a>>,
    /// Old addresses and where they lead, by their letters.
    pub old_places: &'a [OldPlace],
    /// Those that have a page.
    pub moved_pages: Vec<MovedPage<'a>>,
    pub attached: &'a AttachedIndex,
    pub attached_files: Vec<AttachedFile<'a>>,
    pub statics: &'a StaticFiles,
    /// The same in the order of their paths.
    pub static_files: Vec<&'a StaticRecord>,
    /// Articles that were read in this run.
    pub read_cache: &'a ReadCache,
    /// What stands in for articles whose files are broken.
    pub last_good: &'a LastGood,
}

/// What a page has beside its own data.
pub(crate) struct Surroundings<'a> {
    pub boxes: Vec<NewsBoxState>,
    /// The page has its address for good.
    pub lasting: bool,
    pub description: Option<Description>,
    /// The crops of the page's lead picture, and what it shows.
    pub picture: Option<(&'a Crops, String)>,
}

impl Drawing<'_> {
    pub fn fingerprints(&self) -> Fingerprints<'_> {
        Fingerprints::new(self.plan, self.pictures, self.attached, self.last_good)
    }

    /// A page as a document, at its address.
    pub fn page(
        &self,
        rank: Rank,
        address: &str,
        page: Page,
        around: Surroundings<'_>,
    ) -> Result<DrawnFile<'_>, PublishError> {
        let Surroundings { boxes, lasting, description, picture } = around;
        let data = PageData { site: self.brief.clone(), page, boxes };
        let picture = picture.as_ref().map(|(crops, alt)| (*crops, &**alt));
        let card = picture.and_then(|(crops, alt)| SharingCard::of(crops, alt));
        let card = card.unwrap_or_else(|| self.card.shared());
        let pictures = picture.map(|(crops, _)| &*crops.ratios).unwrap_or_default();
        // The pages that readers without script come to first.
        let bakes_notice = matches!(rank, Rank::Front | Rank::List);
        let notice = self.plan.notice.as_ref().filter(|_| bakes_notice);
        let description = description.as_ref();
        let head = PageHead { address, lasting, description, card, pictures, notice };
        let document = self.shell.document(data, head)?;
        Ok(DrawnFile { rank, path: EditionPath::of_address(address), bytes: DrawnBytes::Joined(document) })
    }

    /// A plain page as a document, at its address.
    pub fn plain_page(
        &self,
        rank: Rank,
        address: &str,
        page: &ListingPage,
    ) -> Result<DrawnFile<'_>, PublishError> {
        let (site, language) = (&self.site.name, self.site.language);
        let description = Description::of(&words::listing_description(language, site, &page.title()));
        let head = PageHead {
            address,
            lasting: true,
            description: description.as_ref(),
            card: self.card.shared(),
            pictures: &[],
            notice: None,
        };
        let words = bantin_app::words_of(&self.site);
        let frame = bantin_app::listing_html(page, &self.site, &words);
        let document = self.shell.plain_document(site, page, &frame, head)?;
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
        let body = body::article_body(&source, self.body_files(), self.body_style());
        Ok(self.with_body(source, body))
    }

    fn with_body(&self, source: SourceArticle, body: Body) -> Article {
        let settings = self.plan.settings;
        let moment = |at| dates::stamp(at, &settings.zone, settings.language);
        let (tags, tag_pages) = tags_with_pages(source.tags);
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
            attachments: self.attachments(&source.attachments),
            tags,
            tag_pages,
        }
    }

    /// The files that a text lists, as readers see them.
    pub fn attachments(&self, listed: &[SourceAttachment]) -> Vec<Attachment> {
        let format = self.plan.settings.number_format;
        let attachment = |listed: &SourceAttachment| {
            let record = self.attached.get(&listed.file)?;
            let (title, details) = (listed.title.clone(), kind_and_size(record, format));
            Some(Attachment { title, href: record.href(), details })
        };
        listed.iter().filter_map(attachment).collect()
    }

    pub fn body_files(&self) -> BodyFiles<'_> {
        BodyFiles { pictures: self.pictures, attached: self.attached }
    }

    pub fn body_style(&self) -> BodyStyle<'_> {
        let settings = self.plan.settings;
        BodyStyle {
            sizes: bantin_app::parts::FIGURE_SIZES,
            language: settings.language,
            base_url: &settings.base_url,
            number_format: settings.number_format,
        }
    }
}

/// A text that is no longer what was planned: the publish begins anew.
pub(crate) fn changed(Changed { file }: Changed) -> PublishError {
    PublishError::Changed { file }
}
