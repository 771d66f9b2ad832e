//! The ids of a body. Ids that an author wrote are kept, each at its first place; every other heading gets one, made of its
//! words as a slug is. All are published with a prefix, so that none is an id of the page around the body.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use super::plain_id::plain_id;
use super::shaped::Shaped;
use super::tree::{self, Element};
use crate::slug_maker::id_from;

/// The id of a heading without letters.
const OF_SIGNS: &str = "heading";

/// Every id of a body, without the prefix.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Ids {
    all: FxHashSet<String>,
    /// Ids that the author wrote at more than one place.
    pub twice: Vec<String>,
    /// From an id made plain as a slug is, to the id; of several the first by name.
    #[serde(skip)]
    folded: OnceLock<FxHashMap<String, String>>,
}

impl PartialEq for Ids {
    fn eq(&self, other: &Self) -> bool {
        self.all == other.all && self.twice == other.twice
    }
}

impl Ids {
    /// Gives a body its ids.
    pub(super) fn give(nodes: &mut Vec<Shaped<'_>>) -> Self {
        settle(nodes);
        let mut ids = Ids::default();
        ids.claim(nodes);
        ids.name_headings(nodes, &mut FxHashMap::default());
        ids
    }

    /// Whether there is this very id.
    pub fn has(&self, id: &str) -> bool {
        self.all.contains(id)
    }

    /// The id that a link within the page means: the very one, or one that is spelled otherwise (`#Điều-7`).
    pub fn meant(&self, fragment: &str) -> Option<&str> {
        let plain = plain_id(fragment)?;
        if let Some(id) = self.all.get(&*plain) {
            return Some(id);
        }
        self.near(&plain)
    }

    /// The id that differs in its spelling alone.
    pub fn near(&self, id: &str) -> Option<&str> {
        let folded = self.folded.get_or_init(|| {
            let mut all: Vec<&String> = self.all.iter().collect();
            all.sort_unstable_by(|a, b| b.cmp(a));
            all.into_iter().filter_map(|id| Some((id_from(id)?, id.clone()))).collect()
        });
        folded.get(&id_from(id)?).map(String::as_str)
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(String::as_str)
    }

    /// Takes in the ids that the author wrote; of an id that was written twice, the second is taken out.
    fn claim(&mut self, nodes: &mut Vec<Shaped<'_>>) {
        for node in nodes.iter_mut() {
            if let Some(slot) = slot(node)
                && let Some(id) = slot.take_if(|id| !self.all.insert(id.clone()))
            {
                self.twice.push(id);
            }
            if let Some(children) = children(node) {
                self.claim(children);
            }
        }
        nodes.retain(|node| !matches!(node, Shaped::Anchor(None)));
    }

    fn name_headings(&mut self, nodes: &mut [Shaped<'_>], made: &mut FxHashMap<String, usize>) {
        for node in nodes {
            match node {
                Shaped::Heading { id: id @ None, children, .. } => {
                    *id = Some(self.free(heading_id(children), made));
                }
                node => {
                    if let Some(children) = children(node) {
                        self.name_headings(children, made);
                    }
                }
            }
        }
    }

    /// `muc`, `muc-2`, `muc-3` …
    fn free(&mut self, id: String, made: &mut FxHashMap<String, usize>) -> String {
        let count = made.entry(id.clone()).or_default();
        loop {
            *count += 1;
            let id = if *count == 1 { id.clone() } else { format!("{id}-{count}") };
            if self.all.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// Gives the id of an empty anchor to the element that follows it, if that has none: so `<a id="x"></a>` before a heading
/// becomes the heading's id.
fn settle(nodes: &mut Vec<Shaped<'_>>) {
    let mut open: Option<usize> = None;
    for at in (0..nodes.len()).rev() {
        if let Some(children) = children(&mut nodes[at]) {
            settle(children);
        }
        if let Shaped::Heading { id: id @ None, children, .. } = &mut nodes[at]
            && let Some(first) = children.iter().position(|node| !is_blank(node))
            && let Shaped::Anchor(anchor) = &mut children[first]
        {
            *id = anchor.take();
            children.remove(first);
        }
        match &nodes[at] {
            node if is_blank(node) => {}
            Shaped::Anchor(_) => {
                let Some(next) = open.take() else { continue };
                let Shaped::Anchor(anchor) = &mut nodes[at] else { continue };
                let anchor = anchor.take();
                if let Some(slot) = slot(&mut nodes[next]) {
                    *slot = anchor;
                }
            }
            Shaped::Element(Element { name: "br" | "hr" | "wbr", .. }, _)
            | Shaped::Image(_)
            | Shaped::Text(_) => {
                open = None;
            }
            _ => open = slot(&mut nodes[at]).is_some_and(|slot| slot.is_none()).then_some(at),
        }
    }
    nodes.retain(|node| !matches!(node, Shaped::Anchor(None)));
}

/// The id of a node that can have one.
fn slot<'n>(node: &'n mut Shaped<'_>) -> Option<&'n mut Option<String>> {
    match node {
        Shaped::Text(_) => None,
        Shaped::Anchor(id) | Shaped::Heading { id, .. } => Some(id),
        Shaped::Element(element, _) | Shaped::Table(element, _) => Some(&mut element.id),
        Shaped::Figure(image) | Shaped::Image(image) => Some(&mut image.id),
        Shaped::VideoLink(video) => Some(&mut video.link.id),
    }
}

fn children<'n, 'a>(node: &'n mut Shaped<'a>) -> Option<&'n mut Vec<Shaped<'a>>> {
    match node {
        Shaped::Element(_, children) | Shaped::Table(_, children) | Shaped::Heading { children, .. } => {
            Some(children)
        }
        Shaped::VideoLink(video) => Some(&mut video.children),
        Shaped::Text(_) | Shaped::Anchor(_) | Shaped::Figure(_) | Shaped::Image(_) => None,
    }
}

fn is_blank(node: &Shaped<'_>) -> bool {
    matches!(node, Shaped::Text(text) if tree::is_blank(text))
}

/// The id of a heading by its words, without the marks of footnotes.
fn heading_id(children: &[Shaped<'_>]) -> String {
    fn gather(nodes: &[Shaped<'_>], words: &mut String) {
        for node in nodes {
            match node {
                Shaped::Text(text) => words.push_str(&tree::decoded(text)),
                Shaped::Element(element, _) if element.name == "br" => words.push(' '),
                Shaped::Element(element, _) if element.attribute("class").is_some() => {}
                Shaped::Element(_, children) | Shaped::Table(_, children) => gather(children, words),
                _ => {}
            }
        }
    }
    let mut words = String::new();
    gather(children, &mut words);
    id_from(&words).unwrap_or_else(|| OF_SIGNS.to_owned())
}
