//! Draws one article as readers will see it once it is published: for the editors' desk. Nothing is written, nothing is
//! kept, and what is wrong with other texts stops nothing.

use std::path::Path;
use std::sync::Arc;

use bantin_content::Stamp;
use bantin_messages::Message;
use jiff::Timestamp;
use rustc_hash::FxHashSet;

use super::begin_drawing::begin_drawing;
use super::sources::Sources;
use crate::attached;
use crate::dates;
use crate::draw::drawn_file::DrawnBytes;
use crate::draw::output_kind::OutputKind;
use crate::draw::outputs::article;
use crate::draw::page_html::Audience;
use crate::draw::site_files::{SiteFiles, site_files};
use crate::draw::static_clashes::taken_elsewhere;
use crate::later::DropLater;
use crate::order::AppFiles;
use crate::pictures::preview_pictures;
use crate::plan;
use crate::previous::last_good::LastGood;
use crate::problem::{self, Problem};
use crate::publish_error::PublishError;
use crate::read::source_record::ArticleRecord;
use crate::read::static_files::StaticFiles;
use crate::read::{Inventory, Remembered, SourcesError};
use crate::twins::SmallestTwins;

/// Which article, for whom.
#[derive(Clone, Copy, Debug)]
pub struct PreviewOrder<'a> {
    pub newsroom: &'a Path,
    /// The article's file, from the newsroom's folder, with `/`.
    pub file: &'a str,
    /// Now. An article that is dated later is drawn as of its own moment.
    pub as_of: Timestamp,
    /// It is for somebody who may see no other article that waits: as if this one were published alone, before all others.
    pub is_shared: bool,
    pub app: &'a AppFiles,
    pub files_at: FilesAt<'a>,
}

/// Where the page finds its pictures.
#[derive(Clone, Copy, Debug)]
pub struct FilesAt<'a> {
    /// Schemes, hosts and ports, with spaces between them.
    pub origins: &'a str,
    /// Names with `/` between them.
    pub folder: &'a str,
}

/// An article, drawn.
#[derive(Clone, Debug)]
pub struct ArticlePreview {
    pub headline: String,
    /// When it is published.
    pub published: Stamp,
    pub is_draft: bool,
    /// Nobody but editors sees it yet.
    pub is_waiting: bool,
    /// Errors and warnings of this article alone, as a check tells them.
    pub problems: Vec<Problem>,
    pub page: Vec<u8>,
    /// What the page loads.
    pub files: Vec<PreviewFile>,
}

/// A file that the page loads, under the last name of its address.
#[derive(Clone, Debug)]
pub struct PreviewFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Why an article was not drawn.
#[derive(Debug)]
pub enum PreviewError {
    /// The newsroom has no such article.
    Missing,
    /// What has to be mended first, in the article or in `site.toml`.
    Problems(Vec<Problem>),
    /// What the machine or the newsroom's folder is lacking.
    Newsroom(Message),
}

/// Draws an article.
pub fn preview_article(order: &PreviewOrder<'_>) -> Result<ArticlePreview, PreviewError> {
    let PreviewOrder { newsroom, file, app, files_at, .. } = *order;
    let mut inventory = Inventory::take(newsroom, &Remembered::nothing())?;
    let (statics, _) = StaticFiles::read(newsroom, &[], None);
    let all = inventory.cross_check(newsroom, order.as_of, &|path| taken_elsewhere(&statics, path));
    let all = all.into_iter().chain(inventory.problems.iter().cloned());
    let mut problems: Vec<Problem> = all.filter(|problem| problem.file == file).collect();
    problem::sort(&mut problems);

    let found = inventory.articles.iter_mut().find(|marked| marked.record.text.file == file);
    let Some(marked) = found else {
        let is_broken = problems.iter().any(Problem::is_error);
        return Err(if is_broken { PreviewError::Problems(problems) } else { PreviewError::Missing });
    };
    let (is_draft, published) = (marked.record.draft, marked.record.published);
    let is_waiting = !marked.record.is_published(order.as_of);
    Arc::make_mut(&mut marked.record).draft = false;
    let record = marked.record.clone();
    if order.is_shared {
        hold_back_others(&mut inventory, file, order.as_of);
    }

    let (pictures, files, of_pictures) = preview_pictures(newsroom, &pictures_of(&record), files_at.folder);
    let handed_out = record.attached_files().map(str::to_owned).collect();
    let (attached, of_attached) = attached::prepare(newsroom, &handed_out, &[], None);
    problems.extend(of_pictures.into_iter().chain(of_attached));
    let mut files: Vec<PreviewFile> = files.into_iter().map(|(path, bytes)| named(&path, bytes)).collect();
    let mut site_files = site_files(newsroom, &inventory.site, &statics);
    files.extend(logo_at(&mut site_files, files_at.folder));

    let sources = Sources {
        inventory: DropLater::new(inventory),
        pictures,
        attached,
        site_files,
        statics,
        warnings: Vec::new(),
        broken: Vec::new(),
        last_good: LastGood::default(),
    };
    let (plan, _) = plan::run(&sources.inventory, order.as_of.max(published));
    let number = plan.articles.iter().position(|planned| planned.text.file == file);
    let number = number.ok_or(PreviewError::Missing)?;
    let audience = Audience::Desk { origins: files_at.origins };
    let drawing = begin_drawing((newsroom, app), audience, &sources, &plan, &SmallestTwins::none())?;
    let drawn = article::Kind.draw(&drawing, number)?.into_iter().next();
    let page = match drawn.map(|page| page.bytes) {
        Some(DrawnBytes::Joined(page)) => page.pieces().collect::<Vec<_>>().concat(),
        _ => return Err(PreviewError::Missing),
    };
    let site = &sources.inventory.site;
    let published = dates::stamp(published, &site.zone, site.language);
    let headline = record.headline.clone();
    Ok(ArticlePreview { headline, published, is_draft, is_waiting, problems, page, files })
}

/// Of what readers do not see yet only this article is left: lists and boxes would name others that are dated before it.
fn hold_back_others(inventory: &mut Inventory, file: &str, as_of: Timestamp) {
    let others = inventory.articles.iter_mut().filter(|marked| marked.record.text.file != file);
    for other in others.filter(|marked| !marked.record.is_published(as_of)) {
        Arc::make_mut(&mut other.record).draft = true;
    }
}

/// The files of the pictures that an article's page shows, each once.
fn pictures_of(record: &ArticleRecord) -> Vec<&str> {
    let mut seen = FxHashSet::default();
    record.picture_files().filter(|file| seen.insert(*file)).collect()
}

fn named(path: &str, bytes: Vec<u8>) -> PreviewFile {
    let name = path.rsplit('/').next().unwrap_or(path).to_owned();
    PreviewFile { name, bytes }
}

/// The logo, where it does not travel in the page: it is found where the pictures are.
fn logo_at(site_files: &mut SiteFiles, folder: &str) -> Option<PreviewFile> {
    let logo = site_files.logo.as_mut()?;
    let file = named(&logo.href, logo.file.clone()?);
    logo.href = ["/", folder, "/", &file.name].concat();
    Some(file)
}

impl From<SourcesError> for PreviewError {
    fn from(error: SourcesError) -> Self {
        PublishError::from(error).into()
    }
}

impl From<PublishError> for PreviewError {
    fn from(error: PublishError) -> Self {
        match error.message() {
            Some(message) => PreviewError::Newsroom(message),
            None => match error {
                PublishError::Problems(problems) => PreviewError::Problems(problems),
                _ => PreviewError::Problems(Vec::new()),
            },
        }
    }
}
