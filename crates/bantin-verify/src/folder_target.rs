//! A folder that a server serves: every file of the edition is there as it was published, and nothing else is.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use bantin_manifest::{Content, FileHash, OWN, TargetManifest};
use bantin_messages::Argument;
use bantin_messages::messages::DeployBusy;
use jiff::Timestamp;
use serde_json::Value;

use crate::edition::{Edition, is_of_signing};
use crate::files::OpenFolder;
use crate::report::{Findings, Looked};
use crate::{Finding, Order, VerifyError, repair};

/// The largest lock of a deploy, in bytes.
const LARGEST_LOCK: u64 = 4 << 10;

/// What is wrong with one file.
enum Wrong {
    Missing,
    Changed,
}

pub(crate) fn compare(
    order: &Order<'_>,
    path: &Path,
    edition: &Edition,
    manifest: Option<&TargetManifest>,
    findings: &Findings,
) -> Result<Looked, VerifyError> {
    let trouble = |error| VerifyError::TargetUnreadable { path: path.to_owned(), error };
    let target = OpenFolder::open(path).map_err(trouble)?;
    let tree = target.tree().map_err(trouble)?;
    if order.repair {
        no_deploy_is_at_work(&target)?;
    }
    // Nothing is put back from a folder that is not what was signed.
    let may_repair = order.repair && findings.is_clean();
    let mut known = BTreeSet::new();
    for file in &edition.files {
        let own = file.path.as_str();
        known.insert(own.to_owned());
        settle(own, wrong(&target, own, file.content), edition, &target, may_repair, findings);
        let twin = [own, ".br"].concat();
        if file.has_twin && known.insert(twin.clone()) {
            let right = edition.folder.content(&twin);
            let right = right
                .map_err(|error| VerifyError::EditionUnreadable { path: order.edition.join(&twin), error })?;
            settle(&twin, wrong(&target, &twin, right), edition, &target, may_repair, findings);
        }
    }
    let kept = manifest.into_iter().flat_map(TargetManifest::files).filter(|file| file.left.is_some());
    for file in kept {
        let twin = file.brotli.map(|content| ([&file.path, ".br"].concat(), content));
        for (path, right) in [(file.path.to_string(), file.content)].into_iter().chain(twin) {
            if let Some(Wrong::Changed) = wrong(&target, &path, right) {
                findings.add(Finding::changed(&path));
            }
            known.insert(path);
        }
    }
    let is_alien = |path: &&String| !known.contains(*path) && !is_of_signing(path) && !is_of_deploying(path);
    let aliens = tree.files.iter().filter(is_alien);
    // A link where a file of the edition belongs was told with that file.
    let others = tree.others.iter().filter(|path| !known.contains(*path));
    aliens.chain(others).for_each(|path| findings.add(Finding::alien_file(path)));
    Ok(Looked { at: tree.files.len(), of: tree.files.len() })
}

/// Whether a deploy wrote it for the next one. Anything else in that folder would be served like every file, so only the very
/// names that a deploy gives are passed over; none of them has an ending that a server would run or show.
pub(crate) fn is_of_deploying(path: &str) -> bool {
    let Some(name) = path.strip_prefix(OWN).and_then(|rest| rest.strip_prefix('/')) else { return false };
    let is_hash = |name: &str| name.parse::<FileHash>().is_ok();
    match name.split_once('/') {
        None => ["record.json.br", "under-way.json.br", "progress.json", "lock"].contains(&name),
        Some((folder, name)) => ["kept", "coming"].contains(&folder) && is_hash(name),
    }
}

/// A deploy brings another edition: its files are not to be taken for wrong ones. One that was killed is to be run again first.
fn no_deploy_is_at_work(target: &OpenFolder) -> Result<(), VerifyError> {
    let Ok(lock) = target.read(&[OWN, "/lock"].concat(), LARGEST_LOCK) else { return Ok(()) };
    let lock: Value = serde_json::from_slice(&lock).unwrap_or_default();
    let since = lock["since"].as_i64().and_then(|since| Timestamp::from_second(since).ok());
    let since = since.map(|since| since.to_string()).unwrap_or_default();
    let message = DeployBusy { since: since.into() }.into();
    Err(VerifyError::Place { message, is_of_the_network: false })
}

fn wrong(target: &OpenFolder, path: &str, right: Content) -> Option<Wrong> {
    match target.holds(path, right) {
        Ok(true) => None,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Some(Wrong::Missing),
        _ => Some(Wrong::Changed),
    }
}

/// Tells what is wrong, and puts it right where that was asked for.
fn settle(
    path: &str,
    wrong: Option<Wrong>,
    edition: &Edition,
    target: &OpenFolder,
    may_repair: bool,
    findings: &Findings,
) {
    let finding = match wrong {
        None => return,
        Some(Wrong::Missing) => Finding::missing(path, None),
        Some(Wrong::Changed) => Finding::changed(path),
    };
    if !may_repair {
        return findings.add(finding);
    }
    match repair::put_back(edition, target, path) {
        Ok(()) => findings.add(finding.repaired()),
        Err(error) => {
            findings.add(finding);
            findings.add(Finding::not_repaired(path, Argument::of(&error)));
        }
    }
}
