//! The last good version of articles and pages whose files are broken, taken from the published edition. With it
//! readers go on seeing them while the rest is published (`keep_going`).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::File;
use std::io;
use std::sync::Arc;

use bantin_app::api;
use bantin_content::{Article, Attachment, PageName, Picture, Slug, StandingPage};
use jiff::Timestamp;
use serde::de::DeserializeOwned;

use crate::attached::is_attached_path;
use crate::disk::digest::Digest;
use crate::disk::folder::Folder;
use crate::edition::edition_path::EditionPath;
use crate::pictures::{self, EditionCrops};
use crate::previous::state::State;
use crate::problem::Problem;
use crate::read::source_record::{ArticleRecord, StandingRecord, TextRecord};
use crate::read::{Inventory, Marked};

/// Larger files are neither articles nor pictures of an edition.
const LARGEST: u64 = 256 << 20;

/// Last good versions.
#[derive(Debug, Default)]
pub(crate) struct LastGood {
    /// The published edition's folder.
    out: Option<Folder>,
    articles: HashMap<Slug, Article>,
    standing: HashMap<PageName, StandingPage>,
    pictures: BTreeMap<EditionPath, Vec<u8>>,
    /// The crops of the articles' lead pictures.
    crops: HashMap<Slug, EditionCrops>,
    /// The names of all files in the edition's `assets/`, once they are asked for.
    assets: Option<BTreeSet<String>>,
    /// Documents and videos that they hand out; these may be too large to be held.
    attached: BTreeMap<EditionPath, Digest>,
}

impl LastGood {
    /// `out` is the folder of the published edition.
    pub fn of(out: Option<Folder>) -> Self {
        LastGood { out, ..LastGood::default() }
    }

    pub fn article(&self, slug: &Slug) -> Option<&Article> {
        self.articles.get(slug)
    }

    pub fn standing(&self, name: &PageName) -> Option<&StandingPage> {
        self.standing.get(name)
    }

    /// Pictures that they show, and their bytes.
    pub fn pictures(&self) -> impl Iterator<Item = (&EditionPath, &[u8])> {
        self.pictures.iter().map(|(path, bytes)| (path, bytes.as_slice()))
    }

    /// The crops of an article's lead picture; `None` where it has none.
    pub fn crops(&self, slug: &Slug) -> Option<&EditionCrops> {
        self.crops.get(slug)
    }

    /// Documents and videos that they hand out, and what is in them.
    pub fn attached(&self) -> impl Iterator<Item = (&EditionPath, Digest)> {
        self.attached.iter().map(|(path, content)| (path, *content))
    }

    /// Opens one of these files.
    pub fn open_attached(&self, path: &EditionPath) -> io::Result<File> {
        self.out.as_ref().ok_or(io::ErrorKind::NotFound)?.open_at(path)
    }

    /// Puts the last good version in the place of every text that these errors are of; where there is
    /// none, the text is left out. False when an error is of no single text: then nobody can go on.
    pub fn step_in(&mut self, inventory: &mut Inventory, errors: &[Problem], known: Option<&State>) -> bool {
        let all = all_texts(inventory, known);
        let mut files = Vec::new();
        for error in errors {
            let Some(mut texts) = texts_of(inventory, &all, &error.file) else { return false };
            files.append(&mut texts);
        }
        files.sort();
        files.dedup();
        for file in files {
            let tried = inventory.records().any(|record| record.text.file == file && record.last_good);
            inventory.articles.retain(|marked| marked.record.text.file != file);
            inventory.standing.retain(|marked| marked.record.text.file != file);
            // The last good version was tried, and is wrong too: the text is left out.
            if !tried {
                self.substitute(inventory, &file, known);
            }
        }
        true
    }

