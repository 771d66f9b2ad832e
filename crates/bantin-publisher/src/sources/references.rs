//! Looks up what texts refer to: their pictures, and the pages that they link to.

use std::collections::BTreeMap;
use std::path::Path;

use super::addresses::Addresses;
use super::article::{NamedPicture, ReadArticle, ReadStanding};
use super::{front_matter, reading};
use crate::body::{Kind, Reference, references};
use crate::card::{Card, FoundPicture, StandingCard, TextCard};
use crate::digest::Digest;
use crate::newsroom::{SourceArticle, SourcePicture};
use crate::pictures::{Find, find};
use crate::problem::{self, Place, Problem};

/// Where a body stands, for its problems.
struct Text<'a> {
    newsroom: &'a Path,
    file: &'a str,
    folder: Option<&'a str>,
    markdown: &'a str,
    body_line: usize,
}

/// An article's card; tells which pictures are missing.
pub(super) fn article_card(
    newsroom: &Path,
    read: &ReadArticle,
    content: Digest,
    problems: &mut Vec<Problem>,
) -> Card {
    let ReadArticle { article, picture } = read;
    let text = Text {
        newsroom,
        file: &article.file,
        folder: article.folder.as_deref(),
        markdown: &article.markdown,
        body_line: article.body_line,
    };
    let references = references(text.markdown);
    let pictures = text.look_up(&references, problems);
    let lead = picture.as_ref().and_then(|named| text.lead(named, &references, &pictures, problems));
    let text = text_card(&article.file, content, pictures, &references);
    Card {
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
        kept: false,
    }
}

/// A standing page's card.
pub(super) fn standing_card(
    newsroom: &Path,
    page: ReadStanding,
    content: Digest,
    problems: &mut Vec<Problem>,
) -> StandingCard {
    let text = Text {
        newsroom,
        file: &page.file,
        folder: page.folder.as_deref(),
        markdown: &page.markdown,
        body_line: page.body_line,
    };
    let references = references(text.markdown);
    let pictures = text.look_up(&references, problems);
    let text = text_card(&page.file, content, pictures, &references);
    StandingCard { name: page.name, text, kept: false }
}

/// An article with the pictures that its card found.
pub(super) fn with_pictures(read: ReadArticle, card: &Card) -> SourceArticle {
    let ReadArticle { mut article, picture } = read;
    article.pictures = picture_map(&card.text);
    article.picture = picture.zip(card.lead.as_ref()).map(|(named, found)| SourcePicture {
        file: found.file.clone(),
        alt: named.alt,
        caption: named.caption,
    });
    article
}

pub(super) fn picture_map(text: &TextCard) -> BTreeMap<String, String> {
    text.pictures.iter().map(|picture| (picture.name.clone(), picture.file.clone())).collect()
}

/// Whether each picture's name still leads to the file that it led to.
pub(super) fn still_lead<'a>(
    newsroom: &Path,
    text: &TextCard,
    mut pictures: impl Iterator<Item = &'a FoundPicture>,
) -> bool {
    pictures.all(|picture| {
        text.folder().is_some_and(|folder| {
            matches!(find(newsroom, folder, &picture.name), Find::File(file) if file == picture.file)
        })
    })
}

/// Links of a text that lead nowhere, with their places: for those the file is read once more.
pub(super) fn dead_links(
    newsroom: &Path,
    card: &TextCard,
    address: &str,
    addresses: &Addresses<'_>,
) -> Vec<Problem> {
    if card.links.iter().all(|link| addresses.wrong(link, address).is_none()) {
        return Vec::new();
    }
    // A file that changes just now is read by the next run.
    let Ok(source) = reading::open(newsroom, &card.file, card.content) else { return Vec::new() };
    let Ok(parts) = front_matter::split(&source) else { return Vec::new() };
    let (before, markdown) = source.text.split_at(parts.body);
    let text = Text {
        newsroom,
        file: &card.file,
        folder: card.folder(),
        markdown,
        body_line: before.matches('\n').count() + 1,
    };
    let mut problems = Vec::new();
    for reference in references(markdown).iter().filter(|reference| reference.kind == Kind::Link) {
        if let Some((what, mend)) = addresses.wrong(&reference.url, address) {
            text.tell(Problem::warning(&card.file, what, mend), reference, &mut problems);
        }
    }
    problems
}

