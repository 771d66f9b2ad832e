//! Why nothing was compared.

use std::path::PathBuf;
use std::{fmt, io};

use bantin_manifest::{MANIFEST, ManifestError};
use bantin_messages::messages::{
    ManifestKeyUnknown, ManifestMissing, ManifestOfAnotherEdition, ManifestOlder, VerifyEditionUnreadable,
    VerifyNoCertificates, VerifyNoEdition, VerifyRepairAtItsPlace, VerifyTargetUnreadable,
};
use bantin_messages::{Argument, Message, MessageLanguage};

/// Why nothing was compared.
#[derive(Debug)]
pub enum VerifyError {
    NoEdition {
        folder: PathBuf,
        error: String,
    },
    EditionUnreadable {
        path: PathBuf,
        error: io::Error,
    },
    TargetUnreadable {
        path: PathBuf,
        error: io::Error,
    },
    /// The manifest at the target is not believed.
    Manifest(ManifestError),
    /// A key is known, and the target has no manifest.
    ManifestMissing,
    /// The target has a signed manifest, and no key is known.
    KeyUnknown,
    /// An older manifest was put back.
    Older {
        served: u64,
        own: u64,
    },
    OtherEdition {
        served: String,
        own: String,
    },
    /// A site cannot be repaired by asking it.
    RepairAtItsPlace,
    /// A place could not be looked at.
    Place {
        message: Message,
        is_of_the_network: bool,
    },
    /// This machine knows no certificate authority.
    NoCertificates,
}

impl VerifyError {
    /// Whether `--trust` would go on.
    pub fn is_refusal(&self) -> bool {
        matches!(
            self,
            VerifyError::Manifest(_)
                | VerifyError::ManifestMissing
                | VerifyError::KeyUnknown
                | VerifyError::Older { .. }
                | VerifyError::OtherEdition { .. }
        )
    }

    /// What happened, and what to do.
    pub fn message(&self) -> Message {
        match self {
            VerifyError::NoEdition { folder, error } => {
                VerifyNoEdition { folder: Argument::of(&folder.display()), error: error.into() }.into()
            }
            VerifyError::EditionUnreadable { path, error } => {
                VerifyEditionUnreadable { path: Argument::of(&path.display()), error: Argument::of(error) }
                    .into()
            }
            VerifyError::TargetUnreadable { path, error } => {
                VerifyTargetUnreadable { path: Argument::of(&path.display()), error: Argument::of(error) }
                    .into()
            }
            VerifyError::Manifest(error) => error.message(MANIFEST),
            VerifyError::ManifestMissing => ManifestMissing { place: MANIFEST.into() }.into(),
            VerifyError::KeyUnknown => ManifestKeyUnknown { place: MANIFEST.into() }.into(),
            VerifyError::Older { served, own } => ManifestOlder {
                place: MANIFEST.into(),
                served: served.to_string().into(),
                own: own.to_string().into(),
            }
            .into(),
            VerifyError::OtherEdition { served, own } => {
                ManifestOfAnotherEdition { place: MANIFEST.into(), served: served.into(), own: own.into() }
                    .into()
            }
            VerifyError::RepairAtItsPlace => VerifyRepairAtItsPlace.into(),
            VerifyError::Place { message, .. } => message.clone(),
            VerifyError::NoCertificates => VerifyNoCertificates.into(),
        }
    }
}

/// In English.
impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().sentence(MessageLanguage::English))
    }
}

impl std::error::Error for VerifyError {}
