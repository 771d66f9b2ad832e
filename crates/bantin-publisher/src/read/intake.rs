//! Takes in the texts under `content/`, on all cores. Of a text whose file is the same as at an earlier publish, that
//! publish's record is taken over; the others are read.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bantin_content::SectionId;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::listing::TextFile;
use super::marked::Marked;
use super::read_cache::ReadCache;
use super::reading::{self, Read};
use super::record_pictures::still_lead;
use super::remembered::ByFile;
use super::source_record::{ArticleRecord, FoundPicture, StandingRecord, TextRecord};
use super::source_text::unreadable;
use crate::batches::BATCH;
use crate::disk::digest::Digest;
use crate::disk::file_mark::{FileMark, Moment};
use crate::disk::source_file::{self, LONGEST_TEXT};
use crate::problem::Problem;

/// What is needed to take in a text.
pub(super) struct Intake<'a> {
    pub folder: &'a Path,
    pub folders: Folders,
    pub zone: &'a TimeZone,
    pub begun: Option<Moment>,
    pub read_cache: ReadCache,
    pub remembered: ByFile<'a>,
    pub same_zone: bool,
}

enum Entry {
    Article(Marked<ArticleRecord>),
    Standing(Marked<StandingRecord>),
}

impl Intake<'_> {
    pub fn all(
        &self,
        text_files: Vec<TextFile>,
        problems: &mut Vec<Problem>,
    ) -> (Vec<Marked<ArticleRecord>>, Vec<Marked<StandingRecord>>) {
        let (mut articles, mut standing) = (Vec::with_capacity(text_files.len()), Vec::new());
        let entries: Vec<(Option<Entry>, Vec<Problem>)> =
            text_files.into_par_iter().with_max_len(BATCH).map(|text_file| self.entry(&text_file)).collect();
        for (entry, mut more) in entries {
            problems.append(&mut more);
            match entry {
                Some(Entry::Article(article)) => articles.push(article),
                Some(Entry::Standing(page)) => standing.push(page),
                None => {}
            }
        }
        (articles, standing)
    }

    fn entry(&self, text_file: &TextFile) -> (Option<Entry>, Vec<Problem>) {
        let mut problems = Vec::new();
        let entry = match self.remember_or_read(text_file, &mut problems) {
            Ok(entry) => entry,
            Err(error) => {
                problems.push(unreadable(text_file.file(), &error));
                None
            }
        };
        (entry, problems)
    }

    fn remember_or_read(
        &self,
        text_file: &TextFile,
        problems: &mut Vec<Problem>,
    ) -> io::Result<Option<Entry>> {
        // Asked before the file is read: if it changes in between, the mark is that of its older content.
        let mark = self.folders.mark(text_file.file())?;
        let kept = mark.zip(self.begun).and_then(|(mark, begun)| mark.settled(begun));
        let file = text_file.file();
        let article =
            self.remembered.articles.get(file).filter(|old| self.may_be_remembered(&*old.record, text_file));
        let standing =
            self.remembered.standing.get(file).filter(|old| self.may_be_remembered(&*old.record, text_file));
        let known_mark = article.map(|old| old.mark).or(standing.map(|old| old.mark)).flatten();
        let remembered = |mark| {
            let article = article.map(|old| Entry::Article(Marked { mark, record: old.record.clone() }));
            article
                .or_else(|| standing.map(|old| Entry::Standing(Marked { mark, record: old.record.clone() })))
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
        Ok(reading::record(self.folder, text_file, &bytes, self.zone, &self.read_cache, problems).map(
            |read| match read {
                Read::Article(record) => Entry::Article(Marked { mark: kept, record: Arc::new(record) }),
                Read::Standing(record) => Entry::Standing(Marked { mark: kept, record: Arc::new(record) }),
            },
        ))
    }

    /// Whether the record would come out the same if the file is the same: in the same time zone, under the same
    /// name, and with its pictures where they were.
    fn may_be_remembered<C: Rememberable>(&self, record: &C, text_file: &TextFile) -> bool {
        let (text, pictures, last_good) = record.remembered_by();
        !last_good && self.same_zone && record.is_of(text_file) && still_lead(self.folder, text, pictures)
    }
}

/// A record that may be taken over from an earlier publish.
trait Rememberable {
    fn remembered_by(&self) -> (&TextRecord, impl Iterator<Item = &FoundPicture>, bool);
    fn is_of(&self, text_file: &TextFile) -> bool;
}

impl Rememberable for ArticleRecord {
    fn remembered_by(&self) -> (&TextRecord, impl Iterator<Item = &FoundPicture>, bool) {
        (&self.text, self.pictures(), self.last_good)
    }

    fn is_of(&self, text_file: &TextFile) -> bool {
        matches!(text_file, TextFile::Article { section, slug, .. } if *section == self.section && *slug == self.slug)
    }
}

impl Rememberable for StandingRecord {
    fn remembered_by(&self) -> (&TextRecord, impl Iterator<Item = &FoundPicture>, bool) {
        (&self.text, self.text.pictures.iter(), self.last_good)
    }

    fn is_of(&self, text_file: &TextFile) -> bool {
        matches!(text_file, TextFile::Standing { name, .. } if *name == self.name)
    }
}

/// The sections' folders, held open: every publish asks for the mark of each of their files.
pub(super) struct Folders {
    newsroom: PathBuf,
    /// `content/{section}/` and the folder.
    open: Vec<(String, File)>,
}

impl Folders {
    pub fn of(newsroom: &Path, sections: &[SectionId]) -> Self {
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
