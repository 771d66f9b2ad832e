//! The mastheads of an edition: one for each entry of the menu, which is marked on its own pages.

use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, PoisonError};

use bantin_app::parts::{self, Mark};
use bantin_app::words::Words;
use bantin_content::Site;
use rustc_hash::FxHashMap;

use crate::publish_error::PublishError;
use crate::twins::{SharedPart, SmallestTwins};

/// Draws and packs a masthead when the first page asks for it.
#[derive(Debug)]
pub(crate) struct Mastheads {
    site: Site,
    words: Words,
    logo: Option<String>,
    data_start: String,
    twins: SmallestTwins,
    /// By what is marked in them.
    drawn: Mutex<FxHashMap<Vec<Mark>, Arc<SharedPart>>>,
}

impl Mastheads {
    /// `data_start` is how the page's data begin.
    pub fn new(
        site: &Site,
        words: Words,
        logo: Option<&str>,
        data_start: String,
        twins: &SmallestTwins,
    ) -> Self {
        let (site, logo, twins) = (site.clone(), logo.map(str::to_owned), twins.clone());
        Mastheads { site, words, logo, data_start, twins, drawn: Mutex::default() }
    }

    /// Path of the logo, or the logo itself as data.
    pub fn logo(&self) -> Option<&str> {
        self.logo.as_deref()
    }

    /// What every page's data begin with.
    pub fn data_start(&self) -> &str {
        &self.data_start
    }

    /// From the head's end to where the page's own data begin, for the page at the path `here`.
    pub fn at(&self, here: &str) -> Result<Arc<SharedPart>, PublishError> {
        // Locked while one is made: two threads that made the same one would keep it in the same file.
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(Arc::clone(match drawn.entry(parts::menu_marks(&self.site, here)) {
            Entry::Occupied(masthead) => masthead.into_mut(),
            Entry::Vacant(place) => {
                let html = bantin_app::masthead_html(&self.site, &self.words, self.logo(), here);
                let text = ["</head><body>", &html, &self.data_start].concat();
                place.insert(Arc::new(SharedPart::new(text, &self.twins)?))
            }
        }))
    }
}
