//! Gives a section of `site.toml` another id, wherever the file names it.

use std::path::Path;

use bantin_content::SectionId;

use super::amend_error::AmendError;
use crate::disk::source_file::{self, LONGEST_TEXT};
use crate::newsroom::{BoxSource, SiteSettings};
use crate::read::{SITE_FILE, section_places, settings_of};

/// Writes the new id in the place of the old one. `dry`: only looks whether that can be done.
pub(super) fn rename(newsroom: &Path, old: &SectionId, new: &SectionId, dry: bool) -> Result<(), AmendError> {
    let bytes = source_file::read(newsroom, SITE_FILE, LONGEST_TEXT).map_err(AmendError::Io)?;
    let before = settings_of(newsroom, &bytes).map_err(AmendError::Problems)?;
    let text = String::from_utf8(bytes).map_err(|_| AmendError::ByHand)?;
    let text = renamed(&text, old.as_str(), new.as_str()).ok_or(AmendError::ByHand)?;
    let after = settings_of(newsroom, text.as_bytes()).map_err(AmendError::Problems)?;
    if outline(&before, Some((old, new))) != outline(&after, None) {
        return Err(AmendError::ByHand);
    }
    if dry {
        return Ok(());
    }
    source_file::replace(newsroom, SITE_FILE, text.as_bytes()).map_err(AmendError::Io)
}

fn renamed(text: &str, old: &str, new: &str) -> Option<String> {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let (mark, text) = text.split_at(mark);
    let mut made = mark.to_owned();
    let mut behind = 0;
    for place in section_places(text, old)? {
        let written = &text[place.span.clone()];
        // One that is written with escapes is for a person.
        let at = written.find(&place.text)?;
        let id = at + usize::from(place.text.starts_with('/'));
        made += &text[behind..place.span.start + id];
        made += new;
        behind = place.span.start + id + old.len();
    }
    made += &text[behind..];
    (behind > 0).then_some(made)
}

/// Everything that may name a section, as it should be.
fn outline(site: &SiteSettings, renamed: Option<(&SectionId, &SectionId)>) -> Vec<String> {
    let id = |id: &SectionId| match renamed {
        Some((old, new)) if old == id => new.to_string(),
        _ => id.to_string(),
    };
    let sections = site.sections.iter().map(|section| format!("{} {}", id(&section.id), section.title));
    let boxes = site.boxes.iter().map(|news| {
        let from = match &news.from {
            BoxSource::Section(section) => id(section),
            other => format!("{other:?}"),
        };
        format!("{} {} {from}", news.id, news.title)
    });
    let menu = site.menu_links().map(|link| link.title.clone());
    sections.chain(boxes).chain(menu).chain([site.name.clone(), site.base_url.clone()]).collect()
}

#[cfg(test)]
mod tests {
    use super::renamed;

    #[test]
    fn the_id_changes_and_every_other_byte_stays() {
        let site = "\u{feff}# /tin/\r\nname = \"tin\"\r\n[[sections]] # \"tin\"\r\nid = 'tin' # đây\r\ntitle = \"tin\"\r\n\
            [[sections]]\r\nid = \"tin-moi\"\r\n[[boxes]]\r\nid = \"tin\"\r\nfrom = \"tin\"\r\n\
            [[menu]]\r\nhref = \"/tin/\"\r\nitems = [{ href = \"/tin/bai/#a\" }, { href = \"/tin-moi/\" }]\r\n";
        let after = site
            .replace("id = 'tin'", "id = 'su-kien'")
            .replace("from = \"tin\"", "from = \"su-kien\"")
            .replace("href = \"/tin/", "href = \"/su-kien/");
        assert_eq!(renamed(site, "tin", "su-kien").as_deref(), Some(&*after));
        assert_eq!(renamed(site, "khong-co", "su-kien"), None);
    }
}
