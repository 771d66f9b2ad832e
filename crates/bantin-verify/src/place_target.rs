//! A place to which the edition was brought: every file is there as it was published, and nothing else is.

use std::collections::{BTreeMap, BTreeSet};

use bantin_manifest::{Content, TargetManifest};
use bantin_messages::Message;

use crate::edition::{Edition, is_of_signing};
use crate::folder_target::is_of_deploying;
use crate::place::{Broken, Place, Seen};
use crate::report::{Findings, Looked};
use crate::{Finding, Order, Progress, VerifyError, headers, sample};

/// A file, or its twin, as it has to be.
struct Right {
    /// Of the file itself.
    path: String,
    is_twin: bool,
    content: Content,
    /// It left the edition, and is kept for pages that caches may still hold: it may be gone.
    is_left: bool,
}

impl Right {
    fn name(&self) -> String {
        if self.is_twin { twin_of(&self.path) } else { self.path.clone() }
    }
}

pub(crate) fn compare(
    order: &Order<'_>,
    place: &dyn Place,
    edition: &Edition,
    manifest: Option<&TargetManifest>,
    findings: &Findings,
    progress: &dyn Progress,
) -> Result<Looked, VerifyError> {
    // Nothing is put back from a folder that is not what was signed.
    let may_repair = order.repair && findings.is_clean();
    let there: BTreeMap<String, Option<u64>> =
        place.list()?.into_iter().map(|listed| (listed.path, listed.size)).collect();
    let twins = place.takes_twins();
    let left = left(manifest, twins);
    let known = known(edition, &left, twins);
    let rights = rights(order, edition, twins)?.into_iter().chain(left).collect::<Vec<Right>>();
    progress.begin(rights.len());
    let wrong = wrong(place, &there, &rights, progress);
    let mut repaired = BTreeMap::new();
    if may_repair {
        put_back(place, &rights, &wrong, &mut repaired)?;
    }
    for (number, finding) in wrong {
        match repaired.remove(&number) {
            Some(Ok(())) => findings.add(finding.repaired()),
            Some(Err(why)) => {
                findings.add(finding);
                findings.add(Finding::not_repaired(&rights[number].name(), why));
            }
            None => findings.add(finding),
        }
    }
    let is_alien = |path: &&String| !known.contains(*path) && !is_of_signing(path) && !is_of_deploying(path);
    there.keys().filter(is_alien).for_each(|path| findings.add(Finding::alien_file(path)));
    Ok(Looked { at: rights.len(), of: known.len() })
}

/// What the place must have, of the files that are looked at.
fn rights(order: &Order<'_>, edition: &Edition, twins: bool) -> Result<Vec<Right>, VerifyError> {
    let mut rights = Vec::new();
    for file in sample::files(edition, order.sample) {
        let path = file.path.to_string();
        let twin = (twins && file.has_twin).then(|| twin_of(&path));
        rights.push(Right { path: path.clone(), is_twin: false, content: file.content, is_left: false });
        if let Some(twin) = twin {
            let content = edition.folder.content(&twin);
            let content = content
                .map_err(|error| VerifyError::EditionUnreadable { path: order.edition.join(&twin), error })?;
            rights.push(Right { path, is_twin: true, content, is_left: false });
        }
    }
    Ok(rights)
}

/// What a deploy left there.
fn left(manifest: Option<&TargetManifest>, twins: bool) -> Vec<Right> {
    let left = manifest.into_iter().flat_map(TargetManifest::files).filter(|file| file.left.is_some());
    left.flat_map(|file| {
        let right = |is_twin, content| Right { path: file.path.to_string(), is_twin, content, is_left: true };
        let twin = file.brotli.filter(|_| twins).map(|content| right(true, content));
        [right(false, file.content)].into_iter().chain(twin)
    })
    .collect()
}

/// The paths of all that belongs there.
fn known(edition: &Edition, left: &[Right], twins: bool) -> BTreeSet<String> {
    let files = edition.files.iter();
    let files = files.flat_map(|file| {
        let twin = (twins && file.has_twin).then(|| twin_of(&file.path));
        [file.path.to_string()].into_iter().chain(twin)
    });
    files.chain(left.iter().map(Right::name)).collect()
}

/// What is wrong, by the number of the file.
fn wrong(
    place: &dyn Place,
    there: &BTreeMap<String, Option<u64>>,
    rights: &[Right],
    progress: &dyn Progress,
) -> BTreeMap<usize, Finding> {
    let (mut wrong, mut numbers, mut names) = (BTreeMap::new(), Vec::new(), Vec::new());
    for (number, right) in rights.iter().enumerate() {
        let name = right.name();
        match there.get(&name) {
            Some(Some(size)) if *size == right.content.size => {
                numbers.push(number);
                names.push(name);
                continue;
            }
            // What is not a file, or not as long, need not be read.
            Some(_) => drop(wrong.insert(number, Finding::changed(&name))),
            None if right.is_left => {}
            None => drop(wrong.insert(number, Finding::missing(&name, None))),
        }
        progress.advance();
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    place.see(&names, &mut |at, seen| {
        let number = numbers[at];
        wrong.extend(judge(&rights[number], names[at], seen).map(|finding| (number, finding)));
        progress.advance();
    });
    wrong
}

/// What is wrong with a file that was read.
fn judge(right: &Right, name: &str, seen: Result<Option<Seen>, Message>) -> Option<Finding> {
    match seen {
        Ok(Some(seen)) if seen.content == right.content => {
            headers::wrong_type(&right.path, name, &seen.content_type?)
        }
        Ok(Some(_)) => Some(Finding::changed(name)),
        Ok(None) if right.is_left => None,
        Ok(None) => Some(Finding::missing(name, None)),
        Err(why) => Some(Finding::unanswered(name, why)),
    }
}

/// Puts back what is of the edition: first what pages load, then all else.
fn put_back(
    place: &dyn Place,
    rights: &[Right],
    wrong: &BTreeMap<usize, Finding>,
    repaired: &mut BTreeMap<usize, Result<(), Message>>,
) -> Result<(), VerifyError> {
    let mut numbers: Vec<usize> = wrong.keys().copied().filter(|number| !rights[*number].is_left).collect();
    if numbers.is_empty() {
        return Ok(());
    }
    numbers.sort_by_key(|number| !rights[*number].path.starts_with("assets/"));
    let names: Vec<String> = numbers.iter().map(|number| rights[*number].name()).collect();
    let files = numbers.iter().zip(&names);
    let files: Vec<Broken<'_>> = files
        .map(|(number, name)| {
            let Right { path, content, .. } = &rights[*number];
            Broken { name, path, right: *content }
        })
        .collect();
    place.put_back(&files, &mut |at, done| drop(repaired.insert(numbers[at], done)))
}

fn twin_of(path: &str) -> String {
    [path, ".br"].concat()
}
