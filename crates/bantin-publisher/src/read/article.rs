//! Reads the text of one article, or of one standing page.

use bantin_content::{PageName, SectionId, Slug};
use bantin_messages::Argument;
use bantin_messages::messages::{NotADay, NotATime, UpdatedTooEarly};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::fields::Written;
use super::front_matter::{self, ArticleMatter, CorrectionMatter, PictureMatter};
use super::moments;
use super::source_text::{SourceText, place};
use super::spacing::without_quotes;
use crate::newsroom::{SourceArticle, SourceCorrection, SourceStanding};
use crate::problem::{Place, Problem};

/// A lead picture as the front matter names it. Its file is looked up later, with those of the body.
#[derive(Debug)]
pub(super) struct NamedPicture {
    pub file: String,
    /// Where in the front matter it is named.
    pub place: Place,
    pub alt: Option<String>,
    pub caption: Option<String>,
}

/// An article whose pictures are still to be looked up.
#[derive(Debug)]
pub(super) struct ReadArticle {
    pub article: SourceArticle,
    pub picture: Option<NamedPicture>,
}

/// A standing page whose pictures are still to be looked up.
pub(super) type ReadStanding = SourceStanding;

/// Reads an article; `None` where there is an error in it.
pub(super) fn read(
    source: &SourceText,
    section: SectionId,
    slug: Slug,
    folder: Option<String>,
    zone: &TimeZone,
    problems: &mut Vec<Problem>,
) -> Option<ReadArticle> {
    let parts = split(source, problems)?;
    let (body_line, markdown) = body(source, parts.body);
    let matter = front_matter::article_matter(source, parts, problems).0;
    let published = matter.published.as_ref().and_then(|at| moment(source, at, zone, problems));
    let updated = matter.updated.as_ref().and_then(|at| moment(source, at, zone, problems));
    warn_of_an_early_update(source, &matter, published, updated, problems);
    let withdrawn = matter.withdrawn.as_ref().and_then(|day| self::day(source, day, problems));
    let corrections =
        matter.corrections.into_iter().filter_map(|correction| correction_of(source, correction, problems));
    let article = SourceArticle {
        corrections: corrections.collect(),
        slug,
        section,
        file: source.file.clone(),
        folder,
        headline: matter.headline?.value,
        lead: matter.lead.map(|lead| lead.value),
        byline: matter.byline.map(|byline| byline.value),
        published: published?,
        updated,
        picture: None,
        pinned: matter.pinned,
        draft: matter.draft,
        aliases: matter.aliases.into_iter().map(|alias| alias.value).collect(),
        tags: matter.tags.into_iter().map(|tag| tag.value).collect(),
        withdrawn,
        markdown,
        body_line,
        pictures: Default::default(),
    };
    Some(ReadArticle { article, picture: matter.picture.and_then(|picture| named_picture(source, picture)) })
}

/// Reads a standing page.
pub(super) fn read_standing(
    source: &SourceText,
    name: PageName,
    folder: Option<String>,
    problems: &mut Vec<Problem>,
) -> Option<ReadStanding> {
    let parts = split(source, problems)?;
    let (body_line, markdown) = body(source, parts.body);
    let title = front_matter::standing_matter(source, parts, problems).title?.value;
    let file = source.file.clone();
    Some(SourceStanding { name, file, folder, title, markdown, body_line, pictures: Default::default() })
}

fn split(source: &SourceText, problems: &mut Vec<Problem>) -> Option<front_matter::Parts> {
    front_matter::split(source).map_err(|more| problems.extend(more)).ok()
}

/// The body and the line on which it begins.
fn body(source: &SourceText, start: usize) -> (usize, String) {
    let (before, body) = source.text.split_at(start);
    (before.matches('\n').count() + 1, body.to_owned())
}

fn moment(
    source: &SourceText,
    written: &Written<String>,
    zone: &TimeZone,
    problems: &mut Vec<Problem>,
) -> Option<Timestamp> {
    let moment = moments::moment(&written.value, zone);
    if moment.is_none() {
        let (time, how) = (Argument::from(&written.value), moments::mend(&written.value).into());
        problems.push(source.error(&written.span, NotATime { time, how }));
    }
    moment
}

fn day(source: &SourceText, written: &Written<String>, problems: &mut Vec<Problem>) -> Option<Date> {
    let day = moments::day(&written.value);
    if day.is_none() {
        let message = NotADay { day: Argument::from(&written.value), example: "2026-11-23".into() };
        problems.push(source.error(&written.span, message));
    }
    day
}

fn correction_of(
    source: &SourceText,
    correction: CorrectionMatter,
    problems: &mut Vec<Problem>,
) -> Option<SourceCorrection> {
    let date = correction.date.and_then(|date| day(source, &date, problems));
    Some(SourceCorrection { date: date?, text: correction.text?.value })
}

fn warn_of_an_early_update(
    source: &SourceText,
    matter: &ArticleMatter,
    published: Option<Timestamp>,
    updated: Option<Timestamp>,
    problems: &mut Vec<Problem>,
) {
    if let (Some(written), Some(published), Some(updated)) = (&matter.updated, published, updated)
        && updated < published
    {
        problems.push(source.warning(&written.span, UpdatedTooEarly));
    }
}

fn named_picture(source: &SourceText, picture: Written<PictureMatter>) -> Option<NamedPicture> {
    let text = |written: Written<String>| written.value;
    let (file, span, alt, caption) = match picture.value {
        PictureMatter::File(file) => (without_quotes(&file).to_owned(), picture.span, None, None),
        PictureMatter::Described(described) => {
            let file = described.file?;
            (
                without_quotes(&file.value).to_owned(),
                file.span,
                described.alt.map(text),
                described.caption.map(text),
            )
        }
    };
    Some(NamedPicture { file, place: place(&source.text, span.start), alt, caption })
}

#[cfg(test)]
mod tests;
