//! Which newsroom is meant, and the little of its `site.toml` that the command itself needs.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use serde::Deserialize;

use crate::failure::Failure;

const SETTINGS: &str = "site.toml";

/// The newsroom that was named, else the one that this folder is in.
pub fn find(named: Option<&Path>) -> Result<PathBuf> {
    if let Some(folder) = named {
        if folder.join(SETTINGS).is_file() {
            return Ok(folder.to_owned());
        }
        let sentence = format!(
            "{}: no site.toml here, so this is not a newsroom; name the newsroom's folder, or make one with `bantin new DIR`",
            folder.display()
        );
        return Err(Failure::usage(sentence).into());
    }
    let here = env::current_dir().context("this folder is gone; go to another")?;
    let newsroom = here.ancestors().find(|folder| folder.join(SETTINGS).is_file());
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

/// The little that the command needs; the publisher reads and checks all of it.
#[derive(Debug, Deserialize)]
pub struct Site {
    time_zone: String,
    #[serde(default)]
    pub sections: Vec<Section>,
}

#[derive(Debug, Deserialize)]
pub struct Section {
    pub id: String,
}

impl Site {
    pub fn read(newsroom: &Path) -> Result<Self> {
        let file = newsroom.join(SETTINGS);
        let text = fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
        toml::from_str(&text).map_err(|error| {
            let error = error.to_string();
            Failure::content(format!(
                "{}: {}\nMend it; `bantin check` says when it is right",
                file.display(),
                error.trim_end()
            ))
            .into()
        })
    }

    pub fn zone(&self) -> Result<TimeZone> {
        TimeZone::get(&self.time_zone).map_err(|_| {
            let sentence = format!(
                "site.toml: time_zone = “{}” is no time zone; write one such as Asia/Ho_Chi_Minh",
                self.time_zone
            );
            Failure::content(sentence).into()
        })
    }
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
    let zone = Site::read(newsroom)?.zone()?;
    let moment: ZonedDateTime = local.to_zoned_datetime(zone).context("this time is beyond the calendar")?;
    Ok(moment.timestamp())
}
