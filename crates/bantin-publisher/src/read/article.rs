//! Reads the text of one article, or of one standing page.

use bantin_content::{OldAddress, PageName, SectionId, Slug};
use bantin_messages::Argument;
use bantin_messages::messages::{
    AliasWrong, LongHeadline, NotADay, NotATime, TagWithoutLetters, UpdatedTooEarly,
};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::address_reason::address_reason;
use super::attachment_matter::AttachmentMatter;
use super::fields::Written;
use super::front_matter::{self, ArticleMatter, CorrectionMatter, PictureMatter};
use super::moments;
use super::source_text::{SourceText, place};
use super::spacing::without_quotes;
use crate::newsroom::{SourceAlias, SourceArticle, SourceCorrection, SourceStanding};
use crate::problem::{self, Place, Problem};
use crate::slug_maker::slug_from;

/// A lead picture as the front matter names it. Its file is looked up later, with those of the body.
#[derive(Debug)]
pub(super) struct NamedPicture {
    pub file: String,
    /// Where in the front matter it is named.
    pub place: Place,
    pub alt: Option<String>,
    pub caption: Option<String>,
}

/// A file to take along as the front matter names it. It is looked up later, too.
#[derive(Debug)]
pub(super) struct NamedFile {
    pub name: String,
    /// Where in the front matter it is named.
    pub place: Place,
    pub title: Option<String>,
}

/// An article whose pictures and files are still to be looked up.
#[derive(Debug)]
pub(super) struct ReadArticle {
    pub article: SourceArticle,
    pub picture: Option<NamedPicture>,
    pub attachments: Vec<NamedFile>,
}

/// A standing page whose pictures and files are still to be looked up.
#[derive(Debug)]
pub(super) struct ReadStanding {
    pub page: SourceStanding,
    pub attachments: Vec<NamedFile>,
}

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
    warn_of_a_long_headline(source, matter.headline.as_ref(), problems);
    let withdrawn = matter.withdrawn.as_ref().and_then(|day| self::day(source, day, problems));
    let corrections =
        matter.corrections.into_iter().filter_map(|correction| correction_of(source, correction, problems));
    let corrections = corrections.collect();
    let aliases = matter.aliases.into_iter().filter_map(|alias| alias_of(source, alias, problems)).collect();
    let article = SourceArticle {
        corrections,
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
        aliases,
        tags: tags(source, matter.tags, problems),
        withdrawn,
        attachments: Vec::new(),
        markdown,
        body_line,
        pictures: Default::default(),
        attached: Default::default(),
    };
    let picture = matter.picture.and_then(|picture| named_picture(source, picture));
    Some(ReadArticle { article, picture, attachments: named_files(source, matter.attachments) })
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
    let matter = front_matter::standing_matter(source, parts, problems);
    let page = SourceStanding {
        name,
        file: source.file.clone(),
        folder,
        title: matter.title?.value,
        attachments: Vec::new(),
        markdown,
        body_line,
        pictures: Default::default(),
        attached: Default::default(),
    };
    Some(ReadStanding { page, attachments: named_files(source, matter.attachments) })
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

/// An old address; one without a slash before it begins at the site's root too.
fn alias_of(
    source: &SourceText,
    written: Written<String>,
    problems: &mut Vec<Problem>,
) -> Option<SourceAlias> {
    let text =
        if written.value.starts_with('/') { written.value.clone() } else { ["/", &written.value].concat() };
    match OldAddress::parse(&text) {
        Ok(address) => Some(SourceAlias { address, place: source.place(&written.span) }),
        Err(error) => {
            let message = AliasWrong { alias: written.value.into(), why: address_reason(error).into() };
            let problem = Problem::error(&source.file, message);
            problem::add(problems, problem, |problem| problem.at(source.place(&written.span)));
            None
        }
    }
}

fn correction_of(
    source: &SourceText,
    correction: CorrectionMatter,
    problems: &mut Vec<Problem>,
) -> Option<SourceCorrection> {
    let date = correction.date.and_then(|date| day(source, &date, problems));
    Some(SourceCorrection { date: date?, text: correction.text?.value })
}

/// Letters of a headline, spaces too: three lines on a desk, and far more than lists and shared links show.
const LONGEST_HEADLINE: usize = 180;

fn warn_of_a_long_headline(
    source: &SourceText,
    headline: Option<&Written<String>>,
    problems: &mut Vec<Problem>,
) {
    let letters = |headline: &Written<String>| headline.value.chars().count();
    if let Some(headline) = headline.filter(|headline| letters(headline) > LONGEST_HEADLINE) {
        let message = LongHeadline { letters: letters(headline).into(), most: LONGEST_HEADLINE.into() };
        problems.push(source.warning(&headline.span, message));
    }
}

/// Tags are addresses too: one without a letter or a digit is left out.
fn tags(source: &SourceText, written: Vec<Written<String>>, problems: &mut Vec<Problem>) -> Vec<String> {
    let has_a_page = |tag: &Written<String>| {
        let fits = slug_from(&tag.value).is_some();
        if !fits {
            problems.push(source.warning(&tag.span, TagWithoutLetters { tag: Argument::from(&tag.value) }));
        }
        fits
    };
    written.into_iter().filter(has_a_page).map(|tag| tag.value).collect()
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

fn named_files(source: &SourceText, attachments: Vec<Written<AttachmentMatter>>) -> Vec<NamedFile> {
    let named = attachments.into_iter().filter_map(|attachment| {
        let (name, span, title) = match attachment.value {
            AttachmentMatter::File(name) => (name, attachment.span, None),
            AttachmentMatter::Titled(titled) => {
                let Written { value, span } = titled.file?;
                (value, span, titled.title.map(|title| title.value))
            }
        };
        let (name, place) = (without_quotes(&name).to_owned(), place(&source.text, span.start));
        Some(NamedFile { name, place, title })
    });
    named.collect()
}

#[cfg(test)]
mod tests;
