//! Why a manifest is not believed.

use std::fmt;

use bantin_messages::messages::{
    ManifestContentType, ManifestDay, ManifestEdition, ManifestFileAndFolder, ManifestFormat, ManifestHash,
    ManifestItself, ManifestJson, ManifestNewer, ManifestOrder, ManifestOtherKey, ManifestOtherwiseWritten,
    ManifestPath, ManifestSize, ManifestUnreadable, ManifestUnsigned, ManifestWrongSignature,
};
use bantin_messages::{Argument, Message, MessageLanguage};

/// Why a manifest is not believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ManifestError {
    /// No signature lies beside it.
    Unsigned,
    /// It is signed, but not with this key.
    OtherKey,
    /// A signature says that it is of this key, and is not of these bytes.
    WrongSignature,
    /// A newer Bantin wrote it.
    Newer,
    /// No Bantin wrote it.
    Not(NotAManifest),
}

/// What no Bantin would write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAManifest {
    Size,
    Format,
    Json(String),
    /// It says the same, in another way.
    OtherwiseWritten,
    Edition(String),
    /// It leads elsewhere, or is no name of a file.
    Path(String),
    /// Not behind the one before.
    Order(String),
    /// One is a file, and another lies below it.
    FileAndFolder(String),
    /// It names itself.
    Itself,
    Hash(String),
    ContentType(String),
    Day(String),
}

impl From<NotAManifest> for ManifestError {
    fn from(not: NotAManifest) -> Self {
        ManifestError::Not(not)
    }
}

impl ManifestError {
    /// What happened to the manifest at a place, and what to do.
    pub fn message(&self, place: &str) -> Message {
        let place = Argument::from(place);
        match self {
            ManifestError::Unsigned => ManifestUnsigned { place }.into(),
            ManifestError::OtherKey => ManifestOtherKey { place }.into(),
            ManifestError::WrongSignature => ManifestWrongSignature { place }.into(),
            ManifestError::Newer => ManifestNewer { place }.into(),
            ManifestError::Not(not) => ManifestUnreadable { place, why: not.message().into() }.into(),
        }
    }
}

impl NotAManifest {
    fn message(&self) -> Message {
        let shown = |text: &String| Argument::from(text.escape_debug().to_string());
        match self {
            NotAManifest::Size => ManifestSize.into(),
            NotAManifest::Format => ManifestFormat.into(),
            NotAManifest::Json(error) => ManifestJson { error: error.into() }.into(),
            NotAManifest::OtherwiseWritten => ManifestOtherwiseWritten.into(),
            NotAManifest::Edition(id) => ManifestEdition { id: shown(id) }.into(),
            NotAManifest::Path(path) => ManifestPath { path: shown(path) }.into(),
            NotAManifest::Order(path) => ManifestOrder { path: shown(path) }.into(),
            NotAManifest::FileAndFolder(path) => ManifestFileAndFolder { path: shown(path) }.into(),
            NotAManifest::Itself => ManifestItself.into(),
            NotAManifest::Hash(text) => ManifestHash { text: shown(text) }.into(),
            NotAManifest::ContentType(text) => ManifestContentType { text: shown(text) }.into(),
            NotAManifest::Day(text) => ManifestDay { text: shown(text) }.into(),
        }
    }
}

/// In English.
impl fmt::Display for ManifestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(crate::MANIFEST).sentence(MessageLanguage::English))
    }
}

impl std::error::Error for ManifestError {}
