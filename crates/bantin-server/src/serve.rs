//! From settings to a server that answers until it is told to stop.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use axum::serve::ListenerExt;
use tokio::net::TcpListener;

use crate::origin::Origin;
use crate::store::Store;
use crate::{Clock, EditionFacts, Network, ServerError, Settings, router};

/// All that answering needs.
pub struct Live {
    pub(crate) edition: PathBuf,
    pub(crate) facts: Arc<EditionFacts>,
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) refresh_s: u32,
    pub(crate) trusted_proxies: Vec<Network>,
    pub(crate) allowed_origins: Vec<Origin>,
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
        let store =
            Store::open(&settings.data, settings.clock.clone(), facts.clone(), settings.most_visitors)?;
        Ok(Arc::new(Live {
            edition: settings.edition.clone(),
            facts,
            store,
            clock: settings.clock.clone(),
            refresh_s: settings.refresh_s,
            trusted_proxies: settings.trusted_proxies.clone(),
            allowed_origins,
        }))
    }

    /// Writes what is left and lets the data folder go. Blocks for a moment.
    pub fn close(&self) {
        self.store.close();
    }
}

/// Listens; port 0 takes any that is free.
pub async fn bind(address: SocketAddr) -> Result<TcpListener, ServerError> {
    TcpListener::bind(address).await.map_err(|source| match source.kind() {
        io::ErrorKind::AddrInUse => ServerError::AddressInUse(address),
        _ => ServerError::Listen { address, source },
    })
}

/// Serves until `shutdown`, then finishes what was begun.
pub async fn serve(
    listener: TcpListener,
    settings: Settings,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServerError> {
    let live = Live::open(&settings)?;
    let service = router(live.clone()).into_make_service_with_connect_info::<SocketAddr>();
    // An answer is written at once, so nothing is gained by holding its last packet back.
    let listener = listener.tap_io(|connection| {
        let _ = connection.set_nodelay(true);
    });
    let served = axum::serve(listener, service).with_graceful_shutdown(shutdown).await;
    let _ = tokio::task::spawn_blocking(move || live.close()).await;
    served.map_err(ServerError::Stopped)
}
