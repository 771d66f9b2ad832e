//! Measures what a browser's parser would make of HTML that was written by hand: how deep the elements lie, how many there
//! are, and how often they are moved. No tree is built; of each node only its name, parent, depth and number of children
//! are kept.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, Parser, QualName, local_name, ns};

use crate::body::too_much::{MOST_DEPTH, MOST_TAGS, Much};

/// After so many bytes it is checked whether the text is too much.
const STEP: usize = 2048;

/// Most nodes that the parser looks at. For an element it looks at all those around it; for one that it moves, at all its
/// siblings.
const MOST_LOOKS: usize = 20_000_000;

/// The parser of one text.
pub(super) struct Nesting {
    parser: Parser<Sink>,
    much: Rc<Cell<Option<Much>>>,
}

impl Nesting {
    pub fn new() -> Self {
        let much = Rc::new(Cell::new(None));
        let sink =
            Sink { nodes: RefCell::new(vec![Node::default()]), looks: Cell::new(0), much: much.clone() };
        let context = QualName::new(None, ns!(html), local_name!("div"));
        Nesting {
            parser: html5ever::parse_fragment(sink, Default::default(), context, Vec::new(), false),
            much,
        }
    }

    /// Adds a piece of HTML.
    pub fn add(&mut self, mut html: &str) -> Result<(), Much> {
        while !html.is_empty() {
            let mut end = html.len().min(STEP);
            while !html.is_char_boundary(end) {
                end += 1;
            }
            self.parser.process(StrTendril::from_slice(&html[..end]));
            html = &html[end..];
            if let Some(much) = self.much.get() {
                return Err(much);
            }
        }
        Ok(())
    }
}

/// The first node is the document.
const DOCUMENT: usize = 0;

#[derive(Clone, Default)]
struct Node {
    name: Option<QualName>,
    parent: Option<usize>,
    depth: usize,
    children: usize,
}

struct Sink {
    nodes: RefCell<Vec<Node>>,
    looks: Cell<usize>,
    much: Rc<Cell<Option<Much>>>,
}

impl Sink {
    fn new_node(&self, name: Option<QualName>) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { name, ..Node::default() });
        if nodes.len() > MOST_TAGS {
            self.much.set(Some(Much::Elements));
        }
        nodes.len() - 1
    }

    fn set_parent(&self, parent: usize, child: &NodeOrText<usize>) {
        let mut nodes = self.nodes.borrow_mut();
        nodes[parent].children += 1;
        if let NodeOrText::AppendNode(child) = child {
            let depth = nodes[parent].depth + 1;
            nodes[*child].parent = Some(parent);
            nodes[*child].depth = depth;
            if depth > MOST_DEPTH {
                self.much.set(Some(Much::Depth));
            }
            self.look_at(depth);
        }
    }

    fn look_at(&self, nodes: usize) {
        self.looks.set(self.looks.get() + nodes);
        if self.looks.get() > MOST_LOOKS {
            self.much.set(Some(Much::Tangle));
        }
    }

    /// The parent of a node. The parser looks for the node among its children.
    fn look_for(&self, node: usize) -> Option<usize> {
        let nodes = self.nodes.borrow();
        let parent = nodes[node].parent?;
        self.look_at(nodes[parent].children);
        Some(parent)
    }
}

/// An element's name, shared with its node.
#[derive(Debug)]
struct Name(QualName);

impl html5ever::interface::ElemName for Name {
    fn ns(&self) -> &html5ever::Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &html5ever::LocalName {
        &self.0.local
    }
}

impl TreeSink for Sink {
    type Handle = usize;
    type Output = ();
    type ElemName<'a> = Name;

    fn finish(self) {}

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a usize) -> Name {
        let name = self.nodes.borrow()[*target].name.clone();
        Name(name.unwrap_or_else(|| QualName::new(None, ns!(html), local_name!("div"))))
    }

    fn create_element(&self, name: QualName, _: Vec<Attribute>, _: ElementFlags) -> usize {
        self.new_node(Some(name))
    }

    fn create_comment(&self, _: StrTendril) -> usize {
        self.new_node(None)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> usize {
        self.new_node(None)
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        self.set_parent(*parent, &child);
    }

    fn append_before_sibling(&self, sibling: &usize, child: NodeOrText<usize>) {
        if let Some(parent) = self.look_for(*sibling) {
            self.set_parent(parent, &child);
        }
    }

    fn append_based_on_parent_node(&self, element: &usize, before: &usize, child: NodeOrText<usize>) {
        match self.look_for(*element) {
            Some(parent) => self.set_parent(parent, &child),
            None => self.set_parent(*before, &child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &usize) -> usize {
        *target
    }

    fn same_node(&self, x: &usize, y: &usize) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, _: &usize, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &usize) {
        if let Some(parent) = self.look_for(*target) {
            let mut nodes = self.nodes.borrow_mut();
            nodes[parent].children = nodes[parent].children.saturating_sub(1);
            nodes[*target].parent = None;
        }
    }

    fn reparent_children(&self, node: &usize, new_parent: &usize) {
        let mut nodes = self.nodes.borrow_mut();
        let moved = std::mem::take(&mut nodes[*node].children);
        nodes[*new_parent].children += moved;
        self.look_at(moved);
    }
}
