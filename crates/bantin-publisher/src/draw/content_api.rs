//! The content API's files (DESIGN.md §3), as `docs/content-api.yaml` promises them.

use bantin_app::api;
use bantin_content::Site;
use serde::Serialize;

use crate::disk::digest::Digest;
use crate::publish_error::PublishError;

/// A file's content.
pub(crate) fn json<T: Serialize>(path: &str, content: &T) -> Result<Vec<u8>, PublishError> {
    // Most are articles, of some kilobytes.
    let mut json = Vec::with_capacity(8 * 1024);
    serde_json::to_writer(&mut json, content)
        .map_err(|error| PublishError::Io { path: path.into(), source: error.into() })?;
    Ok(json)
}

/// `site.json`, which names the edition that everything before it makes: `all` is the digest of that.
pub(crate) fn site(site: &mut Site, all: Digest) -> Result<Vec<u8>, PublishError> {
    // The site itself is part of what the id stands for.
    site.edition = String::new();
    let mut content = json(&api::site(), site)?;
    content.extend_from_slice(all.bytes());
    site.edition = Digest::of(&content).short();
    json(&api::site(), site)
}
