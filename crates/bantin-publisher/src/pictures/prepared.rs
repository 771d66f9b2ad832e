//! A picture as it is published: in several widths, each a file in `assets/`.

use bantin_content::Picture;
use serde::{Deserialize, Serialize};

use super::crops::Shape;
use super::key::Key;
use crate::disk::digest::Digest;
use crate::edition::edition_path::EditionPath;

/// A picture in its widths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// Narrowest first; never empty.
    pub files: Vec<PreparedFile>,
}

/// One width of a picture, or one crop of it.
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
    /// A file of the whole picture, or of a crop of this shape.
    pub(super) fn new(key: &Key, shape: Option<Shape>, (width, height): (u32, u32), content: Digest) -> Self {
        PreparedFile { width, height, path: PreparedFile::path(key, shape, width), content }
    }

    /// Changed together with [`is_picture_name`].
    pub(super) fn path(key: &Key, shape: Option<Shape>, width: u32) -> EditionPath {
        let key = key.as_str();
        EditionPath::made(match shape {
            None => format!("assets/{key}-{width}.webp"),
            Some(shape) => format!("assets/{key}-{}-{width}.{}", shape.name(), end_of(Some(shape))),
        })
    }

    /// Whether its path is that of a file of the picture with this key.
    pub(super) fn is_of(&self, key: &Key) -> bool {
        let shapes = std::iter::once(None).chain(Shape::ALL.map(Some));
        shapes.into_iter().any(|shape| self.path == PreparedFile::path(key, shape, self.width))
    }
}

/// Whether a file in `assets/` has a name that Bantin gives to pictures.
pub(crate) fn is_picture_name(name: &str) -> bool {
    let is_width = |width: &str| width.len() <= 10 && width.parse::<u32>().is_ok();
    let Some((name, end)) = name.rsplit_once('.') else { return false };
    let (key, shape, width) = match name.split('-').collect::<Vec<_>>()[..] {
        [key, width] => (key, None, width),
        [key, shape, width] => {
            let Some(shape) = Shape::ALL.into_iter().find(|known| known.name() == shape) else {
                return false;
            };
            (key, Some(shape), width)
        }
        _ => return false,
    };
    end == end_of(shape) && Key::try_from(key.to_owned()).is_ok() && is_width(width)
}

fn end_of(shape: Option<Shape>) -> &'static str {
    if shape.is_some_and(Shape::is_jpeg) { "jpg" } else { "webp" }
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
