//! Which newsroom is meant, what its `site.toml` says, and files that are made in it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::Result;
use bantin_messages::Argument;
use bantin_messages::messages::{
    DoingHere, DoingWrite, LinkInTheWay, NoNewsroomHere, NoNewsroomNamed, NoTime,
};
use bantin_publisher::newsroom::SiteSettings;
use bantin_publisher::read;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use crate::failure::Failure;
use crate::terminal;

/// The newsroom that was named, else the one that this folder is in.
pub fn find(named: Option<&Path>) -> Result<PathBuf> {
    if let Some(folder) = named {
        if read::is_newsroom(folder) {
            return Ok(folder.to_owned());
        }
        return Err(Failure::usage(NoNewsroomNamed { folder: Argument::of(&folder.display()) }).into());
    }
    let here = env::current_dir().map_err(Failure::could_not(DoingHere))?;
    let newsroom = here.ancestors().find(|folder| read::is_newsroom(folder));
    match newsroom {
        // What is told about it reads better without the whole path.
        Some(folder) if folder == here => Ok(PathBuf::from(".")),
        Some(folder) => Ok(folder.to_owned()),
        None => Err(Failure::usage(NoNewsroomHere).into()),
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
            return Err(Failure::content(LinkInTheWay { path: terminal::path(&folder).into() }).into());
        }
    }
    let written = fs::create_dir_all(path.parent().unwrap_or(newsroom)).and_then(|()| {
        let mut file = fs::File::options().write(true).create_new(true).open(&path)?;
        file.write_all(bytes)
    });
    let doing = DoingWrite { path: terminal::path(&path).into() };
    Ok(written.map_err(Failure::could_not(doing))?)
}

/// A moment as it is typed: with an offset, or in the site's zone, where a day alone is its beginning.
pub fn moment(text: &str, newsroom: &Path) -> Result<Timestamp> {
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Ok(moment);
    }
    let local = text.parse::<DateTime>().or_else(|_| text.parse::<Date>().map(|day| day.at(0, 0, 0, 0)));
    let local = local.map_err(|_| Failure::usage(NoTime { text: text.into() }))?;
    let zone = settings(newsroom)?.zone;
    let moment = local.to_zoned_datetime(zone);
    Ok(moment.map_err(|_| Failure::usage(NoTime { text: text.into() }))?.timestamp())
}
