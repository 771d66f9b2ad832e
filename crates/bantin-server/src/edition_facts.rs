//! What the server needs to know of the edition, read again whenever it changes: the
//! folder may be exchanged at any time.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use bantin_content::{DEFAULT_TIME_ZONE, Withdrawn, api};
use bantin_messages::Argument;
use bantin_messages::messages::{LiveNoTimeZone, LiveSettingsStay};
use serde::Deserialize;
use tokio::sync::Semaphore;

use crate::origin::Origin;
use crate::redirects::RedirectTable;
use crate::text_of::text_of;
use crate::visits::Calendar;
use crate::{ServerError, log};

/// How long an answer waits for the disk before it uses what was read last.
const PATIENCE: Duration = Duration::from_millis(30);

/// Looks at the disk at one time: where one does not return, no more are tried.
const LOOKS: usize = 4;

/// Facts of the edition, as of now.
pub struct EditionFacts {
    site: Watched<SiteFacts>,
    withdrawn: Watched<WithdrawnArticles>,
    redirects: Watched<RedirectTable>,
    looks: Arc<Semaphore>,
}

/// What the live server needs of `site.json`.
#[derive(Debug)]
pub struct SiteFacts {
    pub(crate) calendar: Calendar,
    /// Visits that an earlier system counted.
    pub(crate) base: u64,
    pub(crate) origin: Option<Origin>,
}

/// Addresses of what was taken down.
#[derive(Debug, Default)]
pub struct WithdrawnArticles {
    pages: HashSet<(String, String)>,
    slugs: HashSet<String>,
}

/// The few words of `site.json` that are read; the rest may change as it likes.
#[derive(Deserialize)]
struct SiteJson {
    #[serde(default = "default_time_zone")]
    time_zone: String,
    #[serde(default)]
    base_url: String,
    #[serde(default)]
    visits: VisitsJson,
}

#[derive(Default, Deserialize)]
struct VisitsJson {
    #[serde(default)]
    base: u64,
}

fn default_time_zone() -> String {
    DEFAULT_TIME_ZONE.to_owned()
}

impl EditionFacts {
    pub(crate) fn open(edition: &Path) -> Result<EditionFacts, ServerError> {
        let site_json = edition.join(api::file(&api::site()));
        let site = Watched::new(site_json, read_site)?;
        let withdrawn = Watched::new_or_default(edition.join(api::file(&api::withdrawn())), read_withdrawn);
        let redirects = edition.join(api::file(&api::redirects()));
        let redirects = Watched::new_or_default(redirects, RedirectTable::read);
        Ok(EditionFacts { site, withdrawn, redirects, looks: Arc::new(Semaphore::new(LOOKS)) })
    }

    /// Looks at the disk, so not for handlers.
    pub(crate) fn site(&self) -> Arc<SiteFacts> {
        self.site.get()
    }

    /// The same for handlers: the look is taken elsewhere, and not waited for when the disk does not answer.
    pub(crate) async fn site_in_time(self: &Arc<Self>) -> Arc<SiteFacts> {
        let facts = self.clone();
        let look = async move {
            let permit = facts.looks.clone().acquire_owned().await.ok()?;
            let looked = tokio::task::spawn_blocking(move || {
                let site = facts.site();
                drop(permit);
                site
            });
            looked.await.ok()
        };
        tokio::time::timeout(PATIENCE, look).await.ok().flatten().unwrap_or_else(|| self.site.held())
    }

    /// Looks at the disk, so not for handlers.
    pub(crate) fn withdrawn(&self) -> Arc<WithdrawnArticles> {
        self.withdrawn.get()
    }

    /// Looks at the disk, so not for handlers.
    pub(crate) fn redirects(&self) -> Arc<RedirectTable> {
        self.redirects.get()
    }
}

