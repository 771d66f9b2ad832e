//! When to stop: Ctrl-C at a terminal, SIGTERM from whatever runs services.

use tokio::signal;

/// Ends when the process is asked to stop.
pub async fn stop() {
    #[cfg(unix)]
    {
        use signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    // Where no signal can be listened for there is nothing to wait for either.
    if signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
