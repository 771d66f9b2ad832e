//! Names of pictures with a colon in them (`Họp 10:30.jpg`): a browser would read the first word as a scheme, and the
//! sanitiser would drop it.

use comrak::Node;
use comrak::nodes::NodeValue;
use memchr::memmem::find;

/// What such names begin with, so that they are paths.
pub(crate) const HERE: &str = "./";

/// Makes them paths in a document.
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
