//! What a publisher is asked to do, and the app that it puts into the edition.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;

/// One run: from where to where, and as of when.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// The folder of articles.
    pub newsroom: &'a Path,
    /// The edition's folder: missing, empty or an earlier edition.
    pub out: &'a Path,
    /// What is dated later is held back, and an urgent notice that ended by then is none; nothing else depends on it.
    pub as_of: Timestamp,
    pub app: &'a AppFiles,
    /// What `bantin serve` adds to each page; `None` in an edition for readers.
    pub preview: Option<&'a Preview>,
    pub manner: Manner,
}

/// What whoever orders an edition consents to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// Publish even when more than a tenth of the pages would vanish.
    pub force: bool,
    /// Publish the rest when articles are broken; of those the last good version stays.
    pub keep_going: bool,
    /// Print every page anew, whatever is remembered of the published edition.
    pub full: bool,
}

/// What pages have while the editor looks on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Set at the end of each page; the page's policy allows it.
    pub script: String,
    /// Where “Đăng nhập” leads, in the place of `site.toml`'s `desk_url`; `None` leaves that.
    pub desk: Option<String>,
}

/// The app's built files, as `cargo xtask build` made them.
#[derive(Clone, Debug, Default)]
pub struct AppFiles {
    /// The glue that wasm-bindgen wrote; its default export starts the wasm.
    pub script: Cow<'static, [u8]>,
    pub wasm: Cow<'static, [u8]>,
    /// Style sheets by their path under `style/`: `main.css`, `parts/pager.css`.
    pub styles: BTreeMap<String, Cow<'static, str>>,
    /// Files copied as they are, by their path from the site's root: `favicon.svg`.
    pub public: BTreeMap<String, Cow<'static, [u8]>>,
}