    fn substitute(&mut self, inventory: &mut Inventory, file: &str, known: Option<&State>) {
        let parts: Vec<&str> = file.split('/').collect();
        match parts[..] {
            [_, name] => self.substitute_page(inventory, file, name),
            [_, name, "index.md"] if !is_section(inventory, name) => {
                self.substitute_page(inventory, file, name)
            }
            [_, section, .., name, "index.md"] | [_, section, .., name] => {
                let record = known
                    .and_then(|state| printed_record(state, file))
                    .or_else(|| self.record_from_edition(file, section, name.trim_end_matches(".md")));
                let Some(record) = record else { return };
                let taken = inventory.records().any(|other| other.slug == record.slug);
                if !taken && (record.withdrawn.is_some() || self.take_article(&record.slug)) {
                    let record = Arc::new(ArticleRecord { last_good: true, ..record });
                    inventory.articles.push(Marked { mark: None, record });
                }
            }
            _ => {}
        }
    }

    fn substitute_page(&mut self, inventory: &mut Inventory, file: &str, name: &str) {
        let Ok(name) = name.trim_end_matches(".md").parse::<PageName>() else { return };
        let Some((page, content)) = self.read::<StandingPage>(&api::standing(&name)) else { return };
        self.take_pictures(&page.body_html);
        self.take_attached(&page.body_html, &page.attachments);
        self.standing.insert(name.clone(), page);
        let text = TextRecord { file: file.to_owned(), content, ..TextRecord::default() };
        inventory
            .standing
            .push(Marked { mark: None, record: Arc::new(StandingRecord { name, text, last_good: true }) });
    }

    /// What an article's own data tell of it, when nothing else does.
    fn record_from_edition(&self, file: &str, section: &str, name: &str) -> Option<ArticleRecord> {
        let slug: Slug = name.parse().ok()?;
        let (article, content) = self.read::<Article>(&api::article(&slug))?;
        let published: Timestamp = article.published.at.parse().ok()?;
        let later = article.updated.iter().chain(article.corrections.iter().map(|one| &one.date));
        let changed = later.filter_map(|stamp| stamp.at.parse().ok()).fold(published, Timestamp::max);
        (article.section.as_str() == section).then(|| ArticleRecord {
            slug,
            section: article.section,
            headline: article.headline,
            published,
            changed,
            withdrawn: None,
            pinned: false,
            draft: false,
            aliases: Vec::new(),
            tags: article.tags,
            lead: None,
            first_figure: None,
            text: TextRecord { file: file.to_owned(), content, ..TextRecord::default() },
            last_good: true,
        })
    }

    fn take_article(&mut self, slug: &Slug) -> bool {
        let Some((article, _)) = self.read::<Article>(&api::article(slug)) else { return false };
        for picture in article.picture.iter().chain(&article.pictures) {
            self.take_pictures(&picture.srcset);
            self.take_pictures(&picture.src);
            self.take_pictures(picture.avif.as_deref().unwrap_or_default());
        }
        if let Some(picture) = &article.picture {
            self.take_crops(slug, picture);
        }
        self.take_pictures(&article.body_html);
        self.take_attached(&article.body_html, &article.attachments);
        self.articles.insert(slug.clone(), article);
        true
    }

    /// Keeps every picture of ours that a text names: only what has a name that Bantin gives to pictures.
    fn take_pictures(&mut self, text: &str) {
        let Some(out) = &self.out else { return };
        for rest in text.split("/assets/").skip(1) {
            let name = &rest[..rest.find([' ', ',', '"', '&', '<']).unwrap_or(rest.len())];
            if !pictures::is_picture_name(name) {
                continue;
            }
            let path = EditionPath::made(["assets/", name].concat());
            if let Ok(bytes) = out.read_at(&path, LARGEST) {
                self.pictures.insert(path, bytes);
            }
        }
    }

