//! The mastheads of an edition: one for each entry of the menu, which is marked on its own pages.

use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, PoisonError};

use bantin_app::parts::{self, Mark};
use bantin_app::words::Words;
use bantin_content::{Notice, Site};
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
    drawn: Mutex<FxHashMap<Variant, Arc<SharedPart>>>,
}

/// What mastheads differ in.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Variant {
    /// What is marked in the menu.
    marks: Vec<Mark>,
    /// The urgent notice is in it.
    has_notice: bool,
    /// No data follow.
    plain: bool,
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

    /// From the head's end to where the page's own data begin, for the page at the path `here`. All that are given a
    /// notice are given the same.
    pub fn at(&self, here: &str, notice: Option<&Notice>) -> Result<Arc<SharedPart>, PublishError> {
        self.followed_by(&self.data_start, here, notice)
    }

    /// From the head's end to what a plain page holds, which has no data.
    pub fn plain_at(&self, here: &str) -> Result<Arc<SharedPart>, PublishError> {
        self.followed_by("", here, None)
    }

    fn followed_by(
        &self,
        data_start: &str,
        here: &str,
        notice: Option<&Notice>,
    ) -> Result<Arc<SharedPart>, PublishError> {
        // Locked while one is made: two threads that made the same one would keep it in the same file.
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        let marks = parts::menu_marks(&self.site, here);
        let variant = Variant { marks, has_notice: notice.is_some(), plain: data_start.is_empty() };
        Ok(Arc::clone(match drawn.entry(variant) {
            Entry::Occupied(masthead) => masthead.into_mut(),
            Entry::Vacant(place) => {
                let html = bantin_app::masthead_html(&self.site, &self.words, self.logo(), here, notice);
                let text = ["</head><body>", &html, data_start].concat();
                place.insert(Arc::new(SharedPart::new(text, &self.twins)?))
            }
        }))
    }
}
