//! The inventory of a newsroom: a record of every file under `content/`. A file that is the same as when it was read
//! last is not read again.

use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bantin_content::{SectionId, Slug};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::addresses::Addresses;
use super::anchors::{KnownIds, LinkedPage, NotedIds};
use super::listing::{self, Found};
use super::read_cache::{ROOM, ReadCache};
use super::reading::{self, Read};
use super::site::{self, SiteRead};
use super::source_text::SourceText;
use super::{SourcesError, aliases, cross_checks, references};
use crate::batches::BATCH;
use crate::disk::digest::Digest;
use crate::disk::file_mark::{FileMark, Moment};
use crate::disk::source_file::{self, LONGEST_TEXT};
use crate::newsroom::SiteSettings;
use crate::problem::{self, Problem};
use crate::read::source_record::{ArticleRecord, FoundPicture, StandingRecord, TextRecord};

/// A newsroom's files.
#[derive(Debug)]
pub(crate) struct Inventory {
    pub site: SiteSettings,
    /// By (`published`, slug) once they were cross-checked: oldest first.
    pub articles: Vec<Noted<ArticleRecord>>,
    /// By name once they were cross-checked.
    pub standing: Vec<Noted<StandingRecord>>,
    /// What is wrong with single files and with `site.toml`: errors, and warnings of the latter.
    pub problems: Vec<Problem>,
    /// Articles that were read now, to be drawn.
    pub read_cache: ReadCache,
    /// Ids of texts that links name places of: what is remembered, and once they were cross-checked what is known.
    pub ids: Vec<NotedIds>,
}

/// A record, and by what one sees that its file is still the one that was read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Noted<C> {
    /// `None`: read the file.
    pub mark: Option<FileMark>,
    pub record: Arc<C>,
}

/// What earlier runs read of the same newsroom.
#[derive(Debug)]
pub(crate) struct Remembered<'a> {
    /// When this run began.
    begun: Option<Moment>,
    /// The time zone in which times were read.
    zone: &'a str,
    articles: &'a [Noted<ArticleRecord>],
    standing: &'a [Noted<StandingRecord>],
    ids: &'a [NotedIds],
    /// Bytes of what is read that the read cache may hold.
    pub(super) room: usize,
}

/// The same by their files.
struct ByFile<'a> {
    articles: FxHashMap<&'a str, &'a Noted<ArticleRecord>>,
    standing: FxHashMap<&'a str, &'a Noted<StandingRecord>>,
}

impl<'a> Remembered<'a> {
    /// Everything is read, and nothing of it is cached.
    pub fn nothing() -> Self {
        Remembered { room: 0, ..Remembered::new(None, "", &[], &[], &[]) }
    }

    pub fn new(
        begun: Option<Moment>,
        zone: &'a str,
        articles: &'a [Noted<ArticleRecord>],
        standing: &'a [Noted<StandingRecord>],
        ids: &'a [NotedIds],
    ) -> Self {
        Remembered { begun, zone, articles, standing, ids, room: ROOM }
    }

    fn by_file(&self) -> ByFile<'a> {
        let articles = self.articles.iter().map(|noted| (noted.record.text.file.as_str(), noted));
        let standing = self.standing.iter().map(|noted| (noted.record.text.file.as_str(), noted));
        ByFile { articles: articles.collect(), standing: standing.collect() }
    }
}

impl Inventory {
    /// Reads `site.toml` and every file. What is wrong with single files is told and they are left out.
    pub fn take(folder: &Path, remembered: &Remembered<'_>) -> Result<Self, SourcesError> {
        let SiteRead { settings, zone, mut problems } = read_site(folder)?;
        let sections: Option<Vec<SectionId>> =
            settings.as_ref().map(|site| site.sections.iter().map(|section| section.id.clone()).collect());
        let ((found, more), by_file) =
            rayon::join(|| listing::list(folder, sections.as_deref()), || remembered.by_file());
        problems.extend(more);
        let taker = Taker {
            folder,
            folders: Folders::of(folder, sections.as_deref().unwrap_or_default()),
            zone: &zone,
            begun: remembered.begun,
            read_cache: ReadCache::with_room(remembered.room),
            remembered: by_file,
            same_zone: zone.iana_name() == Some(remembered.zone),
        };
        let (articles, standing) = taker.all(found, &mut problems);
        let Some(site) = settings else {
            problem::sort(&mut problems);
            return Err(SourcesError::Problems(problems));
        };
        let ids = remembered.ids.to_vec();
        Ok(Inventory { site, articles, standing, problems, read_cache: taker.read_cache, ids })
    }

