//! Makes the record of a text that was read: looks up the files of its pictures, keeps the addresses that it links to,
//! and tells what is wrong with what it refers to. Whether its links lead anywhere is for `dead_links`, once all texts are
//! read.

use std::collections::BTreeMap;
use std::path::Path;

use bantin_messages::messages::{
    Embed, ImgWithoutName, LargerPictureLink, LeadWithoutWords, MisreadPicture, MissingPicture,
    PastedPicture, PictureElsewhere, PictureNotPublishable, PictureOutside, PictureReadAsScheme,
    PictureWithoutFolder, PictureWithoutWords,
};
use jiff::tz::TimeZone;

use super::article::{NamedPicture, ReadArticle, ReadStanding};
use super::attached_names::attached;
use super::body_text::Text;
use super::picture_name::{brief, target};
use super::picture_words::PictureWords;
use super::source_record::{ArticleRecord, FoundFile, FoundPicture, StandingRecord, TextRecord};
use crate::body::{HERE, Kind, Reference, first_figure, pasted, without_pasted};
use crate::did_you_mean::guess;
use crate::disk::digest::Digest;
use crate::pictures::{Find, is_elsewhere};
use crate::problem::{Problem, Severity};

/// The record of an article. Missing pictures become problems.
pub(super) fn article_record(
    newsroom: &Path,
    zone: &TimeZone,
    read: &ReadArticle,
    content: Digest,
    problems: &mut Vec<Problem>,
) -> ArticleRecord {
    let ReadArticle { article, picture, attachments } = read;
    let markdown = without_pasted(&article.markdown);
    let text = Text::new(newsroom, &article.file, article.folder.as_deref(), &markdown, article.body_line);
    let references = text.references(&markdown, problems);
    text.tell_unread(&markdown, problems);
    let mut words = PictureWords::of(&article.file, &article.headline);
    let pictures = text.look_up(&references, &mut words, problems);
    let lead = picture.as_ref().and_then(|named| {
        let found = text.lead(named, &references, &pictures, problems)?;
        let wrong = words.wrong(&named.file, named.alt.as_deref().unwrap_or_default());
        problems.extend(wrong.map(|problem| problem.at(named.place.clone())));
        Some(found)
    });
    let first_figure = match picture {
        None if !pictures.is_empty() => first_figure(&markdown, &pictures),
        _ => None,
    };
    let files = attached(&text, &references, attachments, problems);
    let text = text_record(&article.file, content, pictures, files, &references);
    ArticleRecord {
        slug: article.slug.clone(),
        section: article.section.clone(),
        headline: article.headline.clone(),
        published: article.published,
        changed: article.changed(zone),
        withdrawn: article.withdrawn,
        pinned: article.pinned,
        draft: article.draft,
        aliases: article.aliases.clone(),
        tags: article.tags.clone(),
        lead,
        first_figure,
        text,
        last_good: false,
    }
}

/// The record of a standing page.
pub(super) fn standing_record(
    newsroom: &Path,
    read: &ReadStanding,
    content: Digest,
    problems: &mut Vec<Problem>,
) -> StandingRecord {
    let ReadStanding { page, attachments } = read;
    let markdown = without_pasted(&page.markdown);
    let text = Text::new(newsroom, &page.file, page.folder.as_deref(), &markdown, page.body_line);
    let references = text.references(&markdown, problems);
    text.tell_unread(&markdown, problems);
    let mut words = PictureWords::of(&page.file, &page.title);
    let pictures = text.look_up(&references, &mut words, problems);
    let files = attached(&text, &references, attachments, problems);
    let text = text_record(&page.file, content, pictures, files, &references);
    StandingRecord { name: page.name.clone(), text, last_good: false }
}

fn text_record(
    file: &str,
    content: Digest,
    pictures: BTreeMap<String, String>,
    attached: Vec<FoundFile>,
    references: &[Reference],
) -> TextRecord {
    let links = references.iter().filter(|reference| reference.kind == Kind::Link);
    let mut links: Vec<String> = links.map(|reference| reference.url.clone()).collect();
    links.sort();
    links.dedup();
    TextRecord {
        file: file.to_owned(),
        content,
        pictures: pictures.into_iter().map(|(name, file)| FoundPicture { name, file }).collect(),
        attached,
        links,
        problems: Vec::new(),
    }
}

