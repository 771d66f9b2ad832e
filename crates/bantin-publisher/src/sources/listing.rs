//! Walks `content/`: which files are articles and standing pages, and which names are wrong.

use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use bantin_content::{NameError, PageName, SectionId, Slug};
use rayon::prelude::*;

use super::SourcesError;
use super::site_lists::unknown_section_mend;
use crate::problem::Problem;
use crate::slug_maker::slug_from;

/// A file that will be read.
#[derive(Debug)]
pub(super) enum Found {
    Article { section: SectionId, slug: Slug, file: String, folder: Option<String> },
    Standing { name: PageName, file: String, folder: Option<String> },
}

impl Found {
    /// From the newsroom's folder, with `/`.
    pub fn file(&self) -> &str {
        let (Found::Article { file, .. } | Found::Standing { file, .. }) = self;
        file
    }
}

/// What one folder or entry gives.
type Listed = (Vec<Found>, Vec<Problem>);

/// What lies in a folder, by name: so problems and ties are in order.
type Names = Vec<Name>;

struct Name {
    name: String,
    is_folder: bool,
}

const INDEX: &str = "index.md";

/// Every article and standing page of a newsroom. `sections` are `None` where `site.toml` could not be read.
pub(super) fn list(
    newsroom: &Path,
    sections: Option<&[SectionId]>,
) -> Result<(Vec<Found>, Vec<Problem>), SourcesError> {
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    let top = match names(newsroom, "content", &mut problems) {
        Err(SourcesError::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => Names::new(),
        other => other?,
    };
    let listed: Result<Vec<Listed>, SourcesError> = top
        .par_iter()
        .map(|Name { name, is_folder }| {
            let (mut found, mut problems) = (Vec::new(), Vec::new());
            if *is_folder {
                list_folder(newsroom, name, sections, &mut found, &mut problems)?;
            } else {
                found.extend(standing_file(name, &mut problems));
            }
            Ok((found, problems))
        })
        .collect();
    for (mut some, mut told) in listed? {
        found.append(&mut some);
        problems.append(&mut told);
    }
    Ok((found, problems))
}

/// A text directly under `content/` is a standing page.
fn standing_file(name: &str, problems: &mut Vec<Problem>) -> Option<Found> {
    let file = format!("content/{name}");
    let stem = article_stem(&file, name, problems)?;
    let name = right_name::<PageName>(&file, stem, problems)?;
    Some(Found::Standing { name, file, folder: None })
}

/// A folder under `content/`: a section, or a standing page with its pictures.
fn list_folder(
    newsroom: &Path,
    name: &str,
    sections: Option<&[SectionId]>,
    found: &mut Vec<Found>,
    problems: &mut Vec<Problem>,
) -> Result<(), SourcesError> {
    let folder = format!("content/{name}");
    let names = names(newsroom, &folder, problems)?;
    let is_section = sections.is_some_and(|ids| ids.iter().any(|id| id.as_str() == name));
    let has_index = holds_index(&names);
    let articles = section_entries(newsroom, &folder, names)?;
    if !is_section && articles.is_empty() {
        if has_index && let Some(name) = right_name::<PageName>(&folder, name, problems) {
            found.push(Found::Standing { name, file: format!("{folder}/{INDEX}"), folder: Some(folder) });
        }
        return Ok(());
    }
    let Some(section) = right_name::<SectionId>(&folder, name, problems) else { return Ok(()) };
    if let Some(ids) = sections.filter(|_| !is_section) {
        let what = format!("“{name}” is no section of site.toml, so its articles have no place");
        problems.push(Problem::error(&folder, what, unknown_section_mend(name, ids)));
    }
    if has_index {
        let file = format!("{folder}/{INDEX}");
        let what = "an article cannot be called “index”";
        problems.push(Problem::error(file, what, "name the file after its headline: le-hoi.md"));
    }
    let listed: Vec<Listed> = articles
        .into_par_iter()
        .map(|entry| {
            let (mut found, mut problems) = (Vec::new(), Vec::new());
            list_article(&folder, &section, entry, &mut found, &mut problems);
            (found, problems)
        })
        .collect();
    for (mut some, mut told) in listed {
        found.append(&mut some);
        problems.append(&mut told);
    }
    Ok(())
}

/// A file or a folder of a section that holds, or seems to hold, an article.
struct SectionEntry {
    name: String,
    /// What lies in it, where it is a folder.
    inside: Option<Names>,
}

fn section_entries(newsroom: &Path, folder: &str, names: Names) -> Result<Vec<SectionEntry>, SourcesError> {
    let seems_article = |name: &str| stem_of(name).is_some() && name != INDEX;
    let entries: Result<Vec<Option<SectionEntry>>, SourcesError> = names
        .into_par_iter()
        .map(|Name { name, is_folder }| {
            if !is_folder {
                return Ok(seems_article(&name).then_some(SectionEntry { name, inside: None }));
            }
            let inside = self::names(newsroom, &format!("{folder}/{name}"), &mut Vec::new())?;
            let holds_text = texts(&inside).next().is_some();
            Ok(holds_text.then_some(SectionEntry { name, inside: Some(inside) }))
        })
        .collect();
    Ok(entries?.into_iter().flatten().collect())
}

fn list_article(
    section_folder: &str,
    section: &SectionId,
    entry: SectionEntry,
    found: &mut Vec<Found>,
    problems: &mut Vec<Problem>,
) {
    let path = format!("{section_folder}/{}", entry.name);
    let section = section.clone();
    let Some(inside) = entry.inside else {
        if let Some(stem) = article_stem(&path, &entry.name, problems)
            && let Some(slug) = right_name(&path, stem, problems)
        {
            found.push(Found::Article { section, slug, file: path, folder: None });
        }
        return;
    };
    let has_index = holds_index(&inside);
    for name in texts(&inside).filter(|name| *name != INDEX) {
        let file = format!("{path}/{name}");
        if has_index {
            let what = "this text is not published: its folder's article is index.md";
            problems.push(Problem::warning(
                file,
                what,
                "move it out of the folder, or begin its name with “_”",
            ));
        } else {
            let what = "an article stands in its section's folder, not deeper";
            let mend = format!(
                "move it to {section_folder}/, or name it {path}/{INDEX} if the folder is the article"
            );
            problems.push(Problem::error(file, what, mend));
        }
    }
    if has_index && let Some(slug) = right_name(&path, &entry.name, problems) {
        found.push(Found::Article { section, slug, file: format!("{path}/{INDEX}"), folder: Some(path) });
    }
}

/// Names in a folder but hidden ones; a name that is no text is a problem.
fn names(newsroom: &Path, folder: &str, problems: &mut Vec<Problem>) -> Result<Names, SourcesError> {
    let path = newsroom.join(folder);
    let failed = |path: &Path| {
        let path: PathBuf = path.to_owned();
        move |source| SourcesError::Io { path, source }
    };
    let mut names = Names::new();
    for entry in path.read_dir().map_err(failed(&path))? {
        let entry = entry.map_err(failed(&path))?;
        let name = match entry.file_name().into_string() {
            Ok(name) => name,
            Err(name) => {
                let file = format!("{folder}/{}", name.to_string_lossy());
                let what = "the file's name is not UTF-8 text";
                problems.push(Problem::error(
                    file,
                    what,
                    "give it a name of the letters a-z, digits and hyphens",
                ));
                continue;
            }
        };
        if name.starts_with(['.', '_']) {
            continue;
        }
        let kind = entry.file_type().map_err(failed(&path))?;
        let is_folder = if kind.is_symlink() { entry.path().is_dir() } else { kind.is_dir() };
        names.push(Name { name, is_folder });
    }
    names.sort_unstable_by(|a, b| a.name.cmp(&b.name));
    Ok(names)
}

fn holds_index(names: &[Name]) -> bool {
    names.binary_search_by(|entry| entry.name.as_str().cmp(INDEX)).is_ok()
}

fn texts(names: &[Name]) -> impl Iterator<Item = &str> {
    let texts = names.iter().filter(|entry| !entry.is_folder && stem_of(&entry.name).is_some());
    texts.map(|entry| entry.name.as_str())
}

/// The stem of a text file's name, whatever way its ending is written.
fn stem_of(name: &str) -> Option<&str> {
    let (stem, ending) = name.rsplit_once('.')?;
    matches!(ending.to_ascii_lowercase().as_str(), "md" | "markdown").then_some(stem)
}

/// The stem of `x.md`; `x.MD` and `x.markdown` are a problem, other files are nothing.
fn article_stem<'a>(file: &str, name: &'a str, problems: &mut Vec<Problem>) -> Option<&'a str> {
    let stem = stem_of(name)?;
    if !name.ends_with(".md") {
        let what = "a text's file name ends in .md";
        problems.push(Problem::error(file, what, format!("rename it to {stem}.md")));
        return None;
    }
    Some(stem)
}

fn right_name<Name: FromStr<Err = NameError>>(
    file: &str,
    name: &str,
    problems: &mut Vec<Problem>,
) -> Option<Name> {
    match name.parse() {
        Ok(name) => Some(name),
        Err(reason) => {
            let ending = if file.ends_with(".md") { ".md" } else { "" };
            let mend = match slug_from(name) {
                Some(right) => format!("rename it to {right}{ending}"),
                None => "rename it with a-z, digits and single hyphens between them".to_owned(),
            };
            let what = format!("“{name}” cannot be its name: {reason}");
            problems.push(Problem::error(file, what, mend));
            None
        }
    }
}
