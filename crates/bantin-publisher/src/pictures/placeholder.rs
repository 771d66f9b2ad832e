//! Placeholders: the colour that is seen where a picture will be until it has loaded. It is the most frequent one of the
//! picture, of 64.
//!
//! The names of a picture's files say which (`…-c26a-800.webp` is `#26a`), and one rule of the style for each colour goes by
//! these names: so every picture that anybody draws has its placeholder, and the app knows nothing of it.

use std::fmt::Write;

use image::DynamicImage;
use serde::{Deserialize, Serialize};

use super::picture_error::PictureError;
use super::resize::resized;

/// The parts of red, green and blue that a colour can have: as style sheets write them, once for both digits.
const LEVELS: [char; 4] = ['2', '6', 'a', 'e'];

/// The size in which colours are counted.
const COUNTED: (u32, u32) = (48, 48);

/// One of 64 colours: its levels of red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Placeholder([u8; 3]);

impl Placeholder {
    fn all() -> impl Iterator<Item = Placeholder> {
        (0..64).map(|number| Placeholder([number >> 4, number >> 2 & 3, number & 3]))
    }

    /// The most frequent colour of a picture; `None` where something would shine through the loaded picture.
    pub fn of(picture: &DynamicImage) -> Result<Option<Self>, PictureError> {
        if picture.color().has_alpha() {
            return Ok(None);
        }
        let mut counts = [0u32; 64];
        for pixel in resized(picture, COUNTED)?.into_rgb8().pixels() {
            let [red, green, blue] = pixel.0.map(|part| usize::from(part >> 6));
            counts[red << 4 | green << 2 | blue] += 1;
        }
        // Of colours that are equally frequent, the first.
        let all: Vec<Placeholder> = Placeholder::all().collect();
        let most = (0..all.len()).rev().max_by_key(|&number| counts[number]);
        Ok(most.map(|number| all[number]))
    }

    /// As files are named: `c26a`.
    pub fn name(self) -> String {
        format!("c{}", self.digits())
    }

    /// The placeholder of this name.
    pub fn named(name: &str) -> Option<Self> {
        Placeholder::all().find(|colour| colour.name() == name)
    }

    fn digits(self) -> String {
        self.0.iter().map(|&level| LEVELS[usize::from(level)]).collect()
    }
}

/// The rules by which pictures have their placeholders.
pub(crate) fn style() -> String {
    let mut css = String::new();
    for colour in Placeholder::all() {
        // Writing to a string does not fail.
        let _ = write!(css, "img[src*=-{}-]{{background:#{}}}", colour.name(), colour.digits());
    }
    css
}
