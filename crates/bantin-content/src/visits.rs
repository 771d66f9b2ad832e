//! The live figures, `/api/v1/visits`.

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

/// Visitor figures at one moment: online ≤ today ≤ week ≤ total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Visits {
    /// Distinct visitors of the last five minutes; `null` when unknown, as in the other figures.
    pub online: Option<u64>,
    /// Distinct visitors since midnight in the site's time zone.
    pub today: Option<u64>,
    /// Daily visitors added up since Monday.
    pub week: Option<u64>,
    /// Daily visitors added up since counting began, plus the imported base.
    pub total: Option<u64>,
    /// RFC 3339 with the site's offset.
    pub as_of: String,
    /// `as_of` may not be now: nothing could be read yet, or the clock was set and is not believed yet.
    pub stale: bool,
    /// Seconds until a page asks again.
    pub refresh_s: u32,
}
