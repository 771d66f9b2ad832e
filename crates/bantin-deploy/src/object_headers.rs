//! How each object is served, for places that keep headers with every object. What the headers are is the table's of
//! `bantin_content::FileHeaders`.

use bantin_content::{Caching, FileHeaders};

/// Headers of one object: those that object storage keeps. The others come from whatever serves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headers {
    pub content_type: &'static str,
    pub cache_control: &'static str,
}

/// What a file of an edition is served with.
pub fn headers_of(path: &str) -> Headers {
    let headers = FileHeaders::of(path);
    Headers { content_type: headers.content_type, cache_control: headers.caching.header() }
}

/// What only Bantin reads.
pub fn headers_of_own() -> Headers {
    Headers { content_type: "application/octet-stream", cache_control: "no-store" }
}

/// Whether a file's name holds a hash of what is in it, so that it never changes.
pub fn is_hashed(path: &str) -> bool {
    FileHeaders::of(path).caching == Caching::Forever
}

/// Whether a hashed file belongs to the app: it is no article's, and a page that a browser kept cannot start without it.
pub fn is_of_the_app(path: &str) -> bool {
    path.starts_with("assets/bantin-")
}
