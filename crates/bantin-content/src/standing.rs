//! A standing page, `/api/v1/pages/{page}.json`.

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

use crate::{Attachment, PageName};

/// A page that belongs to no section and no day: "Giới thiệu".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StandingPage {
    pub name: PageName,
    pub title: String,
    /// Sanitised HTML. Empty in a page's own data: there the body is the page itself.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body_html: String,
    /// Files to take along, in the order in which they are listed under the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
}