    /// Puts everything in its order and tells what no single file can: names given twice, articles of
    /// one instant, links that lead nowhere; and each file's own warnings. `as_of` is the edition's moment.
    pub fn cross_check(&mut self, folder: &Path, as_of: Timestamp) -> Vec<Problem> {
        let sections: Vec<SectionId> = self.site.sections.iter().map(|section| section.id.clone()).collect();
        self.articles.par_sort_by(|a, b| {
            (a.record.published, &a.record.slug).cmp(&(b.record.published, &b.record.slug))
        });
        self.standing.sort_by(|a, b| a.record.name.cmp(&b.record.name));

        let (mut problems, addresses) = rayon::join(
            || cross_checks::clashes(&self.articles, &self.standing, &sections),
            || Addresses::new(&self.site, self.records(), self.standing_records()),
        );
        let ids = KnownIds::of(folder, self.linked_texts(&addresses), &self.ids);
        let links = self.articles.par_iter().with_max_len(BATCH).flat_map_iter(|noted| {
            let record = &noted.record;
            if record.text.links.is_empty() || record.kept {
                return Vec::new();
            }
            references::dead_links(folder, &record.text, &record.address(), &addresses, &ids)
        });
        problems.extend(links.collect::<Vec<Problem>>());
        problems.extend(self.standing_records().filter(|record| !record.kept).flat_map(|record| {
            references::dead_links(folder, &record.text, &record.address(), &addresses, &ids)
        }));
        let texts = self
            .records()
            .map(|record| &record.text)
            .chain(self.standing_records().map(|record| &record.text));
        problems.extend(texts.flat_map(|text| text.problems.iter().cloned()));
        problems.extend(cross_checks::ties(&self.articles, &self.site.zone));
        problems.extend(cross_checks::site_links(&self.site, &self.articles, &addresses, &ids));
        let published: Vec<&ArticleRecord> =
            self.records().filter(|record| record.is_published(as_of)).collect();
        let standing: Vec<&StandingRecord> = self.standing_records().collect();
        problems.extend(aliases::clashes(&published, &standing, &self.site));
        self.ids = ids.noted();
        problems
    }

    /// Texts that a link names a place of.
    fn linked_texts<'a>(&'a self, addresses: &Addresses<'a>) -> Vec<&'a TextRecord> {
        let text = |link: &str, from: &str| match addresses.place(link, from)?.page {
            LinkedPage::Own(text) | LinkedPage::Other(text) => Some(text),
            LinkedPage::Portal(_) => None,
        };
        let names_a_place = |links: &[String]| links.iter().any(|link| link.contains('#'));
        let named_by = |links: &[String], from: &str| {
            let named = links.iter().filter(|link| link.contains('#'));
            named.filter_map(|link| text(link, from)).collect::<Vec<_>>()
        };
        let articles = self.articles.par_iter().with_max_len(BATCH).map(|noted| &*noted.record);
        let articles = articles.filter(|record| !record.kept && names_a_place(&record.text.links));
        let articles = articles.flat_map_iter(|record| named_by(&record.text.links, &record.address()));
        let mut texts: Vec<&TextRecord> = articles.collect();
        let standing = self.standing_records().filter(|record| !record.kept);
        texts.extend(standing.flat_map(|record| named_by(&record.text.links, &record.address())));
        texts.extend(self.site.menu_links().filter_map(|link| text(&link.href, "/")));
        texts
    }

    pub fn records(&self) -> impl ExactSizeIterator<Item = &ArticleRecord> {
        self.articles.iter().map(|noted| &*noted.record)
    }

