//! What a printed page's script leaves out because the page shows it already: the body, and the rows of its list
//! and boxes. The publisher takes them out before the script is written; the app puts back what it reads
//! where they are painted.

use bantin_content::Teaser;

use crate::page::{List, PageData};

/// What is painted of a page's data.
#[derive(Debug, Default)]
pub struct Shown {
    pub body: String,
    /// Rows of the list.
    pub rows: Vec<Teaser>,
    /// Rows of each box, in the boxes' order.
    pub boxes: Vec<Vec<Teaser>>,
}

impl PageData {
    /// Puts back what the page shows.
    pub fn put_back(&mut self, shown: Shown) {
        if let Some(body) = self.page.body_mut() {
            *body = shown.body;
        }
        if let Some(rows) = self.page.list_mut().and_then(List::rows_mut) {
            *rows = shown.rows;
        }
        for (state, mut rows) in self.boxes.iter_mut().zip(shown.boxes) {
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
