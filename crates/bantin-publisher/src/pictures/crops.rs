//! Crops of a lead picture: small ones for lists, a card for social networks, and the shapes that search engines ask for.

use bantin_content::Thumbnail;
use serde::{Deserialize, Serialize};

use super::crop_shape::Shape;
use super::prepared::{PreparedFile, srcset};

/// The crops of a picture. None is larger than the picture was: a picture that is too small for a crop has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crops {
    /// For lists: 3 to 2, narrowest first, at most two.
    pub small: Vec<PreparedFile>,
    /// For social networks: a JPEG of 1200 × 630 pixels, or as much of that as the picture has, from 600 pixels of width on.
    pub card: Option<PreparedFile>,
    /// For search engines: 1 to 1, 4 to 3, and 16 to 9. A picture that has one of these shapes itself is not cropped to it:
    /// then this is one of its own widths.
    pub ratios: Vec<PreparedFile>,
}

impl Crops {
    /// All files.
    pub fn files(&self) -> impl Iterator<Item = &PreparedFile> {
        self.small.iter().chain(&self.card).chain(&self.ratios)
    }

    /// The small crop, for a list.
    pub(super) fn thumbnail(&self) -> Option<Thumbnail> {
        let narrowest = self.small.first()?;
        Some(Thumbnail {
            src: format!("/{}", narrowest.path),
            srcset: srcset(&self.small)?,
            width: narrowest.width,
            height: narrowest.height,
            avif: None,
        })
    }

    pub(super) fn add(&mut self, shape: Shape, file: PreparedFile) {
        match shape {
            Shape::Small => self.small.push(file),
            Shape::Card => self.card = Some(file),
            Shape::Square | Shape::FourToThree | Shape::SixteenToNine => self.ratios.push(file),
        }
    }
}
