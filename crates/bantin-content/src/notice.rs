//! The urgent notice, `/api/v1/notice.json`, so that every page can show it at once.

use serde::{Deserialize, Serialize};

use crate::Stamp;

/// The document that every page asks for, again each minute that it is seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeFile {
    /// As in `site.json`: a page of another build takes this one with the next page.
    pub app: String,
    /// Its fields stand beside `app`.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
}

/// What the whole town must know now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// Digest of the text and of where it leads, in 16 digits: a reader who closed one notice is shown the next.
    pub id: String,
    /// Plain text on one line, of at most 280 characters.
    pub text: String,
    /// When it is over; from then on it is not shown, whether the document still holds it or not.
    pub until: Stamp,
    /// Where more is told: a path of the site, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}
