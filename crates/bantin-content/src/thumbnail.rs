//! A small picture beside a headline.

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

use crate::body_html::{are_pictures, is_picture};

/// An article's lead picture, cropped to 3 : 2 and small. The headline beside it says what it shows, so it has no alternative text.
// Nothing but the site's own pictures is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[serde(try_from = "ReadThumbnail")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(!try_from))]
pub struct Thumbnail {
    /// Address of the narrowest file, from the site's root.
    pub src: String,
    /// Value for `srcset`: every width with its `w`.
    pub srcset: String,
    /// Pixels of `src`.
    pub width: u32,
    /// Pixels of `src`.
    pub height: u32,
    /// Value for the `srcset` of a `<source type="image/avif">`: the same widths as AVIF, where the site asks for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avif: Option<String>,
}

/// A small picture as it was read: from anywhere.
#[derive(Deserialize, FromJson)]
struct ReadThumbnail {
    src: String,
    srcset: String,
    width: u32,
    height: u32,
    #[serde(default)]
    avif: Option<String>,
}

impl TryFrom<ReadThumbnail> for Thumbnail {
    type Error = &'static str;

    fn try_from(read: ReadThumbnail) -> Result<Self, Self::Error> {
        let ReadThumbnail { src, srcset, width, height, avif } = read;
        if is_picture(&src) && are_pictures(&srcset) && avif.as_deref().is_none_or(are_pictures) {
            Ok(Thumbnail { src, srcset, width, height, avif })
        } else {
            Err("a picture of another site")
        }
    }
}
