//! Ids as they are published, but for the prefix that all ids of texts have.

use std::borrow::Cow;

use bantin_content::body_html::ID_PREFIX;

use crate::percent::percent_decoded;
use crate::slug_maker::id_from;

/// The published id, without its prefix, of an id that is written in an element or behind a `#`. An id of ASCII alone is
/// kept as it is written; others are made plain as slugs are. `None` where nothing is left of it.
pub(crate) fn plain_id(written: &str) -> Option<Cow<'_, str>> {
    let id = percent_decoded(written.trim());
    let id = id.strip_prefix(ID_PREFIX).unwrap_or(&id);
    if id.bytes().all(|byte| byte.is_ascii_graphic()) {
        return (!id.is_empty()).then(|| id.to_owned().into());
    }
    id_from(id).map(Cow::Owned)
}
