//! An article as one line of a list.

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

use crate::{SectionId, Slug, Stamp, Thumbnail};

/// What a list shows of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Teaser {
    pub slug: Slug,
    pub section: SectionId,
    pub headline: String,
    /// Its text is the day alone: `10/11/2021`.
    pub published: Stamp,
    /// Where the list shows pictures: on the front page those of the second stories and of each section's first teaser, as far as
    /// they have one; on a section's list pages all, or none where one is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Thumbnail>,
}