    pub fn standing_records(&self) -> impl ExactSizeIterator<Item = &StandingRecord> {
        self.standing.iter().map(|noted| &*noted.record)
    }

    /// The files of every picture that a published page shows.
    pub fn pictures(&self, as_of: Timestamp) -> BTreeSet<String> {
        let articles = self.records().filter(|record| record.is_published(as_of) && !record.kept);
        let articles = articles.flat_map(ArticleRecord::picture_files);
        let standing = self.standing_records().filter(|record| !record.kept);
        let standing = standing.flat_map(|record| &record.text.pictures).map(|picture| picture.file.as_str());
        articles.chain(standing).map(str::to_owned).collect()
    }
}

/// What `site.toml` says, for who needs no more of a newsroom; an error where anything is wrong with it.
pub fn settings(folder: &Path) -> Result<SiteSettings, SourcesError> {
    let SiteRead { settings, problems, .. } = read_site(folder)?;
    match settings {
        Some(settings) if !problems.iter().any(Problem::is_error) => Ok(settings),
        _ => Err(SourcesError::Problems(problems)),
    }
}

/// Slugs that are given, and the files that have them.
pub fn slugs(folder: &Path, site: &SiteSettings) -> Vec<(Slug, String)> {
    let sections: Vec<SectionId> = site.sections.iter().map(|section| section.id.clone()).collect();
    let (found, _) = listing::list(folder, Some(&sections));
    let slug = |found| match found {
        Found::Article { slug, file, .. } => Some((slug, file)),
        Found::Standing { .. } => None,
    };
    found.into_iter().filter_map(slug).collect()
}

/// Whether something is there that makes a folder a newsroom, be it as it may.
pub fn is_newsroom(folder: &Path) -> bool {
    std::fs::symlink_metadata(folder.join(site::FILE)).is_ok()
}

fn read_site(folder: &Path) -> Result<SiteRead, SourcesError> {
    if !is_newsroom(folder) {
        return Err(SourcesError::NotANewsroom { folder: folder.to_owned() });
    }
    let bytes = source_file::read(folder, site::FILE, LONGEST_TEXT)
        .map_err(|error| SourcesError::Problems(vec![unreadable(site::FILE, &error)]))?;
    match SourceText::decode_toml(site::FILE, &bytes) {
        Ok(source) => Ok(site::read(folder, &source)),
        Err(problem) => Err(SourcesError::Problems(vec![problem])),
    }
}

/// The sections' folders, open: each of their files is looked at in every run.
struct Folders {
    newsroom: PathBuf,
    /// `content/{section}/` and the folder.
    open: Vec<(String, File)>,
}

impl Folders {
    fn of(newsroom: &Path, sections: &[SectionId]) -> Self {
        let names = sections.iter().map(|section| ["content/", section.as_str(), "/"].concat());
        let open =
            names.filter_map(|name| File::open(newsroom.join(&name)).ok().map(|folder| (name, folder)));
        Folders { newsroom: newsroom.to_owned(), open: open.collect() }
    }

    fn mark(&self, file: &str) -> io::Result<Option<FileMark>> {
        let inside =
            self.open.iter().find_map(|(name, folder)| Some((folder, file.strip_prefix(name.as_str())?)));
        if let Some((folder, path)) = inside.filter(|_| cfg!(target_os = "linux")) {
            return FileMark::within(folder, path);
        }
        Ok(FileMark::of(&std::fs::metadata(self.newsroom.join(file))?))
    }
}

/// Reads files, or remembers them.
struct Taker<'a> {
    folder: &'a Path,
    folders: Folders,
    zone: &'a TimeZone,
    begun: Option<Moment>,
    read_cache: ReadCache,
    remembered: ByFile<'a>,
    same_zone: bool,
}

enum Entry {
    Article(Noted<ArticleRecord>),
    Standing(Noted<StandingRecord>),
}

