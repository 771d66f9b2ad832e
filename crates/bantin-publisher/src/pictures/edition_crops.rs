//! The crops of a picture that an edition has. Of an article that stands in for a broken one nothing tells of them but the
//! names of its files.

use bantin_content::{Picture, Thumbnail};

use super::coding::Coding;
use super::crop_shape::Shape;
use super::crops::Crops;
use super::prepared::{Name, PreparedFile, srcset};
use super::sizes::scaled;
use crate::disk::digest::Digest;
use crate::edition::edition_path::EditionPath;

/// The crops of a picture in an edition.
#[derive(Debug, Default)]
pub(crate) struct EditionCrops {
    webp: Crops,
    avif: Crops,
}

impl EditionCrops {
    /// The crops of a picture as an article shows it. `names` are those of the files in `assets/`, or at least of all that
    /// begin as the picture's do; `content` tells what is in a file, and `None` where it cannot be read.
    pub fn of<'n>(
        picture: &Picture,
        names: impl Iterator<Item = &'n str>,
        content: &mut dyn FnMut(&EditionPath) -> Option<Digest>,
    ) -> Self {
        let widths = picture.srcset.split(", ").chain(picture.avif.iter().flat_map(|avif| avif.split(", ")));
        let whole: Vec<Name> = widths.filter_map(name_in).collect();
        let Some(widest) = whole.iter().max_by_key(|name| name.width) else { return EditionCrops::default() };
        let high = |width: u32| scaled(picture.height, width, picture.width);
        let size = (widest.width, high(widest.width));
        // A picture that has a shape itself is not cropped to it.
        let own = whole.iter().flat_map(|name| {
            let fits = |shape: &Shape| shape.sizes_of(size).contains(&(name.width, high(name.width)));
            let shapes = Shape::ALL.into_iter().filter(|shape| !shape.is_jpeg()).filter(fits);
            shapes.map(move |shape| (shape, name.clone(), high(name.width)))
        });
        let cropped = names.filter_map(Name::read).filter(|name| name.key == widest.key);
        let cropped = cropped.filter_map(|name| {
            let shape = name.shape?;
            let height = shape.height_of(name.width);
            Some((shape, name, height))
        });
        let mut all: Vec<(Shape, Name, u32)> = own.chain(cropped).collect();
        all.sort_by_key(|(shape, name, _)| (Shape::ALL.iter().position(|one| one == shape), name.width));
        let mut crops = EditionCrops::default();
        for (shape, name, height) in all {
            let of_coding = match name.coding {
                Coding::WebP => &mut crops.webp,
                Coding::Avif if shape == Shape::Small => &mut crops.avif,
                Coding::Avif => continue,
            };
            if let Some(content) = content(&name.path()) {
                of_coding.add(shape, PreparedFile::new(name, height, content));
            }
        }
        crops
    }

    /// Those that search engines and networks are shown.
    pub fn crops(&self) -> &Crops {
        &self.webp
    }

    /// The small crop, for a list.
    pub fn thumbnail(&self) -> Option<Thumbnail> {
        Some(Thumbnail { avif: srcset(&self.avif.small), ..self.webp.thumbnail()? })
    }

    /// The files of the small crop.
    pub fn files_of_thumbnail(&self) -> impl Iterator<Item = &PreparedFile> {
        self.webp.small.iter().chain(&self.avif.small)
    }

    /// All files.
    pub fn files(&self) -> impl Iterator<Item = &PreparedFile> {
        self.webp.files().chain(self.avif.files())
    }
}

/// What a picture's files have in common at the beginning of their names; `None` for what is no picture of ours.
pub(crate) fn key_in(src: &str) -> Option<String> {
    name_in(src).map(|name| name.key.as_str().to_owned())
}

/// The name of a file in a candidate of a `srcset`.
fn name_in(candidate: &str) -> Option<Name> {
    Name::read(candidate.split(' ').next()?.strip_prefix("/assets/")?)
}
