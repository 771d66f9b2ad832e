//! Names of pictures with a colon in them (`Họp 10:30.jpg`). Browsers take the letters before the colon for a scheme, and
//! the sanitiser drops addresses with unknown schemes: so these names are made paths.

use comrak::Node;
use comrak::nodes::NodeValue;
use memchr::memmem::find;

/// Put before such a name, it makes a path of it.
pub(crate) const HERE: &str = "./";

/// Makes such names of a tree paths.
pub(super) fn make_paths(root: Node<'_>, markdown: &str) {
    if find(markdown.as_bytes(), b"![").is_none() {
        return;
    }
    for node in root.descendants() {
        if let NodeValue::Image(image) = &mut node.data_mut().value
            && has_a_colon_in_its_name(&image.url)
        {
            image.url.insert_str(0, HERE);
        }
    }
}

fn has_a_colon_in_its_name(url: &str) -> bool {
    let Some((word, rest)) = url.split_once(':') else { return false };
    let is_scheme = ["http", "https", "data"].iter().any(|scheme| word.eq_ignore_ascii_case(scheme));
    !is_scheme && !word.contains(['/', '?', '#']) && !rest.starts_with(['/', '\\'])
}
