//! The script that holds a page's data, in two parts: what it says of the site is the same on every page.

use std::io;

use bantin_app::{NewsBoxState, Page, PageData, SiteBrief};
use serde::Serialize;

use super::inert_json::inert_json;

/// From the script's beginning up to what is a page's own.
pub(super) fn start(site: &SiteBrief) -> io::Result<String> {
    Ok(["<script type=\"application/json\" id=\"page-data\">{\"site\":", &inert_json(site)?, ","].concat())
}

/// From there to the script's end.
pub(super) fn own(data: &PageData) -> io::Result<String> {
    let json = inert_json(&Own { page: &data.page, boxes: &data.boxes })?;
    Ok([json.trim_start_matches('{'), "</script>"].concat())
}

/// [`PageData`] without the site.
#[derive(Serialize)]
struct Own<'a> {
    page: &'a Page,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    boxes: &'a [NewsBoxState],
}
