//! Moves an article to another section, or gives it another name. The address that it had is kept among its `aliases`, so
//! that whoever goes there is led on.
//!
//! First the alias is written, into a file that still lies where it lay: there it is the article's own address and means
//! nothing. Then the file or its folder gets its new place in one step. Whoever is stopped in between has the old newsroom,
//! and runs the command again.

use std::path::Path;

use bantin_app::Address;
use bantin_content::{NameError, OldAddress, SectionId, Slug};
use jiff::tz::TimeZone;

use super::alias::add_alias;
use super::amend_error::AmendError;
use super::article_file::NamedArticle;
use super::links::links_to_article;
use crate::disk::source_file;
use crate::newsroom::SiteSettings;
use crate::read::{self, CONTENT};

/// What moving an article does.
#[derive(Debug)]
pub struct ArticleMove {
    pub article: NamedArticle,
    pub old_address: OldAddress,
    /// Its address from now on.
    pub new_address: String,
    /// The file or folder that is moved, and to where; from the newsroom's folder, with `/`.
    pub from: String,
    pub to: String,
    /// Texts that link to it. Their links are led on.
    pub linked_by: Vec<String>,
}

/// Why an article cannot be moved so.
#[derive(Debug)]
pub enum NoMove {
    Section(String),
    Slug(NameError),
    /// Another file has the name already.
    Taken(String),
    /// That is where it lies.
    Nothing,
}

/// Looks what a move would do. `to` is `section/slug`, `section/` or `slug`.
pub fn plan_move(
    newsroom: &Path,
    site: &SiteSettings,
    article: NamedArticle,
    to: &str,
) -> Result<ArticleMove, NoMove> {
    let (section, slug) = target(site, &article, to)?;
    if (&section, &slug) == (&article.section, &article.slug) {
        return Err(NoMove::Nothing);
    }
    let taken = read::slugs(newsroom, site).into_iter().find(|(other, _)| *other == slug);
    if let Some((_, file)) = taken.filter(|(_, file)| *file != article.file) {
        return Err(NoMove::Taken(file));
    }
    let from = article.file.strip_suffix("/index.md").unwrap_or(&article.file).to_owned();
    let old_folder = [CONTENT, "/", article.section.as_str(), "/"].concat();
    let inside = from.strip_prefix(&old_folder).and_then(|inside| inside.rsplit_once('/'));
    let between = inside.map(|(between, _)| [between, "/"].concat()).unwrap_or_default();
    let ending = if from.ends_with(".md") { ".md" } else { "" };
    let to = [CONTENT, "/", section.as_str(), "/", &between, slug.as_str(), ending].concat();
    if source_file::is_there(newsroom, &to) {
        return Err(NoMove::Taken(to));
    }
    let address = |section: &SectionId, slug: &Slug| {
        Address::Article { section: section.clone(), slug: slug.clone(), list: None }.href()
    };
    let old_address = OldAddress::parse(&address(&article.section, &article.slug));
    let old_address = old_address.map_err(|_| NoMove::Slug(NameError::TooLong))?;
    let new_address = address(&section, &slug);
    let linked_by = links_to_article(newsroom, &article);
    Ok(ArticleMove { article, old_address, new_address, from, to, linked_by })
}

impl ArticleMove {
    pub fn carry_out(&self, newsroom: &Path, zone: &TimeZone) -> Result<(), AmendError> {
        add_alias(newsroom, zone, &self.article, &self.old_address)?;
        source_file::rename(newsroom, &self.from, &self.to).map_err(AmendError::Io)
    }
}

fn target(site: &SiteSettings, article: &NamedArticle, to: &str) -> Result<(SectionId, Slug), NoMove> {
    let section_of = |id: &str| {
        let section = site.sections.iter().map(|section| &section.id).find(|section| section.as_str() == id);
        section.cloned().ok_or_else(|| NoMove::Section(id.to_owned()))
    };
    let slug_of = |slug: &str| slug.parse::<Slug>().map_err(NoMove::Slug);
    let path = to.strip_prefix('/').unwrap_or(to);
    match path.split_once('/') {
        None => Ok((article.section.clone(), slug_of(path)?)),
        Some((section, "")) => Ok((section_of(section)?, article.slug.clone())),
        Some((section, slug)) => Ok((section_of(section)?, slug_of(slug.trim_end_matches('/'))?)),
    }
}
