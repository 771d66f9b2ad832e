//! The urgent notice, `/api/v1/notice.json`, so that every page can show it at once.

use serde::{Deserialize, Serialize};

use crate::Stamp;

/// What the whole town must know now. Where there is nothing, the document is `{}`.
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
