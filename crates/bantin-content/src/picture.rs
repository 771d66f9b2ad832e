//! A picture that the publisher has measured and resized.

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

use crate::body_html::{are_pictures, is_picture};

/// A picture in several widths, with its real dimensions.
// Nothing but the site's own pictures is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[serde(try_from = "ReadPicture")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(!try_from))]
pub struct Picture {
    /// Address of the middle width, from the site's root.
    pub src: String,
    /// Value for `srcset`: every width with its `w`.
    pub srcset: String,
    /// Pixels of `src`.
    pub width: u32,
    /// Pixels of `src`.
    pub height: u32,
    /// What the picture shows, for who cannot see it.
    pub alt: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Value for the `srcset` of a `<source type="image/avif">`: the same widths as AVIF, where the site asks for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avif: Option<String>,
}

/// A picture as it was read: from anywhere.
#[derive(Deserialize, FromJson)]
struct ReadPicture {
    src: String,
    srcset: String,
    width: u32,
    height: u32,
    alt: String,
    #[serde(default)]
    caption: Option<String>,
    #[serde(default)]
    avif: Option<String>,
}

impl TryFrom<ReadPicture> for Picture {
    type Error = &'static str;

    fn try_from(read: ReadPicture) -> Result<Self, Self::Error> {
        let ReadPicture { src, srcset, width, height, alt, caption, avif } = read;
        if is_picture(&src) && are_pictures(&srcset) && avif.as_deref().is_none_or(are_pictures) {
            Ok(Picture { src, srcset, width, height, alt, caption, avif })
        } else {
            Err("a picture of another site")
        }
    }
}
