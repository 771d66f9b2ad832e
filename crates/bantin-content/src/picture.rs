//! A picture that the publisher has measured and resized.

use serde::{Deserialize, Serialize};

use crate::body_html::{are_pictures, is_picture};
use crate::{FromJson, Json, json_field};

/// A picture in several widths, with its real dimensions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
}

impl FromJson for Picture {
    /// Nothing but the site's own pictures.
    fn from_json(json: &dyn Json) -> Option<Self> {
        let (src, srcset): (String, String) = (json_field(json, "src")?, json_field(json, "srcset")?);
        (is_picture(&src) && are_pictures(&srcset)).then_some(())?;
        Some(Picture {
            src,
            srcset,
            width: json_field(json, "width")?,
            height: json_field(json, "height")?,
            alt: json_field(json, "alt")?,
            caption: json_field(json, "caption")?,
        })
    }
}
