//! Ids that the sanitiser would lose with their elements (`<span id>`, `<center id>`), and the names of old anchors
//! (`<a name>`): each is set on a mark of its own, before the element, that comes through.

use std::borrow::Cow;

use super::raw_tags::raw_tags;
use super::sanitise::is_kept;

/// The element that marks a place: it holds nothing, stands anywhere in a line, and is nobody's parent.
pub(super) const CARRIER: &str = "wbr";

/// HTML with its marks set.
pub(super) fn with_carriers(html: &str) -> Cow<'_, str> {
    let mut written = String::new();
    let mut copied = 0;
    for tag in raw_tags(html) {
        let id = tag.written("id").filter(|id| !id.is_empty());
        let name = tag.written("name").filter(|name| tag.is("a") && !name.is_empty());
        let lost = id.filter(|_| !is_kept(tag.name));
        for id in lost.into_iter().chain(name.filter(|name| id != Some(*name))) {
            written.push_str(&html[copied..tag.start]);
            copied = tag.start;
            written.push_str(&carrier(id));
        }
    }
    if written.is_empty() {
        return Cow::Borrowed(html);
    }
    written.push_str(&html[copied..]);
    Cow::Owned(written)
}

/// The mark of an id, which may be escaped already.
pub(super) fn carrier(id: &str) -> String {
    ["<", CARRIER, " id=\"", &id.replace('"', "&quot;"), "\">"].concat()
}
