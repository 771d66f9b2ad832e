//! The whole article, `/api/v1/articles/{slug}.json`.

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

use crate::{Attachment, Picture, SectionId, Slug, Stamp};

/// All that an article page shows of its article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Article {
    pub slug: Slug,
    pub section: SectionId,
    pub headline: String,
    /// Plain text, set bold under the headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// A person, an organisation or both: `Hà Vân (Trung tâm Văn hóa)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// Its text has the time of day, unless that is 00:00.
    pub published: Stamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Stamp>,
    /// The lead picture; not shown again in the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// Sanitised HTML. Empty in a page's own data: there the body is the page itself.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body_html: String,
    /// The body's figures, in reading order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<Picture>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Files to take along, in the order in which they are listed under the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Of each of `tags`, in their order, the name of its page, `du-lich` for `/tu-khoa/du-lich/`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tag_pages: Vec<Slug>,
}

/// What was wrong in an article and has been put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Correction {
    /// Its text is the day alone.
    pub date: Stamp,
    pub text: String,
}
