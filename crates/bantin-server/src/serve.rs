//! Listens, and answers until it is told to stop.

use std::future::Future;
use std::io;
use std::sync::Arc;

use tokio::net::TcpListener;

use crate::{Listen, Live, ServerError, router, serve_router};

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
