//! What each entry of the history showed, so that Back and Forward bring back exactly that.

use crate::page::{List, NewsBoxState, Page};

/// Entries remembered at most.
const KEPT: usize = 40;

/// What was on the screen when the reader left an entry.
#[derive(Clone)]
pub struct Snapshot {
    pub title: String,
    pub page: Page,
    pub list: Option<List>,
    pub boxes: Vec<NewsBoxState>,
    /// How far down the page was.
    pub scroll: f64,
    /// Where the link that was followed leads: it gets the focus back.
    pub followed: Option<String>,
}

/// Snapshots by the entry's key, the latest last.
#[derive(Default)]
pub struct Snapshots(Vec<(String, Snapshot)>);

impl Snapshots {
    pub fn keep(&mut self, key: String, snapshot: Snapshot) {
        self.0.retain(|(kept, _)| *kept != key);
        if self.0.len() >= KEPT {
            self.0.remove(0);
        }
        self.0.push((key, snapshot));
    }

    pub fn get(&self, key: &str) -> Option<Snapshot> {
        self.0.iter().find(|(kept, _)| kept == key).map(|(_, snapshot)| snapshot.clone())
    }
}
