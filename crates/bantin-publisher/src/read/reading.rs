//! From a file to its record, and once more from the record to all that the file holds. A file that
//! changed in between is not drawn: what is printed is what was planned.

use std::path::Path;

use jiff::tz::TimeZone;

use super::article::{self, ReadArticle, ReadStanding};
use super::listing::Found;
use super::read_cache::ReadCache;
use super::references;
use super::source_text::SourceText;
use crate::disk::digest::Digest;
use crate::disk::source_file::{self, LONGEST_TEXT};
use crate::newsroom::{SourceArticle, SourceStanding};
use crate::problem::{self, Problem, Severity};
use crate::read::source_record::{ArticleRecord, StandingRecord};

/// A file that is no longer what its record says.
#[derive(Debug)]
pub(crate) struct Changed {
    pub file: String,
}

/// A file under `content/`, read.
pub(super) enum Read {
    Article(ArticleRecord),
    Standing(StandingRecord),
}

/// Reads a file's bytes into its record; `None` where something is wrong that is no warning.
pub(super) fn record(
    newsroom: &Path,
    found: &Found,
    bytes: &[u8],
    zone: &TimeZone,
    read_cache: &ReadCache,
    problems: &mut Vec<Problem>,
) -> Option<Read> {
    let content = Digest::of(bytes);
    let source =
        SourceText::decode_article(found.file(), bytes).map_err(|problem| problems.push(problem)).ok()?;
    match found {
        Found::Article { section, slug, folder, .. } => {
            let (section, slug, folder) = (section.clone(), slug.clone(), folder.clone());
            let read = article::read(&source, section, slug, folder, zone, problems)?;
            let draft = read.article.draft;
            let mut told = Vec::new();
            let record = references::article_record(newsroom, &read, content, &mut told);
            // A draft may miss everything.
            if draft {
                told.iter_mut().for_each(|problem| problem.severity = Severity::Warning);
            }
            let record = keep_clean(record, told, problems)?;
            if !draft {
                read_cache.keep(read);
            }
            Some(Read::Article(record))
        }
        Found::Standing { name, folder, .. } => {
            let read = article::read_standing(&source, name.clone(), folder.clone(), problems)?;
            let mut told = Vec::new();
            let record = references::standing_record(newsroom, read, content, &mut told);
            keep_clean(record, told, problems).map(Read::Standing)
        }
    }
}

/// An article as its record says it is.
pub(crate) fn open_article(
    newsroom: &Path,
    record: &ArticleRecord,
    zone: &TimeZone,
) -> Result<SourceArticle, Changed> {
    let source = open(newsroom, &record.text.file, record.text.content)?;
    let (section, slug) = (record.section.clone(), record.slug.clone());
    let folder = record.text.folder().map(str::to_owned);
    let read: Option<ReadArticle> = article::read(&source, section, slug, folder, zone, &mut Vec::new());
    let read = read.ok_or_else(|| changed(&record.text.file))?;
    Ok(references::with_pictures(read, record))
}

/// A standing page as its record says it is.
pub(crate) fn open_standing(newsroom: &Path, record: &StandingRecord) -> Result<SourceStanding, Changed> {
    let source = open(newsroom, &record.text.file, record.text.content)?;
    let folder = record.text.folder().map(str::to_owned);
    let read: Option<ReadStanding> =
        article::read_standing(&source, record.name.clone(), folder, &mut Vec::new());
    let mut page = read.ok_or_else(|| changed(&record.text.file))?;
    page.pictures = references::picture_map(&record.text);
    Ok(page)
}

/// The text of a file, if it still has this content.
pub(super) fn open(newsroom: &Path, file: &str, content: Digest) -> Result<SourceText, Changed> {
    let bytes = source_file::read(newsroom, file, LONGEST_TEXT).map_err(|_| changed(file))?;
    if Digest::of(&bytes) != content {
        return Err(changed(file));
    }
    SourceText::decode_article(file, &bytes).map_err(|_| changed(file))
}

/// A record whose file gave rise to an error is none. Its warnings are kept with it.
fn keep_clean<C: AsMut<Vec<Problem>>>(
    mut record: C,
    told: Vec<Problem>,
    problems: &mut Vec<Problem>,
) -> Option<C> {
    let broken = told.iter().any(Problem::is_error);
    // What the front matter gave rise to was told before.
    problems.extend(told);
    let gathered = problem::gathered(std::mem::take(problems));
    if broken {
        *problems = gathered;
        return None;
    }
    *record.as_mut() = gathered;
    Some(record)
}

fn changed(file: &str) -> Changed {
    Changed { file: file.to_owned() }
}
