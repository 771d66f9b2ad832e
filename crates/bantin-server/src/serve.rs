//! From settings to a server that answers until it is told to stop.

use std::future::Future;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;

use crate::origin::Origin;
use crate::refusals::Refusals;
use crate::store::Store;
use crate::{Clock, EditionFacts, Limits, Listen, Network, ServerError, Settings};
use crate::{data_folder, router, serve_router};

/// How long the store may take to write what is left.
const CLOSING: Duration = Duration::from_secs(3);

/// All that answering needs.
pub struct Live {
    pub(crate) edition: PathBuf,
    data: PathBuf,
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

/// Listens; port 0 takes any that is free.
pub async fn bind(listen: &Listen) -> Result<TcpListener, ServerError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::AddrInUse => ServerError::AddressInUse(listen.clone()),
        _ => ServerError::Listen { listen: listen.clone(), source },
    };
    let addresses =
        listen.addresses().map_err(|source| ServerError::NoHost { listen: listen.clone(), source })?;
    let mut last = io::ErrorKind::AddrNotAvailable.into();
    for address in addresses {
        match TcpListener::bind(address).await {
            // A name may stand for an address that this machine has not, or has switched off.
            Err(error) if error.kind() == io::ErrorKind::AddrNotAvailable => last = error,
            bound => return bound.map_err(failed),
        }
    }
    Err(failed(last))
}

/// Serves until `shutdown`, then finishes what was begun.
pub async fn serve(
    listener: TcpListener,
    live: Arc<Live>,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServerError> {
    let router = router(live.clone());
    serve_router(listener, router, live.limits.clone(), &live.trusted_proxies, shutdown).await;
    let data = live.data.clone();
    if live.close().await { Ok(()) } else { Err(ServerError::NotKept { folder: data }) }
}
