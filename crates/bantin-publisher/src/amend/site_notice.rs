//! Sets the urgent notice of `site.toml`, or takes it out.

use std::path::Path;

use jiff::Timestamp;

use super::amend_error::AmendError;
use super::lines::{line_end, lines};
use crate::dates;
use crate::disk::source_file::{self, LONGEST_TEXT};
use crate::newsroom::{NoticeSettings, SiteSettings};
use crate::read::{SITE_FILE, settings_of};

/// A notice to be set.
#[derive(Clone, Copy, Debug)]
pub struct NewNotice<'a> {
    pub text: &'a str,
    pub until: Timestamp,
    pub href: Option<&'a str>,
}

/// Writes a notice into `site.toml`, in the place of any other; `None` takes it out. Gives the one that was there.
pub fn set_notice(
    newsroom: &Path,
    notice: Option<NewNotice<'_>>,
) -> Result<Option<NoticeSettings>, AmendError> {
    let bytes = source_file::read(newsroom, SITE_FILE, LONGEST_TEXT).map_err(AmendError::Io)?;
    let before = settings_of(newsroom, &bytes).map_err(AmendError::Problems)?;
    let text = String::from_utf8(bytes).map_err(|_| AmendError::ByHand)?;
    if before.notice.is_some() != lines(&text).iter().any(is_header) {
        return Err(AmendError::ByHand);
    }
    let table = notice.map(|notice| table(notice, &before));
    let text = with_table(&text, table.as_deref());
    let after = settings_of(newsroom, text.as_bytes()).map_err(AmendError::Problems)?;
    let as_meant = match (&after.notice, notice) {
        (None, None) => true,
        (Some(is), Some(meant)) => is.until == meant.until && is.href.as_deref() == meant.href,
        _ => false,
    };
    if !as_meant || !same_but_for_the_notice(&before, &after) {
        return Err(AmendError::ByHand);
    }
    source_file::replace(newsroom, SITE_FILE, text.as_bytes()).map_err(AmendError::Io)?;
    Ok(before.notice)
}

fn same_but_for_the_notice(before: &SiteSettings, after: &SiteSettings) -> bool {
    let without = |site: &SiteSettings| format!("{:?}", SiteSettings { notice: None, ..site.clone() });
    without(before) == without(after)
}

/// The lines of a notice, each ended by `\n`.
fn table(NewNotice { text, until, href }: NewNotice<'_>, site: &SiteSettings) -> String {
    // JSON's quotes are TOML's, where no control character stands between them.
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let until = dates::stamp(until, &site.zone, site.language).at;
    let href = href.map(|href| format!("href = {}\n", quoted(href))).unwrap_or_default();
    format!("[notice]\ntext = {}\nuntil = {until}\n{href}", quoted(text))
}

/// Whether a line begins the notice's table; any other form of it is for a person to change.
fn is_header(line: &&str) -> bool {
    let rest = line.trim().strip_prefix("[notice]").map(str::trim_start);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('#'))
}

/// The text with this table in the place of its own, or at its end; without any where it is `None`.
fn with_table(text: &str, table: Option<&str>) -> String {
    let end = line_end(text);
    let lines = lines(text);
    let table = table.unwrap_or_default().replace('\n', end);
    let Some(start) = lines.iter().position(is_header) else {
        let last = lines.last().copied().unwrap_or_default();
        let open = !last.is_empty() && !last.ends_with(['\n', '\r']);
        let between = [if open { end } else { "" }, end].concat();
        return if table.is_empty() { text.to_owned() } else { [text, &between, &table].concat() };
    };
    let length = lines[start + 1..].iter().take_while(|line| !line.trim_start().starts_with('['));
    let mut until = start + 1 + length.count();
    // Empty lines and notes above the next table belong to that.
    let is_its_own = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    while until > start + 1 && !is_its_own(lines[until - 1]) {
        until -= 1;
    }
    let after = lines[until..].concat();
    let is_last = lines.get(until).is_none_or(|line| line.trim().is_empty());
    let gap = table.is_empty() && is_last && start > 0 && lines[start - 1].trim().is_empty();
    let before = lines[..start - usize::from(gap)].concat();
    [before, table, after].concat()
}

#[cfg(test)]
mod tests {
    use super::with_table;

    const TABLE: &str = "[notice]\ntext = \"a\"\n";

    #[test]
    fn it_comes_last_or_in_the_place_of_the_one_before_and_goes_without_a_trace() {
        for end in ["\n", "\r\n"] {
            let site = "# Trang\nname = \"A\" # tên\n\n[[sections]]\nid = \"tin\"\n".replace('\n', end);
            let set = with_table(&site, Some(TABLE));
            assert_eq!(set, [&*site, end, &TABLE.replace('\n', end)].concat());
            assert_eq!(with_table(&set, Some(TABLE)), set);
            assert_eq!(with_table(&set, None), site);
            assert_eq!(with_table(&site, None), site);
        }
    }

    #[test]
    fn what_stands_around_it_stays() {
        let site =
            "a = 1\n\n[notice] # khẩn\ntext = \"b\"\nuntil = 2026-01-01\n\n# Hộp\n[[boxes]]\nid = \"x\"";
        let set = with_table(site, Some(TABLE));
        assert_eq!(set, "a = 1\n\n[notice]\ntext = \"a\"\n\n# Hộp\n[[boxes]]\nid = \"x\"");
        assert_eq!(with_table(site, None), "a = 1\n\n# Hộp\n[[boxes]]\nid = \"x\"");
        assert_eq!(with_table("a = 1", Some(TABLE)), "a = 1\n\n[notice]\ntext = \"a\"\n");
    }
}
