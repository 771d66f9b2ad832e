//! The width and height of a video, read from its container. No picture of it is decoded.

mod mp4;
mod webm;

use std::fs::File;

use serde::{Deserialize, Serialize};

use super::attached_error::AttachedError;
use super::file_kind::FileKind;

pub(super) use webm::EBML;

/// Parts of a container that are looked at: whole films have fewer.
const MOST_PARTS: usize = 10_000;

/// A larger description of a film is not read.
const LONGEST_DESCRIPTION: u64 = 16 << 20;

/// Width and height in pixels, as the video is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Shape {
    pub width: u32,
    pub height: u32,
}

impl Shape {
    /// `None` for what no screen shows.
    fn new(width: u64, height: u64) -> Option<Self> {
        let side = |side: u64| u32::try_from(side).ok().filter(|side| (1..=16_384).contains(side));
        Some(Shape { width: side(width)?, height: side(height)? })
    }
}

/// Whether a file begins as an MP4 does.
pub(super) fn is_mp4(beginning: &[u8]) -> bool {
    beginning.get(4..8).is_some_and(|name| name == b"ftyp")
}

/// The shape of a video of this size, if it tells it; the video must be there to its end.
pub(super) fn shape(file: &mut File, size: u64, kind: FileKind) -> Result<Option<Shape>, AttachedError> {
    match kind {
        FileKind::Webm => webm::shape(file, size),
        _ => mp4::shape(file, size),
    }
}
