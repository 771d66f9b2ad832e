//! What is remembered of a published edition: the source records that it was planned from, and of every output its
//! fingerprint and what is in its files. It lies in `NEWSROOM/.bantin/state/`, under the edition's id, and may be deleted at
//! any time: then the next publish is full.
//!
//! A state is not believed when another build wrote it, when it is damaged, or when another edition is published.
//! Neither the newsroom's path nor the edition's is part of it.

use std::io;
use std::sync::Arc;
use std::time::SystemTime;

use bantin_content::Slug;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::attached::AttachedRecord;
use crate::disk::digest::Digest;
use crate::disk::file_mark::FileMark;
use crate::disk::folder::Folder;
use crate::disk::sealed::{self, Lasting};
use crate::edition::edition_path::EditionId;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::manifest::{FileContent, Manifest, ManifestFile};
use crate::edition::rank::Rank;
use crate::pictures::PictureRecord;
use crate::publish_error::PublishError;
use crate::read::source_record::{ArticleRecord, StandingRecord};
use crate::read::static_files::StaticRecord;
use crate::read::{IdsRecord, Marked};

/// The publisher's own sources, as `build.rs` saw them.
const BUILD: &str = env!("BANTIN_PUBLISHER_BUILD");

/// Editions whose state is kept: one newsroom may be published to several folders.
const KEPT: usize = 8;

/// A larger file is no state: one of a million articles is half of this.
const LARGEST: u64 = 1 << 30;

/// A part of the file: records, and how those of them that are published were printed.
type Part = (Vec<Marked<ArticleRecord>>, Vec<ArticlePrint>);

/// Records in one part of the file; parts are read and written side by side.
const PART: usize = 4096;

/// An article as it was printed.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct ArticlePrint {
    /// Its number among the records.
    pub record: u32,
    pub fingerprint: Fingerprint,
    pub page: FileContent,
    /// `None`: it is withdrawn.
    pub data: Option<FileContent>,
}

/// Any other output as it was printed. Its first file's path names it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct OutputPrint {
    pub fingerprint: Fingerprint,
    pub files: Vec<ManifestFile>,
}

/// All that is known of an edition.
#[derive(Debug)]
pub(crate) struct State {
    pub head: Head,
    /// By (`published`, slug).
    pub articles: Vec<Marked<ArticleRecord>>,
    /// What of the articles was printed, in their order.
    pub prints: Vec<ArticlePrint>,
    pub rest: Rest,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Head {
    build: String,
    pub edition: EditionId,
    /// The time zone in which times were read.
    pub zone: String,
    /// Of what every page shares.
    pub shared: Digest,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Rest {
    pub standing: Vec<Marked<StandingRecord>>,
    /// Ids in texts that links lead to.
    pub ids: Vec<IdsRecord>,
    pub pictures: Vec<PictureRecord>,
    pub attached: Vec<AttachedRecord>,
    pub statics: Vec<StaticRecord>,
    /// Every output but the articles.
    pub outputs: Vec<OutputPrint>,
}

impl Head {
    pub fn new(edition: EditionId, zone: String, shared: Digest) -> Self {
        Head { build: BUILD.to_owned(), edition, zone, shared }
    }
}

/// A newsroom's states.
#[derive(Clone, Debug)]
pub(crate) struct States {
    folder: Folder,
}

impl States {
    /// The folder in `.bantin/`.
    pub const NAME: &str = "state";

    /// `cache` is the newsroom's `.bantin/`.
    pub fn of(cache: &Folder) -> Result<Self, PublishError> {
        let folder = cache.own_folder(Self::NAME).map_err(PublishError::io(&cache.path_of(Self::NAME)))?;
        Ok(States { folder })
    }

    /// What is known of an edition; `None` where that is nothing, or nothing that can be believed.
    pub fn load(&self, edition: &EditionId) -> Option<State> {
        let bytes = self.folder.read(edition.as_str(), LARGEST).ok()?;
        let parts = sealed::parts(&bytes)?;
        let [head, rest, parts @ ..] = &parts[..] else { return None };
        let head: Head = sealed::decode(head)?;
        if head.build != BUILD || head.edition != *edition {
            return None;
        }
        let parts: Option<Vec<Part>> = parts.par_iter().map(|part| sealed::decode(part)).collect();
        let (mut articles, mut prints) = (Vec::new(), Vec::new());
        for (mut some, mut printed) in parts? {
            articles.append(&mut some);
            prints.append(&mut printed);
        }
        let all_there = prints.iter().all(|print| (print.record as usize) < articles.len());
        all_there.then_some(State { head, articles, prints, rest: sealed::decode(rest)? })
    }

    /// Keeps what is known of an edition, beside what is known of others.
    pub fn save(&self, state: &State) -> Result<(), PublishError> {
        self.try_save(state).map_err(PublishError::io(self.folder.path()))
    }

    fn try_save(&self, state: &State) -> io::Result<()> {
        let mut parts = vec![sealed::encode(&state.head)?, sealed::encode(&state.rest)?];
        let chunks: Vec<&[Marked<ArticleRecord>]> = state.articles.chunks(PART).collect();
        let encoded: io::Result<Vec<Vec<u8>>> = chunks
            .par_iter()
            .enumerate()
            .map(|(at, records)| {
                let from = state.prints.partition_point(|print| (print.record as usize) < at * PART);
                let until = state.prints.partition_point(|print| (print.record as usize) < (at + 1) * PART);
                sealed::encode(&(records, &state.prints[from..until]))
            })
            .collect();
        parts.extend(encoded?);
        sealed::write_parts(&self.folder, state.head.edition.as_str(), &parts, Lasting::No)
    }

    /// Forgets what is known of an edition.
    pub fn forget(&self, edition: &EditionId) {
        // What cannot be removed is in nobody's way.
        let _ = self.folder.remove(edition.as_str());
    }

    /// Forgets the editions that were published longest ago when there are too many.
    pub fn forget_oldest(&self) {
        let entries = self.folder.entries().unwrap_or_default();
        let mut kept: Vec<(SystemTime, _)> = entries
            .into_iter()
            .filter_map(|entry| Some((self.folder.modified(&entry.name).ok()?, entry.name)))
            .collect();
        kept.sort();
        for (_, name) in kept.iter().rev().skip(KEPT) {
            let _ = self.folder.remove(name);
        }
    }
}

/// Finds in a state what a new edition asks for.
#[derive(Debug)]
pub(crate) struct Known<'a> {
    pub state: &'a State,
    /// What every page shares is as it was.
    pub same_shared: bool,
    index: Index<'a>,
}

/// A state's prints by their names.
#[derive(Debug)]
pub(crate) struct Index<'a> {
    articles: FxHashMap<&'a Slug, (&'a ArticleRecord, &'a ArticlePrint)>,
    outputs: FxHashMap<&'a str, &'a OutputPrint>,
}

