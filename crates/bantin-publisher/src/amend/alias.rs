//! Adds an old address to the `aliases` of an article.

use std::path::Path;

use bantin_content::OldAddress;
use jiff::tz::TimeZone;

use super::amend_error::AmendError;
use super::article_file::NamedArticle;
use super::lines::line_end;
use crate::disk::source_file::{self, LONGEST_TEXT};
use crate::newsroom::SourceArticle;
use crate::read::{KeyPlace, KeyWritten, article_of, key_place};

const KEY: &str = "aliases";

/// The line that a person would write.
pub fn alias_line(address: &OldAddress) -> String {
    format!("{KEY}: [\"{address}\"]")
}

/// Adds an old address to an article, unless it is there. Gives the article as it was.
pub fn add_alias(
    newsroom: &Path,
    zone: &TimeZone,
    named: &NamedArticle,
    address: &OldAddress,
) -> Result<SourceArticle, AmendError> {
    let bytes = source_file::read(newsroom, &named.file, LONGEST_TEXT).map_err(AmendError::Io)?;
    let read = |bytes: &[u8]| article_of(&named.file, named.section.clone(), named.slug.clone(), bytes, zone);
    let before = read(&bytes).map_err(AmendError::Problems)?;
    if before.aliases.iter().any(|alias| alias.address.place() == address.place()) {
        return Ok(before);
    }
    let text = String::from_utf8(bytes).map_err(|_| AmendError::ByHand)?;
    let text = with_alias(&text, address).ok_or(AmendError::ByHand)?;
    let after = read(text.as_bytes()).map_err(|_| AmendError::ByHand)?;
    if !is_meant(&before, &after, address) {
        return Err(AmendError::ByHand);
    }
    source_file::replace(newsroom, &named.file, text.as_bytes()).map_err(AmendError::Io)?;
    Ok(before)
}

/// Whether one old address came, and nothing else.
fn is_meant(before: &SourceArticle, after: &SourceArticle, address: &OldAddress) -> bool {
    let added = after.aliases.iter().filter(|alias| !before.aliases.contains(alias)).count();
    let is_there = after.aliases.iter().any(|alias| alias.address == *address);
    let same =
        SourceArticle { aliases: before.aliases.clone(), body_line: before.body_line, ..after.clone() };
    added == 1 && is_there && after.aliases.len() == before.aliases.len() + 1 && same == *before
}

/// The text with one more old address: first in its list, or in a list of its own.
fn with_alias(text: &str, address: &OldAddress) -> Option<String> {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let (mark, text) = text.split_at(mark);
    let KeyPlace { start, end, written } = key_place(text, KEY)?;
    let eol = line_end(text);
    // No quote and no backslash is in an address.
    let quoted = format!("\"{address}\"");
    let is_toml = text.trim_start().starts_with("+++");
    let insert = |at: usize, what: &str| [mark, &text[..at], what, &text[at..]].concat();
    Some(match written {
        // In TOML what comes behind a table is the table's.
        KeyWritten::Missing if is_toml => insert(start, &[KEY, " = [", &quoted, "]", eol].concat()),
        KeyWritten::Missing => {
            let indent = indent(&text[start..end]);
            insert(end, &[indent, KEY, ": [", &quoted, "]", eol].concat())
        }
        KeyWritten::Empty(key_end) => insert(behind(text, key_end, ':')?, &[" [", &quoted, "]"].concat()),
        KeyWritten::EmptyList(key_end) => insert(behind(text, key_end, '[')?, &quoted),
        KeyWritten::One(span) => {
            let one = &text[span.clone()];
            [
                mark,
                &text[..span.start],
                "[",
                &quoted,
                ", ",
                one.trim_end(),
                "]",
                &text[span.start + one.trim_end().len()..],
            ]
            .concat()
        }
        KeyWritten::List(first) => {
            let line = text[..first].rfind('\n').map_or(0, |at| at + 1);
            let before = &text[line..first];
            match before.trim() == "-" {
                true => insert(line, &[before, &quoted, eol].concat()),
                false => insert(first, &[&quoted, ", "].concat()),
            }
        }
    })
}

/// What stands before the keys of front matter.
fn indent(matter: &str) -> &str {
    let is_key = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let first = matter.lines().find(is_key).unwrap_or_default();
    &first[..first.len() - first.trim_start_matches(' ').len()]
}

/// Behind the first such sign on the rest of the line, or on a later one.
fn behind(text: &str, from: usize, sign: char) -> Option<usize> {
    text[from..].find(sign).map(|at| from + at + sign.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text before and after, with `|` for the end of a line.
    const ADDED: [(&str, &str); 12] = [
        ("---|headline: Chợ # tên|---|Thân.", "---|headline: Chợ # tên|aliases: [\"/tin/cu/\"]|---|Thân."),
        ("\u{feff}---|  a: b|---|", "\u{feff}---|  a: b|  aliases: [\"/tin/cu/\"]|---|"),
        ("---|aliases: [/a, /b] # cũ|x: 1|---|", "---|aliases: [\"/tin/cu/\", /a, /b] # cũ|x: 1|---|"),
        ("---|aliases: [ \"/a\" ]|---|", "---|aliases: [ \"/tin/cu/\", \"/a\" ]|---|"),
        ("---|aliases:|  - /a|  - /b|---|", "---|aliases:|  - \"/tin/cu/\"|  - /a|  - /b|---|"),
        ("---|aliases:|- \"/a\"|---|", "---|aliases:|- \"/tin/cu/\"|- \"/a\"|---|"),
        ("---|aliases: []|---|", "---|aliases: [\"/tin/cu/\"]|---|"),
        ("---|aliases:|x: 1|---|", "---|aliases: [\"/tin/cu/\"]|x: 1|---|"),
        ("---|aliases: /a|x: 1|---|", "---|aliases: [\"/tin/cu/\", /a]|x: 1|---|"),
        ("---|lead: >|  a|  b|---|aliases: x", "---|lead: >|  a|  b|aliases: [\"/tin/cu/\"]|---|aliases: x"),
        ("+++|a = \"b\"|[c]|d = 1|+++|", "+++|aliases = [\"/tin/cu/\"]|a = \"b\"|[c]|d = 1|+++|"),
        ("+++|aliases = [|  \"/a\",|]|+++|", "+++|aliases = [|  \"/tin/cu/\", \"/a\",|]|+++|"),
    ];

    #[test]
    fn an_old_address_is_added_and_every_other_byte_stays() {
        let address = OldAddress::parse("/tin/cu/").unwrap();
        for (before, after) in ADDED {
            for eol in ["\n", "\r\n"] {
                let made = with_alias(&before.replace('|', eol), &address);
                assert_eq!(made, Some(after.replace('|', eol)), "{before}");
            }
        }
    }

    #[test]
    fn where_no_list_can_be_there_is_no_place() {
        let address = OldAddress::parse("/tin/cu/").unwrap();
        for text in ["", "Thân bài.\n", "---\na: b\n", "---\naliases: {a: b}\n---\n", "---\na: [\n---\n"] {
            assert_eq!(with_alias(text, &address), None, "{text:?}");
        }
    }
}
