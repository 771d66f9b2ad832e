//! What a place shows to who looks whether all is there as it was brought. A deploy needs none of it: it goes by what it wrote
//! down itself.

use async_trait::async_trait;
use bantin_manifest::Content;

use super::{Store, StoreError};

/// How deep folders lie in each other at most: an edition has not half as many.
pub const DEEPEST: usize = 24;

/// How many things at a place are looked at; an edition of 100,000 articles has 600,000.
pub const MOST: usize = 5_000_000;

/// Something that lies at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub path: String,
    /// In bytes; `None` for a link, or another thing that is no file.
    pub size: Option<u64>,
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub content: Content,
    /// With which content type it is served, where the place keeps that.
    pub content_type: Option<String>,
}

/// A place whose files can be listed.
#[async_trait(?Send)]
pub trait Listing: Store {
    /// All that lies there.
    async fn list(&self) -> Result<Vec<Listed>, StoreError>;

    /// What is in a file, which is read piece by piece; `None` where nothing is.
    async fn see(&self, path: &str) -> Result<Option<Seen>, StoreError>;
}
