//! Reads a newsroom's `redirects.csv`: a line for each old address, with the address that it leads to today.
//!
//! Spreadsheets write such files in many ways: with `,`, `;` or tabs between the columns, with or without a line of
//! titles, with empty lines. Lines that begin with `#` are comments.

use std::io;
use std::ops::Range;
use std::path::Path;

use bantin_content::{NewAddress, OldAddress, RedirectStatus};
use bantin_messages::Message;
use bantin_messages::messages::{
    RedirectAway, RedirectColumns, RedirectFrom, RedirectStatusWrong, RedirectTo,
};
use csv::StringRecord;

use super::address_reason::address_reason;
use super::redirects_shape::Shape;
use super::source_text::{SourceText, unreadable};
use crate::body::{Destination, destination};
use crate::disk::source_file;
use crate::problem::{self, Place, Problem};

/// The file's name in the newsroom.
pub(crate) const FILE: &str = "redirects.csv";

/// Bytes of the longest file: more than a hundred thousand long lines. Of short ones it holds millions, and each takes twenty
/// times its length in memory.
pub(crate) const LONGEST: u64 = 16 << 20;

/// What stands in the last column where an address may lead away from the site.
const YES: [&str; 4] = ["yes", "có", "x", "1"];

/// Every line of the file that is right.
#[derive(Debug, Default)]
pub(crate) struct RedirectLines {
    /// `None` where there is no such file.
    source: Option<SourceText>,
    pub lines: Vec<RedirectLine>,
}

/// An old address and where it leads.
#[derive(Debug)]
pub(crate) struct RedirectLine {
    pub from: OldAddress,
    pub to: NewAddress,
    pub status: RedirectStatus,
    /// The number of the line, from 1.
    pub line: u64,
    /// Where in the file the old address and the new one stand.
    from_span: Range<usize>,
    to_span: Range<usize>,
}

impl RedirectLines {
    /// Reads the file, where there is one. A line with an error is left out.
    pub fn read(newsroom: &Path, base_url: &str) -> (Self, Vec<Problem>) {
        let bytes = match source_file::read(newsroom, FILE, LONGEST) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Default::default(),
            Err(error) => return (RedirectLines::default(), vec![unreadable(FILE, &error)]),
        };
        match SourceText::decode(FILE, &bytes) {
            Ok(source) => {
                let reading = Reading { source: &source, base_url, problems: Vec::new() };
                let (lines, problems) = reading.read();
                (RedirectLines { source: Some(source), lines }, problems)
            }
            Err(problem) => (RedirectLines::default(), vec![problem]),
        }
    }

    /// Whether there is such a file, and it could be read.
    pub fn is_read(&self) -> bool {
        self.source.is_some()
    }

    /// Where an old address stands.
    pub fn place_of_from(&self, line: &RedirectLine) -> Option<Place> {
        Some(self.source.as_ref()?.place(&line.from_span))
    }

    /// Where the address stands that it leads to.
    pub fn place_of_to(&self, line: &RedirectLine) -> Option<Place> {
        Some(self.source.as_ref()?.place(&line.to_span))
    }
}

struct Reading<'a> {
    source: &'a SourceText,
    base_url: &'a str,
    problems: Vec<Problem>,
}

/// A field of a line, and where it stands.
#[derive(Clone, Default)]
struct Field<'a> {
    text: &'a str,
    span: Range<usize>,
}

