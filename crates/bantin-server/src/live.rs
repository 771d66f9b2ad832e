//! What answering needs, opened from the settings and closed at the end.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::data_folder;
use crate::origin::Origin;
use crate::refusals::Refusals;
use crate::store::Store;
use crate::{Clock, EditionFacts, Limits, Network, ServerError, Settings};

/// How long the store may take to write what is left.
const CLOSING: Duration = Duration::from_secs(3);

/// All that answering needs.
pub struct Live {
    pub(crate) edition: PathBuf,
    pub(crate) data: PathBuf,
    pub(crate) facts: Arc<EditionFacts>,
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) refresh_s: u32,
    pub(crate) trusted_proxies: Vec<Network>,
    pub(crate) allowed_origins: Vec<Origin>,
    pub(crate) limits: Limits,
    pub(crate) refusals: Refusals,
}

impl Live {
    /// Looks at the edition and opens the store.
    pub fn open(settings: &Settings) -> Result<Arc<Live>, ServerError> {
        let facts = Arc::new(EditionFacts::open(&settings.edition)?);
        let allowed_origins = settings
            .allowed_origins
            .iter()
            .map(|origin| Origin::of(origin).ok_or_else(|| ServerError::Origin(origin.clone())))
            .collect::<Result<_, _>>()?;
        data_folder::keep_apart(&settings.data, &settings.edition)?;
        let store =
            Store::open(&settings.data, settings.clock.clone(), facts.clone(), settings.most_visitors)?;
        Ok(Arc::new(Live {
            edition: settings.edition.clone(),
            data: settings.data.clone(),
            facts,
            store,
            clock: settings.clock.clone(),
            refresh_s: settings.refresh_s,
            trusted_proxies: settings.trusted_proxies.clone(),
            allowed_origins,
            limits: settings.limits.clone(),
            refusals: Refusals::default(),
        }))
    }

    /// Writes what is left and lets the data folder go. False when the disk did not answer in time.
    pub async fn close(self: Arc<Live>) -> bool {
        let closing = tokio::task::spawn_blocking(move || self.store.close());
        tokio::time::timeout(CLOSING, closing).await.is_ok()
    }
}
