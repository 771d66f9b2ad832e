//! Which files there are: the newsroom, and the app where that is no part of the program, to read. By Landlock, as far as this kernel knows it.

use std::fs;
use std::path::{Path, PathBuf};

use landlock::{
    ABI, Access, AccessFs, AccessNet, PathBeneath, Ruleset, RulesetAttr, RulesetCreatedAttr, RulesetError,
    RulesetStatus, Scope,
};
use rustix::fs::{Mode, OFlags, open};

/// The newest that is asked for. Older kernels know less of it, and the calls that they do not know of are refused by name.
const WANTED: ABI = ABI::V6;

/// Whether nothing but the newsroom and the app can be read any more, and nothing written.
pub fn leave_only(newsroom: &Path, app: Option<&Path>) -> bool {
    restrict(newsroom, app).is_ok_and(|status| status != RulesetStatus::NotEnforced)
}

fn restrict(newsroom: &Path, app: Option<&Path>) -> Result<RulesetStatus, RulesetError> {
    let mut rules = Ruleset::default()
        .handle_access(AccessFs::from_all(WANTED))?
        .handle_access(AccessNet::from_all(WANTED))?
        .scope(Scope::from_all(WANTED))?
        .create()?;
    // Of a folder that is not there nothing can be read, which is then told as it would be anyway.
    let app = app.map(|folder| (folder.to_owned(), true));
    for (path, is_folder) in what_is_in(newsroom).into_iter().chain(app) {
        // Landlock's own way goes through std, which with musl would wait for whoever writes to a pipe.
        let Ok(opened) = open(path, OFlags::PATH | OFlags::CLOEXEC, Mode::empty()) else { continue };
        let may = match is_folder {
            true => AccessFs::ReadFile | AccessFs::ReadDir,
            false => AccessFs::ReadFile.into(),
        };
        rules = rules.add_rule(PathBeneath::new(opened, may))?;
    }
    Ok(rules.restrict_self()?.ruleset)
}

/// What lies in a newsroom, and whether it is a folder. Links lead elsewhere; and what begins with a dot is no part of it: a
/// cache, in which `bantin serve` keeps accounts, too, or what other programs keep for themselves.
fn what_is_in(newsroom: &Path) -> Vec<(PathBuf, bool)> {
    let entries = fs::read_dir(newsroom).into_iter().flatten().flatten();
    let shown = entries.filter(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."));
    let kinds = shown.filter_map(|entry| Some((entry.path(), entry.file_type().ok()?)));
    kinds.filter(|(_, kind)| !kind.is_symlink()).map(|(path, kind)| (path, kind.is_dir())).collect()
}
