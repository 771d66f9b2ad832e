//! Which newsroom is meant, what its `site.toml` says, and files that are made in it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use bantin_publisher::newsroom::SiteSettings;
use bantin_publisher::read;
use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, ZonedDateTime};

use crate::failure::Failure;
use crate::terminal;

/// The newsroom that was named, else the one that this folder is in.
pub fn find(named: Option<&Path>) -> Result<PathBuf> {
    if let Some(folder) = named {
        if read::is_newsroom(folder) {
            return Ok(folder.to_owned());
        }
        let sentence = format!(
            "{}: no site.toml here, so this is not a newsroom; name the newsroom's folder, or make one with `bantin new DIR`",
            folder.display()
        );
        return Err(Failure::usage(sentence).into());
    }
    let here = env::current_dir().context("this folder is gone; go to another")?;
    let newsroom = here.ancestors().find(|folder| read::is_newsroom(folder));
    match newsroom {
        // What is told about it reads better without the whole path.
        Some(folder) if folder == here => Ok(PathBuf::from(".")),
        Some(folder) => Ok(folder.to_owned()),
        None => Err(Failure::usage(
            "neither this folder nor one above it is a newsroom (there is no site.toml); \
             go to one, name one, or make one with `bantin new DIR`",
        )
        .into()),
    }
}

/// What `site.toml` says, read and checked as for a publish.
pub fn settings(newsroom: &Path) -> Result<SiteSettings> {
    Ok(read::settings(newsroom)?)
}

/// Makes a file of a newsroom, and the folders on the way to it. Nothing is overwritten, and nothing is made where a
/// link leads.
pub fn make(newsroom: &Path, file: &Path, bytes: &[u8]) -> Result<()> {
    let path = newsroom.join(file);
    let mut folder = newsroom.to_owned();
    for part in file.components() {
        folder.push(part);
        if folder.is_symlink() {
            let sentence = format!(
                "{}: this is a link, so nothing was written there; put the folder itself in its place",
                terminal::path(&folder)
            );
            return Err(Failure::content(sentence).into());
        }
    }
    let written = fs::create_dir_all(path.parent().unwrap_or(newsroom)).and_then(|()| {
        let mut file = fs::File::options().write(true).create_new(true).open(&path)?;
        file.write_all(bytes)
    });
    written.with_context(|| format!("could not write {}", terminal::path(&path)))
}

/// A moment as it is typed: with an offset, or in the site's zone, where a day alone is its beginning.
pub fn moment(text: &str, newsroom: &Path) -> Result<Timestamp> {
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Ok(moment);
    }
    let local = text.parse::<DateTime>().or_else(|_| text.parse::<Date>().map(|day| day.at(0, 0, 0, 0)));
    let local = local.map_err(|_| {
        let sentence =
            format!("“{text}” is no time; write 2026-11-23, 2026-11-23T08:30 or 2026-11-23T08:30:00+07:00");
        Failure::usage(sentence)
    })?;
    let zone = settings(newsroom)?.zone;
    let moment: ZonedDateTime = local.to_zoned_datetime(zone).context("this time is beyond the calendar")?;
    Ok(moment.timestamp())
}