impl<'a> Index<'a> {
    pub fn of(state: &'a State) -> Self {
        let article = |print: &'a ArticlePrint| {
            let record = &*state.articles[print.record as usize].record;
            (&record.slug, (record, print))
        };
        let outputs = state.rest.outputs.iter();
        Index {
            articles: state.prints.iter().map(article).collect(),
            outputs: outputs.filter_map(|output| Some((&*output.files.first()?.path, output))).collect(),
        }
    }
}

impl<'a> Known<'a> {
    /// `shared` is the digest of what every page of the new edition shares.
    pub fn new(state: &'a State, index: Index<'a>, shared: Digest) -> Self {
        Known { state, same_shared: state.head.shared == shared, index }
    }

    /// An article, by its slug.
    pub fn article(&self, slug: &Slug) -> Option<(&'a ArticleRecord, &'a ArticlePrint)> {
        self.index.articles.get(slug).copied()
    }

    /// Any other output, by the path of its first file.
    pub fn output(&self, path: &str) -> Option<&'a OutputPrint> {
        self.index.outputs.get(path).copied()
    }
}

impl State {
    /// Every file of the edition.
    pub fn manifest(&self) -> Manifest {
        let articles = self.prints.iter().flat_map(|print| {
            let record = &self.articles[print.record as usize].record;
            let page = ManifestFile { path: record.page_path(), rank: Rank::Page, content: print.page };
            let data = print.data.map(|content| {
                let path = record.data_path();
                ManifestFile { path, rank: Rank::PageData, content }
            });
            [Some(page), data]
        });
        let others = self.rest.outputs.iter().flat_map(|output| output.files.iter().cloned());
        Manifest::new(self.head.edition.as_str().to_owned(), articles.flatten().chain(others).collect())
    }

    /// Whether the next run would save as much reading with this state as with the other one.
    pub fn knows_as_much_as(&self, other: &State) -> bool {
        fn marks<C>(marked: &[Marked<C>]) -> impl Iterator<Item = Option<FileMark>> {
            marked.iter().map(|marked| marked.mark)
        }
        self.head.edition == other.head.edition
            && self.head.shared == other.head.shared
            && self.articles.len() == other.articles.len()
            && self.articles.iter().zip(&other.articles).all(|(a, b)| Arc::ptr_eq(&a.record, &b.record))
            && marks(&self.articles).eq(marks(&other.articles))
            && marks(&self.rest.standing).eq(marks(&other.rest.standing))
            && self.rest.ids == other.rest.ids
            && self.rest.pictures == other.rest.pictures
            && self.rest.attached == other.rest.attached
            && self.rest.statics == other.rest.statics
    }
}

impl OutputPrint {
    /// What is in the file at a path.
    pub fn content(&self, path: &str) -> Option<FileContent> {
        self.files.iter().find(|file| *file.path == *path).map(|file| file.content)
    }
}
