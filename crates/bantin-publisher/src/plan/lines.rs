//! One line of a list for every published article. Its words are made only when a page that shows it is drawn: where one
//! article was added to 100,000, these are a few dozen lines.

use std::sync::OnceLock;

use bantin_content::{Language, Teaser};
use jiff::tz::TimeZone;
use rayon::prelude::*;

use crate::batches::BATCH;
use crate::dates;
use crate::disk::digest::{Digest, Digester};
use crate::read::source_record::ArticleRecord;

/// A line for each published article, in their order.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    zone: &'a TimeZone,
    language: Language,
    lines: Vec<Line<'a>>,
}

#[derive(Debug)]
struct Line<'a> {
    record: &'a ArticleRecord,
    teaser: OnceLock<Teaser>,
    digest: Digest,
}

impl<'a> Lines<'a> {
    /// The days of the lines are written in this zone and language.
    pub fn new(records: &[&'a ArticleRecord], zone: &'a TimeZone, language: Language) -> Self {
        let line = |digester: &mut Digester, &record: &&'a ArticleRecord| Line {
            record,
            teaser: OnceLock::new(),
            digest: digest(digester, record),
        };
        Lines {
            zone,
            language,
            lines: records.par_iter().with_max_len(BATCH).map_init(Digester::default, line).collect(),
        }
    }

    pub fn len(&self) -> usize {
        self.lines.len()
    }

    pub fn record(&self, article: usize) -> &'a ArticleRecord {
        self.lines[article].record
    }

    /// A withdrawn article is counted in its list and is not shown.
    pub fn is_withdrawn(&self, article: usize) -> bool {
        self.lines[article].record.withdrawn.is_some()
    }

    pub fn teaser(&self, article: usize) -> &Teaser {
        let Line { record, teaser, .. } = &self.lines[article];
        teaser.get_or_init(|| Teaser {
            slug: record.slug.clone(),
            section: record.section.clone(),
            headline: record.headline.clone(),
            published: dates::day_stamp(record.published, self.zone, self.language),
            picture: None,
        })
    }

    /// Digest of all that a line says, and of whether its article is withdrawn.
    pub fn digest(&self, article: usize) -> Digest {
        self.lines[article].digest
    }
}

fn digest(digester: &mut Digester, record: &ArticleRecord) -> Digest {
    digester.text(record.slug.as_str()).text(record.section.as_str()).text(&record.headline);
    digester.number(record.published.as_second().cast_unsigned());
    digester.number(u64::from(record.withdrawn.is_some())).finish()
}
