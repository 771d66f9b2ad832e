//! Kinds of the files of an edition, by the ends of their names: which content type each has, and which lie there
//! compressed as well. Browsers are told not to guess, so every server needs this table.

/// Files of one content type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileKind {
    /// What stands behind the last dot of their names.
    pub ends: &'static [&'static str],
    /// As the header `Content-Type` says it.
    pub content_type: &'static str,
    /// Beside each lies a twin, the same compressed with Brotli, under its name and `.br`.
    pub has_twin: bool,
}

/// Every kind. Feeds are plain XML and JSON here: browsers show these, and offer to save `application/rss+xml`; feed
/// readers take both.
pub const FILE_KINDS: [FileKind; 32] = [
    with_twin(&["html"], "text/html; charset=utf-8"),
    with_twin(&["json"], "application/json"),
    with_twin(&["js"], "text/javascript; charset=utf-8"),
    with_twin(&["wasm"], "application/wasm"),
    with_twin(&["css"], "text/css; charset=utf-8"),
    with_twin(&["svg"], "image/svg+xml"),
    with_twin(&["txt"], "text/plain; charset=utf-8"),
    with_twin(&["xml"], "application/xml; charset=utf-8"),
    with_twin(&["webmanifest"], "application/manifest+json"),
    with_twin(&["ico"], "image/x-icon"),
    alone(&["mjs"], "text/javascript; charset=utf-8"),
    alone(&["map"], "application/json"),
    alone(&["webp"], "image/webp"),
    alone(&["avif"], "image/avif"),
    alone(&["png"], "image/png"),
    alone(&["jpg", "jpeg"], "image/jpeg"),
    alone(&["gif"], "image/gif"),
    alone(&["woff2"], "font/woff2"),
    alone(&["pdf"], "application/pdf"),
    alone(&["doc"], "application/msword"),
    alone(&["xls"], "application/vnd.ms-excel"),
    alone(&["ppt"], "application/vnd.ms-powerpoint"),
    alone(&["docx"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    alone(&["xlsx"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    alone(&["pptx"], "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    alone(&["odt"], "application/vnd.oasis.opendocument.text"),
    alone(&["ods"], "application/vnd.oasis.opendocument.spreadsheet"),
    alone(&["odp"], "application/vnd.oasis.opendocument.presentation"),
    alone(&["zip"], "application/zip"),
    alone(&["mp4"], "video/mp4"),
    alone(&["webm"], "video/webm"),
    alone(&["mp3"], "audio/mpeg"),
];

const fn with_twin(ends: &'static [&'static str], content_type: &'static str) -> FileKind {
    FileKind { ends, content_type, has_twin: true }
}

const fn alone(ends: &'static [&'static str], content_type: &'static str) -> FileKind {
    FileKind { ends, content_type, has_twin: false }
}

/// The content type of everything else.
pub const UNKNOWN_TYPE: &str = "application/octet-stream";

/// The type of the file at a path.
pub fn content_type(path: &str) -> &'static str {
    kind(path).map_or(UNKNOWN_TYPE, |kind| kind.content_type)
}

/// Whether the file at a path has a compressed twin.
pub fn has_twin(path: &str) -> bool {
    kind(path).is_some_and(|kind| kind.has_twin)
}

fn kind(path: &str) -> Option<&'static FileKind> {
    let name = path.rsplit('/').next().unwrap_or_default();
    let (_, end) = name.rsplit_once('.')?;
    FILE_KINDS.iter().find(|kind| kind.ends.contains(&end))
}
