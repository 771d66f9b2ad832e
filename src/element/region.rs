//! A region: a part of a page that is drawn anew by itself when what it shows changes. Around it nothing is drawn or
//! compared.

use std::fmt;
use std::sync::Arc;

use super::{Element, Node};

/// Draws an element, or none, from signals.
#[derive(Clone)]
pub struct Region(Arc<dyn Fn() -> Option<Element> + Send + Sync>);

/// A region that is drawn anew whenever a signal changes that `draw` reads.
pub fn region(draw: impl Fn() -> Option<Element> + Send + Sync + 'static) -> Region {
    Region(Arc::new(draw))
}

impl Region {
    pub fn draw(&self) -> Option<Element> {
        (self.0)()
    }

    /// In the browser an empty text keeps the place of an element that is not there.
    pub fn draw_node(&self) -> Node {
        self.draw().map_or_else(|| Node::Text(String::new()), Node::Element)
    }
}

impl PartialEq for Region {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Region {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_tuple("Region").field(&self.draw()).finish()
    }
}
