//! The mastheads of an edition: one for each place in the menu, since a page's own entry is marked.

use std::sync::{Arc, PoisonError, RwLock};

use bantin_app::words::Words;
use bantin_content::Site;
use rustc_hash::FxHashMap;

use crate::precompress::{SharedPart, SmallestTwins};
use crate::publish_error::PublishError;

/// Draws and packs a masthead when the first page asks for it.
#[derive(Debug)]
pub(crate) struct Mastheads {
    site: Site,
    words: Words,
    logo: Option<String>,
    twins: SmallestTwins,
    /// By what is marked in them.
    drawn: RwLock<FxHashMap<Vec<bantin_app::Mark>, Arc<SharedPart>>>,
}

impl Mastheads {
    pub fn new(site: &Site, words: Words, logo: Option<&str>, twins: &SmallestTwins) -> Self {
        let (site, logo, twins) = (site.clone(), logo.map(str::to_owned), twins.clone());
        Mastheads { site, words, logo, twins, drawn: RwLock::default() }
    }

    /// Path of the logo, or the logo itself as data.
    pub fn logo(&self) -> Option<&str> {
        self.logo.as_deref()
    }

    /// From the head's end to the masthead's, for the page at the path `here`.
    pub fn at(&self, here: &str) -> Result<Arc<SharedPart>, PublishError> {
        let marks = bantin_app::masthead_marks(&self.site, here);
        let drawn = self.drawn.read().unwrap_or_else(PoisonError::into_inner).get(&marks).cloned();
        if let Some(masthead) = drawn {
            return Ok(masthead);
        }
        // Others wait meanwhile: two threads that made the same one would keep it in the same file.
        let mut drawn = self.drawn.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(masthead) = drawn.get(&marks) {
            return Ok(Arc::clone(masthead));
        }
        let html = bantin_app::masthead_html(&self.site, &self.words, self.logo(), here);
        let masthead = Arc::new(SharedPart::new(["</head><body>", &html].concat(), &self.twins)?);
        drawn.insert(marks, Arc::clone(&masthead));
        Ok(masthead)
    }
}
