//! Makes the record of a file's bytes; and opens the file of a record again, to draw it. A file that changed in between is
//! refused: an edition shows what was planned.

use std::path::Path;
use std::sync::Arc;

use bantin_content::{SectionId, Slug};
use jiff::tz::TimeZone;

use super::article::{self, ReadArticle, ReadStanding};
use super::listing::TextFile;
use super::read_cache::ReadCache;
use super::source_record::{ArticleRecord, StandingRecord};
use super::source_text::SourceText;
use super::unchanged_text::{Changed, open_unchanged};
use super::{record_pictures, references};
use crate::disk::digest::Digest;
use crate::newsroom::{SourceArticle, SourceStanding};
use crate::problem::{self, Problem, Severity};

/// The record of a file under `content/`.
pub(super) enum Read {
    Article(Arc<ArticleRecord>),
    Standing(StandingRecord),
}

/// Makes the record of a file's bytes; `None` where there is an error in them.
pub(super) fn record(
    newsroom: &Path,
    text_file: &TextFile,
    bytes: &[u8],
    zone: &TimeZone,
    read_cache: &ReadCache,
    problems: &mut Vec<Problem>,
) -> Option<Read> {
    let content = Digest::of(bytes);
    let source =
        SourceText::decode_article(text_file.file(), bytes).map_err(|problem| problems.push(problem)).ok()?;
    match text_file {
        TextFile::Article { section, slug, folder, .. } => {
            let (section, slug, folder) = (section.clone(), slug.clone(), folder.clone());
            let read = article::read(&source, section, slug, folder, zone, problems)?;
            let draft = read.article.draft;
            let mut more = Vec::new();
            let record = references::article_record(newsroom, zone, &read, content, &mut more);
            // Of an article that was withdrawn nothing is shown: what is wrong with its text keeps nobody from taking it down.
            if record.withdrawn.is_some() {
                more.clear();
            }
            // A draft may lack pictures and all else that it refers to.
            if draft {
                more.iter_mut().for_each(|problem| problem.severity = Severity::Warning);
            }
            let record = keep_clean(record, more, problems)?;
            if !draft {
                read_cache.keep(read);
            }
            Some(Read::Article(Arc::new(record)))
        }
        TextFile::Standing { name, folder, .. } => {
            let read = article::read_standing(&source, name.clone(), folder.clone(), problems)?;
            let mut more = Vec::new();
            let record = references::standing_record(newsroom, &read, content, &mut more);
            keep_clean(record, more, problems).map(Read::Standing)
        }
    }
}

/// The article that a file would be, were these its bytes; its pictures are left aside. Its problems where it has errors.
pub(crate) fn article_of(
    file: &str,
    section: SectionId,
    slug: Slug,
    bytes: &[u8],
    zone: &TimeZone,
) -> Result<SourceArticle, Vec<Problem>> {
    let source = SourceText::decode_article(file, bytes).map_err(|problem| vec![problem])?;
    let mut problems = Vec::new();
    match article::read(&source, section, slug, None, zone, &mut problems) {
        Some(read) if !problems.iter().any(Problem::is_error) => Ok(read.article),
        _ => Err(problems),
    }
}

/// Reads the article of a record again.
pub(crate) fn open_article(
    newsroom: &Path,
    record: &ArticleRecord,
    zone: &TimeZone,
) -> Result<SourceArticle, Changed> {
    let source = open_unchanged(newsroom, &record.text.file, record.text.content)?;
    let (section, slug) = (record.section.clone(), record.slug.clone());
    let folder = record.text.folder().map(str::to_owned);
    let read: Option<ReadArticle> = article::read(&source, section, slug, folder, zone, &mut Vec::new());
    let read = read.ok_or_else(|| Changed { file: record.text.file.clone() })?;
    Ok(record_pictures::with_files(read, record))
}

/// Reads the standing page of a record again.
pub(crate) fn open_standing(newsroom: &Path, record: &StandingRecord) -> Result<SourceStanding, Changed> {
    let source = open_unchanged(newsroom, &record.text.file, record.text.content)?;
    let folder = record.text.folder().map(str::to_owned);
    let read: Option<ReadStanding> =
        article::read_standing(&source, record.name.clone(), folder, &mut Vec::new());
    let read = read.ok_or_else(|| Changed { file: record.text.file.clone() })?;
    Ok(record_pictures::standing_with_files(read, &record.text))
}

/// The record with its warnings; `None` if one of the problems is an error.
fn keep_clean<C: AsMut<Vec<Problem>>>(
    mut record: C,
    more: Vec<Problem>,
    problems: &mut Vec<Problem>,
) -> Option<C> {
    let broken = more.iter().any(Problem::is_error);
    problems.extend(more);
    let gathered = problem::gathered(std::mem::take(problems));
    if broken {
        *problems = gathered;
        return None;
    }
    *record.as_mut() = gathered;
    Some(record)
}
