//! A box of news, `/api/v1/boxes/{box}.json`: "Tin tức".

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

use crate::{BoxId, SectionId, Stamp, Teaser};

/// Teasers that a box holds at most.
pub const BOX_SIZE: usize = 9;
/// Teasers that a box shows at a time.
pub const BOX_PAGE_SIZE: usize = 3;

/// A box's newest teasers, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NewsBox {
    pub id: BoxId,
    pub title: String,
    /// The section that it shows; `None` for "all" and for hand-picked articles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionId>,
    /// Up to [`BOX_SIZE`].
    pub teasers: Vec<Teaser>,
    /// The day that it is of; only where it was printed beside something older than today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Stamp>,
}
