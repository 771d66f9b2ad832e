//! Where the app lies in an edition. Its names hold a hash of the content, so they may be kept for ever.

use crate::disk::content_hash::ContentHash;
use crate::order::AppFiles;

/// Addresses of the app's files, from the site's root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AppPaths {
    pub script: String,
    pub wasm: String,
}

impl AppPaths {
    pub fn of(app: &AppFiles) -> Self {
        let path = |bytes: &[u8], end| format!("/assets/bantin-{}.{end}", ContentHash::of(bytes).short());
        AppPaths { script: path(&app.script, "js"), wasm: path(&app.wasm, "wasm") }
    }
}