fn text_card(
    file: &str,
    content: Digest,
    pictures: BTreeMap<String, String>,
    references: &[Reference],
) -> TextCard {
    let links = references.iter().filter(|reference| reference.kind == Kind::Link);
    let mut links: Vec<String> = links.map(|reference| reference.url.clone()).collect();
    links.sort();
    links.dedup();
    TextCard {
        file: file.to_owned(),
        content,
        pictures: pictures.into_iter().map(|(name, file)| FoundPicture { name, file }).collect(),
        links,
        problems: Vec::new(),
    }
}

impl Text<'_> {
    fn look_up(&self, references: &[Reference], problems: &mut Vec<Problem>) -> BTreeMap<String, String> {
        let mut pictures = BTreeMap::new();
        for reference in references {
            match reference.kind {
                Kind::Picture { has_alt } => match self.picture(&reference.url) {
                    Ok(file) => {
                        pictures.insert(reference.url.clone(), file);
                        if !has_alt {
                            self.tell(no_alt(self.file, &reference.url), reference, problems);
                        }
                    }
                    Err(problem) => self.tell(problem, reference, problems),
                },
                // Whether links lead somewhere depends on all other files.
                Kind::Link => {}
                Kind::Embed => self.tell(embed(self.file, &reference.url), reference, problems),
            }
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
            problems.push(Problem::warning(self.file, what, mend).at(place.clone()));
        }
        Some(FoundPicture { name: name.clone(), file })
    }

    fn picture(&self, name: &str) -> Result<String, Problem> {
        let Some(folder) = self.folder else {
            return Err(self.picture_without_folder(name));
        };
        match find(self.newsroom, folder, name) {
            Find::File(file) => Ok(file),
            Find::Elsewhere => Err(elsewhere(self.file, name)),
            Find::Outside => {
                let what = format!("the picture “{name}” is not in the article's folder");
                Err(Problem::error(
                    self.file,
                    what,
                    format!("copy the file into {folder}/ and name it alone"),
                ))
            }
            Find::Missing(near) => {
                let what = format!("there is no picture “{name}” in {folder}/");
                let mend = match near {
                    Some(near) => format!("did you mean “{near}”?"),
                    None => "put the file there, or mend its name".to_owned(),
                };
                Err(Problem::error(self.file, what, mend))
            }
        }
    }

    /// A single file has no folder of its own for pictures.
    fn picture_without_folder(&self, name: &str) -> Problem {
        if find(self.newsroom, "", name) == Find::Elsewhere {
            return elsewhere(self.file, name);
        }
        let stem = self.file.strip_suffix(".md").unwrap_or(self.file);
        let what = format!("the picture “{name}” has no place: this text has no folder of its own");
        let mend =
            format!("make it a folder: move the text to {stem}/index.md and put the picture beside it");
        Problem::error(self.file, what, mend)
    }

    /// Its place is looked for while it is one of few.
    fn tell(&self, problem: Problem, reference: &Reference, problems: &mut Vec<Problem>) {
        problem::add(problems, problem, |problem| problem.at(self.place(reference)));
    }

    fn place(&self, reference: &Reference) -> Place {
        let text = self.markdown.lines().nth(reference.line.saturating_sub(1)).unwrap_or_default();
        Place::new(self.body_line + reference.line - 1, reference.column, text)
    }
}

fn no_alt(file: &str, name: &str) -> Problem {
    let what = format!("nothing says what the picture “{name}” shows");
    Problem::warning(file, what, format!("say it for who cannot see it: ![what it shows]({name})"))
}

fn embed(file: &str, element: &str) -> Problem {
    let mend = "remove it, or put a link to what it shows in its place";
    Problem::warning(file, format!("<{element}> is not published"), mend)
}

fn elsewhere(file: &str, name: &str) -> Problem {
    let what = format!("the picture “{name}” is on another site: a link to it is published in its place");
    Problem::warning(file, what, "save the picture beside index.md and name it by its file")
}
