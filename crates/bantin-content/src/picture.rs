//! A picture that the publisher has measured and resized.

use serde::{Deserialize, Serialize};

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

crate::from_json! { Picture { src, srcset, width, height, alt, caption } }
