//! Gives a section another id: the name of its folder, and the first part of all its articles' addresses. Every address that
//! vanishes with it leads on: those of the articles by their `aliases`, those of the section's lists, archive and feeds by
//! `redirects.csv`.
//!
//! The steps come in an order in which each can be taken again. Old addresses are written into articles where these still lie:
//! there they are their own and mean nothing. Then the folder gets its new name, `site.toml` the new id, and the list its
//! lines. Whoever is stopped in between runs the command again, and it goes on where it was.

use std::path::Path;

use bantin_app::Address;
use bantin_content::{NameError, OldAddress, SectionId};
use jiff::Timestamp;

use super::alias::add_alias;
use super::amend_error::AmendError;
use super::article_file::NamedArticle;
use super::links::links_into_section;
use super::section_lists::{self, Published};
use super::{redirect_lines, section_id};
use crate::disk::source_file;
use crate::newsroom::SiteSettings;
use crate::read::{self, CONTENT};

/// What giving a section another id does.
#[derive(Debug)]
pub struct SectionMove {
    pub old: SectionId,
    pub new: SectionId,
    /// Its articles, where they lie now.
    pub articles: Vec<NamedArticle>,
    /// Texts that link into the section. Their links are led on.
    pub linked_by: Vec<String>,
    /// How far an earlier run came.
    begun: Begun,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Begun {
    Nothing,
    /// The folder has its new name.
    Folder,
    /// `site.toml` has the new id too.
    Site,
}

/// Why a section cannot have this id.
#[derive(Debug)]
pub enum NoSectionMove {
    Section(String),
    Id(NameError),
    /// A section or a file has it already.
    Taken(String),
    /// That is its id.
    Nothing,
}

/// A step that failed, and the file that it was about.
#[derive(Debug)]
pub struct FailedStep {
    pub file: String,
    pub error: AmendError,
}

/// Looks what another id would do.
pub fn plan_section_move(
    newsroom: &Path,
    site: &SiteSettings,
    old: &str,
    new: &str,
) -> Result<SectionMove, NoSectionMove> {
    let plain = |id: &str| id.trim_matches('/').parse::<SectionId>().map_err(NoSectionMove::Id);
    let (old, new) = (plain(old)?, plain(new)?);
    if old == new {
        return Err(NoSectionMove::Nothing);
    }
    let is_section = |id: &SectionId| site.sections.iter().any(|section| section.id == *id);
    let is_folder = |id: &SectionId| source_file::is_there(newsroom, &folder(id));
    let begun = match (is_section(&old), is_section(&new)) {
        (true, false) if !is_folder(&old) && is_folder(&new) => Begun::Folder,
        (true, false) if !is_folder(&new) => Begun::Nothing,
        (true, false) => return Err(NoSectionMove::Taken(folder(&new))),
        (true, true) => return Err(NoSectionMove::Taken(read::SITE_FILE.to_owned())),
        (false, true) if !is_folder(&old) => Begun::Site,
        (false, _) => return Err(NoSectionMove::Section(old.to_string())),
    };
    let page = [CONTENT, "/", new.as_str(), ".md"].concat();
    if source_file::is_there(newsroom, &page) {
        return Err(NoSectionMove::Taken(page));
    }
    let lies_in = if begun == Begun::Nothing { &old } else { &new };
    let articles = articles_in(newsroom, site, lies_in, &old);
    let linked_by = links_into_section(newsroom, old.as_str());
    let planned = SectionMove { old, new, articles, linked_by, begun };
    // An id that was mistyped is told from one that has just been given up by what articles say.
    if begun == Begun::Site && !planned.remembers_the_old(newsroom, site) {
        return Err(NoSectionMove::Section(planned.old.to_string()));
    }
    Ok(planned)
}

impl SectionMove {
    /// Whether all can be written that is to be.
    pub fn rehearse(&self, newsroom: &Path) -> Result<(), FailedStep> {
        if self.begun == Begun::Site {
            return Ok(());
        }
        section_id::rename(newsroom, &self.old, &self.new, true).map_err(failed(read::SITE_FILE))
    }

    pub fn carry_out(&self, newsroom: &Path, site: &SiteSettings, now: Timestamp) -> Result<(), FailedStep> {
        self.rehearse(newsroom)?;
        let mut published = Vec::new();
        for article in &self.articles {
            let old_address = self.old_address(article);
            let before =
                add_alias(newsroom, &site.zone, article, &old_address).map_err(failed(&article.file))?;
            published.extend(Published::of(&before, now, &site.zone));
        }
        if self.begun == Begun::Nothing && source_file::is_there(newsroom, &folder(&self.old)) {
            let moved = source_file::rename(newsroom, &folder(&self.old), &folder(&self.new));
            moved.map_err(AmendError::Io).map_err(failed(&folder(&self.old)))?;
        }
        if self.begun != Begun::Site {
            section_id::rename(newsroom, &self.old, &self.new, false).map_err(failed(read::SITE_FILE))?;
        }
        let lists = section_lists::old_and_new(&self.old, &self.new, &published);
        redirect_lines::add(newsroom, &lists).map_err(failed(read::redirects_csv::FILE))
    }

    /// The address that an article has had.
    pub fn old_address(&self, article: &NamedArticle) -> OldAddress {
        let address = Address::Article { section: self.old.clone(), slug: article.slug.clone(), list: None };
        OldAddress::parse(&address.href()).expect("names of sections and articles are in the grammar")
    }

    fn remembers_the_old(&self, newsroom: &Path, site: &SiteSettings) -> bool {
        let remembers = |article: &NamedArticle| {
            let bytes =
                source_file::read(newsroom, &article.file, source_file::LONGEST_TEXT).unwrap_or_default();
            let (section, slug) = (article.section.clone(), article.slug.clone());
            let read = read::article_of(&article.file, section, slug, &bytes, &site.zone);
            let old = self.old_address(article);
            read.is_ok_and(|read| read.aliases.iter().any(|alias| alias.address == old))
        };
        self.articles.iter().any(remembers)
    }
}

/// The articles whose files lie in the folder of a section. While the folder has its new name alone, `site.toml` knows only
/// the old.
fn articles_in(
    newsroom: &Path,
    site: &SiteSettings,
    lies_in: &SectionId,
    old: &SectionId,
) -> Vec<NamedArticle> {
    let mut site = site.clone();
    site.sections
        .iter_mut()
        .filter(|section| section.id == *old)
        .for_each(|section| section.id = lies_in.clone());
    let below = [&folder(lies_in), "/"].concat();
    let named = |(slug, file): (bantin_content::Slug, String)| {
        file.starts_with(&below).then(|| NamedArticle { slug, section: lies_in.clone(), file })
    };
    read::slugs(newsroom, &site).into_iter().filter_map(named).collect()
}

fn folder(section: &SectionId) -> String {
    [CONTENT, "/", section.as_str()].concat()
}

fn failed(file: &str) -> impl FnOnce(AmendError) -> FailedStep + '_ {
    move |error| FailedStep { file: file.to_owned(), error }
}
