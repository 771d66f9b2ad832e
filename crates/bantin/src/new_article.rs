//! `bantin new article "Tiêu đề"`: a folder named after the headline, and a file to write in.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};
use bantin_content::{SectionId, Slug};
use bantin_messages::Message;
use bantin_messages::messages::{
    AddressTaken, MadeFile, MadeInSection, NextWrite, NextWriteDraft, NoAddressOfHeadline, NoSectionYet,
    NoSuchSection, WrongSlug,
};
use bantin_publisher::newsroom::SiteSettings;
use bantin_publisher::read;
use bantin_publisher::read::name_reason::name_reason;
use bantin_publisher::slug_maker::slug_from;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use crate::arguments::NewArticle;
use crate::failure::Failure;
use crate::{newsroom_folder, terminal};

pub fn run(order: &NewArticle) -> Result<()> {
    let newsroom = newsroom_folder::find(order.newsroom.as_deref())?;
    let site = newsroom_folder::settings(&newsroom)?;
    let section = section(&site, order.section.as_deref())?;
    let slug = slug(order)?;
    let taken = read::slugs(&newsroom, &site);
    refuse_taken(&newsroom, section, &slug, &taken)?;

    let published = moment(&newsroom, &taken, Timestamp::now(), &site.zone)?;
    let file: PathBuf = ["content", section.as_str(), slug.as_str(), "index.md"].iter().collect();
    let text = text(&order.headline, &published, order.draft);
    newsroom_folder::make(&newsroom, &file, text.as_bytes())?;

    terminal::say(MadeFile { path: terminal::path(&newsroom.join(file)).into() });
    if order.section.is_none() && site.sections.len() > 1 {
        terminal::say(MadeInSection { section: section.as_str().into(), sections: ids(&site).into() });
    }
    terminal::next(if order.draft { Message::from(NextWriteDraft) } else { NextWrite.into() });
    Ok(())
}

fn section<'a>(site: &'a SiteSettings, wanted: Option<&str>) -> Result<&'a SectionId> {
    let found = match wanted {
        Some(id) => site.sections.iter().find(|section| section.id.as_str() == id),
        None => site.sections.first(),
    };
    let message = || match wanted {
        Some(id) => Message::from(NoSuchSection { section: id.into(), sections: ids(site).into() }),
        None => NoSectionYet.into(),
    };
    Ok(found.map(|section| &section.id).ok_or_else(|| Failure::usage(message()))?)
}

/// The first of them: a newsroom may have thousands.
fn ids(site: &SiteSettings) -> String {
    const SHOWN: usize = 20;
    let mut ids: Vec<&str> = site.sections.iter().map(|section| section.id.as_str()).collect();
    if ids.len() > SHOWN {
        ids.truncate(SHOWN);
        ids.push("…");
    }
    ids.join(", ")
}

fn slug(order: &NewArticle) -> Result<Slug> {
    let Some(typed) = &order.slug else {
        return Ok(slug_from(&order.headline).ok_or_else(|| Failure::usage(NoAddressOfHeadline))?);
    };
    typed.parse().map_err(|error| Failure::usage(WrongSlug { error: name_reason(error).into() }).into())
}

/// Slugs are unique in the whole site, whatever the section.
fn refuse_taken(newsroom: &Path, section: &SectionId, slug: &Slug, taken: &[(Slug, String)]) -> Result<()> {
    let other = taken.iter().find(|(other, _)| other == slug).map(|(_, file)| newsroom.join(file));
    let folder = newsroom.join("content").join(section.as_str()).join(slug.as_str());
    let Some(there) = other.or_else(|| fs::symlink_metadata(&folder).is_ok().then_some(folder)) else {
        return Ok(());
    };
    Err(Failure::usage(AddressTaken { path: terminal::path(&there).into() }).into())
}

/// Files that were written so lately that they may say this very second.
const LATELY: Duration = Duration::from_secs(120);

/// Now, to the second; a second earlier for each article that was begun in the same one: their order would
/// be undecided, and one that is dated later would be held back.
fn moment(newsroom: &Path, files: &[(Slug, String)], now: Timestamp, zone: &TimeZone) -> Result<String> {
    let since = SystemTime::now().checked_sub(LATELY).unwrap_or(SystemTime::UNIX_EPOCH);
    let is_late = |path: &PathBuf| {
        let written = fs::metadata(path).and_then(|status| status.modified());
        written.is_ok_and(|written| written >= since)
    };
    let late = files.iter().map(|(_, file)| newsroom.join(file)).filter(is_late);
    // What cannot be read is told by the next publish.
    let texts: Vec<String> = late.filter_map(|path| fs::read_to_string(path).ok()).collect();
    let mut moment = now;
    loop {
        let local = moment.to_zoned_datetime(zone.clone());
        let published = local.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
        if !texts.iter().any(|text| text.contains(&published)) {
            return Ok(published);
        }
        moment = moment.checked_sub(Span::new().seconds(1)).context("the clock is before all time")?;
    }
}

fn text(headline: &str, published: &str, draft: bool) -> String {
    // JSON's quotes are YAML's double quotes.
    let headline = serde_json::Value::from(headline.trim());
    let draft = if draft { "draft: true\n" } else { "" };
    format!("---\nheadline: {headline}\npublished: {published}\nlead: \"\"\nbyline: \"\"\n{draft}---\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_in_a_headline_stay_in_it() {
        let text = text(" Chợ “phiên” \"A: B\" ", "2026-11-23T08:30:00+07:00", true);
        assert!(text.contains("headline: \"Chợ “phiên” \\\"A: B\\\"\"\n"), "{text}");
        assert!(text.contains("\ndraft: true\n---\n"), "{text}");
    }
}
