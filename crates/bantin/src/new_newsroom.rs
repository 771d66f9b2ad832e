//! `bantin new DIR`: a small complete newsroom to begin with.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result};
use bantin_content::DEFAULT_TIME_ZONE;
use bantin_messages::messages::{DoingLookInto, FileForAFolder, MadeNewsroom, NotEmpty, StaysAsItIs};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::arguments::{Language, NewNewsroom};
use crate::failure::Failure;
use crate::{newsroom_folder, terminal};

/// One file of a newsroom to be.
type Template = (&'static str, &'static [u8]);

macro_rules! template {
    ($path:literal, $source:literal) => {
        ($path, include_bytes!(concat!("new_newsroom/", $source)))
    };
}

const VIETNAMESE: [Template; 5] = [
    template!("site.toml", "vi/site.toml"),
    template!("content/gioi-thieu.md", "vi/gioi-thieu.md"),
    template!("content/tin-tuc/chao-mung/index.md", "vi/chao-mung.md"),
    template!("content/tin-tuc/chao-mung/binh-minh.jpg", "welcome.jpg"),
    template!(".gitignore", "gitignore"),
];

const ENGLISH: [Template; 5] = [
    template!("site.toml", "en/site.toml"),
    template!("content/about.md", "en/about.md"),
    template!("content/news/welcome/index.md", "en/welcome.md"),
    template!("content/news/welcome/daybreak.jpg", "welcome.jpg"),
    template!(".gitignore", "gitignore"),
];

pub fn run(order: &NewNewsroom) -> Result<()> {
    // clap has made sure of it.
    let dir = order.dir.as_deref().context("a folder is missing")?;
    if !order.force {
        refuse_used(dir)?;
    }
    let (files, name) = match order.language {
        Language::Vi => (VIETNAMESE, "Cổng thông tin điện tử"),
        Language::En => (ENGLISH, "Town portal"),
    };
    let name = order.name.as_deref().unwrap_or(name);
    for (path, bytes) in files {
        write(dir, Path::new(path), &filled(path, bytes, name)?)?;
    }
    let folder = terminal::path(dir);
    terminal::say(MadeNewsroom { folder: folder.as_str().into() });
    terminal::next_command(&format!("cd {folder} && bantin serve"));
    Ok(())
}

fn refuse_used(dir: &Path) -> Result<()> {
    let used = match fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) if error.kind() == ErrorKind::NotFound => false,
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            return Err(Failure::usage(FileForAFolder { path: terminal::path(dir).into() }).into());
        }
        Err(error) => {
            let doing = DoingLookInto { path: terminal::path(dir).into() };
            return Err(Failure::could_not(doing)(error).into());
        }
    };
    if used {
        return Err(Failure::refused(NotEmpty { path: terminal::path(dir).into() }).into());
    }
    Ok(())
}

/// Leaves alone what is there, be it as it may.
fn write(dir: &Path, file: &Path, bytes: &[u8]) -> Result<()> {
    if fs::symlink_metadata(dir.join(file)).is_ok() {
        terminal::remark(StaysAsItIs { path: terminal::path(&dir.join(file)).into() });
        return Ok(());
    }
    newsroom_folder::make(dir, file, bytes)
}

fn filled(path: &str, bytes: &[u8], name: &str) -> Result<Vec<u8>> {
    if path.ends_with(".jpg") {
        return Ok(bytes.to_vec());
    }
    let text = std::str::from_utf8(bytes).context("a template is not text")?;
    let zone = TimeZone::get(DEFAULT_TIME_ZONE).context("the zone of the templates is unknown")?;
    let now = Timestamp::now().to_zoned_datetime(zone).strftime("%Y-%m-%dT%H:%M:00%:z").to_string();
    let name = toml::Value::from(name).to_string();
    Ok(text.replace("{{name}}", &name).replace("{{now}}", &now).into_bytes())
}
