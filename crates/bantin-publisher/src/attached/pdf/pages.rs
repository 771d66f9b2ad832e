//! Goes through the pages of a PDF and looks for text on each.

use std::collections::BTreeSet;

use super::content::Content;
use super::objects::{Object, Objects};
use super::value::Value;

/// Pages that are looked at: who scans does not begin with twenty pages and write the rest.
const PAGES: usize = 20;

/// Steps from the first object to a page, and drawings that are looked at on one.
const DEEPEST: usize = 30;
const DRAWINGS: usize = 100;

/// Whether there is text on some of the first pages; `None` where one without text cannot be read.
pub(super) fn have_text(objects: &mut Objects) -> Option<bool> {
    let root = objects.root()?.value;
    let Some(Value::Reference(top)) = root.get("Pages") else { return None };
    let mut walk = Walk { seen: BTreeSet::new(), pages: Vec::new() };
    walk.find(objects, *top, None, DEEPEST)?;
    let mut all_read = !walk.pages.is_empty();
    for (page, resources) in walk.pages {
        match has_text(objects, &page, resources.as_ref()) {
            Some(true) => return Some(true),
            Some(false) => {}
            None => all_read = false,
        }
    }
    all_read.then_some(false)
}

/// Pages that were found, each with what it may show.
struct Walk {
    seen: BTreeSet<u32>,
    pages: Vec<(Value, Option<Value>)>,
}

impl Walk {
    /// Finds the pages under a node. `None` where a node cannot be read.
    fn find(&mut self, objects: &mut Objects, node: u32, around: Option<&Value>, room: usize) -> Option<()> {
        let room = room.checked_sub(1)?;
        if self.pages.len() >= PAGES {
            return Some(());
        }
        if !self.seen.insert(node) {
            return None;
        }
        let node = objects.open(node)?.value;
        let resources = node.get("Resources").or(around).cloned();
        let Some(kids) = node.get("Kids") else {
            if !node.get("Type").is_some_and(|of| of.is_name("Page")) {
                return None;
            }
            self.pages.push((node, resources));
            return Some(());
        };
        let Value::List(kids) = objects.follow(kids)? else { return None };
        for kid in kids {
            let Value::Reference(kid) = kid else { return None };
            self.find(objects, kid, resources.as_ref(), room)?;
        }
        Some(())
    }
}

/// Whether there is text on a page, in its own drawing or in those that it shows.
fn has_text(objects: &mut Objects, page: &Value, resources: Option<&Value>) -> Option<bool> {
    let drawings = match page.get("Contents") {
        None => return Some(false),
        Some(Value::Reference(number)) => match objects.open(*number)? {
            Object { value: Value::List(drawings), .. } => drawings,
            _ => vec![Value::Reference(*number)],
        },
        Some(Value::List(drawings)) => drawings.clone(),
        Some(_) => return None,
    };
    let mut bytes = Vec::new();
    for drawing in drawings.into_iter().take(DRAWINGS) {
        let Value::Reference(number) = drawing else { return None };
        let object = objects.open(number)?;
        // One drawing goes on where another ends, even within a list.
        bytes.extend(objects.stream(&object)?);
        bytes.push(b'\n');
    }
    let mut seen = BTreeSet::new();
    let mut waiting = vec![(bytes, resources.cloned())];
    while let Some((bytes, resources)) = waiting.pop() {
        let content = Content::of(&bytes);
        if content.has_text {
            return Some(true);
        }
        for name in content.shows {
            let Some(number) = shown(objects, resources.as_ref(), &name) else { continue };
            if !seen.insert(number) || seen.len() > DRAWINGS {
                continue;
            }
            let Some(object) = objects.open(number) else { continue };
            if object.value.get("Subtype").is_some_and(|of| of.is_name("Form")) {
                let own = object.value.get("Resources").or(resources.as_ref()).cloned();
                waiting.push((objects.stream(&object)?, own));
            }
        }
    }
    Some(false)
}

/// The object that a drawing shows under a name.
fn shown(objects: &mut Objects, resources: Option<&Value>, name: &[u8]) -> Option<u32> {
    let resources = objects.follow(resources?)?;
    let named = objects.follow(resources.get("XObject")?)?;
    match named.get(std::str::from_utf8(name).ok()?)? {
        Value::Reference(number) => Some(*number),
        _ => None,
    }
}
