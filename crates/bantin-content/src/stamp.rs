//! A moment as the API gives it.

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

/// A moment for machines and, beside it, the text that readers see.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stamp {
    /// RFC 3339 with the site's offset: `2021-11-10T14:05:00+07:00`.
    pub at: String,
    /// In the site's language: `14:05 ngày 10/11/2021`, or `10/11/2021` where only the day is shown.
    pub text: String,
}
