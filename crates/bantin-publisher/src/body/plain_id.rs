//! Ids as they are published, but for the prefix that all ids of texts have.

use std::borrow::Cow;

use bantin_content::body_html::ID_PREFIX;

use crate::percent::percent_decoded;
use crate::slug_maker::id_from;

/// An id as it is published but for its prefix, from how it is written: in an element, or behind a `#`. It stays as it
/// is written, where all of it is ASCII; else it is made plain as a slug is. `None` where nothing is left of it.
pub(crate) fn plain_id(written: &str) -> Option<Cow<'_, str>> {
    let id = percent_decoded(written.trim());
    let id = id.strip_prefix(ID_PREFIX).unwrap_or(&id);
    if id.bytes().all(|byte| byte.is_ascii_graphic()) {
        return (!id.is_empty()).then(|| id.to_owned().into());
    }
    id_from(id).map(Cow::Owned)
}
