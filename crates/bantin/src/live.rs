//! `bantin live`: an edition and its live figures, for readers.

use anyhow::{Context, Result};
use bantin_messages::messages::{NextAfterServing, Serving, Stopped};
use bantin_server::{Live, Settings};

use crate::arguments;
use crate::{runtime, signals, terminal};

pub fn run(order: &arguments::Live) -> Result<()> {
    let mut settings = Settings::new(&order.edition, &order.data, order.listen.clone());
    settings.trusted_proxies.clone_from(&order.trusted_proxy);
    settings.allowed_origins.clone_from(&order.allow_origin);
    settings.most_visitors = order.most_visitors;
    let runtime = runtime::start()?;
    let served = runtime.block_on(async {
        let listener = bantin_server::bind(&order.listen).await?;
        let address = listener.local_addr().context("the listener has no address")?;
        let stop = signals::stop()?;
        // Before anything is said to be served.
        let live = Live::open(&settings)?;
        terminal::say(Serving {
            folder: terminal::path(&order.edition).into(),
            address: format!("http://{address}/").into(),
        });
        terminal::next(NextAfterServing);
        bantin_server::serve(listener, live, stop).await?;
        terminal::say(Stopped);
        Ok(())
    });
    // A file on a disk that does not answer would be waited for without end.
    runtime.shutdown_background();
    served
}
