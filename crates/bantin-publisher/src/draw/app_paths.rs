//! Where the app lies in an edition, and which glue goes with which wasm. Its names hold a hash of the content, so they may be kept
//! for ever.

use bantin_app::PageApp;

use crate::disk::content_hash::ContentHash;
use crate::order::AppFiles;

/// The app's files under their addresses, from the site's root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AppPaths {
    pub script: String,
    pub wasm: String,
    wasm_integrity: String,
    /// The glue with a line more: which wasm it goes with. Its short names for what is in that one mean other things in another, and
    /// pages do not start it with any other (0041).
    pub glue: Vec<u8>,
}

impl AppPaths {
    pub fn of(app: &AppFiles) -> Self {
        let path = |hash: &ContentHash, end| format!("/assets/bantin-{}.{end}", hash.short());
        let hash = ContentHash::of(&app.wasm);
        let wasm = path(&hash, "wasm");
        let glue = [&*app.script, b"\nexport const goesWith=\"", wasm.as_bytes(), b"\";\n"].concat();
        AppPaths { script: path(&ContentHash::of(&glue), "js"), wasm, wasm_integrity: hash.integrity(), glue }
    }

    /// What a page names of it.
    pub fn for_page<'a>(&'a self, id: &'a str) -> PageApp<'a> {
        let AppPaths { script, wasm, wasm_integrity, .. } = self;
        PageApp { script, wasm, wasm_integrity, id }
    }
}
