//! Saves ids that the sanitiser would drop with their elements (`<span id>`, `<center id>`), and the names of old anchors
//! (`<a name>`): each is put on an element of its own before that one, which the sanitiser keeps.

use std::borrow::Cow;

use super::raw_tags::raw_tags;
use super::sanitise::is_kept;

/// The element that carries such an id: an empty one, which may be anywhere in a line.
pub(super) const CARRIER: &str = "wbr";

/// HTML with these elements put in.
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

/// The element that carries this id. The id may be escaped already.
pub(super) fn carrier(id: &str) -> String {
    ["<", CARRIER, " id=\"", &id.replace('"', "&quot;"), "\">"].concat()
}