    /// Keeps the crops of an article's lead picture.
    fn take_crops(&mut self, slug: &Slug, picture: &Picture) {
        let Some((out, key)) = self.out.as_ref().zip(pictures::key_in(&picture.src)) else { return };
        let names = self.assets.get_or_insert_with(|| names_in(out)).range(key.clone()..);
        let names = names.take_while(|name| name.starts_with(&key)).map(String::as_str);
        let mut content = |path: &EditionPath| {
            let bytes = out.read_at(path, LARGEST).ok()?;
            let content = Digest::of(&bytes);
            self.pictures.insert(path.clone(), bytes);
            Some(content)
        };
        let crops = EditionCrops::of(picture, names, &mut content);
        self.crops.insert(slug.clone(), crops);
    }

    /// Keeps every document and video that a body or a list names, as [`LastGood::take_pictures`] does.
    fn take_attached(&mut self, body: &str, listed: &[Attachment]) {
        let links = body.split("\"/").skip(1).map(|rest| rest.split('"').next().unwrap_or_default());
        let listed = listed.iter().map(|file| file.href.trim_start_matches('/'));
        for path in links.chain(listed) {
            let names: Vec<&str> = path.split('/').collect();
            let Some(path) = is_attached_path(&names).then(|| EditionPath::try_from(path).ok()).flatten()
            else {
                continue;
            };
            let content =
                self.open_attached(&path).and_then(|mut file| Digest::of_file(&mut file, |_| Ok(())));
            self.attached.extend(content.map(|content| (path, content)));
        }
    }

    fn read<T: DeserializeOwned>(&self, address: &str) -> Option<(T, Digest)> {
        let bytes = self.out.as_ref()?.read_at(&EditionPath::of_address(address), LARGEST).ok()?;
        Some((serde_json::from_slice(&bytes).ok()?, Digest::of(&bytes)))
    }
}

/// The names of the files in an edition's `assets/`.
fn names_in(edition: &Folder) -> BTreeSet<String> {
    let entries = edition.folder("assets").and_then(|assets| assets.entries());
    entries.into_iter().flatten().filter_map(|entry| entry.name.into_string().ok()).collect()
}

/// The record of an article that was printed from this file.
fn printed_record(state: &State, file: &str) -> Option<ArticleRecord> {
    let at = state.articles.iter().position(|marked| marked.record.text.file == file)?;
    let printed = state.prints.binary_search_by_key(&at, |print| print.record as usize).is_ok();
    printed.then(|| ArticleRecord::clone(&state.articles[at].record))
}

/// Every text that is there, or was when the edition was made.
fn all_texts(inventory: &Inventory, known: Option<&State>) -> BTreeSet<String> {
    let printed = known.into_iter().flat_map(|state| state.articles.iter().map(|marked| &marked.record.text));
    let texts = inventory
        .records()
        .map(|record| &record.text)
        .chain(inventory.standing_records().map(|record| &record.text));
    texts.chain(printed).map(|text| text.file.clone()).collect()
}

/// The texts that an error keeps from being published: of a text itself; of a picture, the text that its folder is
/// about; of a folder, all that lie in it. `None` for what is of the whole newsroom.
fn texts_of(inventory: &Inventory, all: &BTreeSet<String>, file: &str) -> Option<Vec<String>> {
    let inside = file.strip_prefix("content/").filter(|inside| !is_section(inventory, inside))?;
    let folder = [file, "/"].concat();
    let below: Vec<String> =
        all.range(folder.clone()..).take_while(|text| text.starts_with(&folder)).cloned().collect();
    if !below.is_empty() {
        return Some(below);
    }
    if inside.ends_with(".md") {
        return Some(vec![file.to_owned()]);
    }
    // What a picture lies beside, however deep below it.
    let mut folder = file;
    while let Some((above, _)) = folder.rsplit_once('/') {
        let index = [above, "/index.md"].concat();
        if all.contains(&index) {
            return Some(vec![index]);
        }
        folder = above;
    }
    Some(vec![file.to_owned()])
}

fn is_section(inventory: &Inventory, name: &str) -> bool {
    inventory.site.sections.iter().any(|section| section.id.as_str() == name)
}
