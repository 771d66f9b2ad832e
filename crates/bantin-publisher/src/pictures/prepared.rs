//! A picture as it is published: in several widths, each a file in `assets/`.

use bantin_content::Picture;
use serde::{Deserialize, Serialize};

use super::key::Key;
use crate::disk::digest::Digest;
use crate::edition::edition_path::EditionPath;

/// A picture in its widths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// Narrowest first; never empty.
    pub files: Vec<PreparedFile>,
}

/// One width of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparedFile {
    pub width: u32,
    pub height: u32,
    /// Its path under the edition: `assets/0123456789abcdef-800.webp`.
    pub path: EditionPath,
    pub(crate) content: Digest,
}

/// Most width of the file that browsers show which do not know `srcset`.
const MIDDLE: u32 = 800;

impl PreparedFile {
    pub(super) fn new(key: &Key, width: u32, height: u32, content: Digest) -> Self {
        PreparedFile { width, height, path: PreparedFile::path(key, width), content }
    }

    /// Changed together with [`is_picture_name`].
    pub(super) fn path(key: &Key, width: u32) -> EditionPath {
        EditionPath::made(format!("assets/{}-{width}.webp", key.as_str()))
    }
}

/// Whether a file in `assets/` has a name that Bantin gives to pictures.
pub(crate) fn is_picture_name(name: &str) -> bool {
    let parts = name.strip_suffix(".webp").and_then(|name| name.split_once('-'));
    parts.is_some_and(|(key, width)| {
        Key::try_from(key.to_owned()).is_ok() && width.len() <= 10 && width.parse::<u32>().is_ok()
    })
}

impl Prepared {
    /// The picture for a page.
    pub fn picture(&self, alt: &str, caption: Option<&str>) -> Picture {
        let narrow = self.files.iter().rev().find(|file| file.width <= MIDDLE);
        let Some(fallback) = narrow.or(self.files.first()) else { return Picture::default() };
        let widths = self.files.iter().map(|file| format!("/{} {}w", file.path, file.width));
        Picture {
            src: format!("/{}", fallback.path),
            srcset: widths.collect::<Vec<_>>().join(", "),
            width: fallback.width,
            height: fallback.height,
            alt: alt.to_owned(),
            caption: caption.map(str::to_owned),
        }
    }
}