impl Reading<'_> {
    fn read(mut self) -> (Vec<RedirectLine>, Vec<Problem>) {
        let text = self.source.text.as_str();
        let shape = Shape::of(text);
        let start = shape.start;
        let first_line = text[..start].matches('\n').count() as u64;
        let mut reader = shape.reader().from_reader(&text.as_bytes()[start..]);
        let mut titles_to_come = shape.titled;
        let mut lines = Vec::new();
        let mut record = StringRecord::new();
        // Text without rows of a fixed length is never wrong: whatever it is, it has fields.
        while reader.read_record(&mut record).unwrap_or(false) {
            let position = record.position();
            let at =
                start + position.map_or(0, |position| usize::try_from(position.byte()).unwrap_or_default());
            let line = first_line + position.map_or(1, csv::Position::line);
            let fields = fields(&record, text, at);
            let is_comment = fields.first().is_some_and(|field| field.text.starts_with('#'));
            if is_comment || fields.iter().all(|field| field.text.is_empty()) {
                continue;
            }
            if std::mem::take(&mut titles_to_come) {
                continue;
            }
            let field = |column: usize| {
                shape.order[column].and_then(|at| fields.get(at)).cloned().unwrap_or_default()
            };
            let columns = [field(0), field(1), field(2), field(3)];
            if columns[0].text.is_empty() || columns[1].text.is_empty() {
                let span = fields.first().map_or(at..at, |field| field.span.clone());
                self.tell(&span, RedirectColumns);
            } else {
                lines.extend(self.line(&columns, line));
            }
        }
        (lines, self.problems)
    }

    fn line(&mut self, [from, to, status, outside]: &[Field<'_>; 4], line: u64) -> Option<RedirectLine> {
        let old = OldAddress::parse(&self.within(from.text));
        let old = old.map_err(|error| {
            let why = address_reason(error).into();
            self.tell(&from.span, RedirectFrom { address: from.text.into(), why });
        });
        let new = self.target(to, YES.contains(&outside.text.to_lowercase().as_str()));
        let status = self.status(status);
        let (from_span, to_span) = (from.span.clone(), to.span.clone());
        Some(RedirectLine { from: old.ok()?, to: new?, status: status?, line, from_span, to_span })
    }

    fn target(&mut self, to: &Field<'_>, may_lead_away: bool) -> Option<NewAddress> {
        let text = self.within(to.text);
        let leads_away = text.starts_with("http://") || text.starts_with("https://");
        if leads_away && !may_lead_away {
            self.tell(&to.span, RedirectAway { address: to.text.into() });
            return None;
        }
        let target = if leads_away { NewAddress::elsewhere(&text) } else { NewAddress::on_site(&text) };
        let wrong = |error| RedirectTo { address: to.text.into(), why: address_reason(error).into() };
        target.map_err(|error| self.tell(&to.span, wrong(error))).ok()
    }

    fn status(&mut self, status: &Field<'_>) -> Option<RedirectStatus> {
        if status.text.is_empty() {
            return Some(RedirectStatus::default());
        }
        let known = status.text.parse::<u16>().ok().and_then(|code| RedirectStatus::try_from(code).ok());
        if known.is_none() {
            self.tell(&status.span, RedirectStatusWrong { status: status.text.into() });
        }
        known
    }

    /// The address without the site's own host.
    fn within(&self, address: &str) -> String {
        let names_a_host = address.starts_with("http://") || address.starts_with("https://");
        match names_a_host.then(|| destination(address, self.base_url)) {
            Some(Destination::Own(path)) => path,
            _ => address.to_owned(),
        }
    }

    fn tell(&mut self, span: &Range<usize>, message: impl Into<Message>) {
        let problem = Problem::error(FILE, message);
        problem::add(&mut self.problems, problem, |problem| problem.at(self.source.place(span)));
    }
}

/// The fields of a row that begins at a byte of the text.
fn fields<'a>(record: &'a StringRecord, text: &str, at: usize) -> Vec<Field<'a>> {
    let mut behind = at;
    let field = |field: &'a str| {
        // A field with doubled quotes is not found as it is written: then its neighbour's place does.
        let found =
            text.get(behind..).and_then(|rest| rest.find(field)).map_or(behind, |found| behind + found);
        behind = (found + field.len()).min(text.len());
        Field { text: field, span: found..behind }
    };
    record.iter().map(field).collect()
}
