//! What is to be verified, and how.

use std::path::{Path, PathBuf};
use std::time::Duration;

use bantin_manifest::PublicKey;

use crate::place::Place;
use crate::site::Site;

/// What is to be verified.
pub struct Order<'a> {
    pub target: Target,
    /// The folder of the edition that is to be there.
    pub edition: &'a Path,
    /// The operator's public key, where one is known.
    pub key: Option<PublicKey>,
    /// Also where no signature vouches for the manifest at the target.
    pub trust: bool,
    /// Asks for so many addresses beside one of each kind; `None` for all.
    pub sample: Option<usize>,
    /// Puts back what differs, in a folder or at another place.
    pub repair: bool,
    /// How long an answer may keep waiting.
    pub patience: Duration,
}

/// Where the edition is to be.
pub enum Target {
    Web(Site),
    Folder(PathBuf),
    Place(Box<dyn Place>),
}

/// It is neither the address of a site nor a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetError;

impl std::str::FromStr for Target {
    type Err = TargetError;

    /// `https://portal.example.vn`, `file:/srv/www`, or the path of a folder.
    fn from_str(text: &str) -> Result<Self, TargetError> {
        if text.starts_with("http://") || text.starts_with("https://") {
            return Site::parse(text).map(Target::Web).ok_or(TargetError);
        }
        let path = text.strip_prefix("file://").or_else(|| text.strip_prefix("file:")).unwrap_or(text);
        let folder = PathBuf::from(path);
        if folder.is_dir() { Ok(Target::Folder(folder)) } else { Err(TargetError) }
    }
}
