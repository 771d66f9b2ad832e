//! Takes an article down: adds `withdrawn` to its front matter.

use std::path::{Path, PathBuf};

use bantin_content::{SectionId, Slug};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::amend_error::AmendError;
use super::lines::{line_end, lines};
use crate::did_you_mean::did_you_mean;
use crate::disk::source_file::{self, LONGEST_TEXT};
use crate::newsroom::{SiteSettings, SourceArticle};
use crate::read::{self, CONTENT, article_of, key_sign};

const KEY: &str = "withdrawn";

/// An article that was found.
#[derive(Clone, Debug)]
pub struct NamedArticle {
    pub slug: Slug,
    pub section: SectionId,
    /// From the newsroom's folder, with `/`.
    pub file: String,
}

/// Finds an article by its slug, its address or its file; else the nearest slug, if one is near.
pub fn find_article(
    newsroom: &Path,
    site: &SiteSettings,
    named: &str,
) -> Result<NamedArticle, Option<String>> {
    let path = named.split(['?', '#']).next().unwrap_or_default().replace('\\', "/");
    let path = path.trim_end_matches('/').trim_end_matches("/index.md").trim_end_matches("/index.html");
    let name = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".md");
    let known = read::slugs(newsroom, site);
    let found = known.iter().find(|(slug, _)| slug.as_str() == name);
    let article = found.and_then(|(slug, file)| {
        let section = file.strip_prefix(CONTENT)?.split('/').nth(1)?.parse().ok()?;
        Some(NamedArticle { slug: slug.clone(), section, file: file.clone() })
    });
    let near = || did_you_mean(name, known.iter().map(|(slug, _)| slug.as_str())).map(str::to_owned);
    article.ok_or_else(near)
}

/// The file of an article, as it is.
#[derive(Debug)]
pub struct ArticleFile {
    /// What it says; its pictures are left aside.
    pub article: SourceArticle,
    newsroom: PathBuf,
    zone: TimeZone,
    text: String,
}

impl ArticleFile {
    /// Reads it. One that has errors is not published as it is, so it is not changed either.
    pub fn open(newsroom: &Path, zone: &TimeZone, named: NamedArticle) -> Result<Self, AmendError> {
        let bytes = source_file::read(newsroom, &named.file, LONGEST_TEXT).map_err(AmendError::Io)?;
        let NamedArticle { slug, section, file } = named;
        let article = article_of(&file, section, slug, &bytes, zone).map_err(AmendError::Problems)?;
        let text = String::from_utf8(bytes).map_err(|_| AmendError::ByHand)?;
        Ok(ArticleFile { article, newsroom: newsroom.to_owned(), zone: zone.clone(), text })
    }

    /// The line that takes the article down.
    pub fn line(&self, day: Date) -> String {
        match front_matter(&lines(&self.text)).map(|matter| matter.sign) {
            Some('=') => format!("{KEY} = {day}"),
            _ => format!("{KEY}: {day}"),
        }
    }

    /// Writes that it was taken down on a day.
    pub fn withdraw(&self, day: Date) -> Result<(), AmendError> {
        let ArticleFile { article, newsroom, zone, text } = self;
        let text = with_line(text, &self.line(day)).ok_or(AmendError::ByHand)?;
        let (section, slug) = (article.section.clone(), article.slug.clone());
        let after = article_of(&article.file, section, slug, text.as_bytes(), zone);
        let body_line = after.as_ref().map_or(0, |after| after.body_line);
        let meant = SourceArticle { withdrawn: Some(day), body_line, ..article.clone() };
        if after.is_ok_and(|after| after == meant) {
            source_file::replace(newsroom, &article.file, text.as_bytes()).map_err(AmendError::Io)
        } else {
            Err(AmendError::ByHand)
        }
    }
}

/// Where the front matter of a text stands.
struct FrontMatter {
    /// Its first line, behind the one that opens it.
    start: usize,
    /// The line that closes it.
    end: usize,
    /// What stands between a key and its value.
    sign: char,
}

fn front_matter(lines: &[&str]) -> Option<FrontMatter> {
    let open = lines.iter().position(|line| !line.trim_matches('\u{feff}').trim().is_empty())?;
    let sign = key_sign(lines[open])?;
    let length = lines[open + 1..].iter().position(|line| key_sign(line) == Some(sign))?;
    Some(FrontMatter { start: open + 1, end: open + 1 + length, sign })
}

/// The text with this line in its front matter: at its beginning, or in the place of the key that has no value yet.
fn with_line(text: &str, line: &str) -> Option<String> {
    let end = line_end(text);
    let lines = lines(text);
    let FrontMatter { start, end: close, sign } = front_matter(&lines)?;
    let matter = &lines[start..close];
    let first = matter.iter().find(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
    let indent = first.map_or("", |first| &first[..first.len() - first.trim_start_matches(' ').len()]);
    let is_key = |line: &&str| {
        let rest = line.strip_prefix(indent).and_then(|line| line.strip_prefix(KEY));
        rest.is_some_and(|rest| rest.trim_start().starts_with(sign))
    };
    let (place, until) = match matter.iter().position(is_key) {
        Some(at) => (start + at, start + at + 1),
        None => (start, start),
    };
    Some([&lines[..place].concat(), indent, line, end, &lines[until..].concat()].concat())
}

#[cfg(test)]
mod tests {
    use super::with_line;

    #[test]
    fn the_line_comes_first_and_all_else_stays_to_the_byte() {
        let line = "withdrawn: 2026-11-23";
        for end in ["\n", "\r\n", "\r"] {
            for (before, after) in [
                ("\u{feff}---|", "# note|headline:  Chợ|---|Thân bài.|withdrawn: x"),
                ("||--- |", "headline: Chợ|lead: |---|"),
            ] {
                let [before, after] = [before, after].map(|part| part.replace('|', end));
                let made = with_line(&[&*before, &after].concat(), line);
                assert_eq!(made, Some([&*before, line, end, &after].concat()));
            }
        }
        let indented = with_line("---\n  a: b\n---\n", line).unwrap();
        assert_eq!(indented, "---\n  withdrawn: 2026-11-23\n  a: b\n---\n");
        let empty = with_line("---\na: b\nwithdrawn:\nc: d\n---\n", line).unwrap();
        assert_eq!(empty, "---\na: b\nwithdrawn: 2026-11-23\nc: d\n---\n");
    }

    #[test]
    fn where_there_is_no_front_matter_there_is_no_place() {
        for text in ["", "Thân bài.\n", "---\na: b\n", "+++\na = 1\n---\n"] {
            assert_eq!(with_line(text, "withdrawn: 2026-11-23"), None, "{text:?}");
        }
    }
}
