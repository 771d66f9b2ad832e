//! What was taken down, `/api/v1/withdrawn.json`, so that kept copies can be dropped.

use serde::{Deserialize, Serialize};

use crate::{SectionId, Slug, Stamp};

/// Every withdrawn article, by slug.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Withdrawn {
    pub articles: Vec<WithdrawnArticle>,
}

/// An article that is gone; nothing of its text is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WithdrawnArticle {
    pub slug: Slug,
    pub section: SectionId,
    /// Its text is the day alone.
    pub date: Stamp,
}
