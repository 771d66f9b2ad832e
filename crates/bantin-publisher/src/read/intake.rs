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
use super::source_record::{ArticleRecord, StandingRecord};
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
    /// Whether the remembered records were made in the same time zone.
    pub same_zone: bool,
}

/// The record of a text.
#[derive(Clone)]
enum Entry {
    Article(Marked<ArticleRecord>),
    Standing(Marked<StandingRecord>),
}

/// The records of all texts.
pub(super) struct TakenIn {
    pub articles: Vec<Marked<ArticleRecord>>,
    pub standing: Vec<Marked<StandingRecord>>,
    /// Texts with errors, of which there are none.
    pub broken: Vec<TextFile>,
}

impl Intake<'_> {
    /// The records of all these texts.
    pub fn all(&self, text_files: Vec<TextFile>, problems: &mut Vec<Problem>) -> TakenIn {
        let articles = Vec::with_capacity(text_files.len());
        let mut taken_in = TakenIn { articles, standing: Vec::new(), broken: Vec::new() };
        let entries: Vec<(Result<Entry, TextFile>, Vec<Problem>)> =
            text_files.into_par_iter().with_max_len(BATCH).map(|text_file| self.entry(text_file)).collect();
        for (entry, mut more) in entries {
            problems.append(&mut more);
            match entry {
                Ok(Entry::Article(article)) => taken_in.articles.push(article),
                Ok(Entry::Standing(page)) => taken_in.standing.push(page),
                Err(text_file) => taken_in.broken.push(text_file),
            }
        }
        taken_in
    }

    fn entry(&self, text_file: TextFile) -> (Result<Entry, TextFile>, Vec<Problem>) {
        let mut problems = Vec::new();
        let entry = match self.remember_or_read(&text_file, &mut problems) {
            Ok(entry) => entry,
            Err(error) => {
                problems.push(unreadable(text_file.file(), &error));
                None
            }
        };
        (entry.ok_or(text_file), problems)
    }

    fn remember_or_read(
        &self,
        text_file: &TextFile,
        problems: &mut Vec<Problem>,
    ) -> io::Result<Option<Entry>> {
        // Asked before the file is read: if it changes in between, the mark is that of its older content.
        let mark = self.folders.mark(text_file.file())?;
        let remembered = self.remembered(text_file);
        if let Some(entry) = remembered.as_ref().filter(|entry| mark.is_some() && entry.mark() == mark) {
            return Ok(Some(entry.clone()));
        }
        let mark = mark.zip(self.begun).and_then(|(mark, begun)| mark.settled(begun));
        let bytes = source_file::read(self.folder, text_file.file(), LONGEST_TEXT)?;
        if let Some(entry) = remembered.filter(|entry| entry.content() == Digest::of(&bytes)) {
            return Ok(Some(entry.with_mark(mark)));
        }
        let read = reading::record(self.folder, text_file, &bytes, self.zone, &self.read_cache, problems);
        Ok(read.map(|read| match read {
            Read::Article(record) => Entry::Article(Marked { mark, record }),
            Read::Standing(record) => Entry::Standing(Marked { mark, record: Arc::new(record) }),
        }))
    }

    /// The record that an earlier publish made of this file, if reading the same file would make the same record: in the
    /// same time zone, under the same name, and with its pictures where they were.
    fn remembered(&self, text_file: &TextFile) -> Option<Entry> {
        if !self.same_zone {
            return None;
        }
        match text_file {
            TextFile::Article { section, slug, file, .. } => {
                let old = *self.remembered.articles.get(file.as_str())?;
                let ArticleRecord { text, last_good, .. } = &*old.record;
                let same = old.record.section == *section && old.record.slug == *slug && !last_good;
                (same && still_lead(self.folder, text, old.record.pictures()))
                    .then(|| Entry::Article(old.clone()))
            }
            TextFile::Standing { name, file, .. } => {
                let old = *self.remembered.standing.get(file.as_str())?;
                let StandingRecord { text, last_good, .. } = &*old.record;
                let same = old.record.name == *name && !last_good;
                (same && still_lead(self.folder, text, text.pictures.iter()))
                    .then(|| Entry::Standing(old.clone()))
            }
        }
    }
}

impl Entry {
    fn mark(&self) -> Option<FileMark> {
        match self {
            Entry::Article(article) => article.mark,
            Entry::Standing(page) => page.mark,
        }
    }

    fn content(&self) -> Digest {
        match self {
            Entry::Article(article) => article.record.text.content,
            Entry::Standing(page) => page.record.text.content,
        }
    }

    fn with_mark(self, mark: Option<FileMark>) -> Self {
        match self {
            Entry::Article(article) => Entry::Article(Marked { mark, ..article }),
            Entry::Standing(page) => Entry::Standing(Marked { mark, ..page }),
        }
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
