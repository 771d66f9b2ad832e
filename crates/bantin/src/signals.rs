//! When to stop: Ctrl-C at a terminal, SIGTERM from whatever runs services. The first asks to
//! finish what was begun; the second, whichever it is, ends at once.

use std::future::Future;

use anyhow::Result;
use bantin_messages::messages::Stopping;
use tokio::sync::watch;

use crate::terminal;

/// For two servers: the second future ends with the first.
pub fn for_both(
    stop: impl Future<Output = ()> + Send + 'static,
) -> (impl Future<Output = ()> + Send + 'static, impl Future<Output = ()> + Send + 'static) {
    let (tell, mut told) = watch::channel(());
    let first = async move {
        stop.await;
        drop(tell);
    };
    let second = async move { while told.changed().await.is_ok() {} };
    (first, second)
}

/// Ends when the process is asked to stop.
#[cfg(unix)]
pub fn stop() -> Result<impl Future<Output = ()> + Send + 'static> {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    use anyhow::Context;
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::flag;
    use tokio::signal::unix::{SignalKind, signal};

    let asked = Arc::new(AtomicBool::new(false));
    let heard = || "signals cannot be listened for";
    for number in [SIGINT, SIGTERM] {
        // In this order: the first signal finds the flag down and raises it, the second finds it up. This
        // happens within the signal's handler, so it works also when no thread gets on. 128 + number is
        // what a shell calls a process that a signal ended.
        flag::register_conditional_shutdown(number, 128 + number, asked.clone()).with_context(heard)?;
        flag::register(number, asked.clone()).with_context(heard)?;
    }
    let mut interrupt = signal(SignalKind::interrupt()).with_context(heard)?;
    let mut terminate = signal(SignalKind::terminate()).with_context(heard)?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        terminal::remark(Stopping);
    })
}

/// Ends when the process is asked to stop; asked again, it ends at once.
#[cfg(not(unix))]
pub fn stop() -> Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async {
        // Where no signal can be listened for there is nothing to wait for either.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
        terminal::remark(Stopping);
        tokio::spawn(async {
            if tokio::signal::ctrl_c().await.is_ok() {
                std::process::exit(130);
            }
        });
    })
}