impl Taker<'_> {
    fn all(
        &self,
        found: Vec<Found>,
        problems: &mut Vec<Problem>,
    ) -> (Vec<Noted<ArticleRecord>>, Vec<Noted<StandingRecord>>) {
        let (mut articles, mut standing) = (Vec::with_capacity(found.len()), Vec::new());
        let entries: Vec<(Option<Entry>, Vec<Problem>)> =
            found.into_par_iter().with_max_len(BATCH).map(|found| self.entry(&found)).collect();
        for (entry, mut told) in entries {
            problems.append(&mut told);
            match entry {
                Some(Entry::Article(article)) => articles.push(article),
                Some(Entry::Standing(page)) => standing.push(page),
                None => {}
            }
        }
        (articles, standing)
    }

    fn entry(&self, found: &Found) -> (Option<Entry>, Vec<Problem>) {
        let mut problems = Vec::new();
        let entry = match self.remember_or_read(found, &mut problems) {
            Ok(entry) => entry,
            Err(error) => {
                problems.push(unreadable(found.file(), &error));
                None
            }
        };
        (entry, problems)
    }

    fn remember_or_read(&self, found: &Found, problems: &mut Vec<Problem>) -> io::Result<Option<Entry>> {
        // Before the bytes: should they change meanwhile, the mark is that of the older ones.
        let mark = self.folders.mark(found.file())?;
        let kept = mark.zip(self.begun).and_then(|(mark, begun)| mark.settled(begun));
        let file = found.file();
        let article = self.remembered.articles.get(file).filter(|old| self.may_stand(&*old.record, found));
        let standing = self.remembered.standing.get(file).filter(|old| self.may_stand(&*old.record, found));
        let known_mark = article.map(|old| old.mark).or(standing.map(|old| old.mark)).flatten();
        let remembered = |mark| {
            let article = article.map(|old| Entry::Article(Noted { mark, record: old.record.clone() }));
            article
                .or_else(|| standing.map(|old| Entry::Standing(Noted { mark, record: old.record.clone() })))
        };
        if known_mark.is_some() && known_mark == mark {
            return Ok(remembered(known_mark));
        }
        let bytes = source_file::read(self.folder, file, LONGEST_TEXT)?;
        let known =
            article.map(|old| old.record.text.content).or(standing.map(|old| old.record.text.content));
        if known.is_some_and(|known| known == Digest::of(&bytes)) {
            return Ok(remembered(kept));
        }
        Ok(reading::record(self.folder, found, &bytes, self.zone, &self.read_cache, problems).map(|read| {
            match read {
                Read::Article(record) => Entry::Article(Noted { mark: kept, record: Arc::new(record) }),
                Read::Standing(record) => Entry::Standing(Noted { mark: kept, record: Arc::new(record) }),
            }
        }))
    }

    /// Whether, should its file be the same, the record would be.
    fn may_stand<C: Standable>(&self, record: &C, found: &Found) -> bool {
        let (text, pictures, kept) = record.standing();
        !kept && self.same_zone && record.is_of(found) && references::still_lead(self.folder, text, pictures)
    }
}

/// A record that may be remembered.
trait Standable {
    fn standing(&self) -> (&TextRecord, impl Iterator<Item = &FoundPicture>, bool);
    fn is_of(&self, found: &Found) -> bool;
}

impl Standable for ArticleRecord {
    fn standing(&self) -> (&TextRecord, impl Iterator<Item = &FoundPicture>, bool) {
        (&self.text, self.pictures(), self.kept)
    }

    fn is_of(&self, found: &Found) -> bool {
        matches!(found, Found::Article { section, slug, .. } if *section == self.section && *slug == self.slug)
    }
}

impl Standable for StandingRecord {
    fn standing(&self) -> (&TextRecord, impl Iterator<Item = &FoundPicture>, bool) {
        (&self.text, self.text.pictures.iter(), self.kept)
    }

    fn is_of(&self, found: &Found) -> bool {
        matches!(found, Found::Standing { name, .. } if *name == self.name)
    }
}

fn unreadable(file: &str, error: &io::Error) -> Problem {
    let what = format!("the file cannot be read: {error}");
    Problem::error(file, what, "see that it is there and may be read, or take it out of the folder")
}
