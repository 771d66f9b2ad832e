//! The content API's files (DESIGN.md §3), as `docs/content-api.yaml` promises them.

use serde::Serialize;

use crate::publish_error::PublishError;

/// A file's content.
pub(crate) fn json<T: Serialize>(path: &str, content: &T) -> Result<Vec<u8>, PublishError> {
    // Most are articles, of some kilobytes.
    let mut json = Vec::with_capacity(8 * 1024);
    serde_json::to_writer(&mut json, content)
        .map_err(|error| PublishError::Io { path: path.into(), source: error.into() })?;
    Ok(json)
}
