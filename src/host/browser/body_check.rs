//! Looks through a body that the content API sent, before it is shown. What no body may hold is refused, not taken
//! out: such an answer is not the publisher's, and the page at that address is loaded instead.

use bantin_content::body_html::{is_allowed_attribute, is_allowed_element};
use web_sys::Element;

use super::dom;
use crate::trusted_html::fill;

/// Whether HTML holds nothing but what the publisher lets into a body.
pub fn is_clean(html: &str) -> bool {
    parsed(html).is_some_and(|elements| elements.iter().all(is_allowed))
}

/// Every element, as a page's `<div>` would hold them. The document has no window: nothing of it runs, is asked
/// for or leads anywhere.
fn parsed(html: &str) -> Option<Vec<Element>> {
    let inert = dom::document().implementation().ok()?.create_html_document().ok()?;
    let room = inert.create_element("div").ok()?;
    fill(&room, html);
    Some(dom::all_in(&room, "*"))
}

fn is_allowed(element: &Element) -> bool {
    let name = element.tag_name().to_ascii_lowercase();
    is_allowed_element(&name)
        && element.get_attribute_names().iter().all(|attribute| {
            let attribute = attribute.as_string().unwrap_or_default();
            let value = element.get_attribute(&attribute).unwrap_or_default();
            is_allowed_attribute(&name, &attribute, &value)
        })
}
