//! Walks `content/` and lists the texts: articles and standing pages. Every other file becomes a problem, or is ignored for
//! a reason that the README gives, so that no text vanishes.

mod file_name;
mod folder;
mod leftovers;

pub(crate) use leftovers::is_leftover;

use std::path::Path;
use std::str::FromStr;

use bantin_content::{NameError, PageName, SectionId, Slug};
use bantin_messages::Message;
use bantin_messages::messages::{
    ArticleCalledIndex, ContentIsLink, ContentNotFolder, ContentUnreadable, FolderNamedAsText,
    FolderWithoutSection, FoldersTooDeep, IndexAtTop, UnfitFileName,
};
use rayon::prelude::*;

use super::name_reason::name_reason;
use super::site_lists::unknown_section_mend;
use crate::attached::FileKind;
use crate::did_you_mean::guess;
use crate::disk::unread_reason::reason;
use crate::newsroom::SiteSettings;
use crate::problem::Problem;
use crate::slug_maker::slug_from;
use file_name::{Beside, Form, INDEX, tell_unpublished};
use folder::{Name, Names, names_in};

/// A text that will be read: what it is, and its file.
#[derive(Debug)]
pub(crate) enum TextFile {
    Article { section: SectionId, slug: Slug, file: String, folder: Option<String> },
    Standing { name: PageName, file: String, folder: Option<String> },
}

impl TextFile {
    /// From the newsroom's folder, with `/`.
    pub fn file(&self) -> &str {
        let (TextFile::Article { file, .. } | TextFile::Standing { file, .. }) = self;
        file
    }
}

/// The folder of texts in a newsroom.
pub(crate) const CONTENT: &str = "content";

/// How deep folders may lie in each other below a section, and in `static/`. For years, months and days it takes three.
const DEEPEST: usize = 12;

/// The texts and problems of a folder or of an entry in it.
#[derive(Default)]
pub(super) struct Listed {
    pub texts: Vec<TextFile>,
    /// Documents beside an `index.md`: readers miss those that it does not hand out.
    pub documents: Vec<String>,
    pub problems: Vec<Problem>,
}

/// Every article and standing page of a newsroom. `sections` are `None` where `site.toml` could not be read.
pub(super) fn list(newsroom: &Path, sections: Option<&[SectionId]>) -> Listed {
    let walk = Walk { newsroom, sections };
    let mut listed = Listed::default();
    if let Some(top) = walk.top(&mut listed.problems) {
        listed.add(gathered(top, |name| walk.top_entry(name)));
    }
    listed
}

/// Every slug of a newsroom, and the file that it is the name of.
pub fn slugs(folder: &Path, site: &SiteSettings) -> Vec<(Slug, String)> {
    let sections: Vec<SectionId> = site.sections.iter().map(|section| section.id.clone()).collect();
    let texts = list(folder, Some(&sections)).texts;
    let slug = |text| match text {
        TextFile::Article { slug, file, .. } => Some((slug, file)),
        TextFile::Standing { .. } => None,
    };
    texts.into_iter().filter_map(slug).collect()
}

struct Walk<'a> {
    newsroom: &'a Path,
    sections: Option<&'a [SectionId]>,
}

/// The section in whose folder something lies, and how deep below it.
#[derive(Clone, Copy)]
struct Within<'a> {
    section: &'a SectionId,
    depth: usize,
}

