//! Which files there are: a few folders, to read. By Landlock, as far as this kernel knows it.

use std::path::Path;

use landlock::{
    ABI, Access, AccessFs, AccessNet, PathBeneath, PathFd, Ruleset, RulesetAttr, RulesetCreatedAttr,
    RulesetError, RulesetStatus, Scope,
};

/// The newest that is asked for. Older kernels know less of it, and the calls that they do not know of are refused by name.
const WANTED: ABI = ABI::V6;

/// Whether nothing but these folders can be read any more, and nothing written.
pub fn leave_only(readable: &[&Path]) -> bool {
    restrict(readable).is_ok_and(|status| status != RulesetStatus::NotEnforced)
}

fn restrict(readable: &[&Path]) -> Result<RulesetStatus, RulesetError> {
    let mut rules = Ruleset::default()
        .handle_access(AccessFs::from_all(WANTED))?
        .handle_access(AccessNet::from_all(WANTED))?
        .scope(Scope::from_all(WANTED))?
        .create()?;
    // Of a folder that is not there nothing can be read, which is then told as it would be anyway.
    for folder in readable.iter().filter_map(|folder| PathFd::new(folder).ok()) {
        rules = rules.add_rule(PathBeneath::new(folder, AccessFs::ReadFile | AccessFs::ReadDir))?;
    }
    Ok(rules.restrict_self()?.ruleset)
}
