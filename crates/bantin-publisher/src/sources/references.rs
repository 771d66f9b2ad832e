//! Looks up what articles refer to: their pictures, and the articles that they link to.

use std::collections::BTreeMap;
use std::path::Path;

use super::addresses::Addresses;
use super::article::{NamedPicture, ReadArticle};
use crate::body::{Kind, Reference, references};
use crate::newsroom::{SourceArticle, SourcePicture, SourceStanding};
use crate::pictures::{Find, find};
use crate::problem::{Place, Problem, Severity};

/// Where a body stands, for its problems and its relative links.
struct Text<'a> {
    newsroom: &'a Path,
    addresses: &'a Addresses,
    file: &'a str,
    folder: Option<&'a str>,
    markdown: &'a str,
    body_line: usize,
    /// Its own address: `/tin-tuc/le-hoi/`.
    address: String,
}

/// Completes an article with its pictures; tells what is missing. A draft may miss everything.
pub(super) fn of_article(
    newsroom: &Path,
    read: ReadArticle,
    addresses: &Addresses,
    problems: &mut Vec<Problem>,
) -> SourceArticle {
    let ReadArticle { mut article, picture } = read;
    let mut found = Vec::new();
    let text = Text {
        newsroom,
        addresses,
        file: &article.file,
        folder: article.folder.as_deref(),
        markdown: &article.markdown,
        body_line: article.body_line,
        address: format!("/{}/{}/", article.section, article.slug),
    };
    let references = references(text.markdown);
    let pictures = text.look_up(&references, &mut found);
    article.picture = picture.and_then(|named| text.lead(named, &references, &pictures, &mut found));
    article.pictures = pictures;
    if article.draft {
        found.iter_mut().for_each(|problem| problem.severity = Severity::Warning);
    }
    problems.append(&mut found);
    article
}

/// Completes a standing page with its pictures.
pub(super) fn of_standing(
    newsroom: &Path,
    mut page: SourceStanding,
    addresses: &Addresses,
    problems: &mut Vec<Problem>,
) -> SourceStanding {
    let text = Text {
        newsroom,
        addresses,
        file: &page.file,
        folder: page.folder.as_deref(),
        markdown: &page.markdown,
        body_line: page.body_line,
        address: format!("/{}/", page.name),
    };
    let pictures = text.look_up(&references(text.markdown), problems);
    page.pictures = pictures;
    page
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
                            problems.push(self.no_alt(reference));
                        }
                    }
                    Err(problem) => problems.push(problem.at(self.place(reference))),
                },
                Kind::Link => problems.extend(self.link(reference)),
                Kind::Embed => problems.push(self.embed(reference)),
            }
        }
        pictures
    }

    /// The lead picture that the front matter names.
    fn lead(
        &self,
        named: NamedPicture,
        references: &[Reference],
        pictures: &BTreeMap<String, String>,
        problems: &mut Vec<Problem>,
    ) -> Option<SourcePicture> {
        let NamedPicture { file: name, place, alt, caption } = named;
        let file = match self.picture(&name) {
            Ok(file) => file,
            Err(problem) => {
                problems.push(problem.at(place));
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
            problems.push(Problem::warning(self.file, what, mend).at(place));
        }
        Some(SourcePicture { file, alt, caption })
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

    fn no_alt(&self, reference: &Reference) -> Problem {
        let what = format!("nothing says what the picture “{}” shows", reference.url);
        let mend = format!("say it for who cannot see it: ![what it shows]({})", reference.url);
        Problem::warning(self.file, what, mend).at(self.place(reference))
    }

    fn link(&self, reference: &Reference) -> Option<Problem> {
        let (what, mend) = self.addresses.wrong(&reference.url, &self.address)?;
        Some(Problem::warning(self.file, what, mend).at(self.place(reference)))
    }

    fn embed(&self, reference: &Reference) -> Problem {
        let what = format!("<{}> is not published", reference.url);
        let mend = "remove it, or put a link to what it shows in its place";
        Problem::warning(self.file, what, mend).at(self.place(reference))
    }

    fn place(&self, reference: &Reference) -> Place {
        let text = self.markdown.lines().nth(reference.line.saturating_sub(1)).unwrap_or_default();
        Place { line: self.body_line + reference.line - 1, column: reference.column, text: text.to_owned() }
    }
}

fn elsewhere(file: &str, name: &str) -> Problem {
    let what = format!("the picture “{name}” is on another site: a link to it is published in its place");
    Problem::warning(file, what, "save the picture beside index.md and name it by its file")
}
