//! The edition that is to be there, read from the operator's own folder.

use std::io;
use std::path::Path;

use bantin_content::{LatestPage, Redirects, SectionId, Withdrawn, api};
use bantin_manifest::{Content, MANIFEST, SIGNATURES};
use bantin_publisher::EditionPath;
use serde_json::Value;

use crate::VerifyError;
use crate::files::OpenFolder;

/// The largest of its own files that is read whole.
const LARGEST: u64 = 64 << 20;

/// An edition, as its folder has it.
#[derive(Debug)]
pub(crate) struct Edition {
    pub id: String,
    pub folder: OpenFolder,
    /// Without twins, by path.
    pub files: Vec<EditionFile>,
    pub sections: Vec<String>,
    /// Files of the newest articles, newest first.
    pub newest: Vec<String>,
    pub redirects: Redirects,
    withdrawn: Vec<String>,
}

/// A file of the edition.
#[derive(Clone, Debug)]
pub(crate) struct EditionFile {
    pub path: EditionPath,
    pub content: Content,
    /// Whether its compressed twin lies beside it.
    pub has_twin: bool,
}

impl Edition {
    pub fn read(path: &Path) -> Result<Self, VerifyError> {
        let no_edition = |error: &dyn std::fmt::Display| VerifyError::NoEdition {
            folder: path.to_owned(),
            error: error.to_string(),
        };
        let folder = OpenFolder::open(path).map_err(|error| no_edition(&error))?;
        let site = json(&folder, &api::site()).map_err(|error| no_edition(&error))?;
        let id = site["edition"].as_str().ok_or_else(|| no_edition(&"site.json names no edition"))?;
        let trouble = |file: &str, error| VerifyError::EditionUnreadable { path: path.join(file), error };
        let tree = folder.tree().map_err(|error| trouble("", error))?;
        let has = |name: &str| tree.files.binary_search_by(|file| file.as_str().cmp(name)).is_ok();
        let is_twin = |file: &str| file.strip_suffix(".br").is_some_and(has);
        let mut files = Vec::with_capacity(tree.files.len() / 2);
        for file in tree.files.iter().filter(|file| !is_twin(file) && !is_of_signing(file)) {
            let content = folder.content(file).map_err(|error| trouble(file, error))?;
            let path = EditionPath::try_from(file.as_str());
            let path = path.map_err(|error| no_edition(&format!("{file}: {error}")))?;
            let has_twin = has(&[file, ".br"].concat());
            files.push(EditionFile { path, content, has_twin });
        }
        let sections = site["sections"].as_array().into_iter().flatten();
        let sections: Vec<String> =
            sections.filter_map(|section| Some(section["id"].as_str()?.to_owned())).collect();
        let newest = newest(&folder, &sections);
        // Editions of earlier versions have none of these.
        let redirects = parsed(&folder, &api::redirects()).unwrap_or_default();
        let withdrawn: Withdrawn = parsed(&folder, &api::withdrawn()).unwrap_or_default();
        let withdrawn = withdrawn.articles.iter();
        let withdrawn =
            withdrawn.map(|article| page_of(article.section.as_str(), article.slug.as_str())).collect();
        Ok(Edition { id: id.to_owned(), folder, files, sections, newest, redirects, withdrawn })
    }

    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<&EditionFile> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    /// Whether it is the page of an article that was taken down.
    pub fn is_withdrawn(&self, path: &str) -> bool {
        self.withdrawn.iter().any(|page| page == path)
    }
}

/// Whether a file is the manifest or its signatures, which are not part of what they are about.
pub(crate) fn is_of_signing(path: &str) -> bool {
    [MANIFEST, SIGNATURES].contains(&path)
}

fn newest(folder: &OpenFolder, sections: &[String]) -> Vec<String> {
    let sections = sections.iter().filter_map(|section| section.parse::<SectionId>().ok());
    let pages = sections.filter_map(|section| parsed::<LatestPage>(folder, &api::latest(&section)).ok());
    let mut teasers: Vec<_> = pages.flat_map(|page| page.teasers).collect();
    teasers.sort_by(|one, other| other.published.at.cmp(&one.published.at));
    teasers.iter().map(|teaser| page_of(teaser.section.as_str(), teaser.slug.as_str())).collect()
}

fn page_of(section: &str, slug: &str) -> String {
    [section, "/", slug, "/index.html"].concat()
}

fn json(folder: &OpenFolder, address: &str) -> io::Result<Value> {
    parsed(folder, address)
}

fn parsed<T: serde::de::DeserializeOwned>(folder: &OpenFolder, address: &str) -> io::Result<T> {
    let bytes = folder.read(api::file(address), LARGEST)?;
    serde_json::from_slice(&bytes).map_err(io::Error::from)
}