impl Walk<'_> {
    fn top(&self, problems: &mut Vec<Problem>) -> Option<Names> {
        let message: Message = match std::fs::symlink_metadata(self.newsroom.join(CONTENT)) {
            Ok(status) if status.is_dir() => return Some(names_in(self.newsroom, CONTENT, problems)),
            // A new newsroom has no texts yet.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None,
            Ok(status) if status.is_symlink() => ContentIsLink.into(),
            Ok(_) => ContentNotFolder.into(),
            Err(error) => ContentUnreadable { why: reason(&error).into() }.into(),
        };
        problems.push(Problem::error(CONTENT, message));
        None
    }

    /// A text directly under `content/` is a standing page; a folder is a section, or a standing page with its pictures.
    fn top_entry(&self, Name { name, is_folder }: Name) -> Listed {
        let path = [CONTENT, "/", &name].concat();
        if is_folder {
            return self.top_folder(&path, &name);
        }
        let mut listed = Listed::default();
        match Form::of(&name) {
            Form::Text("index") => listed.problems.push(Problem::error(path, IndexAtTop)),
            Form::Text(stem) => {
                if let Some(name) = right_name(&path, stem, &mut listed.problems) {
                    listed.texts.push(TextFile::Standing { name, file: path, folder: None });
                }
            }
            _ => tell_unpublished(self.newsroom, &path, Beside::Articles, &mut listed.problems),
        }
        listed
    }

    fn top_folder(&self, path: &str, name: &str) -> Listed {
        let mut listed = Listed::default();
        if let Some(problem) = named_as_a_text(path, name) {
            listed.problems.push(problem);
            return listed;
        }
        let names = names_in(self.newsroom, path, &mut listed.problems);
        let is_section = self.sections.is_some_and(|ids| ids.iter().any(|id| id.as_str() == name));
        if !is_section && holds_index(&names) {
            if let Some(name) = right_name::<PageName>(path, name, &mut listed.problems) {
                let file = [path, "/", INDEX].concat();
                listed.texts.push(TextFile::Standing { name, file, folder: Some(path.to_owned()) });
            }
            listed.add(self.beside_index(path, names, CONTENT, 0));
            return listed;
        }
        // A folder with a wrong name is walked too: the name is a problem only if texts are in it.
        let meant = slug_from(name).and_then(|slug| slug.as_str().parse().ok());
        let Some(section) = name.parse().ok().or(meant) else {
            right_name::<SectionId>(path, name, &mut listed.problems);
            return listed;
        };
        let within = Within { section: &section, depth: 0 };
        let mut inside = gathered(names, |name| self.section_entry(path, within, name));
        if inside.texts.is_empty() && inside.problems.is_empty() {
            return listed;
        }
        if section.as_str() != name {
            right_name::<SectionId>(path, name, &mut listed.problems);
            inside.texts.clear();
        } else if let Some(ids) = self.sections.filter(|_| !is_section) {
            let mend = unknown_section_mend(name, ids).into();
            listed.problems.push(Problem::error(path, FolderWithoutSection { name: name.into(), mend }));
        }
        listed.add(inside);
        listed
    }

    /// An entry of a section's folder, or of a folder in it for a year or a month.
    fn section_entry(&self, folder: &str, within: Within<'_>, Name { name, is_folder }: Name) -> Listed {
        let path = [folder, "/", &name].concat();
        if is_folder {
            return self.section_folder(path, &name, within);
        }
        let mut listed = Listed::default();
        match Form::of(&name) {
            Form::Text("index") => listed.problems.push(Problem::error(path, ArticleCalledIndex)),
            Form::Text(stem) => {
                if let Some(slug) = right_name(&path, stem, &mut listed.problems) {
                    let section = within.section.clone();
                    listed.texts.push(TextFile::Article { section, slug, file: path, folder: None });
                }
            }
            _ => tell_unpublished(self.newsroom, &path, Beside::Articles, &mut listed.problems),
        }
        listed
    }

    /// A folder with an `index.md` is an article with its pictures; another one only sorts articles of the section.
    fn section_folder(&self, path: String, name: &str, within: Within<'_>) -> Listed {
        let mut listed = Listed::default();
        if let Some(problem) = named_as_a_text(&path, name).or_else(|| too_deep(&path, within.depth)) {
            listed.problems.push(problem);
            return listed;
        }
        let names = names_in(self.newsroom, &path, &mut listed.problems);
        let within = Within { depth: within.depth + 1, ..within };
        if !holds_index(&names) {
            listed.add(gathered(names, |entry| self.section_entry(&path, within, entry)));
            return listed;
        }
        let texts_go_to = path.strip_suffix(name).unwrap_or(&path).trim_end_matches('/');
        listed.add(self.beside_index(&path, names, texts_go_to, within.depth));
        if let Some(slug) = right_name(&path, name, &mut listed.problems) {
            let file = [&path, "/", INDEX].concat();
            listed.texts.push(TextFile::Article {
                section: within.section.clone(),
                slug,
                file,
                folder: Some(path),
            });
        }
        listed
    }

    /// Beside an `index.md` there may be pictures; other texts become problems, which say that they belong into `texts_go_to`.
    fn beside_index(&self, folder: &str, names: Names, texts_go_to: &str, depth: usize) -> Listed {
        let others = names.into_iter().filter(|entry| entry.name != INDEX || entry.is_folder);
        self.others_beside_index(folder, others, texts_go_to, depth)
    }

    fn others_beside_index(
        &self,
        folder: &str,
        names: impl IntoIterator<Item = Name>,
        texts_go_to: &str,
        depth: usize,
    ) -> Listed {
        let mut listed = Listed::default();
        for Name { name, is_folder } in names {
            let path = [folder, "/", &name].concat();
            if !is_folder && FileKind::of(&name).is_some() {
                listed.documents.extend(matches!(Form::of(&name), Form::Foreign(_)).then_some(path));
            } else if !is_folder {
                tell_unpublished(self.newsroom, &path, Beside::Index(texts_go_to), &mut listed.problems);
            } else if let Some(problem) = named_as_a_text(&path, &name).or_else(|| too_deep(&path, depth)) {
                listed.problems.push(problem);
            } else {
                let inside = names_in(self.newsroom, &path, &mut listed.problems);
                listed.add(self.others_beside_index(&path, inside, texts_go_to, depth + 1));
            }
        }
        listed
    }
}

impl Listed {
    fn add(&mut self, mut more: Listed) {
        self.texts.append(&mut more.texts);
        self.documents.append(&mut more.documents);
        self.problems.append(&mut more.problems);
    }
}

/// The texts and problems of all entries of a folder, in the order of their names.
fn gathered(names: Names, list: impl Fn(Name) -> Listed + Sync + Send) -> Listed {
    let mut all = Listed::default();
    let listed: Vec<Listed> = names.into_par_iter().map(list).collect();
    listed.into_iter().for_each(|some| all.add(some));
    all
}

fn named_as_a_text(path: &str, name: &str) -> Option<Problem> {
    let Form::Text(stem) = Form::of(name) else { return None };
    Some(Problem::error(path, FolderNamedAsText { stem: stem.into() }))
}

/// The problem of a folder that lies too deep; it is not walked into.
pub(crate) fn too_deep(path: &str, depth: usize) -> Option<Problem> {
    (depth >= DEEPEST).then(|| Problem::error(path, FoldersTooDeep { most: DEEPEST.into() }))
}

fn holds_index(names: &[Name]) -> bool {
    let at = names.binary_search_by(|entry| entry.name.as_str().cmp(INDEX));
    at.is_ok_and(|at| !names[at].is_folder)
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
            let (guesses, near) = guess(slug_from(name).map(|right| format!("{right}{ending}")));
            let why = name_reason(reason).into();
            problems.push(Problem::error(file, UnfitFileName { name: name.into(), why, guesses, near }));
            None
        }
    }
}
