//! Painted data: what a printed page's script leaves out because the page paints it, which is the body, and the rows
//! of its list and boxes. The publisher takes them out before it writes the script; the app reads them back from
//! the page.

use bantin_content::Teaser;

use crate::page::{List, PageData};

/// The part of a page's data that the app reads back from the page.
#[derive(Debug, Default)]
pub struct PaintedData {
    pub body: String,
    /// Rows of the list.
    pub rows: Vec<Teaser>,
    /// Rows of each box, in the boxes' order.
    pub boxes: Vec<Vec<Teaser>>,
}

impl PageData {
    /// Puts the painted data back where they belong.
    pub fn put_back(&mut self, painted: PaintedData) {
        if let Some(body) = self.page.body_mut() {
            *body = painted.body;
        }
        if let Some(rows) = self.page.list_mut().and_then(List::rows_mut) {
            *rows = painted.rows;
        }
        for (state, mut rows) in self.boxes.iter_mut().zip(painted.boxes) {
            rows.append(&mut state.news.teasers);
            state.news.teasers = rows;
        }
    }
}

impl List {
    /// The rows of the page that is open.
    pub(crate) fn rows_mut(&mut self) -> Option<&mut Vec<Teaser>> {
        match (&mut self.closed, &mut self.latest) {
            (Some(closed), _) => Some(&mut closed.teasers),
            (None, Some(latest)) => Some(&mut latest.teasers),
            (None, None) => None,
        }
    }
}
