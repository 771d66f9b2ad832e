//! Which files of an edition have names that somebody else's files may have.

use serde::{Deserialize, Serialize};

/// Files under names that somebody else's files may have: icons, what lies in the newsroom's `static/`, the feeds of
/// sections. By it a publisher that has lost its cache knows them from files that somebody else put into the edition's
/// folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Copied {
    /// Digests of their paths, in order. The paths themselves are nobody's business.
    pub files: Vec<String>,
}
