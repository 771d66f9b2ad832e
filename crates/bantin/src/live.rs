//! `bantin live`: an edition and its live figures, for readers; and, where it is asked for, the editors' desk at an address
//! of its own.

use std::sync::Arc;

use anyhow::{Context, Result};
use bantin_desk::{Desk, DeskAddress, DeskSettings};
use bantin_messages::messages::{DeskServing, NextAfterServing, Serving, Stopped};
use bantin_server::{Live, Settings};
use tokio::net::TcpListener;

use crate::arguments;
use crate::{app, desk_setup, live_config, newsroom_folder, runtime, signals, terminal};

pub fn run(order: &arguments::Live) -> Result<()> {
    if order.print_config {
        return live_config::print(order);
    }
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
        let desk = open_desk(order, &settings).await?;
        terminal::say(Serving {
            folder: terminal::path(&order.edition).into(),
            address: format!("http://{address}/").into(),
        });
        if let Some(OpenDesk { address, .. }) = &desk {
            terminal::say(DeskServing { address: format!("{}/", address.origin()).into() });
        }
        terminal::next(NextAfterServing);
        let (stop, desk_stop) = signals::for_both(stop);
        let desk = async {
            if let Some(OpenDesk { listener, desk, .. }) = desk {
                bantin_desk::serve(listener, desk, desk_stop).await;
            }
        };
        let (served, ()) = tokio::join!(bantin_server::serve(listener, live, stop), desk);
        served?;
        terminal::say(Stopped);
        Ok(())
    });
    // A file on a disk that does not answer would be waited for without end.
    runtime.shutdown_background();
    served
}

/// A desk that is about to be served.
struct OpenDesk {
    listener: TcpListener,
    desk: Arc<Desk>,
    address: DeskAddress,
}

async fn open_desk(order: &arguments::Live, settings: &Settings) -> Result<Option<OpenDesk>> {
    let (Some(listen), Some(newsroom)) = (&order.desk_listen, &order.newsroom) else { return Ok(None) };
    let newsroom = newsroom_folder::find(Some(newsroom))?;
    let app = app::files()?;
    let listener = bantin_server::bind(listen).await?;
    let here = listener.local_addr().context("the listener has no address")?;
    let address = desk_setup::address(&newsroom, &order.data, &here.into())?;
    let previewer = desk_setup::previewer(&newsroom)?;
    let desk = Desk::open(DeskSettings {
        address: address.clone(),
        newsroom,
        portal: None,
        data: order.data.clone(),
        app,
        previewer,
        trusted_proxies: settings.trusted_proxies.clone(),
        clock: settings.clock.clone(),
        limits: settings.limits.clone(),
    })?;
    Ok(Some(OpenDesk { listener, desk, address }))
}
