//! Makes the record of a text that was read: looks up the files of its pictures, keeps the addresses that it links to,
//! and tells what is wrong with what it refers to. Whether its links lead anywhere is for `dead_links`, once all texts are
//! read.

use std::collections::BTreeMap;
use std::path::Path;

use super::article::{NamedPicture, ReadArticle, ReadStanding};
use super::source_record::{ArticleRecord, FoundPicture, StandingRecord, TextRecord};
use crate::body::{
    HERE, Kind, Reference, SourceLines, TooMuch, Unread, pasted, references, unread, without_pasted,
};
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
            problems.push(Problem::plain_error(self.file, much.to_string(), much.mend()).at(place));
            Vec::new()
        })
    }

    /// Adds the problems of signs that readers will see otherwise than they were meant.
    fn tell_unread(&self, markdown: &str, problems: &mut Vec<Problem>) {
        // A text that is too much has its problem already.
        for Unread { sign, written, line, column } in unread(markdown).unwrap_or_default() {
            let problem = Problem::plain_warning(self.file, sign.what(&written), sign.mend());
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
            let what = format!("nothing says what the lead picture “{name}” shows");
            let mend = format!(
                "say it for who cannot see it:  picture: {{ file: {name}, alt: \"…\" }}  (alt: \"\" if it only adorns)"
            );
            problems.push(Problem::plain_warning(self.file, what, mend).at(place.clone()));
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
                let what = format!("the picture “{}” is not in the article's folder", brief(name));
                let mend = match near {
                    Some(near) => format!("did you mean “{near}” in {folder}/?"),
                    None => format!("copy the file into {folder}/ and name it alone"),
                };
                Err(Problem::plain_error(self.file, what, mend))
            }
            Find::Missing(near) => {
                let what = format!("there is no picture “{}” in {folder}/", brief(name));
                let mend = match near {
                    Some(near) => format!("did you mean “{near}”?"),
                    None => "put the file there, or mend its name".to_owned(),
                };
                Err(Problem::plain_error(self.file, what, mend))
            }
        }
    }

    /// A single file has no folder of its own for pictures.
    fn picture_without_folder(&self, name: &str) -> Problem {
        if is_elsewhere(name) {
            return elsewhere(self.file, name);
        }
        let stem = self.file.strip_suffix(".md").unwrap_or(self.file);
        let what = format!("the picture “{}” has no place: this text has no folder of its own", brief(name));
        let mend =
            format!("make it a folder: move the text to {stem}/index.md and put the picture beside it");
        Problem::plain_error(self.file, what, mend)
    }

    /// A picture of raw HTML that the sanitiser would drop.
    fn lost(&self, name: &str) -> Problem {
        if name.trim().is_empty() {
            let mend = "name its file: src=\"file.jpg\", or remove it";
            return Problem::plain_warning(self.file, "this <img> names no picture", mend);
        }
        let name = brief(name);
        if let Some(Find::File(_)) = self.pictures.as_ref().map(|pictures| pictures.find(&name)) {
            let what =
                format!("the picture “{name}” is not shown: what is before the colon is read as a scheme");
            return Problem::plain_error(self.file, what, format!("write src=\"{HERE}{name}\""));
        }
        let what = format!("the picture “{name}” cannot be published from there");
        let mend = "save it as a file beside index.md and name it alone: src=\"file.jpg\"";
        Problem::plain_error(self.file, what, mend)
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
    let what = format!("nothing says what the picture “{name}” shows");
    let mend = format!("say it for who cannot see it: ![what it shows]({})", target(&name));
    Problem::plain_warning(file, what, mend)
}

fn larger(file: &str, name: &str) -> Problem {
    let name = brief(name);
    let what = format!("“{name}” is not published: of the pictures beside a text, those that it shows are");
    let mend = format!(
        "if it is the same picture, show it in the place of the other: ![what it shows]({})",
        target(&name)
    );
    Problem::plain_warning(file, what, mend)
}

fn embed(file: &str, element: &str) -> Problem {
    let mend = "remove it, or put a link to what it shows in its place";
    Problem::plain_warning(file, format!("<{element}> is not published"), mend)
}

fn pasted_picture(file: &str, kind: &str) -> Problem {
    let what = format!("a picture ({kind}) is pasted into the text as data, and is not published");
    let mend = "save it as a file beside index.md and name that: ![what it shows](file.jpg)";
    Problem::plain_error(file, what, mend)
}

fn misread(file: &str, spelled: &str) -> Problem {
    let what = "this is not read as a picture, and would be printed as it stands";
    Problem::plain_error(file, what, format!("write it so: {spelled}"))
}

fn elsewhere(file: &str, name: &str) -> Problem {
    let what =
        format!("the picture “{}” is on another site: a link to it is published in its place", brief(name));
    Problem::plain_warning(file, what, "save the picture beside index.md and name it by its file")
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
