//! Reads a newsroom: `site.toml` and everything under `content/`, parsed and checked.
//! Decides nothing: what is held back, listed or drawn is for the passes.

mod addresses;
mod article;
mod cross_checks;
mod did_you_mean;
mod fields;
mod front_matter;
mod listing;
mod moments;
mod references;
mod site;
mod site_file;
mod site_lists;
mod source_text;
mod toml_tree;
mod tree;
mod yaml_tree;

use std::io;
use std::path::{Path, PathBuf};

use bantin_content::SectionId;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use crate::newsroom::{Newsroom, SourceArticle, SourceStanding};
use crate::problem::{self, Problem};
use addresses::Addresses;
use article::ReadArticle;
use listing::Found;
use site::SiteRead;
use source_text::SourceText;

pub(crate) use did_you_mean::did_you_mean;

/// Why a newsroom could not be read.
#[derive(Debug, thiserror::Error)]
pub enum SourcesError {
    /// Errors and warnings together, in reading order.
    #[error("{}", told(.0))]
    Problems(Vec<Problem>),
    #[error("{}: no site.toml here, so this is not a newsroom; `bantin new DIR` makes one", .folder.display())]
    NotANewsroom { folder: PathBuf },
    #[error("{}: cannot be read: {source}", .path.display())]
    Io { path: PathBuf, source: io::Error },
}

/// Reads a newsroom. With it come the warnings, in reading order; one error and there is no newsroom.
pub fn read(folder: &Path) -> Result<(Newsroom, Vec<Problem>), SourcesError> {
    let SiteRead { settings, zone, mut problems } = read_site(folder)?;
    let sections: Option<Vec<SectionId>> =
        settings.as_ref().map(|site| site.sections.iter().map(|section| section.id.clone()).collect());
    let (found, more) = listing::list(folder, sections.as_deref())?;
    problems.extend(more);
    let (articles, standing) = read_files(folder, found, &zone, &mut problems)?;
    problems.extend(cross_checks::clashes(&articles, &standing, sections.as_deref().unwrap_or_default()));
    let Some(site) = settings else { return Err(refused(problems)) };

    let addresses = Addresses::new(&site, articles.iter().map(|read| &read.article), &standing);
    let (mut articles, more): (Vec<SourceArticle>, Vec<Vec<Problem>>) = articles
        .into_par_iter()
        .map(|read| with(|p| references::of_article(folder, read, &addresses, p)))
        .unzip();
    problems.extend(more.into_iter().flatten());
    let (mut standing, more): (Vec<SourceStanding>, Vec<Vec<Problem>>) = standing
        .into_par_iter()
        .map(|page| with(|p| references::of_standing(folder, page, &addresses, p)))
        .unzip();
    problems.extend(more.into_iter().flatten());

    articles.par_sort_by(|a, b| (a.published, &a.slug).cmp(&(b.published, &b.slug)));
    standing.sort_by(|a, b| a.name.cmp(&b.name));
    problems.extend(cross_checks::ties(&articles, &site.zone));
    problems.extend(cross_checks::site_links(&site, &articles, &addresses));
    if problems.iter().any(Problem::is_error) {
        return Err(refused(problems));
    }
    problem::sort(&mut problems);
    Ok((Newsroom { folder: folder.to_owned(), site, articles, standing }, problems))
}

/// JSON Schema of what stands at the top of a file under `content/`.
pub fn front_matter_schema() -> serde_json::Value {
    schemars::schema_for!(front_matter::FrontMatter).to_value()
}

/// JSON Schema of `site.toml`.
pub fn site_schema() -> serde_json::Value {
    schemars::schema_for!(site_file::SiteFile).to_value()
}

fn read_site(folder: &Path) -> Result<SiteRead, SourcesError> {
    let path = folder.join(site::FILE);
    let bytes = match std::fs::read(&path) {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Err(SourcesError::NotANewsroom { folder: folder.to_owned() });
        }
        other => other.map_err(|source| SourcesError::Io { path, source })?,
    };
    match SourceText::decode(site::FILE, bytes) {
        Ok(source) => Ok(site::read(folder, &source)),
        Err(problem) => Err(SourcesError::Problems(vec![problem])),
    }
}

/// Reads every file that was found, side by side.
fn read_files(
    newsroom: &Path,
    found: Vec<Found>,
    zone: &TimeZone,
    problems: &mut Vec<Problem>,
) -> Result<(Vec<ReadArticle>, Vec<SourceStanding>), SourcesError> {
    let read: Result<Vec<Told<Option<Document>>>, SourcesError> =
        found.into_par_iter().map(|found| read_file(newsroom, found, zone)).collect();
    let (mut articles, mut standing) = (Vec::new(), Vec::new());
    for (document, more) in read? {
        problems.extend(more);
        match document {
            Some(Document::Article(article)) => articles.push(*article),
            Some(Document::Standing(page)) => standing.push(page),
            None => {}
        }
    }
    Ok((articles, standing))
}

enum Document {
    Article(Box<ReadArticle>),
    Standing(SourceStanding),
}

fn read_file(newsroom: &Path, found: Found, zone: &TimeZone) -> Result<Told<Option<Document>>, SourcesError> {
    let (Found::Article { file, .. } | Found::Standing { file, .. }) = &found;
    let path = newsroom.join(file);
    let bytes = std::fs::read(&path).map_err(|source| SourcesError::Io { path, source })?;
    let source = match SourceText::decode(file, bytes) {
        Ok(source) => source,
        Err(problem) => return Ok((None, vec![problem])),
    };
    Ok(with(|problems| match found {
        Found::Article { section, slug, folder, .. } => {
            let article = article::read(&source, section, slug, folder, zone, problems)?;
            Some(Document::Article(Box::new(article)))
        }
        Found::Standing { name, folder, .. } => {
            article::read_standing(&source, name, folder, problems).map(Document::Standing)
        }
    }))
}

/// What a step gives, beside the problems that it told.
type Told<T> = (T, Vec<Problem>);

fn with<T>(step: impl FnOnce(&mut Vec<Problem>) -> T) -> Told<T> {
    let mut problems = Vec::new();
    let value = step(&mut problems);
    (value, problems)
}

fn refused(mut problems: Vec<Problem>) -> SourcesError {
    problem::sort(&mut problems);
    SourcesError::Problems(problems)
}

fn told(problems: &[Problem]) -> String {
    problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n\n")
}
