//! Compares what readers get with the edition that was published (decision 0039): over HTTP, as three kinds of visitor, or in
//! a folder, or at another place whose files can be listed. Whatever answers is believed nothing: answers are bounded in time and size. Knows nothing of the terminal.

// What is expected: an edition's folder, and what is signed of it.
mod edition;
mod files;
mod manifest_at;
mod order;
mod verify_error;

// What was found.
mod finding;
mod report;

// At a folder, and at other places to which editions are brought.
mod folder_target;
mod place;
mod place_target;
mod repair;
mod sign;

// Over HTTP.
mod address;
mod answer;
mod asking;
mod certificate;
mod foreign;
mod headers;
mod old_addresses;
mod sample;
mod site;
mod unpacked;
mod visitor;
mod web_target;

use bantin_manifest::TargetManifest;

pub use finding::Finding;
pub use order::{Order, Target, TargetError};
pub use place::{Broken, Listed, Place, Seen};
pub use report::{Progress, Report};
pub use sign::sign;
pub use verify_error::VerifyError;
pub use visitor::Visitor;

use edition::Edition;
use report::Findings;

/// Compares a target with an edition.
pub fn verify(order: &Order<'_>, progress: &dyn Progress) -> Result<Report, VerifyError> {
    let mut edition = Edition::read(order.edition)?;
    let findings = Findings::default();
    let manifest = manifest_at::read(order, &edition)?;
    if let Some(signed) = manifest.as_ref().filter(|manifest| manifest.is_signed) {
        compare_with_what_was_signed(&mut edition, &signed.manifest, &findings);
    }
    let manifest = manifest.map(|manifest| manifest.manifest);
    let looked = match &order.target {
        Target::Folder(folder) => {
            folder_target::compare(order, folder, &edition, manifest.as_ref(), &findings)?
        }
        Target::Place(place) => {
            place_target::compare(order, &**place, &edition, manifest.as_ref(), &findings, progress)?
        }
        Target::Web(site) => {
            web_target::compare(order, site, &edition, manifest.as_ref(), &findings, progress)?
        }
    };
    Ok(Report::new(&edition, manifest.as_ref(), looked, findings))
}

/// Whether the folder of the edition, by which all else is judged, is what was signed. What else lies there was not brought to
/// the target, so it is not looked for.
fn compare_with_what_was_signed(edition: &mut Edition, manifest: &TargetManifest, findings: &Findings) {
    for signed in manifest.files().iter().filter(|file| file.left.is_none()) {
        if edition.file(&signed.path).is_none_or(|own| own.content != signed.content) {
            findings.add(Finding::edition_altered(&signed.path));
        }
    }
    edition.files.retain(|own| manifest.file(&own.path).is_some_and(|signed| signed.left.is_none()));
}
