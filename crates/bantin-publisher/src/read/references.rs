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

use super::article::{NamedPicture, ReadArticle, ReadStanding};
use super::source_record::{ArticleRecord, FoundPicture, StandingRecord, TextRecord};
use crate::body::{
    HERE, Kind, Reference, SourceLines, TooMuch, Unread, pasted, references, unread, without_pasted,
};
use crate::did_you_mean::guess;
use crate::disk::digest::Digest;
use crate::pictures::{Find, PictureFolder, is_elsewhere};
use crate::problem::{self, Place, Problem};

/// What is known of a body while its references are looked up: its file, the folder of its pictures, its lines.
pub(super) struct Text<'a> {
    file: &'a str,
    folder: Option<&'a str>,
    pictures: Option<PictureFolder<'a>>,
    lines: SourceLines<'a>,
    body_line: usize,
}

/// The record of an article. Missing pictures become problems.
pub(super) fn article_record(
    newsroom: &Path,
    read: &ReadArticle,
    content: Digest,
    problems: &mut Vec<Problem>,
) -> ArticleRecord {
    let ReadArticle { article, picture } = read;
    let markdown = without_pasted(&article.markdown);
    let text = Text::new(newsroom, &article.file, article.folder.as_deref(), &markdown, article.body_line);
    let references = text.references(&markdown, problems);
    text.tell_unread(&markdown, problems);
    let pictures = text.look_up(&references, problems);
    let lead = picture.as_ref().and_then(|named| text.lead(named, &references, &pictures, problems));
    let text = text_record(&article.file, content, pictures, &references);
    ArticleRecord {
        slug: article.slug.clone(),
        section: article.section.clone(),
        headline: article.headline.clone(),
        published: article.published,
        withdrawn: article.withdrawn,
        pinned: article.pinned,
        draft: article.draft,
        aliases: article.aliases.clone(),
        lead,
        text,
        last_good: false,
    }
}

/// The record of a standing page.
pub(super) fn standing_record(
    newsroom: &Path,
    page: ReadStanding,
    content: Digest,
    problems: &mut Vec<Problem>,
) -> StandingRecord {
    let markdown = without_pasted(&page.markdown);
    let text = Text::new(newsroom, &page.file, page.folder.as_deref(), &markdown, page.body_line);
    let references = text.references(&markdown, problems);
    text.tell_unread(&markdown, problems);
    let pictures = text.look_up(&references, problems);
    let text = text_record(&page.file, content, pictures, &references);
    StandingRecord { name: page.name, text, last_good: false }
}

fn text_record(
    file: &str,
    content: Digest,
    pictures: BTreeMap<String, String>,
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
        links,
        problems: Vec::new(),
    }
}

impl<'a> Text<'a> {
    pub fn new(
        newsroom: &'a Path,
        file: &'a str,
        folder: Option<&'a str>,
        markdown: &'a str,
        body_line: usize,
    ) -> Self {
        let pictures = folder.map(|folder| PictureFolder::new(newsroom, folder));
        Text { file, folder, pictures, lines: SourceLines::of(markdown), body_line }
    }

    /// What the body refers to; of a text that is too much, nothing but the problem.
    fn references(&self, markdown: &str, problems: &mut Vec<Problem>) -> Vec<Reference> {
        references(markdown).unwrap_or_else(|TooMuch { much, line }| {
            let place = self.place_at(line, 1);
            problems.push(Problem::error(self.file, much.message()).at(place));
            Vec::new()
        })
    }

    /// Adds the problems of signs that readers will see otherwise than they were meant.
    fn tell_unread(&self, markdown: &str, problems: &mut Vec<Problem>) {
        // A text that is too much has its problem already.
        for Unread { sign, written, line, column } in unread(markdown).unwrap_or_default() {
            let problem = Problem::warning(self.file, sign.message(&written));
            problem::add(problems, problem, |problem| problem.at(self.place_at(line, column)));
        }
    }

    fn look_up(&self, references: &[Reference], problems: &mut Vec<Problem>) -> BTreeMap<String, String> {
        let mut pictures = BTreeMap::new();
        for reference in references {
            let problem = match reference.kind {
                Kind::Picture { has_alt } => match self.picture(&reference.url) {
                    Ok(file) => {
                        pictures.insert(reference.url.clone(), file);
                        if has_alt {
                            continue;
                        }
                        no_alt(self.file, &reference.url)
                    }
                    Err(problem) => problem,
                },
                // Whether a link leads anywhere is checked when all texts are read.
                Kind::Link => continue,
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
        let described_in_text = references.iter().any(|reference| {
            reference.kind == Kind::Picture { has_alt: true } && pictures.get(&reference.url) == Some(&file)
        });
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

    /// Adds a problem with its place. Of very many problems only the first get one.
    pub fn tell(&self, problem: Problem, reference: &Reference, problems: &mut Vec<Problem>) {
        problem::add(problems, problem, |problem| problem.at(self.place(reference)));
    }

    fn place(&self, reference: &Reference) -> Place {
        self.place_at(reference.line, reference.column)
    }

    /// The place in the file of a line and column of the body.
    fn place_at(&self, line: usize, column: usize) -> Place {
        Place::new(self.body_line + line - 1, column, self.lines.line(line))
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

/// A longer name is cut in problems.
const LONGEST_NAME: usize = 100;

/// A picture's name as problems show it.
fn brief(name: &str) -> String {
    let name = name.strip_prefix(HERE).filter(|bare| bare.contains(':')).unwrap_or(name);
    let mut brief: String =
        name.chars().take(LONGEST_NAME).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if brief.len() < name.len() {
        brief.push('…');
    }
    brief
}

/// A name as it is written between the brackets of a picture.
fn target(name: &str) -> String {
    if name.contains([' ', '(', ')']) { format!("<{name}>") } else { name.to_owned() }
}
