//! A file that readers may take along, as it is listed under a text.

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

/// A document, an archive or a video of an article or a standing page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attachment {
    pub title: String,
    /// The file's address on the site; its name holds a hash of what is in it.
    pub href: String,
    /// Its kind and size, as readers see them: `PDF, 1,2 MB`.
    pub details: String,
}
