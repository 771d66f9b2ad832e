//! `bantin notice "…" --until TIME`: tells everybody at once, on every page.

use anyhow::Result;
use bantin_content::acts;
use bantin_messages::messages::{
    NextAfterNotice, NextAfterNoticeEnds, NoTime, NoticeActs, NoticeEmpty, NoticeEnded, NoticeNone,
    NoticeOut, NoticeOver,
};
use bantin_publisher::amend::{NewNotice, set_notice};
use bantin_publisher::dates;
use bantin_publisher::newsroom::SiteSettings;
use bantin_publisher::read::end_of_notice;
use jiff::civil::Time;
use jiff::{Timestamp, ToSpan};

use crate::arguments::Notice;
use crate::failure::Failure;
use crate::publish_at_once::publish_at_once;
use crate::{amended, newsroom_folder, publish, terminal};

pub fn run(order: &Notice) -> Result<()> {
    let newsroom = newsroom_folder::find(order.newsroom())?;
    let site = newsroom_folder::settings(&newsroom)?;
    let as_of = match &order.as_of {
        Some(text) => newsroom_folder::moment(text, &newsroom)?,
        None => Timestamp::now(),
    };
    let notice = match (&order.text, &order.until) {
        (Some(text), Some(until)) if !order.end => {
            let (text, until) = (plain(text)?, end(until, as_of, &site)?);
            Some(NewNotice { text, until, href: order.href.as_deref() })
        }
        _ => None,
    };
    let path = terminal::path(&newsroom.join("site.toml"));
    let before = set_notice(&newsroom, notice);
    let before = before.map_err(|error| amended::failure(error, &path, "[notice]".to_owned()))?;
    let until = notice.map(|notice| dates::stamp(notice.until, &site.zone, site.language).at);
    match &until {
        Some(until) => terminal::say(NoticeOut { until: until.into() }),
        None if before.is_some() => terminal::say(NoticeEnded),
        None => terminal::say(NoticeNone),
    }
    let out = order.out.clone().unwrap_or_else(|| newsroom.join("dist"));
    let report = publish_at_once(&newsroom, &out, as_of, &site, order.force)?;
    publish::partly(&report)?;
    let folder = terminal::path(&out);
    match until {
        Some(until) => terminal::next(NextAfterNotice { folder: folder.into(), until: until.into() }),
        None => terminal::next(NextAfterNoticeEnds { folder: folder.into() }),
    }
    Ok(())
}

/// The text, if readers can read all of it as it was typed.
fn plain(text: &str) -> Result<&str, Failure> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Failure::usage(NoticeEmpty));
    }
    match text.chars().find(|&letter| acts(letter)) {
        Some(letter) => {
            Err(Failure::usage(NoticeActs { letter: letter.escape_unicode().to_string().into() }))
        }
        None => Ok(text),
    }
}

/// As in `site.toml`; a time of day alone is the next one.
fn end(text: &str, as_of: Timestamp, site: &SiteSettings) -> Result<Timestamp, Failure> {
    let now = as_of.to_zoned_datetime(site.zone.clone());
    // A day with a time would be read as a time, and its day dropped.
    let is_of_day = text.contains(':') && !text.contains('-');
    let of_day = text.trim().parse::<Time>().ok().filter(|_| is_of_day);
    let next = of_day.and_then(|time| {
        let today = now.date().to_datetime(time);
        let day = if today > now.datetime() { today } else { today.checked_add(1.day()).ok()? };
        Some(day.to_zoned_datetime(site.zone.clone()).ok()?.timestamp())
    });
    let end = next.or_else(|| end_of_notice(text, &site.zone));
    let end = end.ok_or_else(|| Failure::usage(NoTime { text: text.into() }))?;
    match end > as_of {
        true => Ok(end),
        false => Err(Failure::usage(NoticeOver { until: text.into() })),
    }
}
