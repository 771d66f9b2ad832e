//! The manifest at the target: whether it is there, and whether it is believed.

use bantin_manifest::{
    LARGEST_MANIFEST, LARGEST_SIGNATURES, MANIFEST, ManifestError, SIGNATURES, TargetManifest,
};

use crate::asking::Agent;
use crate::edition::Edition;
use crate::files::OpenFolder;
use crate::{Order, Target, VerifyError};

/// What lies at a place.
#[derive(Default)]
struct Lying {
    manifest: Option<Vec<u8>>,
    signatures: Option<Vec<u8>>,
}

/// The manifest at the target.
pub(crate) struct Manifest {
    pub manifest: TargetManifest,
    /// Whether the operator signed it, for this edition; else somebody was told to trust it.
    pub is_signed: bool,
}

/// The manifest at the target that is believed; `None` where there is none, and none is missed.
pub(crate) fn read(order: &Order<'_>, edition: &Edition) -> Result<Option<Manifest>, VerifyError> {
    let lying = match &order.target {
        Target::Folder(path) => {
            let trouble = |error| VerifyError::TargetUnreadable { path: path.clone(), error };
            lying_in(&OpenFolder::open(path).map_err(trouble)?)
        }
        Target::Place(place) => Lying {
            manifest: place.read(MANIFEST, LARGEST_MANIFEST)?,
            signatures: place.read(SIGNATURES, LARGEST_SIGNATURES)?,
        },
        Target::Web(site) => {
            let agent = Agent::new(site, order.patience)?;
            // What keeps files that left the edition is larger than the edition's own would be.
            let largest = (4 << 20) + 2_000 * edition.files.len() as u64;
            Lying {
                manifest: agent.brings(MANIFEST, largest.min(LARGEST_MANIFEST)),
                signatures: agent.brings(SIGNATURES, LARGEST_SIGNATURES),
            }
        }
    };
    let Some(bytes) = &lying.manifest else {
        let is_missed = order.key.is_some() && !order.trust;
        return if is_missed { Err(VerifyError::ManifestMissing) } else { Ok(None) };
    };
    let signatures = lying.signatures.as_deref();
    let read = match &order.key {
        Some(key) => TargetManifest::read_signed(bytes, signatures, key).map_err(VerifyError::Manifest),
        None if signatures.is_some() => Err(VerifyError::KeyUnknown),
        None => Err(VerifyError::Manifest(ManifestError::Unsigned)),
    };
    let checked = read.and_then(|manifest| newest(order, edition, &manifest).map(|()| manifest));
    match checked {
        Err(error) if order.trust && error.is_refusal() => {
            let trusted = TargetManifest::read_unsigned(bytes).ok();
            if let Some(manifest) = trusted.as_ref().filter(|_| order.repair) {
                may_be_put_back(order, edition, manifest)?;
            }
            Ok(trusted.map(|manifest| Manifest { manifest, is_signed: false }))
        }
        checked => Ok(Some(Manifest { manifest: checked?, is_signed: true })),
    }
}

/// Refuses one of an older edition, or of another one.
fn newest(order: &Order<'_>, edition: &Edition, manifest: &TargetManifest) -> Result<(), VerifyError> {
    let own = lying_in(&edition.folder);
    let own = own
        .manifest
        .zip(order.key.as_ref())
        .and_then(|(bytes, key)| TargetManifest::read_signed(&bytes, own.signatures.as_deref(), key).ok());
    if let Some(own) = own.filter(|own| own.serial > manifest.serial) {
        return Err(VerifyError::Older { served: manifest.serial, own: own.serial });
    }
    if manifest.edition != edition.id {
        return Err(VerifyError::OtherEdition { served: manifest.edition.clone(), own: edition.id.clone() });
    }
    Ok(())
}

/// Refuses to put an edition where another one was brought, whoever trusts what lies there: it may show what was withdrawn
/// since, and the next deploy would take one's files for the other's. That this one is newer is known by its signature.
fn may_be_put_back(
    order: &Order<'_>,
    edition: &Edition,
    manifest: &TargetManifest,
) -> Result<(), VerifyError> {
    match newest(order, edition, manifest) {
        Err(error @ VerifyError::OtherEdition { .. }) => Err(error),
        _ => Ok(()),
    }
}

fn lying_in(folder: &OpenFolder) -> Lying {
    Lying {
        manifest: folder.read(MANIFEST, LARGEST_MANIFEST).ok(),
        signatures: folder.read(SIGNATURES, LARGEST_SIGNATURES).ok(),
    }
}
