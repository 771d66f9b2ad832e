//! From a file to its card, and once more from the card to all that the file holds. A file that
//! changed in between is not drawn: what is printed is what was planned.

use std::path::Path;

use jiff::tz::TimeZone;

use super::article::{self, ReadArticle, ReadStanding};
use super::listing::Found;
use super::read_cache::AtHand;
use super::references;
use super::source_text::SourceText;
use crate::disk::digest::Digest;
use crate::disk::source_file::{self, LONGEST_TEXT};
use crate::newsroom::{SourceArticle, SourceStanding};
use crate::problem::{self, Problem, Severity};
use crate::read::source_record::{Card, StandingCard};

/// A file that is no longer what its card says.
#[derive(Debug)]
pub(crate) struct Changed {
    pub file: String,
}

/// A file under `content/`, read.
pub(super) enum Read {
    Article(Card),
    Standing(StandingCard),
}

/// Reads a file's bytes into its card; `None` where something is wrong that is no warning.
pub(super) fn card(
    newsroom: &Path,
    found: &Found,
    bytes: &[u8],
    zone: &TimeZone,
    at_hand: &AtHand,
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
            let card = references::article_card(newsroom, &read, content, &mut told);
            // A draft may miss everything.
            if draft {
                told.iter_mut().for_each(|problem| problem.severity = Severity::Warning);
            }
            let card = keep_clean(card, told, problems)?;
            if !draft {
                at_hand.keep(read);
            }
            Some(Read::Article(card))
        }
        Found::Standing { name, folder, .. } => {
            let read = article::read_standing(&source, name.clone(), folder.clone(), problems)?;
            let mut told = Vec::new();
            let card = references::standing_card(newsroom, read, content, &mut told);
            keep_clean(card, told, problems).map(Read::Standing)
        }
    }
}

/// An article as its card says it is.
pub(crate) fn open_article(newsroom: &Path, card: &Card, zone: &TimeZone) -> Result<SourceArticle, Changed> {
    let source = open(newsroom, &card.text.file, card.text.content)?;
    let (section, slug) = (card.section.clone(), card.slug.clone());
    let folder = card.text.folder().map(str::to_owned);
    let read: Option<ReadArticle> = article::read(&source, section, slug, folder, zone, &mut Vec::new());
    let read = read.ok_or_else(|| changed(&card.text.file))?;
    Ok(references::with_pictures(read, card))
}

/// A standing page as its card says it is.
pub(crate) fn open_standing(newsroom: &Path, card: &StandingCard) -> Result<SourceStanding, Changed> {
    let source = open(newsroom, &card.text.file, card.text.content)?;
    let folder = card.text.folder().map(str::to_owned);
    let read: Option<ReadStanding> =
        article::read_standing(&source, card.name.clone(), folder, &mut Vec::new());
    let mut page = read.ok_or_else(|| changed(&card.text.file))?;
    page.pictures = references::picture_map(&card.text);
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

/// A card whose file gave rise to an error is none. Its warnings are kept with it.
fn keep_clean<C: AsMut<Vec<Problem>>>(
    mut card: C,
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
    *card.as_mut() = gathered;
    Some(card)
}

fn changed(file: &str) -> Changed {
    Changed { file: file.to_owned() }
}
