//! Files of `static/` that hosts follow in place of the settings that Bantin writes.

use bantin_messages::messages::StaticSettings;
use rustc_hash::FxHashSet;

use super::{hosts, iis};
use crate::edition::edition_path::EditionPath;
use crate::problem::Problem;
use crate::read::static_files::StaticFiles;

/// What IIS reads. Bantin's settings for it lie elsewhere and are copied to the host under this name.
const WEB_CONFIG: &str = "web.config";

/// Tells of each that lacks some of Bantin's lines.
pub(crate) fn covered(statics: &StaticFiles) -> Vec<Problem> {
    let headers = lacking(statics, hosts::FILE, hosts::write);
    headers.into_iter().chain(lacking(statics, WEB_CONFIG, iis::web_config)).collect()
}

fn lacking(statics: &StaticFiles, file: &str, write: fn() -> String) -> Option<Problem> {
    let path = EditionPath::try_from(file).ok().filter(|path| statics.has(path))?;
    // One that cannot be read is told of as such.
    let text = statics.text(&path).ok()?;
    let text = String::from_utf8_lossy(&text);
    let there: FxHashSet<&str> = text.lines().map(str::trim).collect();
    let written = write();
    let rules = written.lines().map(str::trim).filter(|line| !is_comment(line));
    let count = rules.filter(|line| !there.contains(line)).count();
    (count > 0).then(|| Problem::warning(StaticFiles::file_of(&path), StaticSettings { count: count.into() }))
}

fn is_comment(line: &str) -> bool {
    line.is_empty() || line.starts_with('#') || line.starts_with("<!--") || line.ends_with("-->")
}
