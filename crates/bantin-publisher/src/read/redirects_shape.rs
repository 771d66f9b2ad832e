//! The form of a `redirects.csv`: what stands between its columns, and which column is which.

use bantin_content::OldAddress;
use csv::{ReaderBuilder, StringRecord, Trim};
use rustc_hash::FxHashSet;

/// What the columns are called, in either language. Without a line of titles they stand in this order.
const TITLES: [&[&str]; 4] =
    [&["from", "cũ", "từ"], &["to", "mới", "đến"], &["status", "mã"], &["outside", "ngoài"]];

/// The form of a file.
#[derive(Debug)]
pub(crate) struct Shape {
    /// Where the rows begin, behind what Excel writes to say what stands between its columns.
    pub start: usize,
    delimiter: u8,
    /// Whether the first row is one of titles.
    pub titled: bool,
    /// Which column is which: the old address, the new one, the status, whether it may lead away.
    pub order: [Option<usize>; 4],
}

impl Shape {
    pub fn of(text: &str) -> Self {
        let (start, delimiter) = beginning(text);
        let mut shape = Shape { start, delimiter, titled: false, order: [0, 1, 2, 3].map(Some) };
        let mut reader = shape.reader().from_reader(&text.as_bytes()[start..]);
        let is_row = |row: &StringRecord| {
            row.iter().any(|field| !field.is_empty())
                && !row.get(0).is_some_and(|first| first.starts_with('#'))
        };
        let first = reader.records().map_while(Result::ok).find(is_row);
        if let Some(order) = first.as_ref().and_then(order_of_titles) {
            (shape.titled, shape.order) = (true, order);
        }
        shape
    }

    /// For the rows of the file.
    pub fn reader(&self) -> ReaderBuilder {
        let mut reader = ReaderBuilder::new();
        reader
            .delimiter(self.delimiter)
            .has_headers(false)
            .flexible(true)
            .comment(Some(b'#'))
            .trim(Trim::All);
        reader
    }

    /// The places of all old addresses for which a file of this form has a line.
    pub fn places(&self, text: &str) -> FxHashSet<String> {
        let mut reader = self.reader().from_reader(&text.as_bytes()[self.start..]);
        let place = |row: StringRecord| Some(OldAddress::parse(row.get(self.order[0]?)?).ok()?.place());
        reader.records().map_while(Result::ok).filter_map(place).collect()
    }

    /// A line for an old address and where it leads, without its end.
    pub fn line(&self, from: &str, to: &str) -> String {
        let [from_at, to_at, ..] = self.order.map(Option::unwrap_or_default);
        let mut columns = vec![""; from_at.max(to_at) + 1];
        (columns[from_at], columns[to_at]) = (from, to);
        columns.join(char::from(self.delimiter).encode_utf8(&mut [0; 4]))
    }
}

fn beginning(text: &str) -> (usize, u8) {
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let first = text[mark..].lines().next().unwrap_or_default();
    if let Some(delimiter) = first.strip_prefix("sep=").and_then(|rest| rest.bytes().next()) {
        let behind = text[mark..].find('\n').map_or(text.len(), |at| mark + at + 1);
        return (behind, delimiter);
    }
    let is_row = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let row = text[mark..].lines().find(is_row).unwrap_or_default();
    let second = |delimiter: &u8| {
        let second = row.split(char::from(*delimiter)).nth(1).unwrap_or_default().trim().trim_matches('"');
        second.starts_with(['/', 'h']) || TITLES.iter().any(|names| is_title(second, names))
    };
    (mark, [b';', b'\t', b','].into_iter().find(second).unwrap_or(b','))
}

/// Which column each of the titles stands over; `None` where the row is none of titles.
fn order_of_titles(row: &StringRecord) -> Option<[Option<usize>; 4]> {
    let column = |names: &[&str]| row.iter().position(|field| is_title(field, names));
    let order = TITLES.map(column);
    (order[0].is_some() && order[1].is_some()).then_some(order)
}

fn is_title(text: &str, names: &[&str]) -> bool {
    names.contains(&text.to_lowercase().as_str())
}
