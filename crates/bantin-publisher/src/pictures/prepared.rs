//! A picture as it is published: in several widths, each a file in `assets/`.

use bantin_content::Picture;
use serde::{Deserialize, Serialize};

use super::coding::Coding;
use super::crop_shape::Shape;
use super::key::Key;
use super::placeholder::Placeholder;
use crate::disk::digest::Digest;
use crate::edition::edition_path::EditionPath;

/// A picture in its widths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// Narrowest first. There is always one as WebP; none as AVIF where the picture is too large for it.
    pub files: Vec<PreparedFile>,
}

/// One width of a picture, or one crop of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparedFile {
    pub width: u32,
    pub height: u32,
    /// Its path under the edition: `assets/0123456789abcdef-c26a-800.webp`.
    pub path: EditionPath,
    pub(crate) content: Digest,
}

/// Most width of the file that browsers show which do not know `srcset`.
pub(super) const MIDDLE: u32 = 800;

impl PreparedFile {
    pub(super) fn new(name: Name, height: u32, content: Digest) -> Self {
        PreparedFile { width: name.width, height, path: name.path(), content }
    }

    /// One that is served in another folder than `assets/`.
    pub(super) fn in_folder(self, folder: &str) -> Self {
        let path = EditionPath::made([folder, "/", self.path.split().1].concat());
        PreparedFile { path, ..self }
    }

    /// Whether its path is that of a file of the picture with this key.
    pub(super) fn is_of(&self, key: &Key) -> bool {
        let name = self.path.strip_prefix("assets/").and_then(Name::read);
        name.is_some_and(|name| name.key == *key && name.width == self.width)
    }
}

/// Whether a file in `assets/` has a name that Bantin gives to pictures.
pub(crate) fn is_picture_name(name: &str) -> bool {
    Name::read(name).is_some()
}

/// What the name of a picture's file says.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub key: Key,
    /// `None` where something shines through the picture.
    pub placeholder: Option<Placeholder>,
    /// `None` for the whole picture.
    pub shape: Option<Shape>,
    pub width: u32,
    pub coding: Coding,
}

impl Name {
    /// The path of the file under the edition.
    pub fn path(&self) -> EditionPath {
        EditionPath::made(format!("assets/{}", self.written()))
    }

    fn written(&self) -> String {
        let mut name = self.key.as_str().to_owned();
        for part in [self.placeholder.map(Placeholder::name), self.shape.map(|shape| shape.name().to_owned())]
        {
            part.into_iter().for_each(|part| name.extend(["-", &part]));
        }
        format!("{name}-{}.{}", self.width, end_of(self.shape, self.coding))
    }

    pub fn read(written: &str) -> Option<Self> {
        let (parts, end) = written.rsplit_once('.')?;
        let parts: Vec<&str> = parts.split('-').collect();
        let [key, between @ .., width] = &parts[..] else { return None };
        let name = Name {
            key: (*key).to_owned().try_into().ok()?,
            placeholder: between.iter().find_map(|part| Placeholder::named(part)),
            shape: between.iter().find_map(|part| Shape::ALL.into_iter().find(|shape| shape.name() == *part)),
            width: width.parse().ok()?,
            coding: if end == Coding::Avif.end() { Coding::Avif } else { Coding::WebP },
        };
        (name.written() == written).then_some(name)
    }
}

fn end_of(shape: Option<Shape>, coding: Coding) -> &'static str {
    if shape.is_some_and(Shape::is_jpeg) { "jpg" } else { coding.end() }
}

/// Value for `srcset`; `None` without any file.
pub(super) fn srcset(files: &[PreparedFile]) -> Option<String> {
    let widths: Vec<String> = files.iter().map(|file| format!("/{} {}w", file.path, file.width)).collect();
    (!widths.is_empty()).then(|| widths.join(", "))
}

impl Prepared {
    /// The picture for a page.
    pub fn picture(&self, alt: &str, caption: Option<&str>) -> Picture {
        let narrow = self.files.iter().rev().find(|file| file.width <= MIDDLE);
        let Some(fallback) = narrow.or(self.files.first()) else { return Picture::default() };
        Picture {
            src: format!("/{}", fallback.path),
            srcset: srcset(&self.files).unwrap_or_default(),
            width: fallback.width,
            height: fallback.height,
            alt: alt.to_owned(),
            caption: caption.map(str::to_owned),
            avif: None,
        }
    }
}
