//! The front page, `/api/v1/front.json`.

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

use crate::{Picture, SectionId, Teaser};

/// What the front page shows beside its boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrontPage {
    /// The lead story; `None` only on a site without articles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Story>,
    /// The two or three stories after it.
    #[serde(default)]
    pub seconds: Vec<Story>,
    /// Every section that has an article, in the site's order.
    #[serde(default)]
    pub sections: Vec<FrontSection>,
}

/// An article shown larger than a teaser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Story {
    pub teaser: Teaser,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// The lead story's; the others have the small one of their teaser.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
}

/// A section's column of headlines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrontSection {
    pub id: SectionId,
    pub title: String,
    pub teasers: Vec<Teaser>,
}
