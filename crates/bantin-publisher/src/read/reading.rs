//! From a file to its record, and once more from the record to all that the file holds. A file that
//! changed in between is not drawn: what is printed is what was planned.

use std::path::Path;

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

/// A file under `content/`, read.
pub(super) enum Read {
    Article(ArticleRecord),
    Standing(StandingRecord),
}

/// Reads a file's bytes into its record; `None` where something is wrong that is no warning.
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
            let record = references::article_record(newsroom, &read, content, &mut more);
            // A draft may miss everything.
            if draft {
                more.iter_mut().for_each(|problem| problem.severity = Severity::Warning);
            }
            let record = keep_clean(record, more, problems)?;
            if !draft {
                read_cache.keep(read);
            }
            Some(Read::Article(record))
        }
        TextFile::Standing { name, folder, .. } => {
            let read = article::read_standing(&source, name.clone(), folder.clone(), problems)?;
            let mut more = Vec::new();
            let record = references::standing_record(newsroom, read, content, &mut more);
            keep_clean(record, more, problems).map(Read::Standing)
        }
    }
}

/// An article as its record says it is.
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
    Ok(record_pictures::with_pictures(read, record))
}

/// A standing page as its record says it is.
pub(crate) fn open_standing(newsroom: &Path, record: &StandingRecord) -> Result<SourceStanding, Changed> {
    let source = open_unchanged(newsroom, &record.text.file, record.text.content)?;
    let folder = record.text.folder().map(str::to_owned);
    let read: Option<ReadStanding> =
        article::read_standing(&source, record.name.clone(), folder, &mut Vec::new());
    let mut page = read.ok_or_else(|| Changed { file: record.text.file.clone() })?;
    page.pictures = record_pictures::picture_map(&record.text);
    Ok(page)
}

/// A record whose file gave rise to an error is none. Its warnings are kept with it.
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
