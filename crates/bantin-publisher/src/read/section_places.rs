//! Where `site.toml` names a section, for who gives it another id and leaves every other byte as it is.

use std::ops::Range;

use super::toml_tree;
use super::tree::{Entry, Node, Value};

/// A text in `site.toml` that names a section, with its quotes, and what it says.
#[derive(Debug, PartialEq)]
pub(crate) struct Named {
    pub span: Range<usize>,
    pub text: String,
}

/// Every place where a section is named: its own id, boxes that show it, links of the menu. `None` where the text cannot be
/// read just as it is written.
pub(crate) fn section_places(text: &str, id: &str) -> Option<Vec<Named>> {
    let entries = toml_tree::parse(text, 0..text.len()).ok()?;
    let mut places = Vec::new();
    let is_id = |text: &str| text == id;
    let leads_there = |href: &str| {
        let rest = href.strip_prefix('/').and_then(|path| path.strip_prefix(id));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
    };
    for Entry { key, node, .. } in &entries {
        match key.as_str() {
            "sections" => collect(node, &["id"], &is_id, &mut places),
            "boxes" => collect(node, &["from"], &is_id, &mut places),
            "menu" => collect(node, &["href"], &leads_there, &mut places),
            _ => {}
        }
    }
    places.sort_by_key(|place| place.span.start);
    Some(places)
}

/// Texts under these keys, however deep, that are meant.
fn collect(node: &Node, keys: &[&str], is_meant: &dyn Fn(&str) -> bool, places: &mut Vec<Named>) {
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| collect(item, keys, is_meant, places)),
        Value::Table(entries) => {
            for Entry { key, node, .. } in entries {
                match &node.value {
                    Value::Text(text) if keys.contains(&key.as_str()) && is_meant(text) => {
                        places.push(Named { span: node.span.clone(), text: text.clone() });
                    }
                    _ => collect(node, keys, is_meant, places),
                }
            }
        }
        _ => {}
    }
}
