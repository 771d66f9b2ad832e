//! The documents and videos of one body: from their names in the text to what was prepared of their files.

use std::collections::BTreeMap;

use super::shaped::Image;
use crate::attached::{AttachedIndex, AttachedRecord, is_file_beside, is_video_beside};
use crate::newsroom::SourceFile;
use crate::percent::percent_decoded;

/// The files by the names that the text gives them, and all files that were prepared.
pub(super) struct BodyAttached<'a> {
    pub files: &'a BTreeMap<String, SourceFile>,
    pub attached: &'a AttachedIndex,
}

/// A video as it is shown.
pub(super) struct Video<'a> {
    pub record: &'a AttachedRecord,
    /// The file of the picture that lies beside it.
    pub poster: Option<&'a str>,
}

impl<'a> BodyAttached<'a> {
    /// The file that a link leads to; `None` for any other link.
    pub fn linked(&self, href: &str) -> Option<&'a AttachedRecord> {
        let name = percent_decoded(href);
        if !is_file_beside(&name) {
            return None;
        }
        self.attached.get(&self.files.get(&name)?.file)
    }

    /// The video that stands in the place of a picture.
    pub fn video(&self, src: &str) -> Option<Video<'a>> {
        let found = self.files.get(&percent_decoded(src)).filter(|_| is_video(src))?;
        Some(Video { record: self.attached.get(&found.file)?, poster: found.poster.as_deref() })
    }
}

impl Image {
    /// Whether it names a video beside the text.
    pub fn is_video(&self) -> bool {
        is_video(&self.src)
    }
}

fn is_video(src: &str) -> bool {
    is_video_beside(&percent_decoded(src))
}