impl<'a> Text<'a> {
    fn look_up(
        &self,
        references: &[Reference],
        words: &mut PictureWords<'_>,
        problems: &mut Vec<Problem>,
    ) -> BTreeMap<String, String> {
        let mut pictures = BTreeMap::new();
        for reference in references {
            let problem = match reference.kind {
                Kind::Picture => match self.picture(&reference.url) {
                    Ok(file) => {
                        pictures.insert(reference.url.clone(), file);
                        match words.wrong(&reference.url, &reference.alt) {
                            _ if reference.alt.is_empty() => no_alt(self.file, &reference.url),
                            Some(problem) => problem,
                            None => continue,
                        }
                    }
                    Err(problem) => problem,
                },
                // A video plays without its picture too.
                Kind::Poster => match self.picture(&reference.url) {
                    Ok(file) => {
                        pictures.insert(reference.url.clone(), file);
                        continue;
                    }
                    Err(problem) => Problem { severity: Severity::Warning, ..problem },
                },
                // Whether a link leads anywhere is checked when all texts are read; files are looked up by themselves.
                Kind::Link | Kind::Attached | Kind::Video => continue,
                Kind::Larger => larger(self.file, &reference.url),
                Kind::Embed => embed(self.file, &reference.url),
                Kind::Pasted => pasted_picture(self.file, &reference.url),
                Kind::Lost => self.lost(&reference.url),
                Kind::Misread => misread(self.file, &reference.url),
            };
            self.tell(problem, reference, problems);
        }
        pictures
    }

    /// The lead picture that the front matter names.
    fn lead(
        &self,
        named: &NamedPicture,
        references: &[Reference],
        pictures: &BTreeMap<String, String>,
        problems: &mut Vec<Problem>,
    ) -> Option<FoundPicture> {
        let NamedPicture { file: name, place, alt, .. } = named;
        let file = match self.picture(name) {
            Ok(file) => file,
            Err(problem) => {
                problems.push(problem.at(place.clone()));
                return None;
            }
        };
        let described_in_text = references
            .iter()
            .any(|reference| reference.is_described() && pictures.get(&reference.url) == Some(&file));
        if alt.is_none() && !described_in_text {
            let problem = Problem::warning(self.file, LeadWithoutWords { name: name.into() });
            problems.push(problem.at(place.clone()));
        }
        Some(FoundPicture { name: name.clone(), file })
    }

    fn picture(&self, name: &str) -> Result<String, Problem> {
        if let Some(kind) = pasted(name) {
            return Err(pasted_picture(self.file, kind));
        }
        let (Some(folder), Some(pictures)) = (self.folder, &self.pictures) else {
            return Err(self.picture_without_folder(name));
        };
        match pictures.find(name) {
            Find::File(file) => Ok(file),
            Find::Elsewhere => Err(elsewhere(self.file, name)),
            Find::Outside(near) => {
                let (guesses, near) = guess(near);
                let message =
                    PictureOutside { name: brief(name).into(), folder: folder.into(), guesses, near };
                Err(Problem::error(self.file, message))
            }
            Find::Missing(near) => {
                let (guesses, near) = guess(near);
                let message =
                    MissingPicture { name: brief(name).into(), folder: folder.into(), guesses, near };
                Err(Problem::error(self.file, message))
            }
        }
    }

    /// A single file has no folder of its own for pictures.
    fn picture_without_folder(&self, name: &str) -> Problem {
        if is_elsewhere(name) {
            return elsewhere(self.file, name);
        }
        let stem = self.file.strip_suffix(".md").unwrap_or(self.file);
        Problem::error(self.file, PictureWithoutFolder { name: brief(name).into(), stem: stem.into() })
    }

    /// A picture of raw HTML that the sanitiser would drop.
    fn lost(&self, name: &str) -> Problem {
        if name.trim().is_empty() {
            return Problem::warning(self.file, ImgWithoutName);
        }
        let name = brief(name);
        if let Some(Find::File(_)) = self.pictures.as_ref().map(|pictures| pictures.find(&name)) {
            let path = [HERE, &name].concat().into();
            return Problem::error(self.file, PictureReadAsScheme { name: name.into(), path });
        }
        Problem::error(self.file, PictureNotPublishable { name: name.into() })
    }
}

fn no_alt(file: &str, name: &str) -> Problem {
    let name = brief(name);
    Problem::warning(file, PictureWithoutWords { target: target(&name).into(), name: name.into() })
}

fn larger(file: &str, name: &str) -> Problem {
    let name = brief(name);
    Problem::warning(file, LargerPictureLink { target: target(&name).into(), name: name.into() })
}

fn embed(file: &str, element: &str) -> Problem {
    Problem::warning(file, Embed { element: element.into() })
}

fn pasted_picture(file: &str, kind: &str) -> Problem {
    Problem::error(file, PastedPicture { kind: kind.into() })
}

fn misread(file: &str, spelled: &str) -> Problem {
    Problem::error(file, MisreadPicture { spelled: spelled.into() })
}

fn elsewhere(file: &str, name: &str) -> Problem {
    Problem::warning(file, PictureElsewhere { name: brief(name).into() })
}