impl WithdrawnArticles {
    /// Whether an article's page, `/{section}/{slug}/`, or its data is gone for good.
    pub fn includes(&self, path: &[String]) -> bool {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        match path[..] {
            [section, slug] | [section, slug, "index.html"] => {
                self.pages.contains(&(section.to_owned(), slug.to_owned()))
            }
            ["api", "v1", "articles", file] => {
                file.strip_suffix(".json").is_some_and(|slug| self.slugs.contains(slug))
            }
            _ => false,
        }
    }
}

fn read_site(site_json: &Path) -> Result<SiteFacts, ServerError> {
    let bad = |why: Argument| ServerError::BadEdition { site_json: site_json.to_owned(), why };
    let text = text_of(site_json)
        .map_err(|error| ServerError::NoEdition { site_json: site_json.to_owned(), error })?;
    let site: SiteJson = serde_json::from_slice(&text).map_err(|error| bad(Argument::of(&error)))?;
    let calendar = Calendar::new(&site.time_zone)
        .ok_or_else(|| bad(LiveNoTimeZone { name: site.time_zone.into() }.into()))?;
    Ok(SiteFacts { calendar, base: site.visits.base, origin: Origin::of(&site.base_url) })
}

fn read_withdrawn(withdrawn_json: &Path) -> Result<WithdrawnArticles, ServerError> {
    let site_json = withdrawn_json.to_owned();
    let text = text_of(withdrawn_json)
        .map_err(|error| ServerError::NoEdition { site_json: site_json.clone(), error })?;
    let withdrawn: Withdrawn = serde_json::from_slice(&text)
        .map_err(|error| ServerError::BadEdition { site_json, why: Argument::of(&error) })?;
    let mut articles = WithdrawnArticles::default();
    for article in withdrawn.articles {
        articles.slugs.insert(article.slug.to_string());
        articles.pages.insert((article.section.to_string(), article.slug.to_string()));
    }
    Ok(articles)
}

/// A file, what it says, and by what one sees that it is another now.
struct Watched<T> {
    path: PathBuf,
    read: fn(&Path) -> Result<T, ServerError>,
    held: Mutex<(Option<Mark>, Arc<T>)>,
}

/// Differs when a file was written or another one was put in its place.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Mark {
    length: u64,
    modified: Option<SystemTime>,
    inode: u64,
}

impl<T> Watched<T> {
    fn new(path: PathBuf, read: fn(&Path) -> Result<T, ServerError>) -> Result<Watched<T>, ServerError> {
        let mark = mark(&path);
        let value = Arc::new(read(&path)?);
        Ok(Watched { path, read, held: Mutex::new((mark, value)) })
    }

    /// Nothing, where the file cannot be read yet.
    fn new_or_default(path: PathBuf, read: fn(&Path) -> Result<T, ServerError>) -> Watched<T>
    where
        T: Default,
    {
        Watched::new(path.clone(), read).unwrap_or_else(|_| Watched {
            path,
            read,
            held: Mutex::new((None, Arc::default())),
        })
    }

    /// What the file says; what it said last while it is away or cannot be read.
    fn get(&self) -> Arc<T> {
        let mark = mark(&self.path);
        if mark.is_some() && mark != self.lock().0 {
            // Nobody waits for this read who is content with what was read last.
            let read = (self.read)(&self.path);
            let mut held = self.lock();
            held.0 = mark;
            match read {
                Ok(value) => held.1 = Arc::new(value),
                Err(error) => log::say(LiveSettingsStay { error: Argument::sentence(error.message()) }),
            }
        }
        self.held()
    }

    /// What it said last; asks no disk.
    fn held(&self) -> Arc<T> {
        self.lock().1.clone()
    }

    fn lock(&self) -> MutexGuard<'_, (Option<Mark>, Arc<T>)> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// `None` where there is no file; a pipe is none, and would be waited for.
fn mark(path: &Path) -> Option<Mark> {
    let file = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?;
    Some(Mark { length: file.len(), modified: file.modified().ok(), inode: inode(&file) })
}

#[cfg(unix)]
fn inode(file: &std::fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(file)
}

#[cfg(not(unix))]
fn inode(_: &std::fs::Metadata) -> u64 {
    0
}
